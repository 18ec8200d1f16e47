package org.tallystick.ui.resync;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.loader.InventorySite;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.ResyncState;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.files.FileWords;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.FilterField;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** Requests for a full inventory: what was asked of whom and why, and whether it was handed over. */
public final class ResyncsView extends SiteView {

    private FilterField filter;
    private Button closed;
    private Label count;
    private RecordTable<ResyncRequest> table;
    private Reader reader;
    private Action delivered;

    @Override
    protected Control createContent(Composite parent) {
        Composite content = Widgets.grid(parent, 3);
        filter = new FilterField(content, "resyncs.filter", Messages.Resyncs_filter, text -> readAnew());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        closed = new Button(content, SWT.CHECK);
        closed.setText(Messages.Resyncs_closed);
        Widgets.name(closed, "resyncs.closed", Messages.Resyncs_closed.replace("&", ""));
        closed.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAnew()));
        count = new Label(content, SWT.RIGHT);
        Widgets.name(count, "resyncs.count", Messages.Resyncs_count_spoken);
        table = new RecordTable<>(content, "resyncs.table", Messages.Resyncs_spoken, new Columns<ResyncRequest>()
                .number("id", Messages.Column_id, 50, false, ResyncRequest::getId)
                .text("state", Messages.Column_state, 110, row -> Texts.sentence(row.getState().getLiteral()))
                .icon(row -> icon(row.getState()))
                .text("smsid", Messages.Column_smsid, 110, ResyncRequest::getSmsId)
                .number("computer", Messages.Column_computer, 80, true, ResyncRequest::getComputerId)
                .text("domain", Messages.Column_domain, 120, ResyncRequest::getDomain)
                .text("site", Messages.Column_site, 50, ResyncRequest::getSite)
                .text("reason", Messages.Column_reason, 300, row -> FileWords.advice(row.getReason()))
                .time("asked", Messages.Column_asked, 150, ResyncRequest::getAskedAt)
                .time("delivered", Messages.Column_delivered, 150, ResyncRequest::getDeliveredAt)
                .time("answered", Messages.Column_answered, 150, ResyncRequest::getAnsweredAt)
                .build(), ResyncRequest::getId);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(300, 80).applyTo(table.control());
        delivered = TableActions.action(Messages.Resyncs_delivered, Icons.AGREE, this::markDelivered);
        delivered.setEnabled(false);
        Action write = TableActions.action(Messages.Resyncs_write, Icons.RESYNC,
                () -> Commands.run(getSite(), Ids.COMMAND_WRITE_RESYNCS));
        table.onSelection(rows -> delivered.setEnabled(
                rows.stream().anyMatch(row -> row.getState() == ResyncState.ASKED)));
        reader = new Reader(content, Messages.Resyncs_reading, this::readingFailed);
        getViewSite().getActionBars().getToolBarManager().add(write);
        getViewSite().getActionBars().getToolBarManager().add(delivered);
        TableActions actions = new TableActions(getViewSite().getActionBars());
        actions.filter(filter.control());
        actions.add(table, delivered, write);
        return content;
    }

    private static String icon(ResyncState state) {
        return switch (state) {
            case ASKED -> Icons.RESYNC;
            case DELIVERED -> Icons.HELD;
            case ANSWERED -> Icons.LOADED;
            case EXPIRED -> Icons.STALE;
        };
    }

    private void readAnew() {
        openSite().ifPresent(this::refresh);
    }

    @Override
    protected void refresh(InventorySite site) {
        boolean openOnly = !closed.getSelection();
        String text = filter.value().toLowerCase();
        reader.read(cancelled -> site.queries().resyncs(openOnly).stream().filter(row -> contains(row, text)).toList(),
                this::show);
    }

    private static boolean contains(ResyncRequest row, String text) {
        return String.join("\n", Texts.orEmpty(row.getSmsId()), Texts.orEmpty(row.getDomain()),
                Texts.orEmpty(row.getReason()), FileWords.advice(row.getReason())).toLowerCase().contains(text);
    }

    private void show(List<ResyncRequest> rows) {
        setContentDescription("");
        table.hint(
                !rows.isEmpty() ? "" : filter.value().isEmpty() ? Messages.Resyncs_hint : Messages.Resyncs_none_match);
        table.setRows(rows);
        count.setText(rows.isEmpty() ? Messages.Resyncs_none
                : rows.size() == 1 ? Messages.Resyncs_one
                        : NLS.bind(Messages.Resyncs_count, Texts.number(rows.size())));
        count.getParent().layout();
    }

    private void markDelivered() {
        access().markDelivered(table.selection().stream().filter(row -> row.getState() == ResyncState.ASKED)
                .map(ResyncRequest::getId).toList());
    }

    @Override
    public void setFocus() {
        if (openSite().isPresent()) {
            table.control().setFocus();
        } else {
            super.setFocus();
        }
    }

    @Override
    protected void clear() {
        reader.stop();
        table.setRows(List.of());
        count.setText("");
    }
}
