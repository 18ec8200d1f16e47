package org.tallystick.ui.overview;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Computers;
    public static String Computers_one;
    public static String Events;
    public static String Events_one;
    public static String Files;
    public static String Files_one;
    public static String Kind1;
    public static String Kind2;
    public static String Kind3;
    public static String Kind4;
    public static String Kind5;
    public static String Overview_reading;
    public static String Plot_day;
    public static String Plot_events;
    public static String Plot_files;
    public static String Plot_most;
    public static String Plot_sets;
    public static String Plot_told;
    public static String Plot_unknown;
    public static String Quarantined;
    public static String Removals;

    static {
        initializeMessages("org.tallystick.ui.overview.messages", Messages.class);
    }

    private Messages() {
    }
}
