package org.tallystick.loader.load;

/** Hears of each file when it is done, in the order of the request, on the thread that called the loader. */
public interface LoadListener {

    /** A listener that does nothing. */
    LoadListener NONE = outcome -> {
    };

    /** One file has ended, and what it changed is durable (unless it is a dry run). */
    void fileDone(FileOutcome outcome);

    /** How many files the request has, as soon as that is known; not called where it never is. */
    default void filesFound(long count) {
    }
}
