package org.tallystick.ui.computers;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Column_architecture;
    public static String Column_domain;
    public static String Column_id;
    public static String Column_loaded;
    public static String Column_location;
    public static String Column_logon;
    public static String Column_name;
    public static String Column_netcard;
    public static String Column_owner;
    public static String Column_role;
    public static String Column_scan;
    public static String Column_site;
    public static String Column_smsid;
    public static String Column_state;
    public static String Column_type;
    public static String Computers_action;
    public static String Computers_all;
    public static String Computers_count_spoken;
    public static String Computers_details;
    public static String Computers_empty;
    public static String Computers_filter;
    public static String Computers_none_here;
    public static String Computers_none_match;
    public static String Computers_none_removed;
    public static String Computers_one;
    public static String Computers_quarantine;
    public static String Computers_reading;
    public static String Computers_spoken;

    static {
        initializeMessages("org.tallystick.ui.computers.messages", Messages.class);
    }

    private Messages() {
    }
}
