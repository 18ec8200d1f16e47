package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.SetEntry;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.RowKeys;
import org.tallystick.store.Contents;
import org.tallystick.store.Tx;

/**
 * Holds one set of rows against its hash and its keys, and works out what it becomes: rows stay that are proven to be
 * the computer's own, or of which nothing says otherwise (Q250063, Q226897, Q191352). Finding and mending are one
 * answer, so they cannot disagree (Q215023).
 */
final class SetCheck {

    /**
     * What a set is like.
     *
     * @param mended what it becomes, the same where it is sound; null where it goes
     * @param lost   rows that go and were, or may have been, the computer's
     * @param rehash shared rows that are kept under a wrong hash, with the right one; null for one without values
     */
    record Verdict(List<RowFault> faults, StoredSet mended, int lost, Map<Integer, ContentHash> rehash) {
        boolean isSound() {
            return faults.isEmpty();
        }
    }

    private final Tx tx;
    private final SharedRows shared;
    private final ContentHash.Maker maker = new ContentHash.Maker();

    SetCheck(Tx tx, SharedRows shared) {
        this.tx = tx;
        this.shared = shared;
    }

    /**
     * One row of a set.
     *
     * @param row  null where it is not there or cannot be read
     * @param kept the hash of a shared row as the site keeps it
     */
    private record Line(SetEntry entry, Row row, ContentHash kept, boolean missing) {
        boolean isWrong() {
            return kept != null && !kept.equals(row.hash());
        }
    }

    /** Checks a set; {@code where} begins its sentences, such as {@code Computer 17}. */
    Verdict check(String where, int computer, StoredSet set) {
        ClassDefinition definition = shared.definition(set.classId());
        if (definition == null) {
            return gone(where, computer, set, FaultKind.DAMAGED_ROW, "class " + set.classId(),
                    where + " has rows of class " + set.classId() + ", which is not defined.");
        }
        String group = definition.groupName();
        List<Line> lines;
        try {
            lines = lines(set, definition);
        } catch (IllegalStateException e) {
            return gone(where, computer, set, FaultKind.DAMAGED_ROW, group,
                    where + " has rows of group " + group + " that cannot be read back.");
        }
        return new Work(where, computer, set, definition, lines).run();
    }

    private Verdict gone(String where, int computer, StoredSet set, FaultKind kind, String group, String sentence) {
        int count = countOf(set);
        return new Verdict(List.of(new RowFault(kind, group, List.of(computer), count, count, sentence,
                "The rows of the group go.")), null, count, Map.of());
    }

    private int countOf(StoredSet set) {
        try {
            List<SetEntry> entries = SetEntry.read(set);
            entries.forEach(entry -> shared.name(entry.number()));
            return entries.size();
        } catch (IllegalStateException e) {
            return 1;
        }
    }

    private List<Line> lines(StoredSet set, ClassDefinition definition) {
        for (int key : set.keys()) {
            if (key < 1 || key > definition.attributes().size()) {
                throw new IllegalStateException("The kept bytes are damaged.");
            }
        }
        List<SetEntry> entries = SetEntry.read(set);
        List<Line> lines = new ArrayList<>(entries.size());
        for (SetEntry entry : entries) {
            if (entry.isShared()) {
                Optional<SharedRows.Shared> found = shared.get(entry.number());
                Row row = found.map(one -> row(one.row(), definition)).orElse(null);
                lines.add(new Line(entry, row, found.map(SharedRows.Shared::kept).orElse(null), found.isEmpty()));
            } else {
                lines.add(new Line(entry, row(SharedRows.read(entry.body()), definition), null, false));
            }
        }
        return lines;
    }

    private Row row(StoredRow stored, ClassDefinition definition) {
        if (stored == null || Arrays.stream(stored.positions())
                .anyMatch(position -> position < 1 || position > definition.attributes().size())) {
            return null;
        }
        return definition.toRow(stored, maker);
    }

