package org.tallystick.ui.view;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Message_again;
    public static String Message_links_spoken;
    public static String Message_none;
    public static String Message_none_links;
    public static String Message_spoken;
    public static String Message_starting;
    public static String Reader_failed;
    public static String View_refresh;

    static {
        initializeMessages("org.tallystick.ui.view.messages", Messages.class);
    }

    private Messages() {
    }
}
