package org.tallystick.cli.output;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;

import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.RowChange;

import com.fasterxml.jackson.core.JsonGenerator;

/** Entries of the journal as JSON and as text. */
public final class JournalLines {

    private static final String INDENT = "    ";

    private JournalLines() {
    }

    /** The fields of {@code journal --json}. */
    public static void json(JsonGenerator json, JournalEntry entry) throws IOException {
        json.writeNumberField("entry", entry.id());
        json.writeNumberField("run", entry.run());
        JsonLines.time(json, "at", entry.at());
        JsonLines.text(json, "by", entry.by());
        JsonLines.text(json, "action", entry.action());
        JsonLines.text(json, "set", entry.set());
        JsonLines.numbers(json, "computers", entry.computers());
        JsonLines.text(json, "summary", entry.summary());
        JsonLines.text(json, "reason", entry.reason().isEmpty() ? null : entry.reason());
        JsonLines.number(json, "undoOf", entry.undoOf());
        JsonLines.number(json, "undoneBy", entry.undoneBy());
        json.writeBooleanField("undoable", entry.undoable());
    }

    /** Prints an entry. */
    public static void text(Output output, JournalEntry entry) {
        output.line(entry.id() + "  " + Texts.timeOrDash(entry.at()) + "  " + Texts.printable(entry.by()) + "  "
                + Texts.printable(entry.action()) + "  run " + entry.run() + ": " + Texts.printable(entry.summary())
                + (entry.undoneBy() == null ? "" : " (taken back by entry " + entry.undoneBy() + ")"));
        if (!entry.reason().isEmpty()) {
            output.line(INDENT + "Reason: " + Texts.printable(entry.reason()));
        }
    }

    /** Prints how many entries there are. */
    public static void textSummary(Output output, long listed, long all) {
        output.line(all == 0 ? "No entries."
                : listed < all
                        ? "The newest " + listed + " of " + all + " entries."
                        : listed == 1 ? "1 entry." : listed + " entries.");
    }

    /** The fields of {@code journal --changes --json}. */
    public static void json(JsonGenerator json, RowChange change) throws IOException {
        JsonLines.text(json, "table", change.table());
        JsonLines.text(json, "row", change.row());
        JsonLines.number(json, "computer", change.computer());
        values(json, "before", change.before());
        values(json, "after", change.after());
    }

    private static void values(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            JsonLines.text(json, value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    /** Prints what became of a row. */
    public static void text(Output output, RowChange change) {
        boolean added = change.before().isEmpty();
        boolean gone = change.after().isEmpty();
        output.line(INDENT + Texts.printable(change.row()) + (added == gone ? "" : added ? ", added" : ", taken away"));
        TreeSet<String> columns = new TreeSet<>(change.before().keySet());
        columns.addAll(change.after().keySet());
        for (String column : columns) {
            String before = Texts.orDash(change.before().get(column));
            String after = Texts.orDash(change.after().get(column));
            output.line(INDENT + "  " + Texts.printable(column) + ": "
                    + (added ? after : gone ? before : before + " -> " + after));
        }
    }
}
