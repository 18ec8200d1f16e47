package org.tallystick.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.mif.MifEncoding;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifReader;
import org.tallystick.mif.MifResult;
import org.tallystick.model.InventoryFile;

/** The text of a refused or held file, read once more because all its problems are wanted, not only the first. */
public final class KeptFile {

    private KeptFile() {
    }

    /** The fields of {@code refused --show --json}. */
    public static void json(JsonGenerator json, InventoryFile file, byte[] bytes) throws IOException {
        MifResult result = read(file, bytes);
        FileLines.json(json, file);
        MifProblems.list(json, result.problems());
        JsonLines.text(json, "text", decode(result.encoding(), bytes));
    }

    /** Prints why the file waits, then its text with the errors marked. */
    public static void text(Output output, InventoryFile file, byte[] bytes) {
        MifResult result = read(file, bytes);
        FileLines.text(output, file);
        output.line();
        MarkedText.print(output, decode(result.encoding(), bytes), result.problems());
    }

    private static MifResult read(InventoryFile file, byte[] bytes) {
        boolean strict = "strict".equalsIgnoreCase(file.getProfile());
        return new MifReader(strict ? MifOptions.strict() : MifOptions.legacy()).read(bytes);
    }

    private static String decode(MifEncoding encoding, byte[] bytes) {
        String text = new String(bytes, encoding == null ? StandardCharsets.ISO_8859_1 : encoding.charset());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
