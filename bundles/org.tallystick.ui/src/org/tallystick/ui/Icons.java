package org.tallystick.ui;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;
import org.tallystick.loader.match.Agreement;
import org.tallystick.mif.MifSeverity;
import org.tallystick.model.FileResult;

/** The pictures of the console, by name. They live as long as the display; nobody disposes them. UI thread only. */
public final class Icons {

    public static final String AGREE = "agree";
    public static final String BLANK = "blank";
    public static final String COLUMNS = "columns";
    public static final String COMPARE = "compare";
    public static final String COMPUTER = "computer";
    public static final String CONFLICT = "conflict";
    public static final String DIFFER = "differ";
    public static final String DOMAIN = "domain";
    public static final String ERROR = "error";
    public static final String EVENT = "event";
    public static final String EXPORT = "export";
    public static final String FILE = "file";
    public static final String FOLDER = "folder";
    public static final String HELD = "held";
    public static final String IGNORABLE = "ignorable";
    public static final String INBOX = "inbox";
    public static final String INFO = "info";
    public static final String LOADED = "loaded";
    public static final String NEW = "new";
    public static final String QUARANTINE = "quarantine";
    public static final String REFUSED = "refused";
    public static final String REMOVED = "removed";
    public static final String REPLAY = "replay";
    public static final String RESYNC = "resync";
    public static final String RUNNING = "running";
    public static final String SITE = "site";
    public static final String STALE = "stale";
    public static final String STOP = "stop";
    public static final String UNCHANGED = "unchanged";
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
}
