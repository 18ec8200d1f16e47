package org.tallystick.ui.duplicates;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Widgets;

/** The selected set: what it is, its records side by side, why they are a set, and a picture where one helps. */
final class SetPane {

    private final Composite area;
    private final Label icon;
    private final Label title;
    private final Label sentences;
    private final Link records;
    private final Link links;
    private final CTabFolder tabs;
    private CTabItem pictureTab;
    private final Composite sides;
    private final RecordTable<Evidence> evidence;
    private final Composite pictures;
    private final StackLayout stack = new StackLayout();
    private final TimeLine timeLine;
    private final Waterfall waterfall;
    private final TableActions actions;
    private RecordTable<SideBySide.Line> table;
    private List<String> shownHeadings = List.of();
    private DuplicateKind shownKind;

    /**
     * Makes the pane.
     *
     * @param open gets the number of a record to open
     * @param act  gets an action that was chosen for the shown set
     */
    SetPane(Composite parent, TableActions actions, IntConsumer open, Consumer<CleanupAction> act) {
        this.actions = actions;
        area = Widgets.grid(parent, 1);
        Composite head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 2).margins(2, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        title = Widgets.heading(head, 0);
        Widgets.name(title, "duplicates.title", Messages.Pane_title_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
        records = new Link(head, SWT.NONE);
        Widgets.name(records, "duplicates.records", Messages.Pane_records_spoken);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(records);
        records.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> open.accept(Integer.parseInt(event.text))));
        sentences = new Label(head, SWT.WRAP);
        Widgets.name(sentences, "duplicates.sentences", Messages.Pane_sentences_spoken);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(sentences);
        links = new Link(head, SWT.WRAP);
        Widgets.name(links, "duplicates.actions", Messages.Pane_links_spoken);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(links);
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> act.accept(CleanupAction.of(event.text))));
        tabs = new CTabFolder(area, SWT.TOP | SWT.BORDER);
        Widgets.name(tabs, "duplicates.tabs", Messages.Pane_tabs_spoken);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(tabs);
        sides = new Composite(tabs, SWT.NONE);
        sides.setLayout(new FillLayout());
        tab(Messages.Tab_sides, sides);
        evidence = new RecordTable<>(tabs, "duplicates.evidence", Messages.Evidence_spoken, new Columns<Evidence>()
                .text("weight", Messages.Column_weight, 70, SetWords::weight).icon(SetWords::icon).unsorted()
                .text("attribute", Messages.Column_attribute, 110, Evidence::attribute).unsorted()
                .text("reason", Messages.Column_reason, 560, Evidence::text).unsorted()
                .build(), one -> one);
        tab(Messages.Tab_evidence, evidence.control());
        pictures = new Composite(tabs, SWT.NONE);
        pictures.setLayout(stack);
        timeLine = new TimeLine(pictures);
        waterfall = new Waterfall(pictures);
        pictures.setVisible(false);
        actions.add(evidence);
        clear(Messages.Pane_choose);
    }

    private CTabItem tab(String text, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(text);
        item.setControl(control);
        return item;
    }

    void show(SetDetails details, List<CleanupAction> allowed) {
        icon.setImage(Icons.get(Icons.of(details.set().kind())));
        title.setText(Widgets.label(SetWords.heading(details.set())));
        SideBySide both = SideBySide.of(details);
        String more = both.more() == 0 ? "" : ' ' + NLS.bind(Messages.Pane_more, SideBySide.MOST, both.more());
        sentences.setText(Widgets.label(SetWords.sentences(details.set()) + more));
        links.setText(links(allowed));
        records.setText(records(details));
        evidence.hint(details.set().evidence().isEmpty() ? Messages.Evidence_none : "");
        evidence.setRows(details.set().evidence());
        show(both);
        showPicture(details);
        tabs.setVisible(true);
        area.layout(true, true);
    }

    private static String links(List<CleanupAction> allowed) {
        return String.join("   ", allowed.stream()
                .map(action -> "<a href=\"" + action.code() + "\">" + action.label() + "</a>").toList());
    }

    private static String records(SetDetails details) {
        List<String> ids = details.members().stream().limit(SetActions.OPENED)
                .map(member -> "<a>" + member.summary().getId() + "</a>").toList();
        return ids.isEmpty() ? "" : NLS.bind(Messages.Pane_open, String.join(" ", ids));
    }

    private void show(SideBySide both) {
        if (table == null || !both.headings().equals(shownHeadings)) {
            if (table != null) {
                actions.remove(table);
                table.control().dispose();
            }
            Columns<SideBySide.Line> columns = new Columns<SideBySide.Line>()
                    .text("attribute", Messages.Column_attribute, 130, SideBySide.Line::attribute).unsorted()
                    .text("compared", Messages.Column_compared, 80, SideBySide.Line::word)
                    .icon(line -> line.differs() == null ? null : line.differs() ? Icons.DIFFER : Icons.AGREE)
                    .unsorted();
            for (int i = 0; i < both.headings().size(); i++) {
                int index = i;
                columns.text("record" + i, both.headings().get(i), 170, line -> line.values().get(index))
                        .icon(line -> line.isOdd(index) ? Icons.DIFFER : null)
                        .colour(line -> line.isOdd(index) ? Colours.DIFFERENCE : null).unsorted();
            }
            table = new RecordTable<>(sides, "duplicates.sides", Messages.Sides_spoken, columns.build(),
                    SideBySide.Line::attribute);
            actions.add(table);
            shownHeadings = both.headings();
            sides.layout();
        }
        table.hint(both.lines().isEmpty() ? Messages.Sides_none : "");
        table.setRows(both.lines());
    }

    private void showPicture(SetDetails details) {
        DuplicateKind kind = details.set().kind();
        boolean time = kind == DuplicateKind.CLONES;
        boolean fall = kind == DuplicateKind.PROBABLE;
        if (kind != shownKind) {
            if (pictureTab != null) {
                pictureTab.dispose();
                pictureTab = null;
                pictures.setVisible(false);
            }
            if (time || fall) {
                pictureTab = tab(fall ? Messages.Tab_fall : Messages.Tab_time, pictures);
            }
            tabs.setSelection(time || fall ? 2 : kind == DuplicateKind.DOUBLED_ROWS ? 1 : 0);
            shownKind = kind;
        }
        if (time) {
            stack.topControl = timeLine.control();
            timeLine.show(details);
        } else if (fall) {
            stack.topControl = waterfall.control();
            waterfall.show(details.set());
        }
        pictures.layout();
    }

    void clear(String words) {
        icon.setImage(Icons.get(Icons.INFO));
        title.setText(words);
        sentences.setText("");
        links.setText("");
        records.setText("");
        tabs.setVisible(false);
        shownKind = null;
        area.layout(true, true);
    }

    Control control() {
        return area;
    }
}
