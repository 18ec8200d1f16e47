package org.tallystick.ui.table;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tallystick.ui.view.Widgets;

/** Chooses which columns a table shows. Columns are put in order by dragging their headings. */
final class ColumnsDialog<T> extends Dialog {

    private final RecordTable<T> records;
    private Table choices;

    ColumnsDialog(Shell shell, RecordTable<T> records) {
        super(shell);
        this.records = records;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Columns_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText(Messages.Columns_text);
        GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(label);
        choices = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        Widgets.name(choices, "columns.choices", Messages.Columns_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 280).applyTo(choices);
        for (Column<T> column : records.columns()) {
            TableItem item = new TableItem(choices, SWT.NONE);
            item.setText(column.title());
            item.setChecked(records.isShown(column));
        }
        Button reset = new Button(area, SWT.PUSH);
        reset.setText(Messages.Columns_reset);
        reset.addListener(SWT.Selection, event -> reset());
        return area;
    }

    private void reset() {
        for (int i = 0; i < choices.getItemCount(); i++) {
            choices.getItem(i).setChecked(records.columns().get(i).shown());
        }
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.OK_ID) {
            List<Column<T>> columns = records.columns();
            for (int i = 0; i < columns.size(); i++) {
                records.show(columns.get(i), choices.getItem(i).getChecked());
            }
        }
        super.buttonPressed(button);
    }
}
