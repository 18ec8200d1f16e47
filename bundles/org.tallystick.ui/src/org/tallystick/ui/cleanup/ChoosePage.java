package org.tallystick.ui.cleanup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.ui.Icons;
import org.tallystick.ui.duplicates.SetFilterBar;
import org.tallystick.ui.duplicates.SetWords;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.Paging;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** First page: which sets. */
final class ChoosePage extends WizardPage {

    private final CleanupModel model;
    private final SiteAccess access;
    private final SetFilter first;
    private SetFilterBar filter;
    private RecordTable<DuplicateSet> table;
    private Label count;
    private Reader reader;

    /** The sets, and what can be done with each kind. */
    private record Listed(List<DuplicateSet> sets, Map<DuplicateKind, List<CleanupAction>> allowed) {
    }

    ChoosePage(CleanupModel model, SiteAccess access, SetFilter first) {
        super("choose", Messages.Choose_title, null);
        setDescription(Messages.Choose_text);
        this.model = model;
        this.access = access;
        this.first = first;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = Widgets.grid(parent, 1);
        filter = new SetFilterBar(page, "choose", this::read);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        table = RecordTable.withBoxes(page, "choose.table", Messages.Choose_spoken, new Columns<DuplicateSet>()
                .text("kind", Messages.Column_kind, 170, set -> set.kind().label()).icon(set -> Icons.of(set.kind()))
                .text("count", Messages.Column_count, 100, SetWords::counted)
                .percent("confidence", Messages.Column_confidence, 70, DuplicateSet::confidence)
                .text("title", Messages.Column_title, 170, DuplicateSet::title)
                .text("proposal", Messages.Column_proposal, 190, SetWords::proposed)
                .icon(set -> set.proposal() == null ? null : Icons.of(set.proposal().action()))
                .text("cause", Messages.Column_cause, 220, DuplicateSet::cause)
                .build(), DuplicateSet::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 250).applyTo(table.control());
        table.onCheck(this::checked);
        Composite below = Widgets.grid(page, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        count = new Label(below, SWT.NONE);
        Widgets.name(count, "choose.chosen", Messages.Choose_count_spoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        button(below, "choose.all", Messages.Choose_all, true);
        button(below, "choose.none", Messages.Choose_none, false);
        reader = new Reader(page, Messages.Choose_reading, why -> setMessage(why, ERROR));
        setControl(page);
        filter.fill(first);
        read();
    }

    private void button(Composite parent, String name, String text, boolean all) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        Widgets.name(button, name, text.replace("&", ""));
        button.addListener(SWT.Selection, event -> {
            table.checkRows(set -> all);
            checked();
        });
    }

    private void read() {
        InventorySite site = access.site().orElse(null);
        if (site == null) {
            setMessage(Messages.No_site, ERROR);
            return;
        }
        SetFilter wanted = filter.filter();
        reader.read(cancelled -> {
            Map<DuplicateKind, List<CleanupAction>> allowed = new EnumMap<>(DuplicateKind.class);
            for (DuplicateKind kind : DuplicateKind.values()) {
                allowed.put(kind, site.cleanup().actions(kind));
            }
            return new Listed(site.duplicates().sets(wanted, Paging.WINDOW), allowed);
        }, this::show);
    }

    private void show(Listed listed) {
        List<DuplicateSet> sets = listed.sets();
        model.allow(listed.allowed());
        table.hint(sets.isEmpty() ? Messages.Choose_empty : "");
        table.setRows(sets);
        checked();
    }

    private void checked() {
        List<DuplicateSet> chosen = table.checkedRows();
        model.choose(chosen);
        count.setText(NLS.bind(Messages.Choose_count, Texts.number(chosen.size()),
                Texts.number(table.rows().size())));
        setPageComplete(!chosen.isEmpty());
        if (chosen.stream().anyMatch(set -> set.kind() == DuplicateKind.CLONES)) {
            setMessage(Messages.Choose_clones, INFORMATION);
        } else {
            setMessage(null);
        }
    }
}
