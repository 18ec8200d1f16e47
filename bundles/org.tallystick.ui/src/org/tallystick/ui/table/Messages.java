package org.tallystick.ui.table;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Action_columns;
    public static String Action_copy;
    public static String Action_copy_rows;
    public static String Action_export;
    public static String Action_filter;
    public static String Action_select_all;
    public static String Columns_reset;
    public static String Columns_text;
    public static String Columns_title;
    public static String Export_failed;
    public static String Export_job;
    public static String Export_title;
    public static String Paging_window;
    public static String Table_reading;
    public static String Table_sorts;

    static {
        initializeMessages("org.tallystick.ui.table.messages", Messages.class);
    }

    private Messages() {
    }
}
