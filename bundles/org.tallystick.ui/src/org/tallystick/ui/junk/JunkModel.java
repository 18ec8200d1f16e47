package org.tallystick.ui.junk;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;

/**
 * The list as a person is changing it: nothing is written before the page is left with OK. Plain, so that it can be
 * tested without a window.
 */
final class JunkModel {

    private final List<Change> changes = new ArrayList<>();
    private final List<JunkValue> values = new ArrayList<>();
    private final int limitBefore;
    private int limit;

    /** Something to be done with the list. */
    private sealed interface Change {

        void apply(JunkIdentifiers junk);

        /** A value comes, or counts again. */
        record Add(JunkKind kind, String value, String remark) implements Change {

            @Override
            public void apply(JunkIdentifiers junk) {
                junk.add(kind, value, remark);
            }
        }

        /** A value goes, or no longer counts. */
        record Remove(JunkKind kind, String value) implements Change {

            @Override
            public void apply(JunkIdentifiers junk) {
                junk.remove(kind, value);
            }
        }

        /** Everything as it was shipped. */
        record Reset() implements Change {

            @Override
            public void apply(JunkIdentifiers junk) {
                junk.reset();
            }
        }
    }

    JunkModel(List<JunkValue> values, int limit) {
        this.values.addAll(values);
        this.limit = limit;
        limitBefore = limit;
    }

    List<JunkValue> values() {
        return List.copyOf(values);
    }

    int limit() {
        return limit;
    }

    void limit(int computers) {
        limit = computers;
    }

    /** Adds a value of one's own; one that is there counts again. */
    void add(JunkKind kind, String value, String remark) {
        String text = value.strip();
        int index = indexOf(kind, text);
        if (index >= 0) {
            switchTo(values.get(index), true);
        } else {
            changes.add(new Change.Add(kind, text, remark.strip()));
            values.add(new JunkValue(kind, text, false, true, remark.strip()));
        }
    }

    /** Whether a value of this kind is in the list already, and counts. */
    boolean has(JunkKind kind, String value) {
        int index = indexOf(kind, value.strip());
        return index >= 0 && values.get(index).active();
    }

    private int indexOf(JunkKind kind, String value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).kind() == kind && values.get(i).value().equalsIgnoreCase(value)) {
                return i;
            }
        }
        return -1;
    }

    /** Takes away what a person added, and switches off what was shipped. */
    void remove(JunkValue value) {
        if (value.shipped()) {
            switchTo(value, false);
        } else if (values.remove(value)) {
            changes.add(new Change.Remove(value.kind(), value.value()));
        }
    }

    /** Lets a value count or not. */
    void switchTo(JunkValue value, boolean active) {
        int index = values.indexOf(value);
        if (index >= 0 && value.active() != active) {
            values.set(index, new JunkValue(value.kind(), value.value(), value.shipped(), active, value.remark()));
            changes.add(active ? new Change.Add(value.kind(), value.value(), value.remark())
                    : new Change.Remove(value.kind(), value.value()));
        }
    }

    /** Back to what was shipped. */
    void reset(int shippedLimit) {
        changes.clear();
        changes.add(new Change.Reset());
        values.removeIf(value -> !value.shipped());
        values.replaceAll(value -> new JunkValue(value.kind(), value.value(), true, true, value.remark()));
        limit = shippedLimit;
    }

    boolean isChanged() {
        return !changes.isEmpty() || limit != limitBefore;
    }

    /** Writes what was changed; on the thread of a job. */
    void apply(JunkIdentifiers junk) {
        changes.forEach(change -> change.apply(junk));
        if (limit != junk.shareLimit()) {
            junk.setShareLimit(limit);
        }
    }
}
