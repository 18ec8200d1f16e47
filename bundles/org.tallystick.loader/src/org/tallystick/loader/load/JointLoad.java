package org.tallystick.loader.load;

import java.util.List;
import java.util.Optional;

import org.tallystick.store.Tx;

/**
 * What goes with files that are loaded as one. All of it happens in the transaction of the files, and again from the
 * beginning when that has lost against another one.
 */
public interface JointLoad<T> {

    /** Before the first file; an answer ends it with no file loaded. */
    Optional<T> begin(Tx tx);

    /** Before a file changes a computer that is there. */
    void beforeUpdate(Tx tx, int computer);

    /** After the last file. */
    T end(Tx tx, List<FileOutcome> outcomes);
}
