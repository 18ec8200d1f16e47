package org.tallystick.ui.journal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Account_done;
    public static String Account_left;
    public static String Account_spoken;
    public static String Action_junk;
    public static String Action_note;
    public static String Action_policy;
    public static String Action_removal;
    public static String Action_tag;
    public static String Action_undo;
    public static String Change_absent;
    public static String Change_gone;
    public static String Change_null;
    public static String Change_value;
    public static String Changes_none;
    public static String Changes_spoken;
    public static String Choice_before;
    public static String Choice_keep;
    public static String Choice_label;
    public static String Column_action;
    public static String Column_after;
    public static String Column_at;
    public static String Column_before;
    public static String Column_by;
    public static String Column_computer;
    public static String Column_computers;
    public static String Column_id;
    public static String Column_reason;
    public static String Column_result;
    public static String Column_row;
    public static String Column_rows;
    public static String Column_run;
    public static String Column_set;
    public static String Column_state;
    public static String Column_summary;
    public static String Column_text;
    public static String Column_undoing;
    public static String Column_what;
    public static String Computers_more;
    public static String Entry_choose;
    public static String Entry_facts;
    public static String Entry_facts_spoken;
    public static String Entry_links_spoken;
    public static String Entry_open;
    public static String Entry_reason;
    public static String Entry_title;
    public static String Entry_title_spoken;
    public static String Journal_action_spoken;
    public static String Journal_any_action;
    public static String Journal_count;
    public static String Journal_count_spoken;
    public static String Journal_empty;
    public static String Journal_filter;
    public static String Journal_none_match;
    public static String Journal_one;
    public static String Journal_reading;
    public static String Journal_spoken;
    public static String Journal_standing;
    public static String Journal_standing_spoken;
    public static String Journal_undo;
    public static String Journal_undo_run;
    public static String Line_before;
    public static String Line_first;
    public static String Line_keep;
    public static String Line_problem;
    public static String Line_since;
    public static String Lines_none;
    public static String Lines_spoken;
    public static String Not_undone_many;
    public static String Not_undone_one;
    public static String State_no_image;
    public static String State_stands;
    public static String State_undoes;
    public static String State_undone;
    public static String Step_decide;
    public static String Step_problem;
    public static String Step_ready;
    public static String Steps_spoken;
    public static String Undo_conflict;
    public static String Undo_conflicts;
    public static String Undo_do;
    public static String Undo_entries;
    public static String Undo_entry;
    public static String Undo_job;
    public static String Undo_nothing;
    public static String Undo_plan_job;
    public static String Undo_reason;
    public static String Undo_reason_spoken;
    public static String Undo_row;
    public static String Undo_rows;
    public static String Undo_running;
    public static String Undo_stop;
    public static String Undo_stopped;
    public static String Undo_sum;
    public static String Undo_title;
    public static String Undo_working;
    public static String Undone_many;
    public static String Undone_one;

    static {
        initializeMessages("org.tallystick.ui.journal.messages", Messages.class);
    }

    private Messages() {
    }
}
