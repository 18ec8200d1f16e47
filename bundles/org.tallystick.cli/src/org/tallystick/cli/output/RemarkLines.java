package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import org.tallystick.loader.remarks.Note;

import com.fasterxml.jackson.core.JsonGenerator;

/** Notes and tags as JSON and as text. */
public final class RemarkLines {

    private RemarkLines() {
    }

    /** The fields of a note. */
    public static void json(JsonGenerator json, Note note, boolean removed) throws IOException {
        json.writeNumberField("note", note.id());
        json.writeNumberField("computer", note.computer());
        JsonLines.time(json, "at", note.at());
        JsonLines.text(json, "by", note.by());
        JsonLines.text(json, "text", note.text());
        if (removed) {
            json.writeBooleanField("removed", true);
        }
    }

    /** Prints a note. */
    public static void text(Output output, Note note) {
        output.line(note.id() + "  " + Texts.timeOrDash(note.at()) + "  " + Texts.printable(note.by()) + ": "
                + Texts.printable(note.text()));
    }

    /** The fields of a computer with its tags. */
    public static void json(JsonGenerator json, int computer, List<String> tags) throws IOException {
        json.writeNumberField("computer", computer);
        JsonLines.texts(json, "tags", tags);
    }

    /** Prints a computer with its tags. */
    public static void text(Output output, int computer, List<String> tags) {
        output.line("Computer " + computer + ": " + Texts.orDash(String.join(", ", tags)));
    }

    /** The fields of a tag in use. */
    public static void json(JsonGenerator json, String tag, int computers) throws IOException {
        JsonLines.text(json, "tag", tag);
        json.writeNumberField("computers", computers);
    }

    /** Prints a tag in use. */
    public static void text(Output output, String tag, int computers) {
        output.line(Texts.printable(tag) + ": " + Texts.count(computers, "current computer"));
    }
}
