package org.tallystick.ui.files;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Advice_spoken;
    public static String Column_at;
    public static String Column_code;
    public static String Column_column;
    public static String Column_file;
    public static String Column_line;
    public static String Column_message;
    public static String Column_path;
    public static String Column_place;
    public static String Column_reason;
    public static String Column_result;
    public static String Column_severity;
    public static String Column_size;
    public static String Column_state;
    public static String Column_tries;
    public static String File_choose;
    public static String File_cut;
    public static String File_not_kept;
    public static String File_spoken;
    public static String File_title;
    public static String Files_answered;
    public static String Files_any_reason;
    public static String Files_both;
    public static String Files_count;
    public static String Files_count_spoken;
    public static String Files_filter;
    public static String Files_hint;
    public static String Files_none;
    public static String Files_none_match;
    public static String Files_one;
    public static String Files_reading;
    public static String Files_reason_spoken;
    public static String Files_replay;
    public static String Files_replay_all;
    public static String Files_result_spoken;
    public static String Files_spoken;
    public static String Problems_spoken;
    public static String Reason_orphan;
    public static String Severity_error;
    public static String Severity_info;
    public static String Severity_warning;
    public static String Text_spoken;

    static {
        initializeMessages("org.tallystick.ui.files.messages", Messages.class);
    }

    private Messages() {
    }
}
