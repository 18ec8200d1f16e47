package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.RowShape;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.intake.InventoryReport.ReportedGroup;
import org.tallystick.loader.intake.RowKeys;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.mif.MifAction;
import org.tallystick.mif.MifClassShape;
import org.tallystick.mif.MifStorage;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;
import org.tallystick.model.FileResult;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.Tx;

/**
 * Applies the pragmas of a delta to the rows of one class (domain 3.5): Add of a row that is there updates it
 * (Q148649), Update and Delete of a row that is not there stop the file with a resync, no pragma adds or updates, and
 * attributes that are not mentioned stay.
 */
final class DeltaLoad {

    private final SetWriter writer;
    private final ContentHash.Maker maker;

    DeltaLoad(SetWriter writer, ContentHash.Maker maker) {
        this.writer = writer;
        this.maker = maker;
    }

    /**
     * Works out the rows of a class after a delta.
     *
     * @param old null where the computer has no rows of the class from this source
     * @return null where no row is left
     */
    ReportedGroup apply(Tx tx, ArchitectureRow architecture, StoredSet old, ReportedGroup delta, MatchOutcome match)
            throws CannotLoad {
        List<Row> before = new ArrayList<>();
        List<String> keys = delta.keys();
        if (old != null) {
            ClassDefinition definition = writer.catalog().byId(tx, architecture, old.classId());
            for (StoredRow row : writer.rows().read(tx, old)) {
                before.add(definition.toRow(row, maker));
            }
            List<String> known = keyNames(definition, old);
            if (keys.isEmpty() || known.containsAll(keys) && share(before, keys)) {
                return build(delta, known, keys.isEmpty() ? apply(before, known, delta, match)
                        : byFewerKeys(before, keys, delta, match));
            }
        }
        return build(delta, keys, apply(before, keys, delta, match));
    }

    private List<Row> apply(List<Row> before, List<String> keys, ReportedGroup delta, MatchOutcome match)
            throws CannotLoad {
        return keys.isEmpty() ? withoutKeys(before, delta, match) : byKey(before, keys, delta, match);
    }

    private ReportedGroup build(ReportedGroup delta, List<String> keys, List<Row> after) {
        if (after.isEmpty()) {
            return null;
        }
        ContentHash[] hashes = after.stream().map(Row::hash).toArray(ContentHash[]::new);
        return new ReportedGroup(delta.classKey(), keys, after, maker.ofSet(hashes));
    }

    private static boolean share(List<Row> rows, List<String> keys) {
        return rows.stream().map(row -> RowKeys.of(row, keys)).distinct().count() < rows.size();
    }

    /** A delta that names only some keys of its class: it may change a row that these single out, and no other. */
    private List<Row> byFewerKeys(List<Row> before, List<String> keys, ReportedGroup delta, MatchOutcome match)
            throws CannotLoad {
        Map<List<Object>, List<Row>> alike = new LinkedHashMap<>();
        before.forEach(row -> alike.computeIfAbsent(RowKeys.of(row, keys), key -> new ArrayList<>()).add(row));
        for (Row change : delta.rows()) {
            if (alike.getOrDefault(RowKeys.of(change, keys), List.of()).size() > 1) {
                throw missing(delta, change.action(), match);
            }
        }
        List<Row> single = new ArrayList<>();
        List<Row> after = new ArrayList<>();
        alike.values().forEach(rows -> (rows.size() == 1 ? single : after).addAll(rows));
        after.addAll(byKey(single, keys, delta, match));
        return after;
    }

    /** The status row: an update of one that is missing makes it (Q199729). */
    List<Row> status(Tx tx, ArchitectureRow architecture, byte[] old, Row change) {
        if (change.action() == MifAction.DELETE) {
            return List.of();
        }
        if (old == null) {
            return List.of(change);
        }
        StoredSet set = StoredSet.read(old).get(0);
        ClassDefinition definition = writer.catalog().byId(tx, architecture, set.classId());
        return List.of(merge(definition.toRow(writer.rows().read(tx, set).get(0), maker), change));
    }

