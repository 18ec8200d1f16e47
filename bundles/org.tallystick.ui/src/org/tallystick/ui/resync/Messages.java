package org.tallystick.ui.resync;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Column_answered;
    public static String Column_asked;
    public static String Column_computer;
    public static String Column_delivered;
    public static String Column_domain;
    public static String Column_id;
    public static String Column_reason;
    public static String Column_site;
    public static String Column_smsid;
    public static String Column_state;
    public static String Resyncs_closed;
    public static String Resyncs_count;
    public static String Resyncs_count_spoken;
    public static String Resyncs_delivered;
    public static String Resyncs_filter;
    public static String Resyncs_hint;
    public static String Resyncs_none;
    public static String Resyncs_none_match;
    public static String Resyncs_one;
    public static String Resyncs_reading;
    public static String Resyncs_spoken;
    public static String Resyncs_write;

    static {
        initializeMessages("org.tallystick.ui.resync.messages", Messages.class);
    }

    private Messages() {
    }
}
