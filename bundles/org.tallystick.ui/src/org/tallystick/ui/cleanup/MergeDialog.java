package org.tallystick.ui.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** Asks which record stays in a merge, and for each attribute that differs, whose value counts. */
public final class MergeDialog extends TitleAreaDialog {

    private final MergeChoice choice;

    private MergeDialog(Shell shell, SetDetails details) {
        super(shell);
        choice = new MergeChoice(details);
    }

    /** Reads the set in the background, then asks; {@code chosen} hears only of a decision to go on. */
    public static void open(Shell shell, SiteAccess access, String set, Consumer<PlanRequest> chosen) {
        access.site().ifPresent(site -> new Reader(shell, Messages.Merge_reading, why -> tell(shell, why))
                .read(cancelled -> site.duplicates().details(set), details -> ask(shell, details, chosen)));
    }

    private static void tell(Shell shell, String why) {
        MessageDialog.openError(shell, Messages.Merge_title, why);
    }

    private static void ask(Shell shell, Optional<SetDetails> details, Consumer<PlanRequest> chosen) {
        if (details.isEmpty() || details.get().members().size() < 2) {
            tell(shell, Messages.Merge_gone);
            return;
        }
        MergeDialog dialog = new MergeDialog(shell, details.get());
        if (dialog.open() == OK) {
            chosen.accept(dialog.choice.request());
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Merge_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(720, 560);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(Messages.Merge_heading, choice.members().size()));
        setMessage(Messages.Merge_text, IMessageProvider.INFORMATION);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 6).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        new Label(fields, SWT.NONE).setText(Messages.Merge_survivor);
        survivors(fields);
        Label explain = new Label(fields, SWT.WRAP);
        explain.setText(choice.open().isEmpty() ? Messages.Merge_nothing_open
                : NLS.bind(Messages.Merge_attributes, choice.newest().summary().getId()));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, SWT.DEFAULT).indent(0, 8)
                .applyTo(explain);
        ScrolledComposite scrolled = new ScrolledComposite(area, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(scrolled);
        Composite attributes = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 0).spacing(10, 4).applyTo(attributes);
        choice.open().forEach(attribute -> attribute(attributes, attribute));
        scrolled.setContent(attributes);
        scrolled.setMinSize(attributes.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        return area;
    }

    private void survivors(Composite fields) {
        Combo combo = new Combo(fields, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(combo, "merge.survivor", Messages.Merge_survivor_spoken);
        List<Integer> ids = new ArrayList<>();
        for (SetMember member : choice.members()) {
            ids.add(member.summary().getId());
            combo.add(NLS.bind(Messages.Merge_record, new Object[] { Integer.toString(member.summary().getId()),
                    Texts.orDash(member.summary().getName()), Texts.orDash(member.summary().getSmsId()),
                    Texts.orDash(Texts.time(member.summary().getLastScan())) }));
        }
        combo.select(ids.indexOf(choice.survivor()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> choice.survivor(ids.get(combo.getSelectionIndex()))));
    }

    private void attribute(Composite parent, String attribute) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(Widgets.label(attribute + ':'));
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(combo, "merge." + attribute, NLS.bind(Messages.Merge_attribute_spoken, attribute));
        List<Integer> ids = new ArrayList<>();
        for (Map.Entry<Integer, String> value : choice.values(attribute).entrySet()) {
            ids.add(value.getKey());
            combo.add(NLS.bind(Messages.Merge_value, Texts.orDash(Widgets.oneLine(value.getValue())),
                    Integer.toString(value.getKey())));
        }
        combo.select(ids.indexOf(choice.takenFrom(attribute)));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> choice.take(attribute, ids.get(combo.getSelectionIndex()))));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Merge_next, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
