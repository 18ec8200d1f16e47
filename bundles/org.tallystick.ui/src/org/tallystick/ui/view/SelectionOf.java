package org.tallystick.ui.view;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.tallystick.ui.table.RecordTable;

/** What is selected in a table, as the workbench wants to know it. */
public final class SelectionOf<T> implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final RecordTable<T> table;

    /** Follows this table. */
    public SelectionOf(RecordTable<T> table) {
        this.table = table;
        table.onSelection(this::tell);
    }

    private void tell(List<T> rows) {
        SelectionChangedEvent event = new SelectionChangedEvent(this, new StructuredSelection(rows));
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(table.selection());
    }

    @Override
    public void setSelection(ISelection selection) {
        // only the person at the table selects
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
