package org.tallystick.ui.site;

/**
 * How work on the open site ended.
 *
 * @param value   what it came to; null where it failed or was cancelled before there was anything to tell
 * @param failure what happened and what to do, in sentences; null where it did not fail
 */
public record WorkEnd<T>(T value, String failure) {

    /** Whether it was cancelled before there was anything to tell. */
    public boolean cancelled() {
        return value == null && failure == null;
    }
}
