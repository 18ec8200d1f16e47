package org.tallystick.ui.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tallystick.ui.view.Widgets;

/** Asks for the code, the name and the folder of a new site, and says at once what is wrong with them. */
final class CreateSiteDialog extends TitleAreaDialog {

    private Text code;
    private Text name;
    private Text folder;
    private NewSite result;

    CreateSiteDialog(Shell shell) {
        super(shell);
    }

    NewSite result() {
        return result;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.New_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.New_title);
        setMessage(Messages.New_message);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        code = field(fields, "newSite.code", Messages.New_code, 2);
        code.setTextLimit(3);
        code.addVerifyListener(event -> event.text = event.text.toUpperCase(Locale.ROOT));
        name = field(fields, "newSite.name", Messages.New_name, 2);
        folder = field(fields, "newSite.folder", Messages.New_folder, 1);
        Button browse = new Button(fields, SWT.PUSH);
        browse.setText(Messages.New_browse);
        browse.addListener(SWT.Selection, event -> browse());
        return area;
    }

    private Text field(Composite parent, String widget, String label, int columns) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        Widgets.name(text, widget, label.replace("&", ""));
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(320, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(event -> validate());
        return text;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.New_title);
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.New_create, true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void validate() {
        Optional<String> problem = NewSite.problem(code.getText(), name.getText(), folder.getText());
        boolean untouched = code.getText().isEmpty() && name.getText().isEmpty() && folder.getText().isEmpty();
        setErrorMessage(untouched ? null : problem.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
    }

    @Override
    protected void okPressed() {
        result = new NewSite(code.getText(), name.getText().strip(), Path.of(folder.getText()));
        super.okPressed();
    }
}
