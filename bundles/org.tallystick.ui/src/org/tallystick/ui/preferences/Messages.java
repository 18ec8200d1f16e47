package org.tallystick.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Page_delete_done;
    public static String Page_legacy;
    public static String Page_page_size;
    public static String Page_profile;
    public static String Page_removal_hint;
    public static String Page_reopen;
    public static String Page_stable;
    public static String Page_strict;

    static {
        initializeMessages("org.tallystick.ui.preferences.messages", Messages.class);
    }

    private Messages() {
    }
}
