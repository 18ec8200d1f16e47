package org.tallystick.loader.load;

import java.nio.file.Path;
import java.util.List;

import org.tallystick.mif.MifProfile;

/**
 * What to load and how.
 *
 * @param paths        files, or folders that are walked in name order
 * @param dryRun       whether everything is undone at the end; the lines are those of a real load (D18)
 * @param profile      how MIFs are read (D1)
 * @param removalLimit computers that may be removed within an hour, 0 for no limit, {@link #SITE_LIMIT} for the site's
 * @param owner        SMSID of the computer that files without identity belong to (D14), or null
 */
public record LoadRequest(List<Path> paths, boolean dryRun, MifProfile profile, int removalLimit, String owner) {

    /** Stands for the limit that is set for the site. */
    public static final int SITE_LIMIT = -1;

    /** Copies the list. */
    public LoadRequest {
        paths = List.copyOf(paths);
    }

    /** A load with the site's settings and the legacy profile. */
    public static LoadRequest of(List<Path> paths) {
        return new LoadRequest(paths, false, MifProfile.LEGACY, SITE_LIMIT, null);
    }

    /** The same as a dry run. */
    public LoadRequest asDryRun() {
        return new LoadRequest(paths, true, profile, removalLimit, owner);
    }
}
