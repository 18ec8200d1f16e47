package org.tallystick.cli.output;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.verify.VerifyReport;

/** The answer of {@code verify} as JSON and as text. */
public final class VerifyLines {

    private VerifyLines() {
    }

    /** The fields for one invariant. */
    public static void json(JsonGenerator json, VerifyReport.Check check) throws IOException {
        JsonLines.text(json, "invariant", check.invariant());
        json.writeBooleanField("holds", check.holds());
        json.writeNumberField("violations", check.violations());
        json.writeBooleanField("reportOnly", check.reportOnly());
        JsonLines.text(json, "title", check.title());
        JsonLines.texts(json, "examples", check.examples());
    }

    /** The fields of the last line. */
    public static void json(JsonGenerator json, VerifyReport report) throws IOException {
        json.writeBooleanField("sound", report.sound());
        json.writeNumberField("computers", report.computers());
    }

    /** Prints the whole report. */
    public static void text(Output output, VerifyReport report) {
        for (VerifyReport.Check check : report.checks()) {
            String state = check.holds() ? "holds " : check.reportOnly() ? "report" : "BROKEN";
            output.line(check.invariant() + "  " + state + "  " + Texts.printable(check.title())
                    + (check.holds() ? "" : ": " + Texts.count(check.violations(), "place")));
            check.examples().forEach(example -> output.line("            " + Texts.printable(example)));
        }
        output.line(report.sound()
                ? "The site is sound: " + Texts.count(report.computers(), "computer") + " checked."
                : "The site is damaged: look at 'verify --repair --dry-run', or restore the last backup.");
    }
}
