package org.tallystick.loader.remarks;

import java.time.Instant;

/** A note that a person put on a computer. */
public record Note(long id, int computer, Instant at, String by, String text) {
}
