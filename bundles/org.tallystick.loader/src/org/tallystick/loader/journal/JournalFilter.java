package org.tallystick.loader.journal;

/**
 * Which entries; null means any.
 *
 * @param text     the summary, reason, account or set must contain it, without case
 * @param standing only those that were not undone
 */
public record JournalFilter(Integer computer, String action, Long run, String text, boolean standing) {

    /** Every entry. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, false);
}
