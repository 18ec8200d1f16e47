package org.tallystick.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Widgets;

/**
 * The table of the console: a virtual one over rows in memory, of which some may still be on their way. It keeps the
 * selection by key when rows are replaced, and remembers columns and sort. UI thread only.
 */
public final class RecordTable<T> {

    /**
     * Keeps the style engine off the rows: the table is styled as a whole, and a change of the theme would ask every row
     * that ever was on screen for its colour, for which GTK kills the process once such a row is gone.
     */
    private static final String NO_STYLES = "org.eclipse.e4.ui.css.disabled";

    private final Table table;
    private final List<Column<T>> columns;
    private final Function<T, Object> key;
    private final TableMemory memory;
    private final Label hint;
    private final List<Consumer<List<T>>> selectionListeners = new ArrayList<>();
    private final Set<Object> checked = new HashSet<>();
    private Runnable boxesChanged = () -> {};
    private List<T> rows = List.of();
    private IntConsumer missing = index -> {};
    private Runnable sortChanged = this::sortHere;
    private Column<T> sort;
    private boolean descending;

    /**
     * Makes a table.
     *
     * @param name  widget name, also that under which the look is remembered
     * @param title what a screen reader calls it
     * @param key   what stays the same of a row when it is read again
     */
    public RecordTable(Composite parent, String name, String title, List<Column<T>> columns, Function<T, Object> key) {
        this(parent, SWT.NONE, name, title, columns, key);
    }

