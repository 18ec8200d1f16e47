package org.tallystick.loader.junk;

/**
 * A value that says nothing about who a computer is.
 *
 * @param value   as it is reported; compared without case, cards by their digits; {@code *} at the end stands for any
 *                rest, alone for itself
 * @param shipped whether it came with the program
 * @param active  whether it counts; a shipped one can be switched off
 * @param remark  where it comes from, or why it was added
 */
public record JunkValue(JunkKind kind, String value, boolean shipped, boolean active, String remark) {
}
