package org.tallystick.cli.output;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.NamedValue;
import org.tallystick.model.ValueChange;

/** Computers as tables for people. */
public final class ComputerText {

    private static final String INDENT = "  ";
    /** Fixed, because the list is printed as it is read: number, name, SMSID, card, site, domain, scan, load. */
    private static final TextTable LIST = new TextTable("", 6, 16, 10, 17, 4, 14, 20, 20);

    private ComputerText() {
    }

    /** Prints the titles of the list. */
    public static void listTitles(Output output) {
        output.line(LIST.row(List.of("ID", "Name", "SMSID", "NetCardID", "Site", "Domain", "Last scan",
                "Last loaded")));
    }

    /** Prints one row of the list. */
    public static void listRow(Output output, ComputerSummary computer) {
        output.line(LIST.row(List.of(Integer.toString(computer.getId()), Texts.orDash(computer.getName()),
                Texts.orDash(computer.getSmsId()), Texts.orDash(computer.getNetCardId()),
                Texts.orDash(computer.getSiteCode()), Texts.orDash(computer.getDomain()),
                Texts.timeOrDash(computer.getLastScan()), Texts.timeOrDash(computer.getLastLoaded()))));
    }

    /** Prints an opened computer. */
    public static void computer(Output output, Computer computer, ComputerRemarks remarks) {
        ComputerSummary summary = computer.getSummary();
        output.line("Computer " + summary.getId() + ", " + Texts.printable(summary.getArchitecture()) + ", "
                + summary.getState().getLiteral());
        List<String> facts = new ArrayList<>();
        for (NamedValue value : summary.getIdentification()) {
            facts.add(Texts.printable(value.getName()));
            facts.add(Texts.orDash(value.getValue()));
        }
        facts.addAll(List.of("Last scan", Texts.timeOrDash(summary.getLastScan())));
        facts.addAll(List.of("First loaded", Texts.timeOrDash(computer.getFirstLoaded())));
        facts.addAll(List.of("Last loaded", Texts.timeOrDash(summary.getLastLoaded())));
        if (computer.getRemovedAt() != null) {
            facts.addAll(List.of("Taken out", Texts.time(computer.getRemovedAt()) + ", "
                    + Texts.printable(computer.getRemovalReason())));
        }
        if (remarks.mergedInto() != null) {
            facts.addAll(List.of("Merged into", "computer " + remarks.mergedInto()));
        }
        if (!remarks.tags().isEmpty()) {
            facts.addAll(List.of("Tags", Texts.printable(String.join(", ", remarks.tags()))));
        }
        TextTable.printPairs(output, INDENT, facts);
        if (!remarks.notes().isEmpty()) {
            output.line();
            output.line("Notes");
            remarks.notes().forEach(note -> output.line(INDENT + note.id() + "  " + Texts.timeOrDash(note.at()) + "  "
                    + Texts.printable(note.by()) + ": " + Texts.printable(note.text())));
        }
        for (InventoryGroup group : computer.getGroups()) {
            group(output, group);
        }
    }

    /** Prints the changes, newest first. */
    public static void history(Output output, List<HistoryRecord> history) {
        output.line();
        output.line(history.isEmpty() ? "History: nothing has changed since the first load." : "History");
        for (HistoryRecord entry : history) {
            InventoryGroup before = entry.getBefore();
            output.line(INDENT + Texts.timeOrDash(entry.getAt()) + "  "
                    + (before == null ? "" : Texts.printable(before.getName()) + "  ")
                    + Texts.printable(entry.getFileName()));
            for (ValueChange change : entry.getChanges()) {
                output.line(INDENT + INDENT + change(change));
            }
        }
    }

    private static String change(ValueChange change) {
        String instance = change.getInstance() == null || change.getInstance().isEmpty() ? ""
                : Texts.printable(change.getInstance()) + ": ";
        if (change.getAttribute() == null) {
            return change.getBefore() == null ? instance + "came: " + Texts.orDash(change.getAfter())
                    : instance + "went: " + Texts.orDash(change.getBefore());
        }
        return instance + Texts.printable(change.getAttribute()) + ": " + Texts.orDash(change.getBefore()) + " -> "
                + Texts.orDash(change.getAfter());
    }

    private static void group(Output output, InventoryGroup group) {
        output.line();
        output.line(Texts.printable(group.getName()) + "  (" + Texts.printable(group.getClassName())
                + (group.getSource() == null || group.getSource().isEmpty() ? ""
                        : ", from " + Texts.printable(group.getSource()))
                + (group.isOverridden() ? ", overridden" : "") + ")");
        List<List<String>> rows = new ArrayList<>();
        rows.add(group.getColumns().stream().map(Texts::printable).toList());
        group.getInstances().forEach(instance -> rows.add(instance.getValues().stream().map(Texts::orDash).toList()));
        TextTable.print(output, INDENT, rows);
    }
}
