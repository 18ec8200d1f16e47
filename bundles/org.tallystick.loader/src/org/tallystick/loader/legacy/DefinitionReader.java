package org.tallystick.loader.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.content.ValueKind;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.staging.StagedDefinitions;
import org.tallystick.loader.staging.StagedDefinitions.Architecture;
import org.tallystick.loader.staging.StagedDefinitions.Attribute;
import org.tallystick.loader.staging.StagedDefinitions.Group;
import org.tallystick.loader.staging.StagedDefinitions.Table;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Reads ArchitectureMap, GroupMap and AttributeMap of an export, and which file is which table (domain 2.3). */
final class DefinitionReader {

    static final String[] ARCHITECTURE_KEY = { "ArchitectureKey", "dwArchitectureKey" };
    static final String[] GROUP_KEY = { "GroupKey", "dwGroupKey" };
    static final String DATA_KEY = "datakey";

    private static final Map<Long, String> KNOWN = Map.of(1L, "PackageLocation", 2L, "UserGroups", 3L, "JobDetails",
            4L, "SMSEvent", 5L, InventoryReport.PERSONAL_COMPUTER);
    private static final Set<Long> DIRECT = Set.of(1L, 2L, 3L, 4L);
    private static final Set<String> IDENTIFYING = Set.of("NAME", "SMSID", "NETCARDID");
    private static final String STATUS_TABLE = "WorkstationStatus";
    private static final int LONGEST_NAME = 400;

    private final ExportFolder folder;
    private final List<String> notes;
    private final Map<Long, Integer> architecturePlaces = new HashMap<>();
    private final List<Architecture> architectures = new ArrayList<>();
    private final Map<String, Integer> tablePlaces = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<ExportFile> tableFiles = new ArrayList<>();
    private final Map<GroupId, Integer> groupPlaces = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** A group as the export names it. */
    record GroupId(long architecture, long group) {
    }

    private record Declared(String name, String column, boolean common, ValueKind kind, int length, boolean key) {
    }

