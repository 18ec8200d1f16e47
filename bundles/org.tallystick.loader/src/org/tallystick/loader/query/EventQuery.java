package org.tallystick.loader.query;

import java.time.Instant;

/**
 * Which events, newest first. Null means any.
 *
 * @param code     event number
 * @param computer a computer that the event found, selected or entered
 * @param file     record number of the file that raised it
 * @param from     not before
 * @param to       before
 */
public record EventQuery(Integer code, Integer computer, Long file, Instant from, Instant to) {

    /** All events. */
    public static final EventQuery ALL = new EventQuery(null, null, null, null, null);
}