    /** One set while it is looked at. */
    private final class Work {

        private final String where;
        private final int computer;
        private final StoredSet set;
        private final ClassDefinition definition;
        private final List<String> keys;
        private final List<RowFault> faults = new ArrayList<>();
        private final Map<Integer, ContentHash> rehash = new HashMap<>();
        private List<Line> lines;
        private int lost;

        Work(String where, int computer, StoredSet set, ClassDefinition definition, List<Line> lines) {
            this.where = where;
            this.computer = computer;
            this.set = set;
            this.definition = definition;
            this.lines = lines;
            this.keys = Arrays.stream(set.keys())
                    .mapToObj(position -> definition.attributes().get(position - 1).nameKey()).toList();
        }

        Verdict run() {
            if (lines.stream().anyMatch(line -> line.row() == null)) {
                dropUnread();
            } else if (!hashOf(lines, line -> line.row().hash()).equals(set.hash()) && !isStatus()) {
                if (!dropChanged() && !dropDoubled() && !dropSameKeys()) {
                    return gone(where, computer, set, FaultKind.CROSS_LINKED_KEY, definition.groupName(),
                            where + " has rows of group " + definition.groupName()
                                    + " that are not the ones it was given: their hash differs.");
                }
            }
            if (!keys.isEmpty()) {
                checkKeys();
            }
            List<SetEntry> entries = entries();
            if (faults.isEmpty()) {
                return new Verdict(List.of(), set, 0, Map.of());
            }
            StoredSet mended = entries.isEmpty() ? null
                    : new StoredSet(set.source(), set.classId(), set.keys(),
                            isStatus() ? set.hash() : hashOf(lines, line -> line.row().hash()),
                            SetEntry.write(entries));
            return new Verdict(faults, mended, lost, rehash);
        }

        private boolean isStatus() {
            return definition.key().equals(InventoryReport.WORKSTATION_STATUS);
        }

        private ContentHash hashOf(List<Line> of, Function<Line, ContentHash> hash) {
            return maker.ofSet(of.stream().map(hash).toArray(ContentHash[]::new));
        }

        private void fault(FaultKind kind, long count, int gone, String sentence, String repair) {
            lost += gone;
            faults.add(new RowFault(kind, definition.groupName(), List.of(computer), count, gone, sentence, repair));
        }

