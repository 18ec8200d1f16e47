package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.remarks.Note;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.ValueChange;

/** The lines of {@code computers --json} and {@code computer --json}. */
public final class ComputerJson {

    private ComputerJson() {
    }

    /** The fields of one row of the list. */
    public static void summary(JsonGenerator json, ComputerSummary computer) throws IOException {
        json.writeNumberField("id", computer.getId());
        JsonLines.text(json, "state", computer.getState().getLiteral());
        JsonLines.text(json, "architecture", computer.getArchitecture());
        JsonLines.values(json, "identification", computer.getIdentification());
        JsonLines.time(json, "lastLoaded", computer.getLastLoaded());
        JsonLines.time(json, "lastScan", computer.getLastScan());
    }

    /** The fields of an opened computer; history may be null where it was not asked for. */
    public static void computer(JsonGenerator json, Computer computer, List<HistoryRecord> history)
            throws IOException {
        summary(json, computer.getSummary());
        JsonLines.text(json, "ownerSite", computer.getSummary().getOwnerSite());
        JsonLines.text(json, "guid", computer.getGuid());
        json.writeNumberField("revision", computer.getRevision());
        JsonLines.time(json, "firstLoaded", computer.getFirstLoaded());
        JsonLines.time(json, "removedAt", computer.getRemovedAt());
        JsonLines.text(json, "removalReason", computer.getRemovalReason());
        json.writeArrayFieldStart("groups");
        for (InventoryGroup group : computer.getGroups()) {
            json.writeStartObject();
            group(json, group);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (history != null) {
            json.writeArrayFieldStart("history");
            for (HistoryRecord entry : history) {
                json.writeStartObject();
                history(json, entry);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** The fields of what people put on a computer, and where a merged one went. */
    public static void remarks(JsonGenerator json, ComputerRemarks remarks) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : remarks.notes()) {
            json.writeStartObject();
            RemarkLines.json(json, note, false);
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonLines.texts(json, "tags", remarks.tags());
        JsonLines.number(json, "mergedInto", remarks.mergedInto());
    }

    private static void group(JsonGenerator json, InventoryGroup group) throws IOException {
        JsonLines.text(json, "class", group.getClassName());
        JsonLines.text(json, "name", group.getName());
        JsonLines.text(json, "source", group.getSource());
        instances(json, "instances", group);
        JsonLines.texts(json, "keys", group.getKeyColumns());
        json.writeBooleanField("overridden", group.isOverridden());
    }

    private static void instances(JsonGenerator json, String name, InventoryGroup group) throws IOException {
        List<String> columns = group.getColumns();
        json.writeArrayFieldStart(name);
        for (GroupInstance instance : group.getInstances()) {
            List<String> values = instance.getValues();
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                JsonLines.text(json, columns.get(i), i < values.size() ? values.get(i) : null);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void history(JsonGenerator json, HistoryRecord entry) throws IOException {
        InventoryGroup before = entry.getBefore();
        JsonLines.time(json, "at", entry.getAt());
        JsonLines.text(json, "file", entry.getFileName());
        JsonLines.text(json, "class", before == null ? null : before.getClassName());
        json.writeArrayFieldStart("changes");
        for (ValueChange change : entry.getChanges()) {
            json.writeStartObject();
            JsonLines.text(json, "instance", change.getInstance());
            JsonLines.text(json, "attribute", change.getAttribute());
            JsonLines.text(json, "before", change.getBefore());
            JsonLines.text(json, "after", change.getAfter());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (before != null) {
            JsonLines.text(json, "source", before.getSource());
            instances(json, "before", before);
        }
    }
}
