package org.tallystick.ui.details;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Attribute_key;
    public static String Candidate_holder;
    public static String Candidate_name;
    public static String Candidate_none;
    public static String Candidate_overlap;
    public static String Candidate_removed;
    public static String Candidate_selected;
    public static String Candidates_spoken;
    public static String Change_came;
    public static String Change_gone;
    public static String Change_group;
    public static String Column_after;
    public static String Column_agreement;
    public static String Column_at;
    public static String Column_attribute;
    public static String Column_before;
    public static String Column_branch;
    public static String Column_by;
    public static String Column_candidate;
    public static String Column_class;
    public static String Column_file;
    public static String Column_from;
    public static String Column_group;
    public static String Column_incoming;
    public static String Column_instance;
    public static String Column_instances;
    public static String Column_note;
    public static String Column_outcome;
    public static String Column_result;
    public static String Column_source;
    public static String Column_stored;
    public static String Column_value;
    public static String Decisions_spoken;
    public static String Details_choose;
    public static String Details_facts_current;
    public static String Details_facts_merged;
    public static String Details_facts_removed;
    public static String Details_facts_spoken;
    public static String Details_gone;
    public static String Details_reading;
    public static String Details_tabs_spoken;
    public static String Details_title;
    public static String Details_title_spoken;
    public static String From_computer;
    public static String From_site;
    public static String Group_heading;
    public static String Group_heading_one;
    public static String Group_overridden;
    public static String Group_spoken;
    public static String Groups_spoken;
    public static String History_none;
    public static String Instance_spoken;
    public static String Instances_spoken;
    public static String Line_architecture;
    public static String Line_first;
    public static String Line_guid;
    public static String Line_last;
    public static String Line_number;
    public static String Line_owner;
    public static String Line_revision;
    public static String Line_scan;
    public static String Line_state;
    public static String Notes_add;
    public static String Notes_new_spoken;
    public static String Notes_none;
    public static String Notes_remove;
    public static String Notes_spoken;
    public static String Notes_whole_spoken;
    public static String Reason_clean_up;
    public static String Reason_deleted;
    public static String Reason_m2;
    public static String Reason_m4;
    public static String Remarks_job;
    public static String Tab_groups;
    public static String Tab_history;
    public static String Tab_identification;
    public static String Tab_remarks;
    public static String Tab_remarks_some;
    public static String Tab_why;
    public static String Tags_add;
    public static String Tags_label;
    public static String Tags_new_spoken;
    public static String Tags_none;
    public static String Tags_remove;
    public static String Why_because;
    public static String Why_new;
    public static String Why_none;
    public static String Why_none_selected;
    public static String Why_not_reached;
    public static String Why_overlaps;
    public static String Why_removed;
    public static String Why_selected;
    public static String Why_spoken;

    static {
        initializeMessages("org.tallystick.ui.details.messages", Messages.class);
    }

    private Messages() {
    }
}
