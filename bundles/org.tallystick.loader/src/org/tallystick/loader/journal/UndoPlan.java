package org.tallystick.loader.journal;

import java.util.List;

/**
 * What taking entries back would do. It changes nothing.
 *
 * @param steps in the order in which they would be undone, newest first; entries that build on a wanted one are among
 *              them
 */
public record UndoPlan(List<Step> steps) {

    /** Copies the list. */
    public UndoPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One entry to take back, in one transaction.
     *
     * @param because  null for an entry that was asked for; else why it must go first
     * @param restored how many rows become what they were
     * @param since    what came in between and is kept, one sentence each
     * @param problem  why it cannot be undone, a sentence; null where it can
     */
    public record Step(JournalEntry entry, String because, int restored, List<Conflict> conflicts,
            List<String> since, String problem) {

        /** Copies the lists. */
        public Step {
            conflicts = List.copyOf(conflicts);
            since = List.copyOf(since);
        }
    }

    /**
     * Something that was changed again after the entry, so that a person decides.
     *
     * @param subject stable name of what it is about, such as {@code computer 17}
     * @param text    what it was, what it is, in a sentence
     * @param choice  what to do, {@link Choice#KEEP} unless changed
     */
    public record Conflict(String subject, String text, Choice choice) {

        /** The same with another choice. */
        public Conflict with(Choice other) {
            return new Conflict(subject, text, other);
        }
    }

    /** What becomes of something that was changed again. */
    public enum Choice {
        /** It stays as it is now. */
        KEEP,
        /** It becomes what it was before the entry; what it is now goes into the journal. */
        BEFORE
    }
}
