package org.tallystick.loader.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.legacy.LegacyPlan.LogFinding;
import org.tallystick.loader.legacy.LegacyPlan.TableCount;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RowFault;
import org.tallystick.loader.staging.StagedDefinitions;
import org.tallystick.loader.staging.StagedDefinitions.Group;
import org.tallystick.loader.staging.StagedInstance;
import org.tallystick.loader.staging.StagedMachines;
import org.tallystick.mif.MifNames;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StagedFaults;
import org.tallystick.store.Staging;

/** Holds what logs of the old utilities claim against what the check found, and says why they differ (Q215023). */
final class LogComparison {

    private static final String DATDUPCK = "Datdupck.log";
    private static final String SMSIDDUP = "Smsiddup.log";

    private final SiteStore store;
    private final StagedDefinitions definitions;
    private final List<RowFault> found;
    private final List<TableCount> tables;

    LogComparison(SiteStore store, StagedDefinitions definitions, List<RowFault> found, List<TableCount> tables) {
        this.store = store;
        this.definitions = definitions;
        this.found = found;
        this.tables = tables;
    }

    /** Compares before anything is repaired. */
    List<LogFinding> compare(LegacyLogs logs) {
        List<LogFinding> lines = new ArrayList<>();
        if (!logs.doubled().isEmpty()) {
            logs.doubled().forEach((table, claimed) -> lines.add(table(table, claimed)));
            found.stream().filter(fault -> fault.kind() == FaultKind.DUPLICATE_DATA_KEY && isTable(fault.where()))
                    .filter(fault -> logs.doubled().keySet().stream()
                            .noneMatch(name -> plain(name).equalsIgnoreCase(fault.where())))
                    .forEach(fault -> lines.add(new LogFinding(DATDUPCK, fault.where(), "nothing", keys(fault.count()),
                            false, "They came after the log was written.")));
        }
        if (!logs.machines().isEmpty()) {
            Map<String, Sightings> seen = sightings(logs.machines().keySet());
            logs.machines().forEach((smsid, names) -> lines.add(smsid(smsid, names,
                    seen.getOrDefault(smsid, new Sightings()))));
        }
        return lines;
    }

    private boolean isTable(String name) {
        return definitions.tables().stream().anyMatch(table -> table.name().equals(name));
    }

    private static String plain(String table) {
        return table.substring(table.lastIndexOf('.') + 1);
    }

    private static String keys(long count) {
        return count + (count == 1 ? " data key" : " data keys");
    }

    private LogFinding table(String name, long claimed) {
        String table = plain(name);
        int number = 0;
        for (int i = 0; i < definitions.tables().size(); i++) {
            if (definitions.tables().get(i).name().equalsIgnoreCase(table)) {
                number = i + 1;
            }
        }
        if (number == 0) {
            boolean there = tables.stream().anyMatch(count -> count.table().equalsIgnoreCase(table));
            return new LogFinding(DATDUPCK, table, keys(claimed), "not checked", false,
                    there ? "It is a table of an unfinished synchronization, which stays outside (Q226897)."
                            : "The export does not have this table, or GroupMap does not name it.");
        }
        int place = number;
        long found = doubledKeys(definitions.table(place).name());
        long rows = store.read(tx -> StagedFaults.countRowsOfDoubledKeys(tx, place));
        boolean agrees = claimed == found || claimed == rows || claimed == rows - found;
        String scope = foreign(place);
        return new LogFinding(DATDUPCK, table, keys(claimed), keys(found) + " in " + rows + " rows", agrees,
                (agrees ? "They agree."
                        : found < claimed ? "Some were cleaned after the log was written."
                                : "More came after the log was written.")
                        + (scope == null ? ""
                                : " The table is of architecture " + scope
                                        + ", which the old cleaner never touched, so they stayed (Q215023)."));
    }

    private long doubledKeys(String table) {
        return found.stream().filter(
                fault -> fault.kind() == FaultKind.DUPLICATE_DATA_KEY && fault.where().equals(table))
                .mapToLong(RowFault::count).sum();
    }

    /** The architecture of a table that is not of Personal Computer; null where it is. */
    private String foreign(int table) {
        for (Group group : definitions.groups()) {
            String architecture = definitions.architectures().get(group.architecture()).name();
            if ((group.common() == table || group.specific() == table) && !MifNames.normalise(architecture)
                    .equals(MifNames.normalise(InventoryReport.PERSONAL_COMPUTER))) {
                return architecture;
            }
        }
        return null;
    }

    /** Where a SMSID was seen: machines that have it, and the names under it in the order of time. */
    private static final class Sightings {

        private final Set<Long> machines = new LinkedHashSet<>();
        private final List<String> names = new ArrayList<>();

        void add(String name) {
            if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                names.add(name);
            }
        }
    }

    private Map<String, Sightings> sightings(Set<String> wanted) {
        Map<String, Sightings> seen = new HashMap<>();
        long last = 0;
        while (last >= 0) {
            long from = last;
            last = store.read(tx -> {
                StagedMachines machines = new StagedMachines(tx, definitions);
                long end = -1;
                for (Staging.Machine machine : Staging.waiting(tx, from, 50)) {
                    machines.of(machine.machine()).stream().filter(LogComparison::isIdentification)
                            .sorted(Comparator.comparingLong(LogComparison::time))
                            .forEach(one -> note(machine.machine(), one, wanted, seen));
                    end = machine.machine();
                }
                return end;
            });
        }
        return seen;
    }

    private static boolean isIdentification(StagedInstance one) {
        return MifNames.normalise(one.group().className()).equals(InventoryReport.IDENTIFICATION);
    }

    private static long time(StagedInstance one) {
        return !one.row().earlier() ? Long.MAX_VALUE : one.row().moment() == null ? 0 : one.row().moment();
    }

    private static void note(long machine, StagedInstance one, Set<String> wanted, Map<String, Sightings> seen) {
        String smsid = value(one, AttributeName.SMSID);
        if (!wanted.contains(smsid)) {
            return;
        }
        Sightings sightings = seen.computeIfAbsent(smsid, id -> new Sightings());
        sightings.add(value(one, AttributeName.NAME));
        if (!one.row().earlier()) {
            sightings.machines.add(machine);
        }
    }

    private static String value(StagedInstance one, String attribute) {
        for (int i = 0; i < one.values().length; i++) {
            if (AttributeName.key(one.group().attributes().get(i).name()).equals(attribute)) {
                return ComparisonRules.normal(attribute, one.values()[i]).toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static LogFinding smsid(String smsid, Set<String> claimed, Sightings seen) {
        String claim = claimed.size() + " names: " + String.join(", ", claimed);
        String names = seen.names.isEmpty() ? "none"
                : seen.machines.size() + (seen.machines.size() == 1 ? " machine: " : " machines: ")
                        + String.join(", ", seen.names);
        long distinct = seen.names.stream().distinct().count();
        boolean flips = seen.names.size() > distinct;
        if (seen.names.isEmpty()) {
            return new LogFinding(SMSIDDUP, smsid, claim, names, false,
                    "No machine of the export has it; its history was counted long after it was cleaned (Q277674).");
        }
        if (seen.machines.size() > 1 || flips) {
            return new LogFinding(SMSIDDUP, smsid, claim, names, true, flips
                    ? "The name went back and forth: several computers report under it."
                    : "Several machines have it; the loader will join them.");
        }
        return new LogFinding(SMSIDDUP, smsid, claim, names, false, distinct > 1
                ? "The name changed once and did not come back: a rename or a dual boot rather than two computers."
                : "One name only: what the log saw was cleaned, or is no longer in the history (Q277674).");
    }
}