        private void dropUnread() {
            List<Line> missing = lines.stream().filter(Line::missing).toList();
            List<Line> unread = lines.stream()
                    .filter(line -> !line.missing() && (line.row() == null || line.isWrong())).toList();
            if (!missing.isEmpty()) {
                fault(FaultKind.MISSING_ROW, missing.size(), missing.size(),
                        where + " names shared row " + missing.get(0).entry().number()
                                + (missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more")
                                + ", which is not there.",
                        "The name goes; the other rows of the group stay.");
            }
            if (!unread.isEmpty()) {
                fault(FaultKind.DAMAGED_ROW, unread.size(), unread.size(), where + " has a row of group "
                        + definition.groupName() + " that cannot be read back.",
                        "The row goes; the other rows of the group stay.");
            }
            unread.stream().filter(line -> line.entry().isShared()).forEach(
                    line -> rehash.put(line.entry().number(), line.row() == null ? null : line.row().hash()));
            lines = lines.stream().filter(line -> line.row() != null && !line.isWrong()).toList();
        }

        /** A shared row that was changed: with the hash under which it is kept the set is what it was. */
        private boolean dropChanged() {
            if (lines.stream().noneMatch(Line::isWrong)
                    || !hashOf(lines, line -> line.kept() == null ? line.row().hash() : line.kept())
                            .equals(set.hash())) {
                return false;
            }
            List<Line> changed = lines.stream().filter(Line::isWrong).toList();
            fault(FaultKind.DAMAGED_ROW, changed.size(), changed.size(), where + " has rows of group "
                    + definition.groupName() + " that are not the ones it was given: shared row "
                    + changed.get(0).entry().number() + " was changed.",
                    "The changed row goes; the other rows of the group stay.");
            changed.forEach(line -> rehash.put(line.entry().number(), line.row().hash()));
            lines = lines.stream().filter(line -> !line.isWrong()).toList();
            return true;
        }

        /** The same row twice: without the second the set is what it was. */
        private boolean dropDoubled() {
            Map<ContentHash, Line> once = new LinkedHashMap<>();
            lines.forEach(line -> once.putIfAbsent(line.row().hash(), line));
            return take(List.copyOf(once.values()));
        }

        /** Another row with the keys of one: without it the set is what it was. */
        private boolean dropSameKeys() {
            if (keys.isEmpty()) {
                return false;
            }
            Map<List<Object>, Line> first = new LinkedHashMap<>();
            lines.forEach(line -> first.putIfAbsent(RowKeys.of(line.row(), keys), line));
            return take(List.copyOf(first.values())) || take(lastOfKeys());
        }

        private List<Line> lastOfKeys() {
            Map<List<Object>, Line> last = new LinkedHashMap<>();
            lines.forEach(line -> last.put(RowKeys.of(line.row(), keys), line));
            return List.copyOf(last.values());
        }

        private boolean take(List<Line> rest) {
            int more = lines.size() - rest.size();
            if (more == 0 || !hashOf(rest, line -> line.row().hash()).equals(set.hash())) {
                return false;
            }
            fault(FaultKind.EQUAL_GROUP_KEYS, more, 0, where + " has " + more + (more == 1 ? " row" : " rows")
                    + " of group " + definition.groupName() + " too many: the hash is that of the others.",
                    "The doubled row goes; nothing is lost, as the hash proves.");
            lines = rest;
            return true;
        }

        /** Nothing says which of two rows with one key is right: the last stays, as in the legacy loader. */
        private void checkKeys() {
            List<Line> last = lastOfKeys();
            int more = lines.size() - last.size();
            if (more == 0) {
                return;
            }
            Map<List<Object>, Line> seen = new HashMap<>();
            List<Object> key = lines.stream().map(line -> RowKeys.of(line.row(), keys))
                    .filter(one -> seen.put(one, lines.get(0)) != null).findFirst().orElseThrow();
            long values = lines.stream().map(line -> line.row().hash()).distinct().count();
            fault(FaultKind.EQUAL_GROUP_KEYS, more, (int) (values - last.size()), where + " has two rows of group "
                    + definition.groupName() + " with the key " + key + ".",
                    "The last one stays, as the loader has it; the other goes.");
            lines = last;
        }

        /** The entries of the rows that stay, each naming the first of equal shared rows. */
        private List<SetEntry> entries() {
            List<SetEntry> entries = new ArrayList<>(lines.size());
            for (Line line : lines) {
                int number = line.entry().number();
                int right = number;
                if (line.isWrong()) {
                    int other = Contents.findInstance(tx, line.row().hash().toBytes());
                    right = other > 0 ? shared.first(other) : number;
                    if (other <= 0) {
                        rehash.put(number, line.row().hash());
                    }
                    fault(FaultKind.DUPLICATE_DATA_KEY, 1, 0, where + " names shared row " + number
                            + ", which is not kept under the hash of its values.",
                            right == number ? "The row gets the hash of its values."
                                    : "The computer names row " + right + ", which has these values.");
                } else if (line.entry().isShared() && shared.first(number) != number) {
                    right = shared.first(number);
                    fault(FaultKind.DUPLICATE_DATA_KEY, 1, 0, where + " names shared row " + number
                            + ", which is row " + right + " once more.", "The computer names row " + right + ".");
                }
                entries.add(line.entry().isShared() ? new SetEntry(right, null) : line.entry());
            }
            return entries;
        }
    }
}
