package org.tallystick.ui.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.query.DayActivity;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.computers.ComputersView;
import org.tallystick.ui.duplicates.DuplicatesView;
import org.tallystick.ui.events.EventsView;
import org.tallystick.ui.files.FilesView;
import org.tallystick.ui.journal.JournalView;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** How the site stands, in a few figures that lead to what they count, and in plots of the last days. */
public final class OverviewView extends SiteView {

    private final Map<DuplicateKind, Figure> kinds = new EnumMap<>(DuplicateKind.class);
    private Composite numbers;
    private Figure computers;
    private Figure quarantined;
    private Figure events;
    private Figure files;
    private Figure removals;
    private DayPlot filePlot;
    private DayPlot eventPlot;
    private DayPlot setPlot;
    private Reader reader;
    private List<DayActivity> known = List.of();

    /** A number that leads somewhere, with its picture and what it counts. */
    private static final class Figure {

        private final Link link;
        private final String one;
        private final String many;

        Figure(Composite parent, String name, String icon, String one, String many, Runnable open) {
            this.one = one;
            this.many = many;
            new Label(parent, SWT.NONE).setImage(Icons.get(icon));
            link = new Link(parent, SWT.NONE);
            Widgets.name(link, "overview." + name, many.replace("{0}", "").strip());
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(165, SWT.DEFAULT).applyTo(link);
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open.run()));
        }

        void show(int number) {
            String text = NLS.bind(number == 1 ? one : many, Texts.number(number));
            int end = text.indexOf(' ');
            link.setText("<a>" + text.substring(0, end) + "</a>" + text.substring(end));
            link.setToolTipText(text);
        }
    }

    @Override
    protected Control createContent(Composite parent) {
        Composite content = Widgets.grid(parent, 2);
        numbers = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(10).spacing(5, 6).margins(6, 4).applyTo(numbers);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(numbers);
        computers = new Figure(numbers, "computers", Icons.COMPUTER, Messages.Computers_one, Messages.Computers,
                () -> showComputers(false));
        events = new Figure(numbers, "events", Icons.EVENT, Messages.Events_one, Messages.Events, this::showEvents);
        kind(DuplicateKind.SAME_IDENTITY, Messages.Kind1);
        kind(DuplicateKind.CLONES, Messages.Kind2);
        kind(DuplicateKind.SEVERAL_IDENTITIES, Messages.Kind3);
        quarantined = new Figure(numbers, "quarantined", Icons.QUARANTINE, Messages.Quarantined,
                Messages.Quarantined, () -> showComputers(true));
        files = new Figure(numbers, "files", Icons.REFUSED, Messages.Files_one, Messages.Files, this::showFiles);
        kind(DuplicateKind.PROBABLE, Messages.Kind4);
        kind(DuplicateKind.DOUBLED_ROWS, Messages.Kind5);
        removals = new Figure(numbers, "removals", Icons.REMOVED, Messages.Removals, Messages.Removals,
                this::showRemovals);
        Composite plots = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(14, 0).margins(6, 2).applyTo(plots);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(plots);
        filePlot = plot(plots, "files", Messages.Plot_files, Colours.SERIES.get(0));
        eventPlot = plot(plots, "events", Messages.Plot_events, Colours.SERIES.get(1));
        setPlot = plot(plots, "sets", Messages.Plot_sets, Colours.SERIES.get(3));
        reader = new Reader(content, Messages.Overview_reading, this::readingFailed);
        return content;
    }

    private void kind(DuplicateKind kind, String text) {
        kinds.put(kind, new Figure(numbers, "kind" + kind.number(), Icons.of(kind), text, text, () -> {
            DuplicatesView view = Commands.show(getSite(), Ids.VIEW_DUPLICATES, DuplicatesView.class);
            if (view != null) {
                view.showWaiting(kind);
            }
        }));
    }

    private static DayPlot plot(Composite parent, String name, String title, String colour) {
        DayPlot plot = new DayPlot(parent, "overview.plot." + name, title, colour);
        GridDataFactory.fillDefaults().grab(true, true).hint(90, 52).applyTo(plot);
        return plot;
    }

    private void showComputers(boolean removed) {
        ComputersView view = Commands.show(getSite(), Ids.VIEW_COMPUTERS, ComputersView.class);
        if (view != null) {
            view.showAll(removed);
        }
    }

    private void showEvents() {
        EventsView view = Commands.show(getSite(), Ids.VIEW_EVENTS, EventsView.class);
        if (view != null) {
            view.showToday();
        }
    }

    private void showFiles() {
        FilesView view = Commands.show(getSite(), Ids.VIEW_FILES, FilesView.class);
        if (view != null) {
            view.showOpen();
        }
    }

    private void showRemovals() {
        JournalView view = Commands.show(getSite(), Ids.VIEW_JOURNAL, JournalView.class);
        if (view != null) {
            view.showRemovals();
        }
    }

    @Override
    protected void refresh(InventorySite site) {
        List<DayActivity> before = known;
        reader.read(cancelled -> Figures.read(site, before), this::show);
    }

    private void show(Figures figures) {
        setContentDescription("");
        known = figures.days();
        computers.show(figures.computers());
        quarantined.show(figures.quarantined());
        events.show(figures.eventsToday());
        files.show(figures.openFiles());
        removals.show(figures.removals());
        kinds.forEach((kind, figure) -> figure.show(figures.waiting().getOrDefault(kind, 0)));
        List<Integer> files30 = new ArrayList<>();
        List<Integer> events30 = new ArrayList<>();
        for (DayActivity day : figures.days()) {
            files30.add(day.files());
            events30.add(day.events());
        }
        DayActivity today = figures.days().get(figures.days().size() - 1);
        filePlot.show(files30, today.day());
        eventPlot.show(events30, today.day());
        setPlot.show(figures.sets(), today.day());
    }

    @Override
    protected void clear() {
        reader.stop();
        known = List.of();
    }

    @Override
    public void setFocus() {
        if (openSite().isPresent()) {
            computers.link.setFocus();
        } else {
            super.setFocus();
        }
    }
}
