package org.tallystick.ui.load;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Bar_spoken;
    public static String Column_computer;
    public static String Column_file;
    public static String Column_path;
    public static String Column_reason;
    public static String Column_result;
    public static String Events_many;
    public static String Events_one;
    public static String Loader_cancel;
    public static String Loader_cancel_tip;
    public static String Loader_folder_spoken;
    public static String Loader_inbox;
    public static String Loader_last_folder;
    public static String Loader_no_folder;
    public static String Loader_nothing_yet;
    public static String Loader_progress_spoken;
    public static String Loader_reading;
    public static String Loader_recent;
    public static String Loader_recent_words;
    public static String Loader_run;
    public static String Loader_runs_spoken;
    public static String Loader_state_spoken;
    public static String Loader_stop;
    public static String Loader_watch;
    public static String Loader_watch_spoken;
    public static String Outcome_ambiguous;
    public static String Outcome_deleted;
    public static String Outcome_new;
    public static String Outcome_update;
    public static String Result_event;
    public static String Result_events;
    public static String Results_hint;
    public static String Results_spoken;
    public static String State_cancelled;
    public static String State_done;
    public static String State_done_in;
    public static String State_dry;
    public static String State_failed;
    public static String State_running;
    public static String State_running_of;
    public static String State_running_one;
    public static String State_summary;
    public static String Sum_run;
    public static String Sum_run_one;
    public static String Sum_site;
    public static String Sum_site_one;
    public static String Sum_spoken;

    static {
        initializeMessages("org.tallystick.ui.load.messages", Messages.class);
    }

    private Messages() {
    }
}
