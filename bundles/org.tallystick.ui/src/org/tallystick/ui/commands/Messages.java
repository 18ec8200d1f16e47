package org.tallystick.ui.commands;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Computers_none;
    public static String Dry_run_files_title;
    public static String Dry_run_message;
    public static String Dry_run_title;
    public static String Load_files_title;
    public static String Load_filter_all;
    public static String Load_filter_mif;
    public static String Load_folder_message;
    public static String Load_folder_title;
    public static String New_browse;
    public static String New_code;
    public static String New_code_device;
    public static String New_code_missing;
    public static String New_code_wrong;
    public static String New_create;
    public static String New_folder;
    public static String New_folder_closed;
    public static String New_folder_full;
    public static String New_folder_is_file;
    public static String New_folder_missing;
    public static String New_folder_relative;
    public static String New_folder_wrong;
    public static String New_message;
    public static String New_name;
    public static String New_name_long;
    public static String New_name_missing;
    public static String New_title;
    public static String Open_message;
    public static String Open_title;
    public static String Picture_never_quiet;
    public static String Picture_not_written;
    public static String Report_csv;
    public static String Report_failed;
    public static String Report_html;
    public static String Report_job;
    public static String Report_title;
    public static String Resyncs_more;
    public static String Resyncs_none;
    public static String Resyncs_title;
    public static String Resyncs_written;
    public static String Resyncs_written_one;
    public static String Rules_ask;
    public static String Rules_executes;
    public static String Rules_job;
    public static String Rules_none;
    public static String Rules_outcome;
    public static String Rules_proposes;
    public static String Rules_rule;
    public static String Rules_title;
    public static String Verify_broken;
    public static String Verify_examples;
    public static String Verify_findings;
    public static String Verify_holds;
    public static String Verify_invariant;
    public static String Verify_is_broken;
    public static String Verify_must_hold;
    public static String Verify_no_examples;
    public static String Verify_result;
    public static String Verify_sound;
    public static String Verify_title;
    public static String Verify_violations;
    public static String Watch_message;
    public static String Watch_title;

    static {
        initializeMessages("org.tallystick.ui.commands.messages", Messages.class);
    }

    private Messages() {
    }
}
