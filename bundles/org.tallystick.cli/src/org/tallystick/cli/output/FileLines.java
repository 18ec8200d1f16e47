package org.tallystick.cli.output;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.load.FileReason;
import org.tallystick.model.InventoryFile;

/** One refused or held file as JSON and as text. */
public final class FileLines {

    private FileLines() {
    }

    /** The fields of {@code refused --json}. */
    public static void json(JsonGenerator json, InventoryFile file) throws IOException {
        json.writeNumberField("id", file.getId());
        JsonLines.text(json, "file", file.getName());
        JsonLines.text(json, "result", file.getResult().getLiteral());
        JsonLines.text(json, "reason", file.getReason());
        json.writeNumberField("line", file.getLine());
        json.writeNumberField("column", file.getColumn());
        JsonLines.text(json, "message", file.getMessage());
        JsonLines.time(json, "at", file.getAt());
        json.writeNumberField("tries", file.getTries());
        json.writeBooleanField("retryable", isRetryable(file));
        JsonLines.text(json, "state", file.getState().getLiteral());
        JsonLines.text(json, "branch", file.getBranch());
        JsonLines.computer(json, "computer", file.getComputerId());
        JsonLines.text(json, "owner", file.getOwner());
        JsonLines.text(json, "profile",
                file.getProfile() == null ? null : file.getProfile().toLowerCase(Locale.ROOT));
        json.writeNumberField("size", file.getSize());
        JsonLines.time(json, "lastTry", file.getLastTry());
    }

    /** Prints a file on two lines: what and why, then what to do. */
    public static void text(Output output, InventoryFile file) {
        output.line(file.getId() + "  " + Texts.timeOrDash(file.getAt()) + "  "
                + OutcomeText.place(file.getName(), file.getLine(), file.getColumn()) + ": "
                + file.getResult().getLiteral() + ", " + Texts.orDash(file.getReason())
                + (file.getMessage() == null ? "" : ": " + Texts.printable(file.getMessage())));
        FileReason reason = reason(file);
        String tries = file.getTries() > 1 ? " " + file.getTries() + " tries, the last at "
                + Texts.timeOrDash(file.getLastTry()) + "." : "";
        output.line("    " + (reason == null ? "" : reason.advice()) + tries);
    }

    private static boolean isRetryable(InventoryFile file) {
        FileReason reason = reason(file);
        return reason != null && reason.isRetryable();
    }

    /** A newer program may have written a code that this one does not know; its files are listed all the same. */
    private static FileReason reason(InventoryFile file) {
        for (FileReason reason : FileReason.values()) {
            if (reason.name().equals(file.getReason())) {
                return reason;
            }
        }
        return null;
    }
}
