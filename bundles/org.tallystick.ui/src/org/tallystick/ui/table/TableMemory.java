package org.tallystick.ui.table;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** What a table remembers from one start to the next: widths, order, what is shown, sort. */
final class TableMemory {

    private static final String WIDTH = "width.";
    private static final String SHOWN = "shown.";
    private static final String ORDER = "order";
    private static final String SORT = "sort";
    private static final String DOWN = "down";

    private final IDialogSettings settings;

    TableMemory(String table) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(TableMemory.class))
                .getDialogSettings();
        settings = DialogSettingsOf.section(all, "table." + table);
    }

    int width(Column<?> column) {
        String text = settings.get(WIDTH + column.id());
        return text == null ? column.width() : Math.max(20, Integer.parseInt(text));
    }

    void width(Column<?> column, int width) {
        settings.put(WIDTH + column.id(), width);
    }

    boolean shown(Column<?> column) {
        String text = settings.get(SHOWN + column.id());
        return text == null ? column.shown() : Boolean.parseBoolean(text);
    }

    void shown(Column<?> column, boolean shown) {
        settings.put(SHOWN + column.id(), shown);
    }

    /** Ids of the columns from left to right, null where nobody moved one. */
    String[] order() {
        return settings.getArray(ORDER);
    }

    void order(String[] ids) {
        settings.put(ORDER, ids);
    }

    /** Id of the column to sort by, null for none. */
    String sort() {
        return settings.get(SORT);
    }

    boolean descending() {
        return settings.getBoolean(DOWN);
    }

    void sort(String id, boolean descending) {
        settings.put(SORT, id);
        settings.put(DOWN, descending);
    }

    /** Finds or makes a section. */
    private static final class DialogSettingsOf {

        static IDialogSettings section(IDialogSettings parent, String name) {
            IDialogSettings section = parent.getSection(name);
            return section == null ? parent.addNewSection(name) : section;
        }
    }
}
