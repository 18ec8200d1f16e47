package org.tallystick.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.LegacyResult;
import org.tallystick.loader.legacy.MachineResult;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RowFault;

import com.fasterxml.jackson.core.JsonGenerator;

/** An import of a legacy database as JSON and as text. */
public final class ImportLines {

    private static final String INDENT = "    ";

    private ImportLines() {
    }

    /** The fields of a table. */
    public static void json(JsonGenerator json, LegacyPlan.TableCount table) throws IOException {
        JsonLines.text(json, "table", table.table());
        json.writeNumberField("rows", table.rows());
    }

    /** The fields of what is wrong in a place. */
    public static void json(JsonGenerator json, RowFault fault, boolean left) throws IOException {
        RepairLines.json(json, fault);
        json.writeBooleanField("left", left);
    }

    /** The fields of what a machine loses. */
    public static void json(JsonGenerator json, LegacyPlan.MachineLoss loss) throws IOException {
        json.writeNumberField("loses", loss.machine());
        JsonLines.text(json, "name", loss.name().isEmpty() ? null : loss.name());
        JsonLines.texts(json, "groups", loss.groups());
    }

    /** The fields of a line of an old log. */
    public static void json(JsonGenerator json, LegacyPlan.LogFinding log) throws IOException {
        JsonLines.text(json, "log", log.log());
        JsonLines.text(json, "subject", log.subject());
        JsonLines.text(json, "claimed", log.claimed());
        JsonLines.text(json, "found", log.found());
        json.writeBooleanField("agrees", log.agrees());
        JsonLines.text(json, "text", log.text());
    }

    /** The fields of the line under the preview. */
    public static void plan(JsonGenerator json, LegacyPlan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeNumberField("import", plan.id());
        JsonLines.text(json, "folder", plan.origin());
        json.writeNumberField("tables", plan.tables().size());
        json.writeNumberField("rows", plan.tables().stream().mapToLong(LegacyPlan.TableCount::rows).sum());
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<FaultKind, Long> kind : kinds(plan.before()).entrySet()) {
            json.writeNumberField(kind.getKey().code(), kind.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("left", plan.after().size());
        json.writeNumberField("machines", plan.machines());
        json.writeNumberField("done", plan.done());
        json.writeNumberField("leftOut", plan.leftOut());
        json.writeNumberField("removed", plan.removed());
        json.writeNumberField("lost", plan.lost());
        json.writeNumberField("losing", plan.losing());
        JsonLines.texts(json, "notes", plan.notes());
        json.writeEndObject();
    }

    private static Map<FaultKind, Long> kinds(List<RowFault> faults) {
        Map<FaultKind, Long> kinds = new EnumMap<>(FaultKind.class);
        faults.forEach(fault -> kinds.merge(fault.kind(), fault.count(), Long::sum));
        return kinds;
    }

    /** The fields of a machine that is done. */
    public static void json(JsonGenerator json, MachineResult machine) throws IOException {
        json.writeNumberField("machine", machine.machine());
        JsonLines.text(json, "name", machine.name().isEmpty() ? null : machine.name());
        JsonLines.text(json, "end", Decision.word(machine.end()));
        JsonLines.number(json, "computer", machine.computer());
        json.writeNumberField("states", machine.states());
        JsonLines.texts(json, "problems", machine.problems());
        JsonLines.text(json, "asked", machine.asked());
        JsonLines.number(json, "entry", machine.entry() == 0 ? null : Long.valueOf(machine.entry()));
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, LegacyResult result) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("import", result.id());
        JsonLines.number(json, "run", result.run() == 0 ? null : Long.valueOf(result.run()));
        for (MachineResult.End end : MachineResult.End.values()) {
            json.writeNumberField(Decision.word(end), result.count(end));
        }
        json.writeNumberField("asked", result.asked());
        json.writeNumberField("seconds", DuplicateJson.seconds(result.seconds()));
        json.writeBooleanField("cancelled", result.cancelled());
        json.writeEndObject();
    }

    /** Prints the preview. */
    public static void text(Output output, LegacyPlan plan, List<LegacyPlan.MachineLoss> losses) {
        for (RowFault fault : plan.before()) {
            output.line(fault.kind().label() + ": " + Texts.printable(fault.sentence()));
            output.line(INDENT + Texts.printable(fault.repair()));
        }
        plan.after().forEach(fault -> output.line("Left over: " + Texts.printable(fault.sentence())));
        losses.forEach(loss -> output.line("Machine " + loss.machine() + named(loss.name()) + " loses "
                + Texts.printable(String.join(", ", loss.groups())) + " until its next full inventory."));
        plan.logs().forEach(log -> output.line(Texts.printable(log.log() + ", " + log.subject() + ": it says "
                + log.claimed() + "; found: " + log.found() + ". " + log.text())));
        plan.notes().forEach(note -> output.line("Note: " + Texts.printable(note)));
        output.line(Texts.count(plan.tables().stream().mapToLong(LegacyPlan.TableCount::rows).sum(), "row") + " in "
                + Texts.count(plan.tables().size(), "table") + "; faults: "
                + (plan.before().isEmpty() ? "none"
                        : kinds(plan.before()).entrySet().stream()
                                .map(kind -> kind.getValue() + " " + kind.getKey().code())
                                .collect(Collectors.joining(", ")))
                + "; " + Texts.count(plan.lost(), "row") + " lost by " + Texts.count(plan.losing(), "machine") + ".");
        output.line(Texts.count(plan.machines(), "machine") + " to let in"
                + (plan.done() > 0 ? ", " + plan.done() + " of them done" : "") + "; " + plan.leftOut()
                + " stay outside, " + plan.removed() + " have nothing but history.");
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : " (" + Texts.printable(name) + ")";
    }

    /** Prints a machine that is done. */
    public static void text(Output output, MachineResult machine) {
        output.line("Machine " + machine.machine() + named(machine.name()) + ": " + words(machine.end())
                + (machine.computer() == null ? "" : ", computer " + machine.computer())
                + (machine.states() > 0 ? ", " + Texts.count(machine.states(), "state") : "")
                + (machine.asked() == null ? ""
                        : ", " + Texts.printable(machine.asked()) + " is asked for a full inventory"));
        machine.problems().forEach(problem -> output.line(INDENT + Texts.printable(problem)));
    }

    /** Prints the sums. */
    public static void textSummary(Output output, LegacyResult result) {
        List<String> ends = new ArrayList<>();
        for (MachineResult.End end : MachineResult.End.values()) {
            if (result.count(end) > 0) {
                ends.add(result.count(end) + " " + words(end));
            }
        }
        output.line((ends.isEmpty() ? "No machine was let in" : "Machines: " + String.join(", ", ends)) + "; "
                + Texts.count(result.asked(), "client") + " asked for a full inventory, in "
                + DuplicateJson.seconds(result.seconds()) + " s."
                + (result.cancelled() ? " It was stopped; run it again to go on." : ""));
        if (result.run() != 0) {
            output.line("All of it can be undone: tallystick undo --run " + result.run());
        }
    }

    private static String words(MachineResult.End end) {
        return switch (end) {
            case NEW -> "new";
            case UPDATED -> "joined with a computer";
            case UNCHANGED -> "let in before";
            case STALE -> "older than what is known";
            case NOT_LOADED -> "not loaded";
            case LEFT_OUT -> "left out";
        };
    }
}
