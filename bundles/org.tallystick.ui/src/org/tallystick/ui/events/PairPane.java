package org.tallystick.ui.events;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tallystick.loader.load.EventCode;
import org.tallystick.model.Computer;
import org.tallystick.model.MatchEvent;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** The two computers of an event side by side, and the file that raised it. */
final class PairPane {

    private final Composite pane;
    private final Label icon;
    private final Label title;
    private final Link links;
    private final Button differences;
    private final RecordTable<PairLine> table;
    private List<PairLine> lines = List.of();

    PairPane(Composite parent, TableActions actions, IntConsumer openComputer, Runnable openFile) {
        pane = Widgets.grid(parent, 3);
        icon = new Label(pane, SWT.NONE);
        title = Widgets.heading(pane, 0);
        Widgets.name(title, "events.pair.title", Messages.Pair_spoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        differences = new Button(pane, SWT.CHECK);
        differences.setText(Messages.Pair_only_differences);
        differences.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showLines()));
        links = new Link(pane, SWT.NONE);
        Widgets.name(links, "events.pair.links", Messages.Pair_links_spoken);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(links);
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (event.text.equals("file")) {
                openFile.run();
            } else {
                openComputer.accept(Integer.parseInt(event.text));
            }
        }));
        table = new RecordTable<>(pane, "events.pair", Messages.Pair_spoken, new Columns<PairLine>()
                .text("group", Messages.Column_group, 95,
                        line -> line.group().isEmpty() ? Messages.Pair_identification : line.group())
                .unsorted()
                .text("attribute", Messages.Column_attribute, 112, PairLine::name).unsorted()
                .text("left", Messages.Column_entering, 138, line -> Texts.orDash(line.left()))
                .colour(PairLine::colour).unsorted()
                .text("right", Messages.Column_found, 138, line -> Texts.orDash(line.right()))
                .colour(PairLine::colour).unsorted()
                .text("agreement", Messages.Column_agreement, 90, line -> line.agreement().label())
                .icon(PairLine::icon).unsorted()
                .build(), line -> line.group() + '\n' + line.attribute());
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(300, 100).applyTo(table.control());
        actions.add(table);
        clear();
    }

    Control control() {
        return pane;
    }

    void clear() {
        icon.setImage(Icons.get(Icons.COMPARE));
        title.setText(Messages.Pair_choose);
        links.setText("");
        lines = List.of();
        table.setRows(lines);
    }

    void show(MatchEvent event, Optional<Computer> entered, Optional<Computer> found) {
        EventCode code = EventCode.of(event.getCode());
        icon.setImage(Icons.get(EventWords.icon(event)));
        String text = code == null ? Texts.orEmpty(event.getText()) : code.label();
        title.setText(Widgets.label(NLS.bind(Messages.Pair_title, event.getCode(), text)));
        title.setToolTipText(Texts.orEmpty(event.getText()));
        links.setText(links(event));
        lines = PairLine.of(event, entered, found);
        showLines();
        pane.layout();
    }

    private static String links(MatchEvent event) {
        StringBuilder text = new StringBuilder();
        if (event.getEnteredComputerId() > 0) {
            text.append(NLS.bind(Messages.Pair_link_entered, event.getEnteredComputerId())).append("   ");
        }
        if (event.getComputerId() > 0) {
            text.append(NLS.bind(Messages.Pair_link_found, event.getComputerId())).append("   ");
        }
        if (event.getCount() > 1) {
            text.append(NLS.bind(Messages.Pair_count, Texts.number(event.getCount()))).append("   ");
        }
        return text.append(NLS.bind(Messages.Pair_link_file, Widgets.label(Texts.fileName(event.getFileName()))))
                .toString();
    }

    private void showLines() {
        table.setRows(differences.getSelection() ? lines.stream().filter(PairLine::differs).toList() : lines);
    }
}
