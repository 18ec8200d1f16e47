package org.tallystick.loader.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tallystick.store.JournalRow;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Journals;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/**
 * Takes one entry back inside a transaction: every row becomes what its image before says, unless it was changed again
 * since. The record of a computer, its groups and its look-up keys hang together and are decided as one.
 */
final class UndoRun {

    private static final String REVISION = "revision";
    private static final String STATE = "state";
    private static final Set<JournaledTable> OF_ONE_RECORD = Set.of(JournaledTable.COMPUTER, JournaledTable.CONTENT,
            JournaledTable.KEY_VALUE);

    private final Tx tx;
    private final JournalRow entry;
    private final RowOwners owners;
    private final Map<String, List<Journals.Image>> bySubject = new LinkedHashMap<>();
    private final List<UndoPlan.Conflict> conflicts = new ArrayList<>();
    private int restored;

    UndoRun(Tx tx, JournalRow entry, RowOwners owners) {
        this.tx = tx;
        this.entry = entry;
        this.owners = owners;
        for (Journals.Image image : Journals.images(tx, entry.id(), Integer.MAX_VALUE)) {
            bySubject.computeIfAbsent(subject(image), key -> new ArrayList<>()).add(image);
        }
    }

    private String subject(Journals.Image image) {
        RowName row = image.row();
        if (OF_ONE_RECORD.contains(row.table())) {
            return "computer " + row.values().get(row.values().size() - 1);
        }
        return RowWords.subject(image, owners);
    }

    /** What was changed again since, found by {@link #apply}. */
    List<UndoPlan.Conflict> conflicts() {
        return conflicts;
    }

    /** How many rows became what they were. */
    int restored() {
        return restored;
    }

    /** The records whose row this entry changed. */
    List<Integer> computers() {
        return entry.computers();
    }

    /** Restores; {@code choices} say what becomes of what was changed again, and KEEP is meant where they are silent. */
    void apply(JournalPen pen, Map<String, UndoPlan.Choice> choices) {
        List<Journals.Image> wanted = new ArrayList<>();
        List<Journals.Image> overridden = new ArrayList<>();
        bySubject.forEach((subject, images) -> {
            if (images.stream().allMatch(this::stands)) {
                wanted.addAll(images);
                return;
            }
            UndoPlan.Choice choice = choices.getOrDefault(subject, UndoPlan.Choice.KEEP);
            conflicts.add(new UndoPlan.Conflict(subject, sentence(subject, images), choice));
            if (choice == UndoPlan.Choice.BEFORE) {
                overridden.addAll(images);
            }
        });
        wanted.addAll(overridden);
        wanted.forEach(image -> pen.touch(image.row()));
        wanted.forEach(image -> {
            byte[] now = RowImages.take(tx, image.row());
            byte[] becomes = target(image, now, pen.now());
            if (!Arrays.equals(now, becomes)) {
                RowImages.put(tx, image.row(), becomes);
                restored++;
            }
        });
        LookupRows lookUp = new LookupRows(tx, pen);
        overridden.stream().filter(image -> image.row().table() == JournaledTable.COMPUTER)
                .forEach(image -> lookUp.restore(((Long) image.row().values().get(0)).intValue()));
        owners.settle(tx, wanted.stream().map(Journals.Image::row).toList());
    }

    /** Whether a row is still what the entry made it. */
    private boolean stands(Journals.Image image) {
        byte[] now = RowImages.take(tx, image.row());
        return switch (image.row().table()) {
            // A search for duplicates writes the set again; only the state is what a person decided.
            case DUPLICATE_SET, DUPLICATE_MEMBER -> true;
            case RESYNC -> true; // one that was answered or handed over stays so, and nobody has to decide it
            case COMPUTER -> Arrays.equals(now, image.after()) || equalBut(now, image.after(), Set.of(REVISION));
            default -> Arrays.equals(now, image.after())
                    || owners.isOwned(image.row()) && equalBut(now, image.after(), owners.counters(image.row()));
        };
    }

    private static boolean equalBut(byte[] one, byte[] other, Set<String> columns) {
        if (one == null || other == null) {
            return false;
        }
        Map<String, Object> first = new LinkedHashMap<>(RowImages.read(one));
        Map<String, Object> second = new LinkedHashMap<>(RowImages.read(other));
        first.keySet().removeAll(columns);
        second.keySet().removeAll(columns);
        return first.keySet().equals(second.keySet()) && first.keySet().stream()
                .allMatch(name -> Objects.deepEquals(first.get(name), second.get(name)));
    }

    private byte[] target(Journals.Image image, byte[] now, long at) {
        return switch (image.row().table()) {
            case COMPUTER -> withRevision(image, now);
            case DUPLICATE_SET -> withState(image, now);
            case DUPLICATE_MEMBER -> now;
            case RESYNC -> Arrays.equals(now, image.after()) ? image.before() : now;
            default -> owners.isOwned(image.row()) ? owners.restored(image.row(), image.before(), now, at)
                    : image.before();
        };
    }

    /** Revisions only rise, so that no plan made meanwhile takes an old state for the one that it saw. */
    private static byte[] withRevision(Journals.Image image, byte[] now) {
        if (image.before() == null) {
            return null;
        }
        Map<String, Object> columns = RowImages.read(image.before());
        long latest = Math.max((Long) columns.get(REVISION), Math.max(revision(image.after()), revision(now)));
        columns.put(REVISION, latest + 1);
        return RowImages.write(columns);
    }

    private static long revision(byte[] image) {
        return image == null ? 0 : (Long) RowImages.read(image).get(REVISION);
    }

    private static byte[] withState(Journals.Image image, byte[] now) {
        if (now == null || image.before() == null) {
            return now;
        }
        Map<String, Object> columns = RowImages.read(now);
        columns.put(STATE, RowImages.read(image.before()).get(STATE));
        return RowImages.write(columns);
    }

    private String sentence(String subject, List<Journals.Image> images) {
        Journals.Image changed = images.stream().filter(image -> !stands(image)).findFirst().orElseThrow();
        byte[] now = RowImages.take(tx, changed.row());
        String name = Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
        if (now == null) {
            return name + " is no longer there; keep it so, or bring it back as it was before.";
        }
        if (changed.after() == null) {
            return name + " is there again; keep it as it is, or make it what it was before.";
        }
        return name + " was changed since; keep it as it is now, or make it what it was before.";
    }
}
