package org.tallystick.mif;

import java.util.List;

/**
 * Flattens a document into group instances the way an inventory loader sees them: rows are filled in from their
 * template, enumerations are replaced by their texts, unsupported and instrumented attributes are left out, unknown
 * values and unreadable dates are null. Of instances with equal keys the last one is given (domain notes 3.4). What
 * is lost on the way is in the problems of {@link MifReader#read(byte[])}. Safe for any thread.
 */
public final class MifInstances {

    private MifInstances() {
    }

    /** The instances, in file order. A template that only serves tables is none. */
    public static List<MifInstance> of(MifDocument document) {
        return DuplicateKeys.lastOnes(new Flattener(document).flatten(className -> true));
    }
}
