package org.tallystick.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.tallystick.ui.view.Texts;

/** Builds the columns of a table one after the other; {@code icon}, {@code hidden} and so on change the last one. */
public final class Columns<T> {

    private final List<Column<T>> columns = new ArrayList<>();

    /** A column of text. */
    public Columns<T> text(String id, String title, int width, Function<T, String> text) {
        Function<T, String> safe = row -> Texts.orEmpty(text.apply(row));
        columns.add(new Column<>(id, title, width, false, true, safe, row -> null, row -> null,
                Comparator.comparing(safe, String.CASE_INSENSITIVE_ORDER), null));
        return this;
    }

    /** A column of whole numbers; negative ones and zero show as nothing when {@code blankZero}. */
    public Columns<T> number(String id, String title, int width, boolean blankZero, ToLongFunction<T> value) {
        columns.add(new Column<>(id, title, width, true, true,
                row -> blankZero && value.applyAsLong(row) <= 0 ? "" : Texts.number(value.applyAsLong(row)),
                row -> null, row -> null, Comparator.comparingLong(value), null));
        return this;
    }

    /** A column of shares from 0 to 1, shown in percent and rounded down. */
    public Columns<T> percent(String id, String title, int width, ToDoubleFunction<T> value) {
        columns.add(new Column<>(id, title, width, true, true, row -> Texts.percent(value.applyAsDouble(row)),
                row -> null, row -> null, Comparator.comparingDouble(value), null));
        return this;
    }

    /** A column of moments, shown in the time zone of the person. */
    public Columns<T> time(String id, String title, int width, Function<T, java.time.Instant> value) {
        columns.add(new Column<>(id, title, width, false, true, row -> Texts.time(value.apply(row)), row -> null,
                row -> null, Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder())), null));
        return this;
    }

    /** Gives the last column a picture. */
    public Columns<T> icon(Function<T, String> icon) {
        Column<T> c = last();
        return put(new Column<>(c.id(), c.title(), c.width(), c.right(), c.shown(), c.text(), icon, c.colour(),
                c.order(), c.sortKey()));
    }

    /** Gives cells of the last column a colour. */
    public Columns<T> colour(Function<T, String> colour) {
        Column<T> c = last();
        return put(new Column<>(c.id(), c.title(), c.width(), c.right(), c.shown(), c.text(), c.icon(), colour,
                c.order(), c.sortKey()));
    }

    /** Leaves the last column out until a person asks for it. */
    public Columns<T> hidden() {
        Column<T> c = last();
        return put(new Column<>(c.id(), c.title(), c.width(), c.right(), false, c.text(), c.icon(), c.colour(),
                c.order(), c.sortKey()));
    }

    /** The last column is sorted by the query, under this key; null where the query cannot. */
    public Columns<T> sortedByQuery(Object key) {
        Column<T> c = last();
        return put(new Column<>(c.id(), c.title(), c.width(), c.right(), c.shown(), c.text(), c.icon(), c.colour(),
                null, key));
    }

    /** The last column cannot be sorted. */
    public Columns<T> unsorted() {
        return sortedByQuery(null);
    }

    private Column<T> last() {
        return columns.get(columns.size() - 1);
    }

    private Columns<T> put(Column<T> column) {
        columns.set(columns.size() - 1, column);
        return this;
    }

    /** All columns. */
    public List<Column<T>> build() {
        return List.copyOf(columns);
    }
}
