package org.tallystick.ui.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.tallystick.mif.MifProfile;

/** The settings of the console. Those of a site, such as its removal limit, belong to its database. */
public final class TallystickPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Makes the page; the platform calls this. */
    public TallystickPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Settings.store());
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(Settings.PROFILE, Messages.Page_profile, 1, new String[][] {
                { Messages.Page_legacy, MifProfile.LEGACY.name() },
                { Messages.Page_strict, MifProfile.STRICT.name() } },
                getFieldEditorParent(), true));
        addField(number(Settings.STABLE_SECONDS, Messages.Page_stable, 0, 3600));
        addField(new BooleanFieldEditor(Settings.DELETE_DONE, Messages.Page_delete_done, getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.REOPEN, Messages.Page_reopen, getFieldEditorParent()));
        addField(number(Settings.PAGE_SIZE, Messages.Page_page_size, 50, 5000));
        Label hint = new Label(getFieldEditorParent(), SWT.WRAP);
        hint.setText(Messages.Page_removal_hint);
        GridDataFactory.fillDefaults().span(2, 1).hint(420, SWT.DEFAULT).indent(0, 8).applyTo(hint);
    }

    private IntegerFieldEditor number(String name, String label, int least, int most) {
        IntegerFieldEditor editor = new IntegerFieldEditor(name, label, getFieldEditorParent());
        editor.setValidRange(least, most);
        return editor;
    }
}
