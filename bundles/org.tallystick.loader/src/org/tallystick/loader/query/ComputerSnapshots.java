package org.tallystick.loader.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.content.Values;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.TallystickFactory;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/** Detached snapshots of computers and their groups. For one query. */
final class ComputerSnapshots {

    private final Tx tx;
    private final RowStore rows = RowStore.forReader();
    private final Map<Integer, String> architectures = new HashMap<>();
    private final Map<Integer, ClassDefinition> classes = new HashMap<>();
    private final Map<Integer, String> sources = new HashMap<>();

    ComputerSnapshots(Tx tx) {
        this.tx = tx;
        Definitions.architectures(tx).forEach(row -> architectures.put(row.id(), row.name()));
    }

    String architecture(int id) {
        return architectures.getOrDefault(id, "#" + id);
    }

    ComputerSummary summary(ComputerRow row) {
        ComputerSummary summary = TallystickFactory.eINSTANCE.createComputerSummary();
        Identification identification = IdentificationForm.read(architecture(row.architecture()),
                row.identification());
        summary.setId(row.id());
        summary.setState(ComputerState.get(row.state()));
        summary.setArchitecture(architecture(row.architecture()));
        summary.setName(identification.value(AttributeName.NAME));
        summary.setSmsId(identification.value(AttributeName.SMSID));
        summary.setNetCardId(identification.value(AttributeName.NET_CARD_ID));
        summary.setSmsLocation(identification.value(AttributeName.SMS_LOCATION));
        summary.setSiteCode(identification.value(AttributeName.SITE));
        summary.setDomain(identification.value(AttributeName.DOMAIN));
        summary.setSystemRole(identification.value(AttributeName.SYSTEM_ROLE));
        summary.setSystemType(identification.value(AttributeName.SYSTEM_TYPE));
        summary.setLogOnName(identification.value(AttributeName.LOG_ON_NAME));
        summary.setOwnerSite(row.ownerSite());
        summary.setLastScan(FileSnapshots.time(row.scan()));
        summary.setLastLoaded(Instant.ofEpochMilli(row.loaded()));
        for (Identification.Attribute attribute : identification.attributes()) {
            summary.getIdentification().add(EventSnapshots.value(attribute.name(), attribute.value()));
        }
        return summary;
    }

    Computer computer(ComputerRow row) {
        Computer computer = TallystickFactory.eINSTANCE.createComputer();
        computer.setSummary(summary(row));
        computer.setGuid(row.guid());
        computer.setRevision(row.revision());
        computer.setFirstLoaded(Instant.ofEpochMilli(row.firstLoaded()));
        computer.setRemovedAt(FileSnapshots.time(row.removed()));
        computer.setRemovalReason(row.removalReason());
        List<InventoryGroup> groups = new ArrayList<>();
        for (StoredSet set : sets(row)) {
            groups.add(group(set));
        }
        for (InventoryGroup group : groups) {
            group.setOverridden(!group.getSource().startsWith(InventoryReport.NOIDMIF) && groups.stream().anyMatch(
                    other -> other.getSource().startsWith(InventoryReport.NOIDMIF)
                            && other.getClassName().equalsIgnoreCase(group.getClassName()))); // Q170440
        }
        groups.sort(Comparator.comparing(InventoryGroup::getName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(InventoryGroup::getClassName));
        computer.getGroups().addAll(groups);
        return computer;
    }

    List<StoredSet> sets(ComputerRow row) {
        List<StoredSet> sets = new ArrayList<>();
        if (row.status() != null) {
            sets.addAll(StoredSet.read(row.status()));
        }
        sets.addAll(StoredSet.read(Contents.get(tx, row.id()).orElseThrow(
                () -> new IllegalStateException("Computer " + row.id() + " has no content."))));
        return sets;
    }

    ClassDefinition definition(int classId) {
        return classes.computeIfAbsent(classId, id -> Catalog.read(tx, "", id));
    }

    List<StoredRow> rows(StoredSet set) {
        return rows.read(tx, set);
    }

    /** A set as a table: the columns that at least one row has, in the order of the class. */
    InventoryGroup group(StoredSet set) {
        ClassDefinition definition = definition(set.classId());
        List<StoredRow> stored = rows(set);
        TreeSet<Integer> positions = new TreeSet<>();
        for (StoredRow row : stored) {
            for (int position : row.positions()) {
                positions.add(position);
            }
        }
        InventoryGroup group = TallystickFactory.eINSTANCE.createInventoryGroup();
        group.setClassName(definition.name());
        group.setName(definition.groupName());
        group.setSource(sources.computeIfAbsent(set.source(),
                id -> Definitions.sourceName(tx, id).orElse("#" + id)));
        positions.forEach(position -> group.getColumns().add(definition.attributeName(position)));
        for (int key : set.keys()) {
            group.getKeyColumns().add(definition.attributeName(key));
        }
        for (StoredRow row : stored) {
            GroupInstance instance = TallystickFactory.eINSTANCE.createGroupInstance();
            positions.forEach(position -> instance.getValues().add(Values.show(row.at(position))));
            group.getInstances().add(instance);
        }
        return group;
    }

    /** The Identification as a group like any other, for its history. */
    static InventoryGroup identificationGroup(Identification identification, String source) {
        InventoryGroup group = TallystickFactory.eINSTANCE.createInventoryGroup();
        group.setClassName(InventoryReport.IDENTIFICATION);
        group.setName("Identification");
        group.setSource(source);
        GroupInstance instance = TallystickFactory.eINSTANCE.createGroupInstance();
        for (Identification.Attribute attribute : identification.attributes()) {
            group.getColumns().add(attribute.name());
            instance.getValues().add(attribute.value());
            if (attribute.isKey()) {
                group.getKeyColumns().add(attribute.name());
            }
        }
        group.getInstances().add(instance);
        return group;
    }
}
