package org.tallystick.engine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes small inventory files of personal computers, each with bytes of its own. */
final class Mif {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Map<String, String> identification = new LinkedHashMap<>();
    private final StringBuilder groups = new StringBuilder();
    private List<String> keys = List.of("Name", "SMSID", "NetCardID");
    private String pragma = "";

    /** Pairs of name and value of the Identification group. */
    static Mif of(String... pairs) {
        Mif mif = new Mif();
        for (int i = 0; i < pairs.length; i += 2) {
            mif.identification.put(pairs[i], pairs[i + 1]);
        }
        return mif;
    }

    /** The three attributes that are keys by default. */
    static Mif pc(String name, String smsId, String card) {
        return of("Name", name, "SMSID", smsId, "NetCardID", card);
    }

    /** One more attribute of the Identification group. */
    Mif and(String name, String value) {
        identification.put(name, value);
        return this;
    }

    /** Designates these attributes instead of the default ones; none for no Key statement. */
    Mif keys(String... names) {
        keys = List.of(names);
        return this;
    }

    /** Adds the time of the hardware scan. */
    Mif scanned(String time) {
        return group("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0", "", "", "LastHWScan", "Date", time);
    }

    /** Adds a disk. */
    Mif disk(String index, String free) {
        return group("Disk", "MICROSOFT|DISK|1.0", "    Key = 1\n", "", "Disk Index", "String(4)", index,
                "Free Storage",
                "Integer", free);
    }

    /** Adds a disk with a pragma, which makes this a delta. */
    Mif disk(String action, String index, String free) {
        return group("Disk", "MICROSOFT|DISK|1.0", "    Key = 1\n", "    Pragma = \"SMS:" + action + "\"\n",
                "Disk Index", "String(4)", index, "Free Storage", "Integer", free);
    }

    /** Asks for the removal of the computer. */
    Mif deleted() {
        pragma = "    Pragma = \"SMS:Delete\"\n";
        return this;
    }

    /** Adds a group; triples of name, type and value. */
    Mif group(String name, String type, String key, String action, String... attributes) {
        groups.append("  Start Group\n    Name = \"").append(name).append("\"\n    ID = ")
                .append(groups.length() + 10).append("\n    Class = \"").append(type).append("\"\n").append(key)
                .append(action);
        for (int i = 0; i < attributes.length; i += 3) {
            attribute(groups, i / 3 + 1, attributes[i], attributes[i + 1], attributes[i + 2]);
        }
        groups.append("  End Group\n");
        return this;
    }

    /** Writes the file and returns its path. */
    Path write(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("Start Component\n  Name = \"Workstation ")
                .append(SERIAL.incrementAndGet())
                .append("\"\n  Start Group\n    Name = \"Identification\"\n    ID = 1\n")
                .append("    Class = \"MICROSOFT|IDENTIFICATION|1.0\"\n");
        List<String> names = List.copyOf(identification.keySet());
        if (!keys.isEmpty()) {
            text.append("    Key = ").append(String.join(",",
                    keys.stream().map(key -> Integer.toString(names.indexOf(key) + 1)).toList())).append('\n');
        }
        text.append(pragma);
        for (int i = 0; i < names.size(); i++) {
            attribute(text, i + 1, names.get(i), "String(64)", identification.get(names.get(i)));
        }
        return text.append("  End Group\n").append(groups).append("End Component\n").toString();
    }

    private static void attribute(StringBuilder text, int id, String name, String type, String value) {
        text.append("    Start Attribute\n      Name = \"").append(name).append("\"\n      ID = ").append(id)
                .append("\n      Type = ").append(type).append("\n      Value = ")
                .append("Integer".equals(type) ? value : '"' + value + '"').append("\n    End Attribute\n");
    }
}
