package org.tallystick.engine.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tallystick.loader.InventorySite;
import org.tallystick.loader.query.ComputerColumn;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.InventoryGroup;

/**
 * What a site knows, as text: computers of any state with groups and history, files, events, requests. Times, folders
 * and random numbers are left out, so that two sites that were loaded alike have the same text.
 */
final class KillDump {

    private static final int ALL = 100_000;

    private KillDump() {
    }

    static String of(InventorySite site) {
        InventoryQueries queries = site.queries();
        StringBuilder text = new StringBuilder();
        TreeMap<Integer, ComputerSummary> computers = new TreeMap<>();
        for (boolean quarantined : new boolean[] { false, true }) {
            queries.forEachComputer(new ComputerQuery(null, null, null, null, quarantined, ComputerColumn.ID, true),
                    row -> computers.put(row.getId(), row), () -> false);
        }
        computers.keySet().forEach(id -> computer(text, queries, queries.computer(id).orElseThrow()));
        for (long id = 1;; id++) {
            Optional<InventoryFile> found = queries.file(id);
            if (found.isEmpty()) {
                break;
            }
            InventoryFile file = found.get();
            text.append("file ").append(id).append(' ').append(name(file.getName())).append(' ')
                    .append(file.getResult()).append(' ').append(file.getReason()).append(' ')
                    .append(file.getBranch()).append(' ').append(file.getOutcome()).append(' ')
                    .append(file.getComputerId()).append(' ').append(file.getState()).append(' ')
                    .append(queries.bytes(id).map(bytes -> bytes.length)).append('\n');
        }
        queries.events(EventQuery.ALL, null, ALL).rows()
                .forEach(event -> text.append("event ").append(event.getId()).append(' ').append(event.getCode())
                        .append(' ').append(event.getFileId()).append(' ').append(event.getText()).append(' ')
                        .append(event.getAgree()).append(event.getDiffer()).append('\n'));
        queries.resyncs(false).forEach(request -> text.append("request ").append(request.getId()).append(' ')
                .append(request.getSmsId()).append(' ').append(request.getReason()).append(' ')
                .append(request.getState()).append('\n'));
        return text.toString();
    }

    private static void computer(StringBuilder text, InventoryQueries queries, Computer computer) {
        ComputerSummary summary = computer.getSummary();
        text.append("computer ").append(summary.getId()).append(' ').append(summary.getState()).append(" revision ")
                .append(computer.getRevision()).append(' ').append(summary.getLastScan()).append(' ')
                .append(computer.getRemovalReason()).append('\n');
        summary.getIdentification().forEach(value -> text.append("  ").append(value.getName()).append('=')
                .append(value.getValue()).append('\n'));
        computer.getGroups().forEach(group -> group(text, group));
        queries.history(summary.getId(), ALL).forEach(record -> {
            text.append("  before ").append(name(record.getFileName())).append('\n');
            group(text, record.getBefore());
            record.getChanges().forEach(change -> text.append("    ").append(change.getInstance()).append(' ')
                    .append(change.getAttribute()).append(": ").append(change.getBefore()).append(" -> ")
                    .append(change.getAfter()).append('\n'));
        });
    }

    private static void group(StringBuilder text, InventoryGroup group) {
        text.append("  ").append(group.getName()).append(' ').append(group.getSource()).append(' ')
                .append(group.getColumns()).append('\n');
        List<String> rows = new ArrayList<>();
        for (GroupInstance instance : group.getInstances()) {
            rows.add("    " + instance.getValues() + '\n');
        }
        rows.stream().sorted().forEach(text::append);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
