package org.tallystick.ui.duplicates;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Action_clean_up;
    public static String Action_cleanup;
    public static String Action_forget_filter;
    public static String Action_open;
    public static String Action_proposed;
    public static String Action_save_filter;
    public static String Action_search;
    public static String Column_attribute;
    public static String Column_cause;
    public static String Column_changed;
    public static String Column_compared;
    public static String Column_confidence;
    public static String Column_count;
    public static String Column_found;
    public static String Column_id;
    public static String Column_kind;
    public static String Column_proposal;
    public static String Column_reason;
    public static String Column_scope;
    public static String Column_sites;
    public static String Column_smsid;
    public static String Column_state;
    public static String Column_title;
    public static String Column_weight;
    public static String Duplicates_count;
    public static String Duplicates_none;
    public static String Duplicates_none_match;
    public static String Duplicates_one;
    public static String Duplicates_reading;
    public static String Duplicates_spoken;
    public static String Duplicates_window;
    public static String Evidence_none;
    public static String Evidence_spoken;
    public static String Fall_caption;
    public static String Fall_none;
    public static String Fall_prior;
    public static String Fall_spoken;
    public static String Fall_step;
    public static String Fall_sum;
    public static String Fall_sum_text;
    public static String Filter_confidence_50;
    public static String Filter_confidence_80;
    public static String Filter_confidence_95;
    public static String Filter_confidence_99;
    public static String Filter_confidence_any;
    public static String Filter_confidence_spoken;
    public static String Filter_count_spoken;
    public static String Filter_kind_any;
    public static String Filter_kind_spoken;
    public static String Filter_saved;
    public static String Filter_saved_spoken;
    public static String Filter_scope_any;
    public static String Filter_scope_spoken;
    public static String Filter_state_any;
    public static String Filter_state_spoken;
    public static String Filter_state_waiting;
    public static String Filter_text;
    public static String Pane_choose;
    public static String Pane_gone;
    public static String Pane_links_spoken;
    public static String Pane_more;
    public static String Pane_open;
    public static String Pane_sentences_spoken;
    public static String Pane_tabs_spoken;
    public static String Pane_title_spoken;
    public static String Save_message;
    public static String Save_no_name;
    public static String Save_title;
    public static String Search_again;
    public static String Search_begins;
    public static String Search_cancel;
    public static String Search_cancel_spoken;
    public static String Search_far;
    public static String Search_kind;
    public static String Search_last;
    public static String Search_never;
    public static String Search_outcome;
    public static String Search_progress_spoken;
    public static String Search_spoken;
    public static String Search_stopped;
    public static String Set_cause;
    public static String Set_heading;
    public static String Set_identities;
    public static String Set_proposal;
    public static String Set_record;
    public static String Set_records;
    public static String Set_survivor;
    public static String Side_agree;
    public static String Side_current;
    public static String Side_differ;
    public static String Side_first;
    public static String Side_identity;
    public static String Side_last;
    public static String Side_loaded;
    public static String Side_notes;
    public static String Side_owner;
    public static String Side_record;
    public static String Side_scan;
    public static String Side_scans;
    public static String Side_state;
    public static String Side_stays;
    public static String Side_tags;
    public static String Sides_spoken;
    public static String Tab_evidence;
    public static String Tab_fall;
    public static String Tab_sides;
    public static String Tab_time;
    public static String Time_caption;
    public static String Time_days;
    public static String Time_flip;
    public static String Time_flips;
    public static String Time_none;
    public static String Time_spoken;
    public static String Time_stretch;

    static {
        initializeMessages("org.tallystick.ui.duplicates.messages", Messages.class);
    }

    private Messages() {
    }
}
