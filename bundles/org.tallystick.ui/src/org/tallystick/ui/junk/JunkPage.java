package org.tallystick.ui.junk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.junk.JunkValue;
import org.tallystick.loader.junk.SiteJunk;
import org.tallystick.ui.Icons;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.FilterField;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** Values that say nothing about who a computer is. They belong to the open site; the search leaves them out. */
public final class JunkPage extends PreferencePage implements IWorkbenchPreferencePage {

    private SiteAccess access;
    private InventorySite site;
    private JunkModel model;
    private RecordTable<JunkValue> table;
    private FilterField filter;
    private Label count;
    private Spinner limit;
    private Button add;
    private Button remove;
    private Button restore;

    @Override
    public void init(IWorkbench workbench) {
        access = workbench.getService(SiteAccess.class);
        site = access.site().orElse(null);
        if (site == null) {
            noDefaultAndApplyButton();
        }
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = Widgets.grid(parent, 2);
        Label text = new Label(page, SWT.WRAP);
        text.setText(site == null ? Messages.Page_no_site
                : NLS.bind(Messages.Page_text, site.siteCode(), Widgets.label(site.siteName())));
        Widgets.name(text, "junk.text", Messages.Page_spoken);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(320, SWT.DEFAULT).applyTo(text);
        if (site != null) {
            createList(page);
            read(page);
        }
        return page;
    }

    private void createList(Composite page) {
        filter = new FilterField(page, "junk.filter", Messages.Page_filter, value -> show());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(filter.control());
        count = new Label(page, SWT.RIGHT);
        Widgets.name(count, "junk.count", Messages.Page_count_spoken);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
        table = new RecordTable<>(page, "junk.table", Messages.Page_spoken, new Columns<JunkValue>()
                .text("value", Messages.Column_value, 150, JunkValue::value)
                .text("kind", Messages.Column_kind, 100, value -> value.kind().label())
                .text("active", Messages.Column_active, 65,
                        value -> value.active() ? Messages.Value_active : Messages.Value_off)
                .icon(value -> value.active() ? Icons.AGREE : Icons.BLANK)
                .text("from", Messages.Column_from, 70,
                        value -> value.shipped() ? Messages.Value_shipped : Messages.Value_own)
                .text("remark", Messages.Column_remark, 220, JunkValue::remark)
                .build(), value -> value.kind() + value.value());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(320, 130).applyTo(table.control());
        table.onSelection(this::selected);
        Composite buttons = Widgets.grid(page, 3);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        add = button(buttons, "junk.add", Messages.Page_add, this::add);
        remove = button(buttons, "junk.remove", Messages.Page_remove,
                () -> change(JunkValue::active, value -> model.remove(value)));
        restore = button(buttons, "junk.restore", Messages.Page_restore,
                () -> change(value -> !value.active(), value -> model.switchTo(value, true)));
        Composite below = Widgets.grid(page, 2);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(below);
        new Label(below, SWT.NONE).setText(Messages.Page_limit);
        limit = new Spinner(below, SWT.BORDER);
        limit.setValues(SiteJunk.DEFAULT_SHARE_LIMIT, 2, 100_000, 0, 1, 10);
        Widgets.name(limit, "junk.limit", Messages.Page_limit.replace("&", ""));
        Label rest = new Label(below, SWT.WRAP);
        rest.setText(Messages.Page_limit_text);
        GridDataFactory.fillDefaults().span(2, 1).hint(320, SWT.DEFAULT).applyTo(rest);
        limit.addListener(SWT.Selection, event -> {
            if (model != null) {
                model.limit(limit.getSelection());
            }
        });
        selected(List.of());
    }

    private static Button button(Composite parent, String name, String text, Runnable what) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        Widgets.name(button, name, text.replace("&", ""));
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> what.run());
        return button;
    }

    private void read(Composite page) {
        new Reader(page, Messages.Page_reading, this::setErrorMessage)
                .read(cancelled -> new JunkModel(site.junk().values(), site.junk().shareLimit()), read -> {
                    model = read;
                    limit.setSelection(model.limit());
                    show();
                });
    }

    private void show() {
        if (model == null) {
            return;
        }
        String text = filter.value().toLowerCase();
        List<JunkValue> shown = model.values().stream().filter(value -> text.isEmpty()
                || (value.value() + '\n' + value.kind().label() + '\n' + value.remark()).toLowerCase().contains(text))
                .toList();
        table.hint(shown.isEmpty() ? Messages.Page_none_match : "");
        table.setRows(shown);
        long active = model.values().stream().filter(JunkValue::active).count();
        count.setText(NLS.bind(Messages.Page_count, Texts.number(active), Texts.number(model.values().size())));
        count.getParent().layout();
        selected(table.selection());
    }

    private void selected(List<JunkValue> rows) {
        add.setEnabled(model != null);
        remove.setEnabled(rows.stream().anyMatch(JunkValue::active));
        restore.setEnabled(rows.stream().anyMatch(value -> !value.active()));
    }

    private void add() {
        if (new AddDialog(getShell(), model).open() == Window.OK) {
            show();
            table.select(value -> value.equals(model.values().get(model.values().size() - 1)));
        }
    }

    private void change(Predicate<JunkValue> which, Consumer<JunkValue> how) {
        table.selection().stream().filter(which).forEach(how);
        show();
    }

    @Override
    protected void performDefaults() {
        if (model != null) {
            model.reset(SiteJunk.DEFAULT_SHARE_LIMIT);
            limit.setSelection(model.limit());
            show();
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (model == null || !model.isChanged()) {
            return true;
        }
        JunkModel wanted = model;
        Optional<InventorySite> open = access.site();
        if (open.isEmpty() || open.get() != site) {
            setErrorMessage(Messages.Page_other_site);
            return false;
        }
        access.change(Messages.Page_job, changed -> wanted.apply(changed.junk()));
        model = new JunkModel(wanted.values(), wanted.limit());
        return true;
    }
}
