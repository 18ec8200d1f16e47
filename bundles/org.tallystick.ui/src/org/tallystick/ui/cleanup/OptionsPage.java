package org.tallystick.ui.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** Second page: what to do with the sets of each kind. */
final class OptionsPage extends WizardPage {

    private final CleanupModel model;
    private Composite page;
    private Composite rows;

    OptionsPage(CleanupModel model) {
        super("options", Messages.Options_title, null);
        setDescription(Messages.Options_text);
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        page = Widgets.grid(parent, 1);
        rows = Widgets.grid(page, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            fill();
        }
        super.setVisible(visible);
    }

    private void fill() {
        for (Control control : rows.getChildren()) {
            control.dispose();
        }
        for (Map.Entry<DuplicateKind, Integer> kind : model.chosenByKind().entrySet()) {
            row(kind.getKey(), kind.getValue());
        }
        page.layout(true, true);
    }

    private void row(DuplicateKind kind, int count) {
        new Label(rows, SWT.NONE).setImage(Icons.get(Icons.of(kind)));
        Label label = new Label(rows, SWT.NONE);
        label.setText(NLS.bind(Messages.Options_kind, kind.label(), Texts.number(count)));
        label.setToolTipText(kind.explanation());
        List<CleanupAction> actions = new ArrayList<>();
        actions.add(null);
        actions.addAll(model.allowed(kind));
        Combo combo = new Combo(rows, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(combo, "options.kind" + kind.number(), NLS.bind(Messages.Options_spoken, kind.label()));
        for (CleanupAction action : actions) {
            combo.add(action == null ? Messages.Options_proposed : action.label());
        }
        combo.select(Math.max(0, actions.indexOf(model.action(kind))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        new Label(rows, SWT.NONE);
        Label note = new Label(rows, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(note);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            model.act(kind, actions.get(combo.getSelectionIndex()));
            note(note, kind);
        }));
        note(note, kind);
    }

    private void note(Label note, DuplicateKind kind) {
        int without = model.withoutProposal(kind);
        note.setText(model.action(kind) == null && without > 0
                ? Texts.count(without, Messages.Options_without_one, Messages.Options_without)
                : kind.explanation());
        page.layout(true, true);
    }
}
