package org.tallystick.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes exports of legacy databases: the tables of SMS (domain 2.3) with machines, shared and specific rows, history, and
 * the very faults that the knowledge base tells of.
 */
final class LegacyExport {

    static final int IDENTIFICATION = 1;
    static final int STATUS = 2;
    static final int PROCESSOR = 6;
    static final int DISK = 8;
    static final int PROGRAM = 20;

    private static final String[] PROGRAMS = { "Word", "Excel", "Paint", "Write", "Solitaire", "Terminal" };

    /** A table: its columns, and rows that tests may change. */
    static final class Table {
        final List<String> columns;
        final List<List<String>> rows = new ArrayList<>();

        Table(String... columns) {
            this.columns = List.of(columns);
        }

        void add(Object... values) {
            rows.add(new ArrayList<>(Arrays.stream(values).map(value -> value == null ? "" : value.toString())
                    .toList()));
        }

        int place(String column) {
            return columns.indexOf(column);
        }

        String get(int row, String column) {
            return rows.get(row).get(place(column));
        }

        void set(int row, String column, Object value) {
            rows.get(row).set(place(column), value == null ? "" : value.toString());
        }

        /** The places of rows with this value in a column. */
        List<Integer> with(String column, Object value) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).get(place(column)).equals(value.toString())) {
                    found.add(i);
                }
            }
            return found;
        }

        void copyOf(int row) {
            rows.add(new ArrayList<>(rows.get(row)));
        }
    }

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<String, Integer> commonKeys = new LinkedHashMap<>();
    private int machines;

    LegacyExport() {
        tables.put("ArchitectureMap", new Table("ArchitectureName", "ArchitectureKey", "Mode"));
        table("ArchitectureMap").add("JobDetails", 3, "Direct");
        table("ArchitectureMap").add("Personal Computer", 5, "Normal");
        tables.put("GroupMap", new Table("ArchitectureKey", "GroupKey", "GroupName", "CommonTableName",
                "SpecificTableName", "NextCommonKey", "NextSpecificKey", "NextInstanceKey"));
        tables.put("AttributeMap", new Table("ArchitectureKey", "GroupKey", "AttributeName", "ColumnName",
                "AttributeType", "AttributeSize", "Storage", "KeyFlag"));
        tables.put("Machines", new Table("dwMachineID", "ArchitectureKey"));
        tables.put("MachineDataTable",
                new Table("ArchitectureKey", "GroupKey", "dwMachineID", "SpecificKey", "CommonKey", "InstanceKey"));
        tables.put("MachineDataHistoryTable", new Table("ArchitectureKey", "GroupKey", "dwMachineID", "SpecificKey",
                "CommonKey", "InstanceKey", "TimeKey"));
        tables.put("SMSData", new Table("NextMachineID", "ServiceAccountName"));
        group(5, IDENTIFICATION, "Identification", "Identification", List.of("Name*:String:64", "SMSID*:String:8",
                "NetCardID*:String:18", "LogOn Name:String:48"), List.of("Site:String:3", "Domain:String:15"));
        table("GroupMap").add(5, STATUS, "WorkstationStatus", "", "WorkstationStatus", "", 1, 1);
        tables.put("WorkstationStatus", new Table("datakey", "LastHWScan", "LastSWScan"));
        table("WorkstationStatus").add(0, "", "");
        group(5, PROCESSOR, "Processor", "Processor", List.of(), List.of("Processor Name:String:64"));
        group(5, DISK, "Disk", "Disk", List.of("Free Storage (MByte):Integer:0", "% Disk Full:Integer:0"),
                List.of("Disk Index*:String:2", "Storage Size (MByte):Integer:0"));
        group(5, PROGRAM, "Program", "Program", List.of("Installed:Date:0"),
                List.of("Name*:String:32", "Version:String:16"));
    }

    /** Defines a group; attributes are {@code name:type:size}, with a star for keys. */
    LegacyExport group(int architecture, int key, String name, String table, List<String> specific,
            List<String> common) {
        table("GroupMap").add(architecture, key, name, common.isEmpty() ? "" : table + "_COMM",
                specific.isEmpty() ? "" : table + "_SPEC", common.isEmpty() ? "" : 1, specific.isEmpty() ? "" : 1, 1);
        attributes(architecture, key, specific, "Specific");
        attributes(architecture, key, common, "Common");
        values(table + "_SPEC", specific);
        values(table + "_COMM", common);
        return this;
    }

    private void attributes(int architecture, int key, List<String> attributes, String storage) {
        for (String attribute : attributes) {
            String[] parts = attribute.split(":");
            String name = parts[0].replace("*", "");
            table("AttributeMap").add(architecture, key, name, column(name), parts[1], parts[2], storage,
                    parts[0].endsWith("*") ? 1 : 0);
        }
    }

    private void values(String table, List<String> attributes) {
        if (!attributes.isEmpty()) {
            List<String> columns = new ArrayList<>(List.of("datakey"));
            attributes.forEach(attribute -> columns.add(column(attribute.split(":")[0].replace("*", ""))));
            Table made = new Table(columns.toArray(String[]::new));
            String[] empty = new String[columns.size()];
            Arrays.fill(empty, "");
            empty[0] = "0";
            made.add((Object[]) empty); // the null row (Q139588)
            tables.put(table, made);
        }
    }

    private static String column(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_") + "0";
    }

    Table table(String name) {
        return tables.get(name);
    }

    Table added(String name, String... columns) {
        tables.put(name, new Table(columns));
        return table(name);
    }

    void remove(String name) {
        tables.remove(name);
    }

    int key(String counter) {
        return keys.merge(counter, 1, Integer::sum);
    }

    private int common(String table, Object... values) {
        return commonKeys.computeIfAbsent(table + Arrays.toString(values), same -> {
            int key = key(table);
            table(table).add(with(key, values));
            return key;
        });
    }

    private static Object[] with(Object first, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = first;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    int specific(String table, Object... values) {
        int key = key(table);
        table(table).add(with(key, values));
        return key;
    }

    int identification(int machine, String name, String smsid) {
        return specific("Identification_SPEC", name, smsid, String.format("00:00:00:00:%02d:%02d", machine / 100,
                machine % 100), "user" + machine);
    }

    void instance(int group, int machine, int spec, int comm) {
        table("MachineDataTable").add(5, group, machine, spec, comm, key("instance" + group));
    }

    void instance(int architecture, int group, int machine, int spec, int comm) {
        table("MachineDataTable").add(architecture, group, machine, spec, comm, key("instance" + group));
    }

    /** An earlier row of an instance: that of the current row at a place of MachineDataTable, with another key. */
    void earlier(int current, int spec, int comm, String timeKey) {
        Table now = table("MachineDataTable");
        table("MachineDataHistoryTable").add(now.get(current, "ArchitectureKey"), now.get(current, "GroupKey"),
                now.get(current, "dwMachineID"), spec, comm, now.get(current, "InstanceKey"), timeKey);
    }

    static String name(int machine) {
        return "PC" + machine;
    }

    static String smsid(int machine) {
        return String.format("X%07d", machine);
    }

    /** Adds machines, each with its groups, two disks, three programs, and a history of the free space of disk C. */
    LegacyExport machines(int count) {
        for (int i = 0; i < count; i++) {
            int machine = ++machines;
            table("Machines").add(machine, 5);
            instance(IDENTIFICATION, machine, identification(machine, name(machine), smsid(machine)),
                    common("Identification_COMM", "S0" + machine % 3, "DOM" + machine % 2));
            instance(STATUS, machine, specific("WorkstationStatus",
                    "1996-06-" + String.format("%02d", 1 + machine % 28) + " 10:00:00", ""), 0);
            instance(PROCESSOR, machine, 0, common("Processor_COMM", machine % 2 == 0 ? "i486" : "Pentium"));
            int size = 500 + machine % 4 * 100;
            int disk = table("MachineDataTable").rows.size();
            instance(DISK, machine, specific("Disk_SPEC", 100 + machine, 50), common("Disk_COMM", "C", size));
            instance(DISK, machine, specific("Disk_SPEC", 300, 10), common("Disk_COMM", "D", 1000));
            for (int p = 0; p < 3; p++) {
                String program = PROGRAMS[(machine + p) % PROGRAMS.length];
                instance(PROGRAM, machine, specific("Program_SPEC", "1995-01-0" + (p + 1) + " 08:00:00"),
                        common("Program_COMM", program, "6.0"));
            }
            earlier(disk, specific("Disk_SPEC", 400, 20), common("Disk_COMM", "C", size), "1996-03-05 08:00:00");
            earlier(disk, specific("Disk_SPEC", 350, 30), common("Disk_COMM", "C", size), "1996-04-05 08:00:00");
        }
        raiseCounters();
        return this;
    }

    /** Sets every counter one above what is in use, as a sound database has them. */
    void raiseCounters() {
        Table map = table("GroupMap");
        for (int i = 0; i < map.rows.size(); i++) {
            String group = map.get(i, "GroupKey");
            map.set(i, "NextInstanceKey", keys.getOrDefault("instance" + group, 0) + 1);
            for (String kind : new String[] { "Common", "Specific" }) {
                String name = map.get(i, kind + "TableName");
                if (!name.isEmpty()) {
                    map.set(i, "Next" + kind + "Key", keys.getOrDefault(name, 0) + 1);
                }
            }
        }
        table("SMSData").rows.clear();
        table("SMSData").add(machines + 1, "SMSAdmin");
    }

    /** The place of an instance in MachineDataTable: the n-th of a group of a machine. */
    int place(int machine, int group, int n) {
        Table data = table("MachineDataTable");
        return data.with("dwMachineID", machine).stream()
                .filter(row -> data.get(row, "GroupKey").equals(Integer.toString(group))).skip(n).findFirst()
                .orElseThrow();
    }

    /** The place of the row of values that an instance has in a table. */
    int row(String table, int place) {
        String key = table("MachineDataTable").get(place, table.endsWith("_COMM") ? "CommonKey" : "SpecificKey");
        return table(table).with("datakey", key).get(0);
    }

    void counter(int group, String counter, Object value) {
        Table map = table("GroupMap");
        map.set(map.with("GroupKey", group).get(0), counter, value);
    }

    /**
     * Q250063: a synchronization stopped in the middle and ran again, so part of a group is there twice, under keys of
     * its own.
     */
    void halfSynchronized(int machine) {
        for (int n = 0; n < 2; n++) {
            int place = place(machine, DISK, n);
            int row = row("Disk_SPEC", place);
            int spec = specific("Disk_SPEC", table("Disk_SPEC").get(row, "Free_Storage__MByte_0"),
                    table("Disk_SPEC").get(row, "__Disk_Full0"));
            instance(DISK, machine, spec, Integer.parseInt(table("MachineDataTable").get(place, "CommonKey")));
        }
    }

    /** Q226897: staging tables were left behind, and keys of theirs stand in the live tables a second time. */
    void abortedUpdate(int machine) {
        Table left = added("_Disk_SPEC", "datakey", "newdatakey", "Free_Storage__MByte_0", "__Disk_Full0");
        int row = row("Disk_SPEC", place(machine, DISK, 0));
        String key = table("Disk_SPEC").get(row, "datakey");
        left.add(1, key, 77, 7);
        left.add(2, "", 88, 8);
        table("Disk_SPEC").add(key, 77, 7);
        counter(DISK, "NextSpecificKey", key);
    }

    /** Q168565: the counter of common rows was not advanced, so a key has the rows of two children: two C drives. */
    void commonCounterBehind() {
        table("Disk_COMM").add(1, "C", 9999);
        counter(DISK, "NextCommonKey", 1);
    }

    /** Q199731: the cleaner left the counter below the maximum. */
    void counterBelowMaximum() {
        counter(PROGRAM, "NextSpecificKey", 2);
    }

    /** Q191352: in a large database a specific row is used by two computers. */
    void crossLinked(int machine, int other) {
        table("MachineDataTable").set(place(other, DISK, 1), "SpecificKey",
                table("MachineDataTable").get(place(machine, DISK, 1), "SpecificKey"));
    }

    /** Writes the tables as files. */
    Path write(Path folder) {
        return write(folder, name -> name + ".csv", StandardCharsets.UTF_8, "", ',', table -> true);
    }

    interface Naming {
        String fileOf(String table);
    }

    Path write(Path folder, Naming naming, Charset charset, String mark, char separator, Predicate<String> wanted) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                if (wanted.test(table.getKey())) {
                    StringBuilder text = new StringBuilder(mark);
                    line(text, table.getValue().columns, separator);
                    table.getValue().rows.forEach(row -> line(text, row, separator));
                    Files.write(folder.resolve(naming.fileOf(table.getKey())), text.toString().getBytes(charset));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder text, List<String> values, char separator) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            boolean quoted = value.indexOf(separator) >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
            text.append(i == 0 ? "" : String.valueOf(separator))
                    .append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        text.append("\r\n");
    }
}
