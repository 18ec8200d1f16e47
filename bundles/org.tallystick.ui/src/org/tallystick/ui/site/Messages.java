package org.tallystick.ui.site;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Advice_bad_name;
    public static String Advice_cancelled;
    public static String Advice_damaged;
    public static String Advice_disk_full;
    public static String Advice_exists;
    public static String Advice_failed;
    public static String Advice_in_use;
    public static String Advice_missing;
    public static String Advice_newer;
    public static String Advice_no_access;
    public static String Advice_refused;
    public static String Advice_unavailable;
    public static String Close_job;
    public static String Create_job;
    public static String Delivered_job;
    public static String DryRun_job;
    public static String Failed_unexpected;
    public static String Load_job;
    public static String Load_several;
    public static String No_site;
    public static String Open_job;
    public static String Replay_job;
    public static String Replay_job_one;
    public static String Resyncs_job;
    public static String Search_job;
    public static String Search_kind;
    public static String Verify_job;
    public static String Watch_job;

    static {
        initializeMessages("org.tallystick.ui.site.messages", Messages.class);
    }

    private Messages() {
    }
}
