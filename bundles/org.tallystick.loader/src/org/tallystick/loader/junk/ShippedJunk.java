package org.tallystick.loader.junk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The list of junk identifiers that comes with the program: lines of kind, value and source with commas between. */
final class ShippedJunk {

    private static final String LIST = "junk-identifiers.csv";

    private ShippedJunk() {
    }

    static List<JunkValue> read() {
        try (InputStream in = ShippedJunk.class.getResourceAsStream(LIST)) {
            List<JunkValue> values = new ArrayList<>();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                JunkKind kind = JunkKind.of(cells[0]);
                if (kind == null || cells.length != 3) {
                    throw new IllegalStateException("The shipped list has a line that cannot be read: " + line);
                }
                values.add(new JunkValue(kind, cells[1], true, true, cells[2]));
            }
            return List.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