    private RecordTable(Composite parent, int style, String name, String title, List<Column<T>> columns,
            Function<T, Object> key) {
        this.columns = columns;
        this.key = key;
        memory = new TableMemory(name);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | style);
        Widgets.name(table, name, title);
        table.setHeaderVisible(true);
        table.setLinesVisible(false);
        columns.forEach(this::addColumn);
        restore();
        table.addListener(SWT.SetData, this::fill);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tellSelection()));
        table.addListener(SWT.Dispose, event -> remember());
        table.addListener(SWT.MouseHover, event -> table.setToolTipText(cutText(new Point(event.x, event.y))));
        hint = new Label(table, SWT.NONE);
        hint.setVisible(false);
    }

    /** Makes a table whose rows have a box each; what is checked stays checked when rows are read again. */
    public static <T> RecordTable<T> withBoxes(Composite parent, String name, String title, List<Column<T>> columns,
            Function<T, Object> key) {
        RecordTable<T> made = new RecordTable<>(parent, SWT.CHECK, name, title, columns, key);
        made.table.addListener(SWT.Selection, made::boxPressed);
        return made;
    }

    private void boxPressed(Event event) {
        int index = event.detail == SWT.CHECK ? table.indexOf((TableItem) event.item) : -1;
        if (index >= 0 && index < rows.size()) {
            check(rows.get(index), ((TableItem) event.item).getChecked());
            boxesChanged.run();
        }
    }

    private void check(T row, boolean wanted) {
        if (wanted) {
            checked.add(key.apply(row));
        } else {
            checked.remove(key.apply(row));
        }
    }

    /** Checks the boxes of the rows that pass, and no others. */
    public void checkRows(Predicate<T> wanted) {
        checked.clear();
        rows.forEach(row -> check(row, wanted.test(row)));
        table.clearAll();
    }

    /** The rows whose box is checked, from top to bottom. */
    public List<T> checkedRows() {
        return rows.stream().filter(row -> checked.contains(key.apply(row))).toList();
    }

    /** A person checked or unchecked a box. */
    public void onCheck(Runnable listener) {
        boxesChanged = listener;
    }

    /** What to say in place of rows while there are none; nothing for an empty text. */
    public void hint(String text) {
        hint.setText(Widgets.label(text));
        hint.setVisible(!text.isEmpty());
        hint.setBackground(table.getBackground());
        Point size = hint.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        hint.setBounds(8, table.getHeaderHeight() + 8, size.x, size.y);
    }

    private void addColumn(Column<T> column) {
        TableColumn widget = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.LEFT);
        widget.setText(column.title());
        widget.setToolTipText(column.isSortable() ? column.title() + Messages.Table_sorts : column.title());
        widget.setMoveable(true);
        show(widget, column, memory.shown(column));
        widget.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> headerPressed(column)));
    }

    private void show(TableColumn widget, Column<T> column, boolean shown) {
        widget.setResizable(shown);
        widget.setWidth(shown ? memory.width(column) : 0);
    }

    private void restore() {
        String[] order = memory.order();
        if (order != null && order.length == columns.size()) {
            int[] indexes = Arrays.stream(order).mapToInt(this::indexOf).toArray();
            if (Arrays.stream(indexes).distinct().count() == order.length
                    && Arrays.stream(indexes).min().getAsInt() >= 0) {
                table.setColumnOrder(indexes);
            }
        }
        int index = memory.sort() == null ? -1 : indexOf(memory.sort());
        if (index >= 0 && columns.get(index).isSortable()) {
            sort = columns.get(index);
            descending = memory.descending();
            showSort();
        }
    }

    private int indexOf(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void remember() {
        for (int i = 0; i < columns.size(); i++) {
            if (table.getColumn(i).getResizable()) {
                memory.width(columns.get(i), table.getColumn(i).getWidth());
            }
        }
        memory.order(Arrays.stream(table.getColumnOrder()).mapToObj(i -> columns.get(i).id()).toArray(String[]::new));
    }

    private void headerPressed(Column<T> column) {
        if (column.isSortable()) {
            sort(column.id(), column == sort && !descending);
        }
    }

    /** Sorts by a column, as a click on its heading does. */
    public void sort(String id, boolean down) {
        sort = columns.get(indexOf(id));
        descending = down;
        memory.sort(id, down);
        showSort();
        sortChanged.run();
    }

    private void showSort() {
        table.setSortColumn(table.getColumn(columns.indexOf(sort)));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    private void sortHere() {
        setRows(rows);
    }

    /** Sorting is done by a new query instead of here. */
    public void onSort(Runnable listener) {
        sortChanged = listener;
    }

    /** The column that the rows are sorted by, if a person chose one. */
    public Optional<Column<T>> sortColumn() {
        return Optional.ofNullable(sort);
    }

    /** Whether the order is from large to small. */
    public boolean isDescending() {
        return descending;
    }

    /** Shows these rows and no others, in the order of the heading if it sorts here. */
    public void setRows(List<T> newRows) {
        List<T> shown = newRows;
        if (sort != null && sort.order() != null) {
            Comparator<T> order = descending ? sort.order().reversed() : sort.order();
            shown = new ArrayList<>(newRows);
            shown.sort(order);
        }
        setRows(shown, shown.size(), index -> {});
    }

    /** Shows the first rows of a longer list; {@code wanted} hears which index the eye has reached beyond them. */
    public void setRows(List<T> loaded, int size, IntConsumer wanted) {
        Set<Object> selected = new HashSet<>();
        selection().forEach(row -> selected.add(key.apply(row)));
        rows = List.copyOf(loaded);
        missing = wanted;
        int top = table.getTopIndex();
        table.setRedraw(false);
        table.deselectAll();
        table.setItemCount(Math.max(size, rows.size()));
        table.clearAll();
        if (!selected.isEmpty()) {
            table.select(indexes(row -> selected.contains(key.apply(row))));
        }
        if (top < table.getItemCount()) {
            table.setTopIndex(top);
        }
        table.setRedraw(true);
        if (selection().size() != selected.size()) {
            tellSelection();
        }
    }

    /** More rows of the list have come; the selection is not touched. */
    public void addRows(List<T> loaded, int size) {
        int before = rows.size();
        rows = List.copyOf(loaded);
        table.setItemCount(Math.max(size, rows.size()));
        if (rows.size() > before) {
            table.clear(before, rows.size() - 1);
        }
    }

    private int[] indexes(Predicate<T> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(rows.get(i))) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        item.setData(NO_STYLES, Boolean.TRUE);
        int index = table.indexOf(item);
        if (index < 0) {
            return; // GTK asks once more for rows that are being taken away
        }
        if (index >= rows.size()) {
            item.setText(0, Messages.Table_reading);
            missing.accept(index);
            return;
        }
        T row = rows.get(index);
        if ((table.getStyle() & SWT.CHECK) != 0) {
            item.setChecked(checked.contains(key.apply(row)));
        }
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            item.setText(i, Widgets.oneLine(column.text().apply(row)));
            String icon = column.icon().apply(row);
            if (icon != null) {
                item.setImage(i, Icons.get(icon)); // GTK indents a column for ever once any image is set, null too
            }
            String colour = column.colour().apply(row);
            item.setForeground(i, colour == null ? null : Colours.of(colour));
        }
    }

    /** The text of a cell that its column cuts off; null where there is none to tell. */
    private String cutText(Point at) {
        TableItem item = table.getItem(at);
        for (int i = 0; item != null && i < columns.size(); i++) {
            if (item.getBounds(i).contains(at)) {
                return Widgets.width(table, item.getText(i)) > item.getTextBounds(i).width ? item.getText(i) : null;
            }
        }
        return null;
    }

    /** The rows that are there. */
    public List<T> rows() {
        return rows;
    }

    /** The columns that are shown, from left to right. */
    public List<Column<T>> shownColumns() {
        return Arrays.stream(table.getColumnOrder()).filter(i -> table.getColumn(i).getResizable())
                .mapToObj(columns::get).toList();
    }

    /** All columns. */
    public List<Column<T>> columns() {
        return columns;
    }

    boolean isShown(Column<T> column) {
        return table.getColumn(columns.indexOf(column)).getResizable();
    }

    void show(Column<T> column, boolean shown) {
        if (isShown(column) != shown) {
            TableColumn widget = table.getColumn(columns.indexOf(column));
            if (!shown) {
                memory.width(column, widget.getWidth());
            }
            memory.shown(column, shown);
            show(widget, column, shown);
        }
    }

    /** The selected rows, from top to bottom. */
    public List<T> selection() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(i -> i < rows.size()).mapToObj(rows::get)
                .toList();
    }

    /** Selects the first row of this kind and shows it; tells whether there is one. */
    public boolean select(Predicate<T> wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(rows.get(i))) {
                table.setSelection(i);
                table.showSelection();
                tellSelection();
                return true;
            }
        }
        return false;
    }

    void selectAll() {
        table.selectAll();
        tellSelection();
    }

    /** Adds a listener for what is selected. */
    public void onSelection(Consumer<List<T>> listener) {
        selectionListeners.add(listener);
    }

    /** Adds a listener for a row that is opened by double click or Enter. */
    public void onOpen(Consumer<T> listener) {
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(
                event -> selection().stream().filter(Objects::nonNull).findFirst().ifPresent(listener)));
    }

    private void tellSelection() {
        List<T> selected = selection();
        selectionListeners.forEach(listener -> listener.accept(selected));
    }

    /** The widget. */
    public Table control() {
        return table;
    }
}
