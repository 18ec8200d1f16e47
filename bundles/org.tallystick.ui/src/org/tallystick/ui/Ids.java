package org.tallystick.ui;

/** Names that plugin.xml, the code and the tests share. */
public final class Ids {

    public static final String BUNDLE = "org.tallystick.ui";

    public static final String VIEW_SITES = "org.tallystick.ui.sites";
    public static final String VIEW_COMPUTERS = "org.tallystick.ui.computers";
    public static final String VIEW_DETAILS = "org.tallystick.ui.details";
    public static final String VIEW_EVENTS = "org.tallystick.ui.events";
    public static final String VIEW_FILES = "org.tallystick.ui.files";
    public static final String VIEW_LOADER = "org.tallystick.ui.loader";
    public static final String VIEW_RESYNCS = "org.tallystick.ui.resyncs";
    public static final String VIEW_DUPLICATES = "org.tallystick.ui.duplicates";
    public static final String VIEW_JOURNAL = "org.tallystick.ui.journal";
    public static final String VIEW_OVERVIEW = "org.tallystick.ui.overview";

    public static final String PAGE_JUNK = "org.tallystick.ui.junk";

    public static final String COMMAND_OPEN_SITE = "org.tallystick.ui.openSite";
    public static final String COMMAND_CREATE_SITE = "org.tallystick.ui.createSite";
    public static final String COMMAND_CLOSE_SITE = "org.tallystick.ui.closeSite";
    public static final String COMMAND_VERIFY = "org.tallystick.ui.verify";
    public static final String COMMAND_LOAD_FILES = "org.tallystick.ui.loadFiles";
    public static final String COMMAND_LOAD_FOLDER = "org.tallystick.ui.loadFolder";
    public static final String COMMAND_DRY_RUN = "org.tallystick.ui.dryRun";
    public static final String COMMAND_DRY_RUN_FILES = "org.tallystick.ui.dryRunFiles";
    public static final String COMMAND_WATCH = "org.tallystick.ui.watch";
    public static final String COMMAND_REPLAY = "org.tallystick.ui.replay";
    public static final String COMMAND_WRITE_RESYNCS = "org.tallystick.ui.writeResyncs";
    public static final String COMMAND_PICTURE = "org.tallystick.ui.picture";
    public static final String COMMAND_SEARCH = "org.tallystick.ui.searchDuplicates";
    public static final String COMMAND_CLEAN_UP = "org.tallystick.ui.cleanUp";
    public static final String COMMAND_RUN_RULES = "org.tallystick.ui.runRules";
    public static final String COMMAND_SAVE_REPORT = "org.tallystick.ui.saveReport";
    public static final String COMMAND_UNDO = "org.tallystick.ui.undo";
    public static final String COMMAND_QUARANTINE = "org.tallystick.ui.quarantine";
    public static final String COMMAND_RESTORE = "org.tallystick.ui.restore";
    public static final String COMMAND_DELETE = "org.tallystick.ui.delete";

    /** Parameter of {@link #COMMAND_OPEN_SITE}: the folder of the site. */
    public static final String PARAMETER_FOLDER = "org.tallystick.ui.folder";
    /** Parameter of {@link #COMMAND_PICTURE} and {@link #COMMAND_SAVE_REPORT}: the file to write. */
    public static final String PARAMETER_FILE = "org.tallystick.ui.file";

    /** Jobs that open, close, load, replay and check. */
    public static final Object FAMILY_WORK = new Family("work");
    /** Jobs that read for a view. */
    public static final Object FAMILY_READ = new Family("read");

    /** Key of {@code Widget.getData}: the name by which tests and the picture find a widget. */
    public static final String WIDGET_NAME = "org.tallystick.ui.name";

    private Ids() {
    }

    private record Family(String name) {
    }
}
