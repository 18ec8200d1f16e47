package org.tallystick.loader.duplicates;

/**
 * What the program would do, never more than a proposal.
 *
 * @param survivor the record that should stay, null where the action has none
 * @param because  one sentence
 */
public record Proposal(CleanupAction action, Integer survivor, String because) {
}
