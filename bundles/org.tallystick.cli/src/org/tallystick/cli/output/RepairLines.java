package org.tallystick.cli.output;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RepairPlan;
import org.tallystick.loader.repair.RepairResult;
import org.tallystick.loader.repair.RowFault;

import com.fasterxml.jackson.core.JsonGenerator;

/** Rows that are not as they must be, and their repair, as JSON and as text. */
public final class RepairLines {

    private static final String INDENT = "    ";

    private RepairLines() {
    }

    /** The fields of one place. */
    public static void json(JsonGenerator json, RowFault fault) throws IOException {
        JsonLines.text(json, "fault", fault.kind().code());
        JsonLines.text(json, "invariant", fault.kind().invariant().isEmpty() ? null : fault.kind().invariant());
        JsonLines.text(json, "where", fault.where());
        JsonLines.numbers(json, "computers", fault.computers());
        json.writeNumberField("count", fault.count());
        json.writeNumberField("lost", fault.lost());
        JsonLines.text(json, "text", fault.sentence());
        JsonLines.text(json, "repair", fault.repair());
    }

    /** The fields of the last line of a preview. */
    public static void summary(JsonGenerator json, RepairPlan plan) throws IOException {
        json.writeObjectFieldStart("summary");
        counts(json, plan);
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, RepairPlan plan) throws IOException {
        json.writeNumberField("checked", plan.checked());
        json.writeNumberField("faults", plan.total());
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<FaultKind, Long> kind : sorted(plan).entrySet()) {
            json.writeNumberField(kind.getKey().code(), kind.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("computers", plan.computers().size());
        json.writeNumberField("lost", plan.lost());
    }

    private static Map<FaultKind, Long> sorted(RepairPlan plan) {
        Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
        counts.putAll(plan.counts());
        return counts;
    }

    /** The fields of one step. */
    public static void json(JsonGenerator json, RepairResult.Line step) throws IOException {
        JsonLines.number(json, "entry", step.entry() == 0 ? null : Long.valueOf(step.entry()));
        JsonLines.number(json, "computer", step.computer());
        json.writeBooleanField("done", step.problem() == null);
        json.writeArrayFieldStart("faults");
        for (RowFault fault : step.faults()) {
            json.writeStartObject();
            json(json, fault);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("lost", step.lost());
        JsonLines.text(json, "asked", step.asked());
        JsonLines.text(json, "problem", step.problem());
    }

    /** The fields of the last line of a repair. */
    public static void summary(JsonGenerator json, RepairResult result) throws IOException {
        json.writeObjectFieldStart("summary");
        counts(json, result.before());
        JsonLines.number(json, "run", result.run() == 0 ? null : Long.valueOf(result.run()));
        json.writeNumberField("steps", result.lines().size());
        json.writeNumberField("failed", failed(result));
        json.writeNumberField("asked", result.asked());
        JsonLines.number(json, "left", result.after() == null ? null : Long.valueOf(result.after().total()));
        json.writeNumberField("seconds", DuplicateJson.seconds(result.seconds()));
        json.writeBooleanField("cancelled", result.cancelled());
        json.writeEndObject();
    }

    private static long failed(RepairResult result) {
        return result.lines().stream().filter(step -> step.problem() != null).count();
    }

    /** Prints a preview. */
    public static void text(Output output, RepairPlan plan) {
        plan.faults().forEach(fault -> text(output, fault));
        if (plan.total() > plan.faults().size()) {
            output.line("and " + (plan.total() - plan.faults().size()) + " more.");
        }
        output.line(found(plan));
    }

    private static void text(Output output, RowFault fault) {
        output.line(fault.kind().label() + ": " + Texts.printable(fault.sentence()));
        output.line(INDENT + Texts.printable(fault.repair()));
    }

    private static String found(RepairPlan plan) {
        if (plan.isSound()) {
            return "Nothing is to be repaired: " + Texts.count(plan.checked(), "computer") + " checked.";
        }
        return Texts.count(plan.total(), "fault") + " in " + Texts.count(plan.checked(), "computer") + ": "
                + sorted(plan).entrySet().stream().map(kind -> kind.getValue() + " " + kind.getKey().code())
                        .collect(Collectors.joining(", "))
                + "; " + Texts.count(plan.lost(), "row") + " will be missing until the next full inventory.";
    }

    /** Prints one step. */
    public static void text(Output output, RepairResult.Line step) {
        output.line((step.computer() == null ? "Rows of no computer" : "Computer " + step.computer()) + ": "
                + (step.problem() != null ? "failed: " + Texts.printable(step.problem())
                        : "repaired" + (step.entry() == 0 ? "" : ", entry " + step.entry())
                                + (step.lost() == 0 ? "" : ", " + Texts.count(step.lost(), "row") + " missing")
                                + (step.asked() == null ? ""
                                        : ", " + Texts.printable(step.asked()) + " is asked for a full inventory")));
        step.faults().forEach(fault -> output.line(INDENT + Texts.printable(fault.sentence())));
    }

    /** Prints the sums. */
    public static void textSummary(Output output, RepairResult result) {
        output.line(found(result.before()));
        if (result.lines().isEmpty()) {
            return;
        }
        long failed = failed(result);
        output.line(Texts.count(result.lines().size(), "step") + " in " + DuplicateJson.seconds(result.seconds()) + " s"
                + (failed > 0 ? ", " + failed + " failed" : "") + "; "
                + Texts.count(result.asked(), "client") + " asked for a full inventory.");
        output.line(result.after() == null ? "It was stopped before the last check; repair again."
                : result.after().isSound() ? "Checked again: nothing is left."
                        : "Checked again: " + Texts.count(result.after().total(), "fault")
                                + " left; restore the last backup, or keep a copy of the site and report it.");
        if (result.run() != 0) {
            output.line("All of it but the counters can be undone: tallystick undo --run " + result.run());
        }
    }
}
