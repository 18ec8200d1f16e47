package org.tallystick.ui.table;

import java.util.Comparator;
import java.util.function.Function;

/**
 * A column as a value: what it is called and what it shows of a row. Made by {@link Columns}.
 *
 * @param id      stable name, under which width and order are remembered
 * @param title   heading
 * @param width   width at first, in pixels
 * @param right   whether values stand at the right, as numbers do
 * @param shown   whether it is shown until a person chooses otherwise
 * @param text    what a cell says, never null
 * @param icon    name of the picture of a cell, or null for none; the text must say the same
 * @param colour  name of the colour that marks a cell, or null for none; the text must say the same
 * @param order   order of rows, null where the column cannot be sorted here
 * @param sortKey what a query calls this column, null where it cannot sort by it
 */
public record Column<T>(String id, String title, int width, boolean right, boolean shown, Function<T, String> text,
        Function<T, String> icon, Function<T, String> colour, Comparator<T> order, Object sortKey) {

    /** Whether the heading sorts. */
    boolean isSortable() {
        return order != null || sortKey != null;
    }
}
