package org.tallystick.ui.sites;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Node_architectures;
    public static String Node_blank;
    public static String Node_domains;
    public static String Node_events;
    public static String Node_files;
    public static String Node_quarantine;
    public static String Node_resyncs;
    public static String Node_sites;
    public static String Sites_collapse;
    public static String Sites_filter;
    public static String Sites_inbox;
    public static String Sites_inbox_counts;
    public static String Sites_inbox_none;
    public static String Sites_inbox_spoken;
    public static String Sites_reading;
    public static String Sites_spoken;

    static {
        initializeMessages("org.tallystick.ui.sites.messages", Messages.class);
    }

    private Messages() {
    }
}
