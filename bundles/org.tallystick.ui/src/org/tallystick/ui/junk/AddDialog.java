package org.tallystick.ui.junk;

import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.ui.view.Widgets;

/** Asks for a value to add, and says at once what is wrong with it. */
final class AddDialog extends TitleAreaDialog {

    private static final int LONGEST = 400;

    private final JunkModel model;
    private Combo kind;
    private Text value;
    private Text remark;

    AddDialog(Shell shell, JunkModel model) {
        super(shell);
        this.model = model;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Add_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.Add_title);
        setMessage(Messages.Add_text);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        new Label(fields, SWT.NONE).setText(Messages.Add_kind);
        kind = new Combo(fields, SWT.READ_ONLY | SWT.DROP_DOWN);
        kind.setItems(Stream.of(JunkKind.values()).map(JunkKind::label).toArray(String[]::new));
        kind.select(0);
        Widgets.name(kind, "junk.add.kind", Messages.Add_kind.replace("&", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(kind);
        kind.addListener(SWT.Selection, event -> validate());
        value = field(fields, "junk.add.value", Messages.Add_value);
        remark = field(fields, "junk.add.remark", Messages.Add_remark);
        value.setFocus();
        return area;
    }

    private Text field(Composite parent, String name, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setTextLimit(LONGEST);
        Widgets.name(text, name, label.replace("&", ""));
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(event -> validate());
        return text;
    }

    private void validate() {
        boolean blank = value.getText().isBlank();
        boolean known = !blank && model.has(JunkKind.values()[kind.getSelectionIndex()], value.getText());
        setErrorMessage(known ? Messages.Add_known : null);
        getButton(IDialogConstants.OK_ID).setEnabled(!blank && !known);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Add_do, true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        model.add(JunkKind.values()[kind.getSelectionIndex()], value.getText(), remark.getText());
        super.okPressed();
    }
}
