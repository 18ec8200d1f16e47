package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.mif.MifProblem;
import org.tallystick.mif.MifResult;
import org.tallystick.mif.MifSeverity;

/** What the reader says of a MIF, as JSON and as text. */
public final class MifProblems {

    private MifProblems() {
    }

    /** The fields of {@code mif check --json} for one file. */
    public static void json(JsonGenerator json, String file, MifResult result) throws IOException {
        JsonLines.text(json, "file", file);
        json.writeBooleanField("accepted", result.accepted());
        JsonLines.text(json, "encoding", result.encoding() == null ? null : result.encoding().charset().name());
        list(json, result.problems());
    }

    /** An array of problems. */
    static void list(JsonGenerator json, List<MifProblem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (MifProblem problem : problems) {
            json.writeStartObject();
            JsonLines.text(json, "code", problem.code().name());
            JsonLines.text(json, "severity", Decision.word(problem.severity()));
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            JsonLines.text(json, "expected", problem.expected());
            JsonLines.text(json, "found", problem.found());
            json.writeNumberField("suspectLine", problem.suspectLine());
            json.writeNumberField("suspectColumn", problem.suspectColumn());
            JsonLines.text(json, "message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Prints the problems of a file and how it ends, in the form that editors jump to. */
    public static void text(Output output, String file, MifResult result) {
        for (MifProblem problem : result.problems()) {
            output.line(OutcomeText.place(file, problem.line(), problem.column()) + ": "
                    + sentence(problem) + " [" + problem.code().name() + "]");
        }
        output.line(Texts.printable(file) + ": " + (result.accepted() ? "accepted" : "refused")
                + (result.encoding() == null ? "" : ", " + result.encoding().charset().name())
                + counts(result.problems()));
    }

    /** The problem with its weight, to follow a place. */
    static String sentence(MifProblem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT) + ": " + Texts.printable(problem.message());
    }

    private static String counts(List<MifProblem> problems) {
        long errors = count(problems, MifSeverity.ERROR);
        long warnings = count(problems, MifSeverity.WARNING);
        return (errors > 0 ? ", " + Texts.count(errors, "error") : "")
                + (warnings > 0 ? ", " + Texts.count(warnings, "warning") : "");
    }

    private static long count(List<MifProblem> problems, MifSeverity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }
}
