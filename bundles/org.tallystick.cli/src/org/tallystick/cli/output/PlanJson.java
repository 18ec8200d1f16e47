package org.tallystick.cli.output;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlannedSet;

import com.fasterxml.jackson.core.JsonGenerator;

/** A plan as JSON: the fields of its file, which {@code duplicates plan --json} prints too. */
public final class PlanJson {

    /** Number of the form of the file; no other is read. */
    public static final int VERSION = 1;

    private PlanJson() {
    }

    /** The fields of the file. */
    public static void plan(JsonGenerator json, CleanupPlan plan) throws IOException {
        json.writeNumberField("version", VERSION);
        json.writeStringField("site", plan.site());
        json.writeStringField("guid", plan.guid());
        json.writeStringField("made", plan.made().toString());
        json.writeStringField("by", plan.by());
        json.writeStringField("reason", plan.reason());
        json.writeArrayFieldStart("sets");
        for (PlannedSet set : plan.sets()) {
            json.writeStartObject();
            set(json, set);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The fields of one unit; what a person may change stands first. */
    public static void set(JsonGenerator json, PlannedSet set) throws IOException {
        json.writeBooleanField("included", set.included());
        JsonLines.text(json, "set", set.set());
        json.writeStringField("title", set.title());
        json.writeStringField("action", set.action().code());
        JsonLines.number(json, "survivor", set.survivor());
        JsonLines.numbers(json, "computers", set.computers());
        json.writeObjectFieldStart("revisions");
        for (Map.Entry<Integer, Integer> revision : new TreeMap<>(set.revisions()).entrySet()) {
            json.writeNumberField(revision.getKey().toString(), revision.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, Integer> attribute : new TreeMap<>(set.attributes()).entrySet()) {
            json.writeNumberField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        JsonLines.text(json, "problem", set.problem());
        JsonLines.text(json, "because", set.because());
        json.writeArrayFieldStart("lines");
        for (PlanLine line : set.lines()) {
            json.writeStartObject();
            json.writeStringField("effect", line.effect().name().toLowerCase(Locale.ROOT));
            JsonLines.number(json, "computer", line.computer());
            json.writeNumberField("count", line.count());
            json.writeStringField("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
