package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Tx;

/**
 * Reads the groups of computers back, present and earlier ones, holds them against their hashes, and works out what
 * they become.
 */
final class ContentCheck {

    /**
     * What the groups of a computer are like.
     *
     * @param sets      what they become
     * @param root      the hash over those
     * @param lost      rows that go and were, or may have been, the computer's
     * @param uncertain whether nobody can tell if a group is missing
     */
    record Groups(List<RowFault> faults, List<StoredSet> sets, ContentHash root, int lost, boolean uncertain,
            Map<Integer, ContentHash> rehash) {
        boolean isSound() {
            return faults.isEmpty();
        }
    }

    /**
     * What an earlier state is like.
     *
     * @param body what it becomes; null where nothing of it is left
     */
    record State(List<RowFault> faults, byte[] body, Map<Integer, ContentHash> rehash) {
        boolean isSound() {
            return faults.isEmpty();
        }
    }

    private record Place(int source, int classId) {
    }

    private final SharedRows shared;
    private final SetCheck sets;
    private final ContentHash.Maker maker = new ContentHash.Maker();
    private long largestSource;
    private long largestClass;

    ContentCheck(Tx tx, SharedRows shared) {
        this.shared = shared;
        this.sets = new SetCheck(tx, shared);
    }

    /** The largest numbers that the groups that were looked at name, by table. */
    Map<String, Long> named() {
        return Map.of("INSTANCE", Math.max(0L, shared.named().length() - 1), "SOURCE", largestSource, "GROUP_CLASS",
                largestClass);
    }

    /**
     * Checks the groups that a computer has now.
     *
     * @param row  the computer; null where it is not there, and only its sets are to be looked at
     * @param body null where there is no content row
     */
    Groups groups(int id, ComputerRow row, byte[] body) {
        String where = "Computer " + id;
        if (body == null) {
            return new Groups(List.of(new RowFault(FaultKind.MISSING_ROW, "content", List.of(id), 1, 0,
                    where + " has no content row.", "It gets an empty one, until the next full inventory.")),
                    List.of(), root(List.of()), 0, true, Map.of());
        }
        StoredSet.Part part = StoredSet.readPart(body);
        List<RowFault> faults = new ArrayList<>();
        Map<Integer, ContentHash> rehash = new HashMap<>();
        List<StoredSet> after = new ArrayList<>(part.sets().size());
        Set<Place> places = new HashSet<>();
        int lost = 0;
        boolean uncertain = false;
        for (StoredSet set : part.sets()) {
            note(set);
            if (!places.add(new Place(set.source(), set.classId()))) {
                faults.add(new RowFault(FaultKind.DUPLICATE_DATA_KEY, "class " + set.classId(), List.of(id), 1, 0,
                        where + " has the rows of class " + set.classId() + " twice.", "The second ones go."));
                uncertain = true;
                continue;
            }
            SetCheck.Verdict verdict = sets.check(where, id, set);
            faults.addAll(verdict.faults());
            rehash.putAll(verdict.rehash());
            lost += verdict.lost();
            if (verdict.mended() != null) {
                after.add(verdict.mended());
            }
        }
        if (!part.whole()) {
            uncertain = true;
            faults.add(new RowFault(FaultKind.DAMAGED_ROW, "content", List.of(id), 1, 0,
                    "The content of computer " + id + " cannot be read back.",
                    "The groups before the damage stay, the others go."));
        } else if (row != null && !Arrays.equals(root(part.sets()).toBytes(), row.contentHash())) {
            uncertain = true;
            faults.add(new RowFault(FaultKind.CROSS_LINKED_KEY, "content", List.of(id), part.sets().size(), 0,
                    where + " does not have the groups that its row says: their hash differs.",
                    "The groups stay under their right hash, and the client is asked for all."));
        }
        return new Groups(faults, after, root(after), lost, uncertain, rehash);
    }

    /** Checks an earlier state of some groups. */
    State state(Contents.HistoryRow row) {
        String where = "The history of computer " + row.computer() + " before file " + row.file();
        Earlier.Part part = Earlier.readPart(row.body());
        List<RowFault> faults = new ArrayList<>();
        Map<Integer, ContentHash> rehash = new HashMap<>();
        List<StoredSet> after = new ArrayList<>();
        for (StoredSet set : part.earlier().sets()) {
            note(set);
            SetCheck.Verdict verdict = sets.check(where, row.computer(), set);
            verdict.faults().forEach(fault -> faults.add(new RowFault(fault.kind(), fault.where(), fault.computers(),
                    fault.count(), 0, fault.sentence(), fault.repair()))); // history is not lost to the present
            rehash.putAll(verdict.rehash());
            if (verdict.mended() != null) {
                after.add(verdict.mended());
            }
        }
        byte[] identification = part.earlier().identification();
        boolean damaged = !part.whole();
        if (identification != null && !isReadable(identification)) {
            identification = null;
            damaged = true;
        }
        if (damaged) {
            faults.add(new RowFault(FaultKind.DAMAGED_ROW, "history", List.of(row.computer()), 1, 0,
                    where + " cannot be read back.", "What can be read of it stays, the rest goes."));
        }
        if (faults.isEmpty()) {
            return new State(faults, row.body(), rehash);
        }
        Earlier left = new Earlier(identification, after, part.earlier().origin());
        return new State(faults, left.isEmpty() ? null : left.write(), rehash);
    }

    private static boolean isReadable(byte[] identification) {
        try {
            IdentificationForm.read("", identification);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void note(StoredSet set) {
        largestSource = Math.max(largestSource, set.source());
        largestClass = Math.max(largestClass, set.classId());
    }

    private ContentHash root(List<StoredSet> of) {
        return ContentHash.ofSets(of, set -> {
            var definition = shared.definition(set.classId());
            return definition == null ? "" : definition.key();
        }, maker);
    }
}
