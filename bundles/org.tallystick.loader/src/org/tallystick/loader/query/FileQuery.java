package org.tallystick.loader.query;

import org.tallystick.model.FileResult;

/**
 * Which refused and held files, newest first.
 *
 * @param openOnly only those that nothing became of yet
 * @param result   only {@link FileResult#HELD} or {@link FileResult#REFUSED}; null for both
 * @param reason   name of a reason code; null for any
 */
public record FileQuery(boolean openOnly, FileResult result, String reason) {

    /** All that wait for somebody. */
    public static final FileQuery OPEN = new FileQuery(true, null, null);
}
