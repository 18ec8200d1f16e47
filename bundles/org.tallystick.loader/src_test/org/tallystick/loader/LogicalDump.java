package org.tallystick.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.query.ComputerColumn;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.loader.query.Page;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.FileResult;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.NamedValue;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.ValueChange;

/**
 * What a site knows, as text: computers of any state with their groups and history, events, files with their decisions,
 * and requests. Left out are times, folders, tries and random numbers, so that two sites that were loaded alike have
 * the same text.
 */
public final class LogicalDump {

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final InventoryQueries queries;
    private final StringBuilder text = new StringBuilder();

    private LogicalDump(InventoryQueries queries) {
        this.queries = queries;
    }

    /** Everything. */
    public static String of(InventorySite site) {
        LogicalDump dump = new LogicalDump(site.queries());
        dump.computers();
        dump.files();
        dump.events();
        dump.requests();
        return dump.text.toString();
    }

    /** Computers with their groups and history, and nothing of how they came there. */
    public static String inventory(InventorySite site) {
        LogicalDump dump = new LogicalDump(site.queries());
        dump.computers();
        return dump.text.toString();
    }

    /** Every record of a file in the order in which they were made. */
    public static List<InventoryFile> allFiles(InventorySite site) {
        List<InventoryFile> files = new ArrayList<>();
        for (long id = 1;; id++) {
            Optional<InventoryFile> file = site.queries().file(id);
            if (file.isEmpty()) {
                return files;
            }
            files.add(file.get());
        }
    }

    private void computers() {
        TreeMap<Integer, ComputerSummary> all = new TreeMap<>();
        for (boolean quarantined : new boolean[] { false, true }) {
            queries.forEachComputer(
                    new ComputerQuery(null, null, null, null, quarantined, ComputerColumn.ID, true),
                    row -> all.put(row.getId(), row), () -> false);
        }
        for (ComputerSummary summary : all.values()) {
            Computer computer = queries.computer(summary.getId()).orElseThrow();
            line("computer %d %s %s owner %s revision %d scan %s removed %s %s", summary.getId(), summary.getState(),
                    summary.getArchitecture(), summary.getOwnerSite(), computer.getRevision(), summary.getLastScan(),
                    computer.getRemovedAt() != null, computer.getRemovalReason());
            line("  %s", values(summary.getIdentification()));
            List<String> groups = new ArrayList<>();
            computer.getGroups().forEach(group -> groups.add(group("  ", group)));
            groups.stream().sorted().forEach(text::append);
            for (HistoryRecord record : queries.history(summary.getId(), ALL)) {
                line("  before %s", fileName(record.getFileName()));
                text.append(group("    ", record.getBefore()));
                for (ValueChange change : record.getChanges()) {
                    line("    [%s] %s: %s -> %s", change.getInstance(), change.getAttribute(), change.getBefore(),
                            change.getAfter());
                }
            }
        }
    }

    private static String group(String indent, InventoryGroup group) {
        StringBuilder text = new StringBuilder(indent).append(group.getName()).append(" <")
                .append(group.getClassName()).append("> from ").append(group.getSource())
                .append(group.isOverridden() ? " overridden" : "").append(" keys ").append(group.getKeyColumns())
                .append('\n');
        List<String> rows = new ArrayList<>();
        for (GroupInstance instance : group.getInstances()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < group.getColumns().size(); i++) {
                if (instance.getValues().get(i) != null) {
                    values.add(group.getColumns().get(i) + '=' + instance.getValues().get(i));
                }
            }
            rows.add(indent + "  " + values + '\n');
        }
        rows.stream().sorted().forEach(text::append);
        return text.toString();
    }

    private void files() {
        for (long id = 1;; id++) {
            Optional<InventoryFile> found = queries.file(id);
            if (found.isEmpty()) {
                return;
            }
            InventoryFile file = found.get();
            line("file %d %s %s %s %d:%d %s %s computer %d owner %s %s %s", id, fileName(file.getName()),
                    file.getResult(), file.getReason(), file.getLine(), file.getColumn(), file.getBranch(),
                    file.getOutcome(), file.getComputerId(), file.getOwner(), file.getProfile(), file.getState());
            if (!FileReason.STALE.name().equals(file.getReason())) {
                line("  %s", file.getMessage());
            }
            if (file.getResult() == FileResult.REFUSED || file.getResult() == FileResult.HELD) {
                line("  bytes %d of %d", queries.bytes(id).orElseThrow().length, file.getSize());
            }
            MatchRecord decision = queries.matchOf(id).orElseThrow();
            if (decision.match() != null) {
                line("  %s hits %s overlaps %s and %d holders %s", decision.match().selected(),
                        decision.match().hits(), decision.match().overlaps(), decision.match().overlapsNotShown(),
                        decision.match().smsidHolders());
            }
        }
    }

    private void events() {
        Page.Cursor after = null;
        do {
            Page<MatchEvent> page = queries.events(EventQuery.ALL, after, 500);
            for (MatchEvent event : page.rows()) {
                line("event %d %d %s file %d computer %d entered %d %s agree %s differ %s count %d %s %s -> %s",
                        event.getId(), event.getCode(), event.getBranch(), event.getFileId(), event.getComputerId(),
                        event.getEnteredComputerId(), event.getText(), event.getAgree(), event.getDiffer(),
                        event.getCount(), event.getComputers(), values(event.getEntering()),
                        values(event.getFound()));
            }
            after = page.next();
        } while (after != null);
    }

    private void requests() {
        for (ResyncRequest request : queries.resyncs(false)) {
            line("request %d %s computer %d %s %s %s %s", request.getId(), request.getSmsId(),
                    request.getComputerId(), request.getSite(), request.getDomain(), request.getReason(),
                    request.getState());
        }
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String values(List<NamedValue> values) {
        return values.stream().map(value -> value.getName() + '=' + value.getValue()).toList().toString();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
