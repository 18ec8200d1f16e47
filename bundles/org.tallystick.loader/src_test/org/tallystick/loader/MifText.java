package org.tallystick.loader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small inventory files. */
public final class MifText {

    private final StringBuilder groups = new StringBuilder();
    private final Map<String, Object> identification = new LinkedHashMap<>();
    private String header = "";
    private String component = "Workstation";
    private String architecture;
    private List<String> keys = List.of("Name", "SMSID", "NetCardID");
    private String pragma;
    private int groupCount = 1;

    /** A value of a type of its own. */
    public record Typed(String type, Object value) {
    }

    private MifText() {
    }

    /** A computer with the three attributes that are keys by default. */
    public static MifText pc(String name, String smsid, String card) {
        return of("Name", name, "SMSID", smsid, "NetCardID", card);
    }

    /** An Identification of pairs of name and value, without keys that it does not have. */
    public static MifText of(Object... pairs) {
        MifText mif = new MifText();
        for (int i = 0; i < pairs.length; i += 2) {
            mif.identification.put((String) pairs[i], pairs[i + 1]);
        }
        mif.keys = mif.keys.stream().filter(mif.identification::containsKey).toList();
        return mif;
    }

    /** A file without identity, known by the name of its component. */
    public static MifText noId(String component) {
        MifText mif = new MifText();
        mif.component = component;
        return mif;
    }

    /** A file whose headers stand for the Identification. */
    public static MifText headers(String architecture, String uniqueId, String agent) {
        MifText mif = new MifText();
        mif.header = (agent == null ? "" : "//AgentID<" + agent + ">\n") + "//Architecture<" + architecture
                + ">\n//UniqueID<" + uniqueId + ">\n";
        return mif;
    }

    public static Typed date(String value) {
        return new Typed("Date", value);
    }

    public MifText header(String lines) {
        header = lines;
        return this;
    }

    public MifText component(String name) {
        component = name;
        return this;
    }

    public MifText architecture(String name) {
        architecture = name;
        return this;
    }

    /** One more attribute of the Identification. */
    public MifText and(String name, Object value) {
        identification.put(name, value);
        return this;
    }

    /** Designates these keys of the Identification; none for no Key statement. */
    public MifText keys(String... names) {
        keys = List.of(names);
        return this;
    }

    /** A pragma of the Identification itself. */
    public MifText pragma(String action) {
        pragma = action;
        return this;
    }

    /** The removal of the computer. */
    public MifText removal() {
        return pragma("Delete");
    }

    /** The time of the hardware scan: a day of April 1996 at noon UTC. */
    public MifText scanned(int day) {
        return scanned(String.format("199604%02d120000.000000+000", day));
    }

    public MifText scanned(String time) {
        return status("LastHWScan", date(time));
    }

    /** The status group with attributes of its own. */
    public MifText status(Object... pairs) {
        return group("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0", "", null, pairs);
    }

    /** A disk, known by its letter. */
    public MifText disk(String letter, Object free) {
        return disk(null, letter, free);
    }

    /** A disk with an action, which makes this a delta. */
    public MifText disk(String action, String letter, Object free) {
        return group("Disk", "MICROSOFT|DISK|1.0", "Disk Index", action, "Disk Index", letter, "Free Storage", free);
    }

    /** The only row of a group without key. */
    public MifText bios(Object... pairs) {
        return group("BIOS", "MICROSOFT|BIOS|1.0", "", null, pairs);
    }

    /**
     * Adds a row.
     *
     * @param keyNames names of the key attributes with commas between, may be empty
     * @param action   Add, Update, Delete or null
     * @param pairs    names and values: texts, numbers, {@link Typed} or null for no value
     */
    public MifText group(String name, String className, String keyNames, String action, Object... pairs) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.add((String) pairs[i]);
        }
        begin(groups, name, ++groupCount, className, keyNames.isEmpty() ? List.of() : List.of(keyNames.split(",")),
                names, action);
        for (int i = 0; i < pairs.length; i += 2) {
            attribute(groups, i / 2 + 1, names.get(i / 2), pairs[i + 1]);
        }
        groups.append("  End Group\n");
        return this;
    }

    private static void begin(StringBuilder text, String name, int id, String className, List<String> keys,
            List<String> names, String action) {
        text.append("  Start Group\n    Name = ").append(literal(name)).append("\n    ID = ").append(id)
                .append("\n    Class = ").append(literal(className)).append('\n');
        if (!keys.isEmpty()) {
            text.append("    Key = ").append(String.join(",",
                    keys.stream().map(key -> Integer.toString(names.indexOf(key) + 1)).toList())).append('\n');
        }
        if (action != null) {
            text.append("    Pragma = \"SMS:").append(action).append("\"\n");
        }
    }

    private static void attribute(StringBuilder text, int id, String name, Object value) {
        Typed typed = switch (value) {
            case Typed given -> given;
            case Number number -> new Typed("Integer", number);
            case null -> new Typed("String(64)", null);
            default -> new Typed("String(" + Math.max(64, value.toString().length()) + ')', value);
        };
        text.append("    Start Attribute\n      Name = ").append(literal(name)).append("\n      ID = ").append(id)
                .append("\n      Type = ").append(typed.type()).append('\n');
        if (typed.value() != null) {
            text.append("      Value = ")
                    .append(typed.value() instanceof Number ? typed.value() : literal(typed.value().toString()))
                    .append('\n');
        }
        text.append("    End Attribute\n");
    }

    static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(header).append("Start Component\n  Name = ").append(literal(component))
                .append('\n');
        if (architecture != null) {
            begin(text, "Architecture", groupCount + 1, "MICROSOFT|ARCHITECTURE|1.0", List.of(), List.of(), null);
            attribute(text, 1, "ArchitectureName", architecture);
            text.append("  End Group\n");
        }
        if (!identification.isEmpty()) {
            List<String> names = List.copyOf(identification.keySet());
            begin(text, "Identification", 1, "MICROSOFT|IDENTIFICATION|1.0", keys, names, pragma);
            int id = 0;
            for (Map.Entry<String, Object> attribute : identification.entrySet()) {
                attribute(text, ++id, attribute.getKey(), attribute.getValue());
            }
            text.append("  End Group\n");
        }
        return text.append(groups).append("End Component\n").toString();
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
