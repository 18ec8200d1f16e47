package org.tallystick.loader.query;

import java.time.LocalDate;

import org.tallystick.loader.duplicates.DuplicateKind;

/** How many sets of duplicates of a kind waited for a decision after the last search of a day. */
public record WaitingSets(LocalDate day, DuplicateKind kind, int count) {
}
