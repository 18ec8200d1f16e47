package org.tallystick.loader.junk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.JunkValues;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/** The junk identifiers of one site: what came with the program, and what people changed in it. */
public final class SiteJunk implements JunkIdentifiers {

    /** Records that may carry one value unless it is set otherwise. */
    public static final int DEFAULT_SHARE_LIMIT = 10;

    private static final String ACTION = "junk";
    private static final String SHARE_LIMIT = "junk-share-limit";
    private static final int LONGEST = 400;

    private final SiteStore store;
    private final Runnable changed;
    private final List<JunkValue> shipped = ShippedJunk.read();

    /**
     * Makes the list of a site.
     *
     * @param changed called after each change
     */
    public SiteJunk(SiteStore store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    /** What a search asks of each value, as it is now. */
    public JunkCheck check() {
        return store.read(tx -> new JunkCheck(values(tx), shareLimit(tx)));
    }

    @Override
    public List<JunkValue> values() {
        return store.read(this::values);
    }

    private List<JunkValue> values(Tx tx) {
        Map<String, JunkValues.JunkRow> changes = new HashMap<>();
        JunkValues.all(tx).forEach(row -> changes.put(row.kind() + ' ' + row.key(), row));
        List<JunkValue> values = new ArrayList<>(shipped.size() + changes.size());
        for (JunkValue value : shipped) {
            boolean off = changes.remove(value.kind().code() + ' ' + key(value.kind(), value.value())) != null;
            values.add(off ? new JunkValue(value.kind(), value.value(), true, false, value.remark()) : value);
        }
        JunkValues.all(tx).stream().filter(row -> changes.containsKey(row.kind() + ' ' + row.key()))
                .forEach(row -> values.add(new JunkValue(JunkKind.of(row.kind()), row.content(), false, row.active(),
                        row.remark())));
        return values;
    }

    @Override
    public void add(JunkKind kind, String value, String remark) {
        String text = value == null ? "" : value.strip();
        String why = remark == null ? "" : remark.strip();
        if (text.isEmpty()) {
            throw refused("A blank value says nothing anyway and need not be on the list; type a value.");
        }
        if (text.length() > LONGEST || why.length() > LONGEST) {
            throw refused("The value or its remark is longer than " + LONGEST + " characters; shorten it.");
        }
        String key = key(kind, text);
        JunkValues.JunkRow added = isShipped(kind, key) ? null
                : new JunkValues.JunkRow(kind.code(), key, text, true, why);
        write(kind, key, "Added " + text + " to the junk identifiers (" + kind.label() + ").", added);
    }

    @Override
    public boolean remove(JunkKind kind, String value) {
        String text = value == null ? "" : value.strip();
        String key = key(kind, text);
        JunkValues.JunkRow off = isShipped(kind, key) ? new JunkValues.JunkRow(kind.code(), key, key, false, "") : null;
        return write(kind, key, "Took " + text + " off the junk identifiers (" + kind.label() + ").", off);
    }

    @Override
    public void reset() {
        boolean done = store.unit(tx -> {
            List<JunkValues.JunkRow> rows = JunkValues.all(tx);
            boolean limited = Settings.get(tx, SHARE_LIMIT).isPresent();
            if (rows.isEmpty() && !limited) {
                return false;
            }
            JournalPen pen = pen(tx);
            for (JunkValues.JunkRow row : rows) {
                pen.touch(JournaledTable.JUNK_VALUE, row.kind(), row.key());
                JunkValues.delete(tx, row.kind(), row.key());
            }
            if (limited) {
                pen.touch(JournaledTable.SETTING, SHARE_LIMIT);
                Settings.delete(tx, SHARE_LIMIT);
            }
            close(pen, "Set the junk identifiers back to what came with the program.");
            return true;
        });
        tell(done);
    }

    @Override
    public int shareLimit() {
        return store.read(SiteJunk::shareLimit);
    }

    private static int shareLimit(Tx tx) {
        return Settings.get(tx, SHARE_LIMIT).map(Integer::parseInt).orElse(DEFAULT_SHARE_LIMIT);
    }

    @Override
    public void setShareLimit(int computers) {
        if (computers < 2) {
            throw refused("A value must be allowed on 2 computers at least; choose a larger number.");
        }
        boolean done = store.unit(tx -> {
            if (shareLimit(tx) == computers) {
                return false;
            }
            JournalPen pen = pen(tx).touch(JournaledTable.SETTING, SHARE_LIMIT);
            Settings.put(tx, SHARE_LIMIT, Integer.toString(computers));
            close(pen, "Values that more than " + computers + " computers carry count as junk.");
            return true;
        });
        tell(done);
    }

    /** Brings what is kept of a value to {@code wanted}, null for nothing; answers whether it was anything else. */
    private boolean write(JunkKind kind, String key, String summary, JunkValues.JunkRow wanted) {
        boolean done = store.unit(tx -> {
            if (Objects.equals(JunkValues.get(tx, kind.code(), key).orElse(null), wanted)) {
                return false;
            }
            JournalPen pen = pen(tx).touch(JournaledTable.JUNK_VALUE, kind.code(), key);
            if (wanted == null) {
                JunkValues.delete(tx, kind.code(), key);
            } else {
                JunkValues.put(tx, wanted);
            }
            close(pen, summary);
            return true;
        });
        tell(done);
        return done;
    }

    private boolean isShipped(JunkKind kind, String key) {
        return shipped.stream().anyMatch(value -> value.kind() == kind && key(kind, value.value()).equals(key));
    }

    private static String key(JunkKind kind, String value) {
        return KeyText.of(JunkCheck.normal(kind, value));
    }

    private static JournalPen pen(Tx tx) {
        return new JournalPen(tx, System.currentTimeMillis());
    }

    private static void close(JournalPen pen, String summary) {
        pen.close(0, JournalPen.account(), ACTION, null, summary, "", null);
    }

    private void tell(boolean done) {
        if (done) {
            changed.run();
        }
    }

    private static StoreException refused(String sentence) {
        return new StoreException(StoreProblem.BAD_NAME, sentence, null);
    }
}
