package org.tallystick.ui.events;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Column_agree;
    public static String Column_agreement;
    public static String Column_at;
    public static String Column_attribute;
    public static String Column_branch;
    public static String Column_code;
    public static String Column_differ;
    public static String Column_entering;
    public static String Column_event;
    public static String Column_file;
    public static String Column_found;
    public static String Column_group;
    public static String Column_severity;
    public static String Column_text;
    public static String Event_computers;
    public static String Events_any_code;
    public static String Events_code;
    public static String Events_code_spoken;
    public static String Events_count;
    public static String Events_count_spoken;
    public static String Events_filter;
    public static String Events_hint;
    public static String Events_none;
    public static String Events_none_match;
    public static String Events_one;
    public static String Events_open_file;
    public static String Events_open_found;
    public static String Events_period_spoken;
    public static String Events_reading;
    public static String Events_spoken;
    public static String Pair_choose;
    public static String Pair_count;
    public static String Pair_identification;
    public static String Pair_key;
    public static String Pair_link_entered;
    public static String Pair_link_file;
    public static String Pair_link_found;
    public static String Pair_links_spoken;
    public static String Pair_only_differences;
    public static String Pair_spoken;
    public static String Pair_title;
    public static String Period_any;
    public static String Period_day;
    public static String Period_hour;
    public static String Period_month;
    public static String Period_today;
    public static String Period_week;
    public static String Severity_error;
    public static String Severity_info;
    public static String Severity_warning;

    static {
        initializeMessages("org.tallystick.ui.events.messages", Messages.class);
    }

    private Messages() {
    }
}
