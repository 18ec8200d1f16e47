package org.tallystick.ui.cleanup;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Account_part;
    public static String Choose_all;
    public static String Choose_clones;
    public static String Choose_count;
    public static String Choose_count_spoken;
    public static String Choose_empty;
    public static String Choose_none;
    public static String Choose_reading;
    public static String Choose_spoken;
    public static String Choose_text;
    public static String Choose_title;
    public static String Column_action;
    public static String Column_cause;
    public static String Column_computer;
    public static String Column_computers;
    public static String Column_confidence;
    public static String Column_count;
    public static String Column_effect;
    public static String Column_entry;
    public static String Column_kind;
    public static String Column_proposal;
    public static String Column_result;
    public static String Column_state;
    public static String Column_survivor;
    public static String Column_text;
    public static String Column_title;
    public static String Column_why;
    public static String Effect_asks;
    public static String Effect_changes;
    public static String Effect_comes;
    public static String Effect_goes;
    public static String Effect_missing;
    public static String Effect_moves;
    public static String Effect_remembers;
    public static String Effect_warning;
    public static String End_cancelled;
    public static String End_done;
    public static String End_failed;
    public static String End_left_out;
    public static String End_skipped;
    public static String Merge_attribute_spoken;
    public static String Merge_attributes;
    public static String Merge_gone;
    public static String Merge_heading;
    public static String Merge_next;
    public static String Merge_nothing_open;
    public static String Merge_reading;
    public static String Merge_record;
    public static String Merge_survivor;
    public static String Merge_survivor_spoken;
    public static String Merge_text;
    public static String Merge_title;
    public static String Merge_value;
    public static String No_site;
    public static String Options_kind;
    public static String Options_proposed;
    public static String Options_spoken;
    public static String Options_text;
    public static String Options_title;
    public static String Options_without;
    public static String Options_without_one;
    public static String Preview_because_spoken;
    public static String Preview_cancelled;
    public static String Preview_job;
    public static String Preview_lines_spoken;
    public static String Preview_problem;
    public static String Preview_reason;
    public static String Preview_reason_hint;
    public static String Preview_reason_spoken;
    public static String Preview_text;
    public static String Preview_title;
    public static String Preview_totals_spoken;
    public static String Preview_units_spoken;
    public static String Preview_working;
    public static String Result_account;
    public static String Result_job;
    public static String Result_journal;
    public static String Result_journal_spoken;
    public static String Result_nothing;
    public static String Result_progress_spoken;
    public static String Result_running;
    public static String Result_spoken;
    public static String Result_stopping;
    public static String Result_text;
    public static String Result_title;
    public static String Result_undo;
    public static String Result_undo_spoken;
    public static String Result_words_spoken;
    public static String Sum_asks;
    public static String Sum_changes;
    public static String Sum_comes;
    public static String Sum_goes;
    public static String Sum_missing;
    public static String Sum_moves;
    public static String Sum_remembers;
    public static String Sum_warning;
    public static String Totals;
    public static String Totals_effect;
    public static String Totals_none;
    public static String Totals_problem;
    public static String Totals_problems;
    public static String Totals_run;
    public static String Totals_runs;
    public static String Unit_left_out;
    public static String Unit_more;
    public static String Unit_problem;
    public static String Unit_ready;
    public static String Unit_warning;
    public static String Wizard_clean_up;
    public static String Wizard_stop;
    public static String Wizard_title;

    static {
        initializeMessages("org.tallystick.ui.cleanup.messages", Messages.class);
    }

    private Messages() {
    }
}
