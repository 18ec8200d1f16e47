package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.catalog.DefinitionConflict;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.InventoryReport.ReportedGroup;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.Tx;

/**
 * Works out the new groups of a computer from what it had and what a file reports (domain decision D3), and what goes
 * to history. Writes no computer; definitions and shared rows are made on the way. Belongs to the one writer.
 */
final class ContentLoad {

    private final SetWriter writer;
    private final DeltaLoad deltas;
    private final ContentHash.Maker maker = new ContentHash.Maker();

    ContentLoad(SetWriter writer) {
        this.writer = writer;
        this.deltas = new DeltaLoad(writer, maker);
    }

    /**
     * What the groups of a computer become.
     *
     * @param hash    over all groups
     * @param body    the new content row; null where no group changed
     * @param earlier the groups that changed as they were
     */
    record Result(ContentHash hash, byte[] body, List<StoredSet> earlier) {
    }

    /** The groups of a new computer. */
    Result create(Tx tx, ArchitectureRow architecture, int source, InventoryReport report) throws DefinitionConflict {
        List<StoredSet> sets = new ArrayList<>(report.groups().size());
        for (ReportedGroup group : report.groups()) {
            sets.add(writer.write(tx, architecture, source, group));
        }
        return new Result(ContentHash.ofEntries(reportedHashes(source, report), maker), StoredSet.write(sets),
                List.of());
    }

    /** The groups of a known computer after a full report of one source; those of other sources stay. */
    Result replace(Tx tx, ArchitectureRow architecture, int source, InventoryReport report, int computer,
            byte[] currentHash) throws DefinitionConflict {
        ContentHash alone = ContentHash.ofEntries(reportedHashes(source, report), maker);
        if (Arrays.equals(alone.toBytes(), currentHash)) {
            return new Result(alone, null, List.of()); // one comparison for the whole computer
        }
        List<StoredSet> before = current(tx, computer);
        Map<String, StoredSet> bySourceClass = new HashMap<>();
        List<StoredSet> after = new ArrayList<>(before.size());
        List<StoredSet> earlier = new ArrayList<>();
        for (StoredSet set : before) {
            if (set.source() == source) {
                bySourceClass.put(classKey(tx, architecture, set), set);
            } else {
                after.add(set);
            }
        }
        for (ReportedGroup group : report.groups()) {
            StoredSet old = bySourceClass.remove(group.classKey());
            if (old != null && old.hash().equals(group.hash())) {
                after.add(old);
            } else {
                StoredSet written = writer.write(tx, architecture, source, group);
                after.add(written);
                earlier.add(old == null ? SetWriter.empty(written, maker.ofSet(new ContentHash[0])) : old);
            }
        }
        earlier.addAll(bySourceClass.values()); // no longer reported by its source: to history
        return result(tx, architecture, after, earlier);
    }

    /** The groups of a known computer after the changes of a delta. */
    Result change(Tx tx, ArchitectureRow architecture, int source, InventoryReport report, int computer,
            MatchOutcome match) throws DefinitionConflict, CannotLoad {
        Map<String, StoredSet> after = new LinkedHashMap<>();
        for (StoredSet set : current(tx, computer)) {
            String key = set.source() == source ? classKey(tx, architecture, set) : set.source() + "\0" + set.classId();
            after.put(key, set);
        }
        List<StoredSet> earlier = new ArrayList<>();
        for (ReportedGroup group : report.groups()) {
            StoredSet old = after.get(group.classKey());
            ReportedGroup changed = deltas.apply(tx, architecture, old, group, match);
            if (changed == null) {
                after.remove(group.classKey());
                earlier.add(old);
            } else if (old == null || !old.hash().equals(changed.hash())) {
                StoredSet written = writer.write(tx, architecture, source, changed);
                after.put(group.classKey(), written);
                earlier.add(old == null ? SetWriter.empty(written, maker.ofSet(new ContentHash[0])) : old);
            }
        }
        return result(tx, architecture, new ArrayList<>(after.values()), earlier);
    }

    /** The status of a known computer after a delta; no row where the delta deletes it. */
    List<Row> changedStatus(Tx tx, ArchitectureRow architecture, byte[] before, Row change) {
        return deltas.status(tx, architecture, before, change);
    }

    private Result result(Tx tx, ArchitectureRow architecture, List<StoredSet> after, List<StoredSet> earlier) {
        ContentHash root = ContentHash.ofSets(after, set -> classKey(tx, architecture, set), maker);
        return new Result(root, earlier.isEmpty() ? null : StoredSet.write(after), earlier);
    }

    private String classKey(Tx tx, ArchitectureRow architecture, StoredSet set) {
        return writer.catalog().byId(tx, architecture, set.classId()).key();
    }

    private static List<StoredSet> current(Tx tx, int computer) {
        return StoredSet.read(Contents.get(tx, computer)
                .orElseThrow(() -> new IllegalStateException("Computer " + computer + " has no content.")));
    }

    private static List<byte[]> reportedHashes(int source, InventoryReport report) {
        List<byte[]> hashes = new ArrayList<>(report.groups().size());
        for (ReportedGroup group : report.groups()) {
            hashes.add(ContentHash.entry(source, group.classKey(), group.hash()));
        }
        return hashes;
    }

    /** The history of one load, or null where it changed nothing. */
    static Earlier earlier(byte[] identificationBefore, boolean identificationChanged, List<StoredSet> sets) {
        Earlier earlier = new Earlier(identificationChanged ? identificationBefore : null, sets);
        return earlier.isEmpty() ? null : earlier;
    }
}
