package org.tallystick.demo;

import java.util.List;

/**
 * One file of a demo.
 *
 * @param path      below the folder of the demo, with {@code /} between folders
 * @param machine   number of the real computer it tells of, from 1; 0 for files that tell of none
 * @param situation what happened
 * @param expected  how a loader must end it, given all files before it
 */
public record DemoFile(String path, int machine, DemoSituation situation, Expected expected) {

    /**
     * How a file must end. Words and numbers are those of the command line's JSON.
     *
     * @param result  loaded, unchanged, held, refused or stale
     * @param reason  the reason code of a held, refused or stale file, else null
     * @param branch  M1 to M8; null where it does not matter
     * @param outcome update, new, ambiguous or deleted; null unless loaded
     * @param removed computers that are taken out of the inventory
     * @param events  codes of the events, in rising order; those from 1000 on are the loader's own
     */
    public record Expected(String result, String reason, String branch, String outcome, int removed,
            List<Integer> events) {

        /** Sorts the codes. */
        public Expected {
            events = events.stream().sorted().toList();
        }

        static Expected updated(String branch, Integer... events) {
            return new Expected("loaded", null, branch, "update", 0, List.of(events));
        }

        static Expected entered(String branch, Integer... events) {
            return new Expected("loaded", null, branch, "new", 0, List.of(events));
        }

        static Expected ambiguous(String branch, int removed, Integer... events) {
            return new Expected("loaded", null, branch, "ambiguous", removed, List.of(events));
        }

        static Expected deleted() {
            return new Expected("loaded", null, "M1", "deleted", 1, List.of());
        }

        static Expected unchanged() {
            return new Expected("unchanged", null, null, null, 0, List.of());
        }

        static Expected stale() {
            return new Expected("stale", "STALE", null, null, 0, List.of());
        }

        static Expected held(String reason, int removed, Integer... events) {
            return new Expected("held", reason, null, null, removed, List.of(events));
        }

        static Expected refused(String reason, Integer... events) {
            return new Expected("refused", reason, null, null, 0, List.of(events));
        }

        int entered() {
            return "new".equals(outcome) || "ambiguous".equals(outcome) ? 1 : 0;
        }
    }
}
