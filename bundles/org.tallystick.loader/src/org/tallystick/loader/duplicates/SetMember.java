package org.tallystick.loader.duplicates;

import java.util.List;

import org.tallystick.model.ComputerSummary;

/**
 * One record of a set beside the others.
 *
 * @param summary  what the Computers view shows of it
 * @param values   one for each of {@link SetDetails#attributes()}, null where it has none
 * @param tags     tags that people put on it
 * @param notes    how many notes it has
 * @param removal  why it is not current, in words; null where it is
 */
public record SetMember(ComputerSummary summary, List<String> values, List<String> tags, int notes, String removal) {
}
