package org.tallystick.loader.inbox;

import java.nio.file.Path;
import java.time.Duration;

import org.tallystick.mif.MifProfile;

/**
 * How a folder is watched.
 *
 * @param folder      the inbox; {@code processing}, {@code done} and {@code bad} are made inside it
 * @param stableFor   how long size and time of a file must stay the same before it is taken
 * @param deleteDone  whether loaded files are deleted instead of moved to {@code done}
 * @param profile     how MIFs are read
 */
public record InboxSettings(Path folder, Duration stableFor, boolean deleteDone, MifProfile profile) {

    /** Two seconds of quiet, files kept in {@code done}. */
    public static InboxSettings of(Path folder) {
        return new InboxSettings(folder, Duration.ofSeconds(2), false, MifProfile.LEGACY);
    }
}
