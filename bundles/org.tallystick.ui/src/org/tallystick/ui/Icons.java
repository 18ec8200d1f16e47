package org.tallystick.ui;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.match.Agreement;
import org.tallystick.mif.MifSeverity;
import org.tallystick.model.FileResult;

/** The pictures of the console, by name. They live as long as the display; nobody disposes them. UI thread only. */
public final class Icons {

    public static final String AGREE = "agree";
    public static final String BLANK = "blank";
    public static final String CHANGES = "changes";
    public static final String CLEANUP = "cleanup";
    public static final String COLUMNS = "columns";
    public static final String COMES = "comes";
    public static final String COMPARE = "compare";
    public static final String COMPUTER = "computer";
    public static final String CONFLICT = "conflict";
    public static final String DECIDED = "decided";
    public static final String DELETE = "delete";
    public static final String DIFFER = "differ";
    public static final String DOMAIN = "domain";
    public static final String DUPLICATES = "duplicates";
    public static final String ERROR = "error";
    public static final String EVENT = "event";
    public static final String EXPORT = "export";
    public static final String FILE = "file";
    public static final String FOLDER = "folder";
    public static final String GOES = "goes";
    public static final String HELD = "held";
    public static final String IDENTITY = "identity";
    public static final String IGNORABLE = "ignorable";
    public static final String INBOX = "inbox";
    public static final String INFO = "info";
    public static final String JOURNAL = "journal";
    public static final String LOADED = "loaded";
    public static final String MERGE = "merge";
    public static final String MISSING = "missing";
    public static final String MOVES = "moves";
    public static final String NEW = "new";
    public static final String NOTE = "note";
    public static final String OPEN = "open";
    public static final String OVERVIEW = "overview";
    public static final String PROPOSED = "proposed";
    public static final String QUARANTINE = "quarantine";
    public static final String REAPPEARED = "reappeared";
    public static final String REFUSED = "refused";
    public static final String REMEMBERS = "remembers";
    public static final String REMOVED = "removed";
    public static final String REPAIR = "repair";
    public static final String REPLAY = "replay";
    public static final String RESTORE = "restore";
    public static final String RESYNC = "resync";
    public static final String RUNNING = "running";
    public static final String SAME = "same";
    public static final String SEARCH = "search";
    public static final String SEPARATE = "separate";
    public static final String SITE = "site";
    public static final String SKIPPED = "skipped";
    public static final String SPLIT = "split";
    public static final String STALE = "stale";
    public static final String STOP = "stop";
    public static final String TAG = "tag";
    public static final String UNCHANGED = "unchanged";
    public static final String UNDO = "undo";
    public static final String WARNING = "warning";

    private Icons() {
    }

    /** Returns the picture of this name. */
    public static Image get(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = Ids.BUNDLE + '/' + name;
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor(name));
            image = registry.get(key);
        }
        return image;
    }

    /** Returns the description of the picture of this name. */
    public static ImageDescriptor descriptor(String name) {
        URL url = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".svg");
        return ImageDescriptor.createFromURL(url);
    }

    /** The picture of a result. */
    public static String of(FileResult result) {
        return switch (result) {
            case LOADED -> LOADED;
            case UNCHANGED -> UNCHANGED;
            case HELD -> HELD;
            case REFUSED -> REFUSED;
            case STALE -> STALE;
        };
    }

    /** The picture of an agreement. */
    public static String of(Agreement agreement) {
        return switch (agreement) {
            case AGREE -> AGREE;
            case DIFFER -> DIFFER;
            case BLANK -> BLANK;
            case IGNORABLE -> IGNORABLE;
        };
    }

    /** The picture of a severity. */
    public static String of(MifSeverity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /** The picture of a kind of duplicates. */
    public static String of(DuplicateKind kind) {
        return "kind" + kind.number();
    }

    /** The picture of how far a set of duplicates is. */
    public static String of(SetState state) {
        return switch (state) {
            case OPEN -> OPEN;
            case PROPOSED -> PROPOSED;
            case DECIDED -> DECIDED;
            case REAPPEARED -> REAPPEARED;
        };
    }

    /** The picture of what can be done with duplicates. */
    public static String of(CleanupAction action) {
        return switch (action) {
            case MERGE -> MERGE;
            case SPLIT -> SPLIT;
            case KEEP_SEPARATE -> SEPARATE;
            case SAME_COMPUTER -> SAME;
            case NEW_IDENTITY -> IDENTITY;
            case QUARANTINE -> QUARANTINE;
            case DELETE -> DELETE;
            case RESTORE -> RESTORE;
            case REPAIR -> REPAIR;
        };
    }

    /** The picture of what a plan would do to something. */
    public static String of(PlanLine.Effect effect) {
        return switch (effect) {
            case GOES -> GOES;
            case COMES -> COMES;
            case MOVES -> MOVES;
            case CHANGES -> CHANGES;
            case MISSING -> MISSING;
            case ASKS -> RESYNC;
            case REMEMBERS -> REMEMBERS;
            case WARNING -> WARNING;
        };
    }

    /** The picture of how a unit of a clean-up ended. */
    public static String of(SetResult.End end) {
        return switch (end) {
            case DONE -> LOADED;
            case SKIPPED -> SKIPPED;
            case LEFT_OUT -> UNCHANGED;
            case FAILED -> ERROR;
            case CANCELLED -> STOP;
        };
    }
}
