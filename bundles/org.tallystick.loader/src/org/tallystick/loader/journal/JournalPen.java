package org.tallystick.loader.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.tallystick.store.JournalRow;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Journals;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/**
 * Writes one entry of the journal inside the transaction of an action. Before the action writes a row it touches it
 * here; {@link #close} then keeps what each touched row was and what it became. Rows that did not change leave no
 * image. Belongs to one transaction.
 */
public final class JournalPen {

    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_ACTOR = 200;

    private final Tx tx;
    private final long id;
    private final long now;
    private final Map<RowName, byte[]> before = new LinkedHashMap<>();
    private final TreeSet<Integer> computers = new TreeSet<>();

    /** Begins an entry. */
    public JournalPen(Tx tx, long now) {
        this.tx = tx;
        this.id = Journals.nextId(tx);
        this.now = now;
    }

    /** Number of the entry. */
    public long id() {
        return id;
    }

    /** When it happens. */
    public long now() {
        return now;
    }

    /** Keeps a row as it is, unless it was touched before; call it before the row is written. */
    public JournalPen touch(JournaledTable table, Object... key) {
        return touch(RowName.of(table, key));
    }

    /** Keeps a row as it is, unless it was touched before; call it before the row is written. */
    public JournalPen touch(RowName row) {
        if (!before.containsKey(row)) {
            before.put(row, RowImages.take(tx, row));
            if (row.table() == JournaledTable.COMPUTER) {
                touch(groupsOf(row)); // a record can be brought back only with the groups that its row tells of
            }
        }
        return this;
    }

    private static RowName groupsOf(RowName computer) {
        return RowName.of(JournaledTable.CONTENT, computer.values().get(0));
    }

    /** Notes a row that was just added, whose key could not be known before. */
    public JournalPen added(JournaledTable table, Object... key) {
        before.putIfAbsent(RowName.of(table, key), null);
        return this;
    }

    /** Names a record that the entry is about. */
    public JournalPen about(int computer) {
        computers.add(computer);
        return this;
    }

    /**
     * Ends the entry.
     *
     * @param run    number of the run; 0 for a run of this entry alone
     * @param actor  the account, {@link #account()} for the person at the screen
     * @param undoOf the entry that is taken back; null where none is
     */
    public JournalRow close(long run, String actor, String action, String set, String summary, String reason,
            Long undoOf) {
        List<Journals.Image> all = new ArrayList<>(before.size());
        before.forEach((row, image) -> all.add(new Journals.Image(row, image, RowImages.take(tx, row))));
        Set<RowName> kept = new HashSet<>();
        for (Journals.Image image : all) {
            if (isChanged(image)) {
                kept.add(image.row());
                if (image.row().table() == JournaledTable.COMPUTER) {
                    kept.add(groupsOf(image.row()));
                }
            }
        }
        List<Journals.Image> images = all.stream().filter(image -> kept.contains(image.row()))
                .filter(image -> image.before() != null || image.after() != null).toList();
        JournalRow row = new JournalRow(id, run == 0 ? id : run, now, cut(actor, LONGEST_ACTOR), action, set,
                cut(summary, LONGEST_SUMMARY), cut(reason, LONGEST_REASON), undoOf, null, images.size(),
                List.copyOf(computers));
        Journals.insert(tx, row, images);
        return row;
    }

    private static boolean isChanged(Journals.Image image) {
        return !Arrays.equals(image.before(), image.after());
    }

    /** The account of the person at the screen. */
    public static String account() {
        return System.getProperty("user.name", "unknown");
    }

    private static String cut(String text, int longest) {
        String whole = text == null ? "" : text;
        return whole.substring(0, Math.min(whole.length(), longest));
    }
}
