package org.tallystick.loader.duplicates;

/** Hears how far a search is; called on its thread, at most a few times a second. */
@FunctionalInterface
public interface SearchListener {

    /** For those who do not care. */
    SearchListener NONE = (kind, done, total) -> {
    };

    /**
     * How far it is.
     *
     * @param total 0 where it is not known
     */
    void progress(DuplicateKind kind, long done, long total);
}