    private static List<String> keyNames(ClassDefinition definition, StoredSet old) {
        List<String> names = new ArrayList<>(old.keys().length);
        for (int position : old.keys()) {
            names.add(definition.attributes().get(position - 1).nameKey());
        }
        return names;
    }

    private List<Row> byKey(List<Row> before, List<String> keys, ReportedGroup delta, MatchOutcome match)
            throws CannotLoad {
        Map<List<Object>, Row> rows = LinkedHashMap.newLinkedHashMap(before.size());
        for (Row row : before) {
            rows.put(RowKeys.of(row, keys), row);
        }
        for (Row change : delta.rows()) {
            List<Object> key = RowKeys.of(change, keys);
            Row old = rows.get(key);
            if (old == null && mustExist(change.action())) {
                throw missing(delta, change.action(), match);
            }
            if (change.action() == MifAction.DELETE) {
                rows.remove(key);
            } else {
                rows.put(key, old == null ? change : merge(old, change));
            }
        }
        return List.copyOf(rows.values());
    }

    /** A class without keys has one row as a rule; several of a delta take the place of all there are. */
    private List<Row> withoutKeys(List<Row> before, ReportedGroup delta, MatchOutcome match) throws CannotLoad {
        List<Row> reported = new ArrayList<>();
        for (Row change : delta.rows()) {
            if (before.isEmpty() && mustExist(change.action())) {
                throw missing(delta, change.action(), match);
            }
            if (change.action() != MifAction.DELETE) {
                reported.add(change);
            }
        }
        if (reported.size() == 1 && before.size() == 1) {
            return List.of(merge(before.get(0), reported.get(0)));
        }
        boolean onlyAdds = delta.rows().stream().allMatch(row -> row.action() == MifAction.ADD);
        if (onlyAdds) {
            List<Row> all = new ArrayList<>(before);
            for (Row row : reported) {
                if (all.stream().noneMatch(other -> other.hash().equals(row.hash()))) {
                    all.add(row);
                }
            }
            return all;
        }
        return reported;
    }

    private static boolean mustExist(MifAction action) {
        return action == MifAction.UPDATE || action == MifAction.DELETE;
    }

    private static CannotLoad missing(ReportedGroup delta, MifAction action, MatchOutcome match) {
        String what = action == MifAction.UPDATE ? "updates" : "deletes";
        String group = delta.rows().get(0).shape().declared().groupName();
        return new CannotLoad(FileResult.HELD, FileReason.ROW_MISSING, "The file " + what + " a row of group " + group
                + " (" + delta.classKey() + ") that the computer does not have.", match, null,
                delta.rows().get(0).place());
    }

    /** The old row with the values that the change mentions; others stay. */
    private Row merge(Row old, Row change) {
        List<String> names = new ArrayList<>(old.shape().declared().attributeNames());
        List<MifType> types = new ArrayList<>(old.shape().declared().types());
        List<MifStorage> storages = new ArrayList<>(old.shape().declared().storages());
        List<MifValue> values = new ArrayList<>(old.values());
        MifClassShape changed = change.shape().declared();
        boolean grown = false;
        for (int i = 0; i < change.values().size(); i++) {
            int place = old.shape().indexOf(change.shape().key(i));
            if (place >= 0) {
                values.set(place, change.values().get(i));
                grown |= !types.get(place).equals(changed.types().get(i));
                types.set(place, changed.types().get(i));
            } else {
                names.add(changed.attributeNames().get(i));
                types.add(changed.types().get(i));
                storages.add(changed.storages().get(i));
                values.add(change.values().get(i));
                grown = true;
            }
        }
        RowShape shape = grown ? new RowShape(old.shape(), new MifClassShape(changed.className(), changed.groupName(),
                names, types, storages, changed.keyNames())) : old.shape();
        List<MifValue> merged = Arrays.asList(values.toArray(MifValue[]::new));
        return new Row(shape, merged, null, shape.hash(merged, maker), change.place());
    }
}
