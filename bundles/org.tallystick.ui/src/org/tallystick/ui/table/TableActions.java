package org.tallystick.ui.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.tallystick.ui.Icons;

/**
 * What every table of a view can do: copy, select all, choose columns, export, and find by its filter field. One object
 * serves all tables of a view; the keys work on the one that has the focus, or else on the first.
 */
public final class TableActions {

    /**
     * Key of a table's data: a {@code Consumer<Path>} that exports to a file without asking for it. For tests, which
     * cannot answer the dialog of the platform.
     */
    public static final String EXPORT = "org.tallystick.ui.export";

    private final IActionBars bars;
    private final Map<Control, RecordTable<?>> tables = new LinkedHashMap<>();
    private Text filter;

    /** Takes over Ctrl+C, Ctrl+A and Ctrl+F of a view. */
    public TableActions(IActionBars bars) {
        this.bars = bars;
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action(Messages.Action_copy, null, this::copy));
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(),
                action(Messages.Action_select_all, null, this::selectAll));
        bars.setGlobalActionHandler(ActionFactory.FIND.getId(), action(Messages.Action_filter, null, this::find));
    }

    /** The field that Ctrl+F goes to. */
    public void filter(Text field) {
        filter = field;
    }

    /** Adds a table whose rows are all in memory. */
    public <T> void add(RecordTable<T> records, IAction... actions) {
        add(records, () -> {
            List<T> rows = records.rows();
            return (row, cancelled) -> rows.forEach(row);
        }, actions);
    }

    /** Adds a table; {@code source} is asked on the UI thread for the rows to export, which are read in a job. */
    public <T> void add(RecordTable<T> records, Supplier<RowReader<T>> source, IAction... actions) {
        add(records, source, menu -> List.of(actions).forEach(menu::add));
    }

    /** Adds a table whose menu begins with what {@code first} puts into it each time that it opens. */
    public <T> void add(RecordTable<T> records, Supplier<RowReader<T>> source, Consumer<IMenuManager> first) {
        boolean only = tables.isEmpty();
        tables.put(records.control(), records);
        IAction columns = action(Messages.Action_columns, Icons.COLUMNS,
                () -> new ColumnsDialog<>(records.control().getShell(), records).open());
        IAction export = action(Messages.Action_export, Icons.EXPORT, () -> export(records, source.get()));
        Consumer<Path> unasked = file -> export(records, source.get(), file);
        records.control().setData(EXPORT, unasked);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> fill(shown, records, columns, export, first));
        records.control().setMenu(menu.createContextMenu(records.control()));
        records.control().addListener(SWT.Dispose, event -> menu.dispose());
        if (only) {
            bars.getMenuManager().add(columns);
            bars.getMenuManager().add(export);
        }
    }

    /** Forgets a table that is about to go. */
    public void remove(RecordTable<?> records) {
        tables.remove(records.control());
    }

    /** Rows for an export, given one by one. */
    @FunctionalInterface
    public interface RowReader<T> {

        /** Hands over every row; stops early when cancelled. */
        void forEach(Consumer<T> row, BooleanSupplier cancelled);
    }

    private static void fill(IMenuManager menu, RecordTable<?> records, IAction columns, IAction export,
            Consumer<IMenuManager> first) {
        boolean any = !records.selection().isEmpty();
        first.accept(menu);
        menu.add(new Separator());
        Action copy = action(Messages.Action_copy_rows, null, () -> copy(records));
        copy.setEnabled(any);
        menu.add(copy);
        menu.add(action(Messages.Action_select_all, null, records::selectAll));
        menu.add(new Separator());
        menu.add(columns);
        menu.add(export);
    }

    /** An action with a text and maybe a picture. */
    public static Action action(String text, String icon, Runnable what) {
        Action action = new Action(text) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setToolTipText(text.replace("&", ""));
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    private RecordTable<?> focused() {
        for (Map.Entry<Control, RecordTable<?>> entry : tables.entrySet()) {
            if (!entry.getKey().isDisposed() && entry.getKey().isFocusControl()) {
                return entry.getValue();
            }
        }
        return tables.isEmpty() ? null : tables.values().iterator().next();
    }

    private void copy() {
        Control focus = focusControl();
        if (focus instanceof Text text) {
            text.copy();
        } else if (focus instanceof StyledText text) {
            text.copy();
        } else if (focused() != null) {
            copy(focused());
        }
    }

    private void selectAll() {
        Control focus = focusControl();
        if (focus instanceof Text text) {
            text.selectAll();
        } else if (focus instanceof StyledText text) {
            text.selectAll();
        } else if (focused() != null) {
            focused().selectAll();
        }
    }

    private Control focusControl() {
        return tables.isEmpty() ? null : tables.keySet().iterator().next().getDisplay().getFocusControl();
    }

    private void find() {
        if (filter != null && !filter.isDisposed()) {
            filter.setFocus();
            filter.selectAll();
        }
    }

    private static <T> void copy(RecordTable<T> records) {
        List<T> rows = records.selection();
        if (rows.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(records.control().getDisplay());
        try {
            clipboard.setContents(new Object[] { RowText.tsv(records.shownColumns(), rows) },
                    new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    private static <T> void export(RecordTable<T> records, RowReader<T> source) {
        FileDialog dialog = new FileDialog(records.control().getShell(), SWT.SAVE);
        dialog.setText(Messages.Export_title);
        dialog.setFilterExtensions(new String[] { "*.csv", "*" });
        dialog.setFileName("export.csv");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            export(records, source, Path.of(file));
        }
    }

    static <T> void export(RecordTable<T> records, RowReader<T> source, Path file) {
        ExportJob<T> job = new ExportJob<>(file, records.shownColumns(), source);
        job.setUser(true);
        job.schedule();
    }
}
