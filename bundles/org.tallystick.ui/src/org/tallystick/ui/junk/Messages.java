package org.tallystick.ui.junk;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Add_do;
    public static String Add_kind;
    public static String Add_known;
    public static String Add_remark;
    public static String Add_text;
    public static String Add_title;
    public static String Add_value;
    public static String Column_active;
    public static String Column_from;
    public static String Column_kind;
    public static String Column_remark;
    public static String Column_value;
    public static String Page_add;
    public static String Page_count;
    public static String Page_count_spoken;
    public static String Page_filter;
    public static String Page_job;
    public static String Page_limit;
    public static String Page_limit_text;
    public static String Page_no_site;
    public static String Page_none_match;
    public static String Page_other_site;
    public static String Page_reading;
    public static String Page_remove;
    public static String Page_restore;
    public static String Page_spoken;
    public static String Page_text;
    public static String Value_active;
    public static String Value_off;
    public static String Value_own;
    public static String Value_shipped;

    static {
        initializeMessages("org.tallystick.ui.junk.messages", Messages.class);
    }

    private Messages() {
    }
}
