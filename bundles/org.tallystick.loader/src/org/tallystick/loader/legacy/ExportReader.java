package org.tallystick.loader.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.staging.FaultTally;
import org.tallystick.loader.staging.StagedDefinitions;
import org.tallystick.loader.staging.StagedDefinitions.Group;
import org.tallystick.loader.staging.StagedValues;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Staging;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Brings the rows of an export into staging, some thousand in a transaction. */
final class ExportReader {

    private static final int AT_ONCE = 2000;
    private static final int UNKNOWN_GROUP = -1;
    private static final String[] MACHINE = { "dwMachineID", "MachineID" };

    private final SiteStore store;
    private final int importId;
    private final ExportFolder folder;
    private final BooleanSupplier cancelled;
    private final ImportListener listener;
    private final FaultTally tally = new FaultTally();
    private final List<String> notes = new ArrayList<>();
    private final List<LegacyPlan.TableCount> counts = new ArrayList<>();
    private final Map<Integer, Integer> machines = new HashMap<>();
    private final Map<Long, Integer> lostByMachine = new TreeMap<>();
    private DefinitionReader reader;
    private StagedDefinitions definitions;
    private long rowNumber;

    ExportReader(SiteStore store, int importId, ExportFolder folder, ImportListener listener,
            BooleanSupplier cancelled) {
        this.store = store;
        this.importId = importId;
        this.folder = folder;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Reads everything; answers the definitions. */
    StagedDefinitions read() {
        reader = new DefinitionReader(folder, notes);
        definitions = reader.read();
        DefinitionReader.needed(folder, "MachineDataTable");
        for (int i = 0; i < reader.tableFiles().size(); i++) {
            if (reader.tableFiles().get(i) != null) {
                readTable(reader.tableFiles().get(i), i + 1);
            }
        }
        readInstances(folder.file("MachineDataTable"), false);
        if (folder.file("MachineDataHistoryTable") != null) {
            readInstances(folder.file("MachineDataHistoryTable"), true);
        } else {
            notes.add("There is no MachineDataHistoryTable: computers come in without history.");
        }
        readMachines();
        writeLosses();
        countLeftOvers();
        return new StagedDefinitions(reader.architectures(), definitions.groups(), definitions.tables(),
                definitions.nextMachine());
    }

    /** What was wrong already on the way into staging. */
    FaultTally tally() {
        return tally;
    }

    List<String> notes() {
        return notes;
    }

    List<LegacyPlan.TableCount> counts() {
        return counts;
    }

    /** Collects rows and writes them when there are enough. */
    private abstract static class Batch<T> {

        private final List<T> rows = new ArrayList<>(AT_ONCE);

        abstract void write(List<T> full);

        void add(T row) {
            rows.add(row);
            if (rows.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                write(List.copyOf(rows));
                rows.clear();
            }
        }
    }

    private void goOn(ExportFile file, long line) {
        if (cancelled.getAsBoolean()) {
            throw new StoreException(StoreProblem.CANCELLED,
                    "The import was cancelled; nothing was let in. Start it again when there is time.", null);
        }
        listener.reading(file.table(), line);
    }

    private void damaged(ExportFile file, long line, String what) {
        String name = file.path().getFileName().toString();
        tally.add(FaultKind.DAMAGED_ROW, name, 1, 0, 0,
                "A row of file " + name + " cannot be used, in line " + line + ": " + what,
                "rows of file " + name + " cannot be used, the first in line " + line + ": " + what,
                "They stay outside.");
    }

    private void readTable(ExportFile file, int table) {
        ExportTable export = ExportTable.header(file);
        int dataKey = export.place(DefinitionReader.DATA_KEY);
        int columns = export.columns().size();
        Batch<Staging.Row> batch = new Batch<>() {
            @Override
            void write(List<Staging.Row> full) {
                store.<Void>unit(tx -> {
                    Staging.insertRows(tx, importId, full);
                    return null;
                });
            }
        };
        long[] count = { 0 };
        export.each(line -> {
            if (++count[0] % AT_ONCE == 0) {
                goOn(file, count[0]);
            }
            if (line.isDamaged()) {
                damaged(file, line.number(), "it has more fields than the header.");
                return;
            }
            Long key;
            try {
                key = line.number(DefinitionReader.DATA_KEY);
            } catch (NumberFormatException e) {
                damaged(file, line.number(), "its data key is no number.");
                return;
            }
            String[] values = new String[columns - 1];
            for (int i = 0, to = 0; i < columns; i++) {
                if (i != dataKey) {
                    values[to++] = line.at(i);
                }
            }
            if (key != null && key == 0) {
                return; // the null row that each table holds (Q139588)
            }
            if (key == null && Arrays.stream(values).allMatch(value -> value == null)) {
                return; // an empty line says nothing
            }
            batch.add(new Staging.Row(++rowNumber, table, key, StagedValues.write(values)));
        });
        batch.flush();
        counts.add(new LegacyPlan.TableCount(file.table(), count[0]));
    }

    private void readInstances(ExportFile file, boolean earlier) {
        ExportTable export = ExportTable.header(file);
        export.require(DefinitionReader.ARCHITECTURE_KEY);
        export.require(DefinitionReader.GROUP_KEY);
        export.require(MACHINE);
        export.require("SpecificKey");
        export.require("CommonKey");
        Batch<Staging.Instance> batch = new Batch<>() {
            @Override
            void write(List<Staging.Instance> full) {
                store.<Void>unit(tx -> {
                    Staging.insertInstances(tx, importId, full);
                    return null;
                });
            }
        };
        long[] count = { 0 };
        export.each(line -> {
            if (++count[0] % AT_ONCE == 0) {
                goOn(file, count[0]);
            }
            Staging.Instance row = instance(file, line, earlier);
            if (row != null) {
                batch.add(row);
            }
        });
        batch.flush();
        counts.add(new LegacyPlan.TableCount(file.table(), count[0]));
    }

    /** A row of instances; null where it cannot be one, which is counted. */
    private Staging.Instance instance(ExportFile file, ExportTable.Line line, boolean earlier) {
        Long architecture;
        Long group;
        Long machine;
        Long spec;
        Long comm;
        Long instance;
        try {
            architecture = line.number(DefinitionReader.ARCHITECTURE_KEY);
            group = line.number(DefinitionReader.GROUP_KEY);
            machine = line.number(MACHINE);
            spec = line.number("SpecificKey");
            comm = line.number("CommonKey");
            instance = line.number("InstanceKey");
        } catch (NumberFormatException e) {
            damaged(file, line.number(), "a key of it is no number.");
            return null;
        }
        if (line.isDamaged() || architecture == null || group == null) {
            damaged(file, line.number(), "it names no group, or has more fields than the header.");
            return null;
        }
        if (machine == null || machine <= 0 || machine > Integer.MAX_VALUE) {
            tally.add(FaultKind.BLANK_ROW, file.table(), 1, 0, 0, "A row of " + file.table() + " names no machine.",
                    "rows of " + file.table() + " name no machine.", "They stay outside.");
            return null;
        }
        int place = reader.group(architecture, group);
        if (place < 0) {
            tally.add(FaultKind.ORPHAN_ROW, file.table(), 1, machine, earlier ? 0 : 1,
                    "A row of " + file.table() + " names a group that GroupMap does not have.",
                    "rows of " + file.table() + " name groups that GroupMap does not have.", "They stay outside.");
            if (!earlier) {
                lostByMachine.merge(machine, 1, Integer::sum);
            }
            return null;
        }
        if (!earlier) {
            machines.putIfAbsent(machine.intValue(), reader.architecture(architecture));
        }
        Group of = definitions.groups().get(place);
        return new Staging.Instance(++rowNumber, place, machine, of.specific(), of.specific() == 0 ? 0 : orZero(spec),
                of.common(), of.common() == 0 ? 0 : orZero(comm), orZero(instance), earlier,
                earlier ? moment(line.get("TimeKey")) : null);
    }

    private static long orZero(Long key) {
        return key == null ? 0 : key;
    }

    private static Long moment(String timeKey) {
        return LegacyTimes.parse(timeKey).map(Instant::toEpochMilli).orElse(null);
    }

    private void readMachines() {
        ExportFile file = folder.file("Machines");
        Batch<Staging.Machine> batch = new Batch<>() {
            @Override
            void write(List<Staging.Machine> full) {
                store.<Void>unit(tx -> {
                    Staging.insertMachines(tx, importId, full);
                    return null;
                });
            }
        };
        long[] count = { 0 };
        if (file == null) {
            notes.add("There is no table Machines: each machine of MachineDataTable counts.");
            machines.forEach((machine, architecture) -> batch
                    .add(new Staging.Machine(++rowNumber, machine, architecture, Staging.WAITING)));
        } else {
            ExportTable export = ExportTable.header(file);
            export.require(MACHINE);
            export.each(line -> {
                if (++count[0] % AT_ONCE == 0) {
                    goOn(file, count[0]);
                }
                Staging.Machine row = machine(file, line);
                if (row != null) {
                    batch.add(row);
                }
            });
            counts.add(new LegacyPlan.TableCount(file.table(), count[0]));
        }
        batch.flush();
    }

    private Staging.Machine machine(ExportFile file, ExportTable.Line line) {
        Long machine;
        Long architecture;
        try {
            machine = line.number(MACHINE);
            architecture = line.number(DefinitionReader.ARCHITECTURE_KEY);
        } catch (NumberFormatException e) {
            damaged(file, line.number(), "a key of it is no number.");
            return null;
        }
        if (machine == null || machine <= 0) {
            return new Staging.Machine(++rowNumber, 0, 0, Staging.WAITING); // told by the check
        }
        if (machine > Integer.MAX_VALUE) {
            damaged(file, line.number(), "its machine has too large a number.");
            return null;
        }
        int place = architecture != null ? reader.architecture(architecture)
                : machines.getOrDefault(machine.intValue(), reader.architecture(5));
        return new Staging.Machine(++rowNumber, machine, place, Staging.WAITING);
    }

    /** Instances of groups that nobody knows are missing from their machines all the same. */
    private void writeLosses() {
        List<Map.Entry<Long, Integer>> all = List.copyOf(lostByMachine.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map.Entry<Long, Integer>> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            store.<Void>unit(tx -> {
                some.forEach(loss -> Staging.addLoss(tx, importId, loss.getKey(), UNKNOWN_GROUP, loss.getValue()));
                return null;
            });
        }
    }

    /** Q226897: tables of a synchronization that did not come to its end. */
    private void countLeftOvers() {
        for (ExportFile file : folder.all()) {
            String table = file.table().toUpperCase(Locale.ROOT);
            if (table.startsWith("_") && (table.endsWith("_SPEC") || table.endsWith("_COMM"))) {
                long[] count = { 0 };
                ExportTable.header(file).each(line -> count[0]++);
                counts.add(new LegacyPlan.TableCount(file.table(), count[0]));
                if (count[0] > 0) {
                    tally.add(FaultKind.LEFT_OVER, file.table(), count[0], 0, 0,
                            "A row of a synchronization that was not finished is in table " + file.table() + '.',
                            "rows of a synchronization that was not finished are in table " + file.table() + '.',
                            "They stay outside; what they hold may be in the other tables in part.");
                }
            }
        }
    }
}