    /**
     * Makes a reader.
     *
     * @param notes gets sentences about what is odd and can be lived with
     */
    DefinitionReader(ExportFolder folder, List<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** A file that the import cannot do without. */
    static ExportFile needed(ExportFolder folder, String table) {
        ExportFile file = folder.file(table);
        if (file == null) {
            throw new StoreException(StoreProblem.MISSING, "The folder " + folder.path() + " has no " + table
                    + ".csv; export GroupMap, MachineDataTable and the tables that GroupMap names into it.", null);
        }
        return file;
    }

    StagedDefinitions read() {
        readArchitectures();
        Map<GroupId, List<Declared>> declared = readAttributes();
        ExportTable map = ExportTable.header(needed(folder, "GroupMap"));
        map.require(ARCHITECTURE_KEY);
        map.require(GROUP_KEY);
        map.require("GroupName");
        map.each(line -> readGroup(line, declared));
        return new StagedDefinitions(architectures, groups, tables, nextMachine());
    }

    /** The place of a group; -1 where GroupMap does not have it. */
    int group(long architecture, long group) {
        return groupPlaces.getOrDefault(new GroupId(architecture, group), -1);
    }

    /** The place of an architecture, which is made where no table has it. */
    int architecture(long key) {
        return architecturePlaces.computeIfAbsent(key, one -> {
            architectures.add(new Architecture(key, KNOWN.getOrDefault(key, "Architecture " + key),
                    DIRECT.contains(key)));
            return architectures.size() - 1;
        });
    }

    /** The architectures that are known by now. */
    List<Architecture> architectures() {
        return architectures;
    }

    /** The file of each table, null where the export has none; in the order of their numbers. */
    List<ExportFile> tableFiles() {
        return tableFiles;
    }

    private void readArchitectures() {
        ExportFile file = folder.file("ArchitectureMap");
        if (file == null) {
            return;
        }
        ExportTable map = ExportTable.header(file);
        map.require(ARCHITECTURE_KEY);
        map.each(line -> {
            Long key = numberOf(line, ARCHITECTURE_KEY);
            String name = line.get("ArchitectureName", "Name");
            if (key != null && name != null && !architecturePlaces.containsKey(key)) {
                String mode = String.valueOf(line.get("Mode")).strip().toLowerCase(Locale.ROOT);
                architecturePlaces.put(key, architectures.size());
                architectures.add(new Architecture(key, cut(name.strip()),
                        mode.startsWith("direct") || DIRECT.contains(key) && name.strip().equals(KNOWN.get(key))));
            }
        });
    }

    private Map<GroupId, List<Declared>> readAttributes() {
        Map<GroupId, List<Declared>> found = new HashMap<>();
        ExportFile file = folder.file("AttributeMap");
        if (file == null) {
            notes.add("There is no AttributeMap: attributes are called as their columns, and all are texts.");
            return found;
        }
        ExportTable map = ExportTable.header(file);
        map.require(ARCHITECTURE_KEY);
        map.require(GROUP_KEY);
        map.require("AttributeName", "Name");
        map.each(line -> {
            Long architecture = numberOf(line, ARCHITECTURE_KEY);
            Long group = numberOf(line, GROUP_KEY);
            String name = line.get("AttributeName", "Name");
            if (architecture == null || group == null || name == null) {
                return;
            }
            Long length = numberOf(line, "AttributeSize", "Size", "Length", "MaxLength");
            found.computeIfAbsent(new GroupId(architecture, group), id -> new ArrayList<>())
                    .add(new Declared(cut(name.strip()), line.get("ColumnName", "Column", "AttributeColumn"),
                            isCommon(line.get("Storage", "StorageType", "AttributeStorage", "IsCommon")),
                            kind(line.get("AttributeType", "Type", "DataType")),
                            length == null ? 0 : (int) Math.clamp(length, 0, 1 << 20),
                            isTrue(line.get("KeyFlag", "IsKey", "Key", "KeyAttribute"))));
        });
        return found;
    }

    private static boolean isCommon(String storage) {
        return storage != null && (storage.strip().toLowerCase(Locale.ROOT).startsWith("c") || isTrue(storage));
    }

    private static boolean isTrue(String flag) {
        String value = flag == null ? "" : flag.strip().toLowerCase(Locale.ROOT);
        return value.equals("1") || value.equals("y") || value.equals("yes") || value.equals("true")
                || value.equals("key");
    }

    private static ValueKind kind(String type) {
        String value = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        if (value.contains("date") || value.contains("time")) {
            return ValueKind.DATE;
        }
        boolean number = value.contains("int") || value.contains("counter") || value.contains("gauge")
                || value.contains("long") || value.contains("num");
        return number ? ValueKind.INTEGER : ValueKind.TEXT;
    }

    private void readGroup(ExportTable.Line line, Map<GroupId, List<Declared>> declared) {
        Long architecture = numberOf(line, ARCHITECTURE_KEY);
        Long key = numberOf(line, GROUP_KEY);
        String name = line.get("GroupName");
        if (architecture == null || key == null || name == null) {
            notes.add("Line " + line.number() + " of GroupMap does not name a group and is left out.");
            return;
        }
        GroupId id = new GroupId(architecture, key);
        if (groupPlaces.putIfAbsent(id, groups.size()) != null) {
            notes.add("GroupMap has group " + key + " of architecture " + architecture
                    + " more than once; the first row counts.");
            return;
        }
        String className = className(line.get("GroupClass", "ClassName", "Class"), name.strip());
        String shown = name.contains("|") ? className.split("\\|", -1)[1] : name.strip();
        String specificName = line.get("SpecificTableName", "SpecificTable");
        boolean status = isStatus(className);
        int specific = table(specificName == null && status ? STATUS_TABLE : specificName, false);
        int common = table(line.get("CommonTableName", "CommonTable"), true);
        groups.add(new Group(architecture(architecture), key, cut(shown), cut(className), common, specific,
                numberOf(line, "NextCommonKey"), numberOf(line, "NextSpecificKey"), numberOf(line, "NextInstanceKey"),
                attributes(className, declared.getOrDefault(id, List.of()), common, specific)));
    }

    private static boolean isStatus(String className) {
        return className.toUpperCase(Locale.ROOT).replace(" ", "").equals(InventoryReport.WORKSTATION_STATUS);
    }

    /** The class string where the export has it; else the one that the agent of old used for its groups. */
    private static String className(String told, String groupName) {
        for (String candidate : new String[] { told, groupName }) {
            if (candidate != null && candidate.chars().filter(c -> c == '|').count() == 2) {
                return candidate.strip();
            }
        }
        return "MICROSOFT|" + groupName.toUpperCase(Locale.ROOT).replace(' ', '_').replace('|', '_') + "|1.0";
    }

    /** The number of a table, 0 for none. */
    private int table(String name, boolean common) {
        if (name == null || name.strip().equalsIgnoreCase("none")) {
            return 0;
        }
        return tablePlaces.computeIfAbsent(name.strip().toUpperCase(Locale.ROOT), key -> {
            ExportFile file = folder.file(name);
            List<String> columns = new ArrayList<>();
            if (file == null) {
                notes.add("GroupMap names table " + name.strip() + ", which is not among the files.");
            } else {
                ExportTable table = ExportTable.header(file);
                table.require(DATA_KEY);
                int dataKey = table.place(DATA_KEY);
                for (int i = 0; i < table.columns().size(); i++) {
                    if (i != dataKey) {
                        columns.add(table.columns().get(i));
                    }
                }
            }
            tables.add(new Table(cut(name.strip()), columns, common));
            tableFiles.add(file);
            return tables.size();
        });
    }

    /** Attributes as declared, and columns that no attribute declares. */
    private List<Attribute> attributes(String className, List<Declared> declared, int common, int specific) {
        Map<String, Integer> specificColumns = columns(specific);
        Map<String, Integer> commonColumns = columns(common);
        List<Attribute> found = new ArrayList<>();
        for (Declared one : declared) {
            String column = one.column() == null ? columnOf(one.name()) : one.column().strip().toUpperCase(Locale.ROOT);
            Map<String, Integer> expected = one.common() ? commonColumns : specificColumns;
            Map<String, Integer> other = one.common() ? specificColumns : commonColumns;
            boolean elsewhere = !expected.containsKey(column) && other.containsKey(column);
            Integer place = elsewhere ? other.remove(column) : expected.remove(column);
            found.add(new Attribute(one.name(), one.common() != elsewhere, place == null ? -1 : place, -1, one.kind(),
                    one.length(), one.key()));
        }
        specificColumns.forEach((column, place) -> found.add(undeclared(specific, place, false)));
        commonColumns.forEach((column, place) -> found.add(undeclared(common, place, true)));
        boolean identification = className.toUpperCase(Locale.ROOT).equals(InventoryReport.IDENTIFICATION);
        if (identification && found.stream().noneMatch(Attribute::isKey)) {
            found.replaceAll(DefinitionReader::identifying);
        }
        return found;
    }

    private static Attribute identifying(Attribute one) {
        boolean key = IDENTIFYING.contains(one.name().toUpperCase(Locale.ROOT).replace(" ", ""));
        return new Attribute(one.name(), one.inCommon(), one.column(), one.orColumn(), one.kind(), one.length(), key);
    }

    private Map<String, Integer> columns(int table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        if (table > 0) {
            List<String> names = tables.get(table - 1).columns();
            for (int i = 0; i < names.size(); i++) {
                places.putIfAbsent(names.get(i).toUpperCase(Locale.ROOT), i);
            }
        }
        return places;
    }

    private Attribute undeclared(int table, int place, boolean common) {
        String column = tables.get(table - 1).columns().get(place);
        String name = column.length() > 1 && column.endsWith("0") ? column.substring(0, column.length() - 1) : column;
        ValueKind kind = name.equalsIgnoreCase("LastHWScan") || name.equalsIgnoreCase("LastSWScan") ? ValueKind.DATE
                : ValueKind.TEXT;
        return new Attribute(cut(name), common, place, -1, kind, 0, false);
    }

    /** Illegal characters become underscores, and a zero follows (domain 2.3). */
    private static String columnOf(String attribute) {
        StringBuilder column = new StringBuilder(attribute.length() + 1);
        for (char c : attribute.toUpperCase(Locale.ROOT).toCharArray()) {
            column.append(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ? c : '_');
        }
        return column.append('0').toString();
    }

    private Long nextMachine() {
        ExportFile file = folder.file("SMSData");
        if (file == null) {
            return null;
        }
        Long[] next = new Long[1];
        ExportTable.header(file).each(line -> {
            if (next[0] == null) {
                next[0] = numberOf(line, "NextMachineID");
            }
        });
        if (next[0] == null) {
            notes.add("SMSData has no NextMachineID, as a fresh central site (Q153246).");
        }
        return next[0];
    }

    private static Long numberOf(ExportTable.Line line, String... columns) {
        try {
            return line.number(columns);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
