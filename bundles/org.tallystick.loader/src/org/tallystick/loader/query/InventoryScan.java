package org.tallystick.loader.query;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.content.ValueKind;
import org.tallystick.loader.content.Values;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifValue;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.ComputerScan;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/**
 * Walks over all current computers with the values of some attributes, for rules over the inventory. Contents are read
 * only where a wanted group needs them, and only the wanted groups of them. For one query.
 */
public final class InventoryScan {

    /**
     * Attributes of one group class.
     *
     * @param groupClass class string, or name of the group; letter case does not count
     * @param attributes names; letter case does not count
     */
    public record Wanted(String groupClass, List<String> attributes) {

        /** Copies the list. */
        public Wanted {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A value as it was reported.
     *
     * @param text   as people read it
     * @param number the same where it is a number, else null
     * @param date   whether it is a date of the form {@code yyyymmddHHMMSS.uuuuuu+ooo}
     */
    public record Reported(String text, BigInteger number, boolean date) {
    }

    /** Looks at a computer; answers whether to go on. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * One current computer.
         *
         * @param rows for each wanted class its rows, each with one value for each wanted attribute, null where the row
         *             has none
         */
        boolean visit(int computer, List<List<Reported[]>> rows);
    }

    /** Where a wanted attribute lies in a class of the site; -1 where the class does not have it. */
    private record Place(int wanted, int[] positions, boolean[] dates) {
    }

    private final Tx tx;
    private final List<Wanted> wanted;
    private final Map<Integer, List<Place>> places = new HashMap<>();
    private final boolean[] ofIdentification;
    private final RowStore store = RowStore.forReader();
    private boolean status;
    private boolean content;

    private InventoryScan(Tx tx, List<Wanted> wanted) {
        this.tx = tx;
        this.wanted = wanted;
        this.ofIdentification = new boolean[wanted.size()];
        for (int i = 0; i < ofIdentification.length; i++) {
            ofIdentification[i] = matches(wanted.get(i), InventoryReport.IDENTIFICATION, "Identification");
        }
        Definitions.classes(tx).forEach(this::resolve);
    }

    /** Visits every current computer in any order. */
    public static void each(Tx tx, List<Wanted> wanted, Visitor visitor) {
        InventoryScan scan = new InventoryScan(tx, wanted);
        ComputerScan.eachRow(tx, row -> visitor.visit(row.id(), scan.rows(row)));
    }

    /** The class strings that a class string or name of a group stands for at this site; empty where it is not known. */
    public static List<String> classes(Tx tx, String groupClass) {
        Wanted asked = new Wanted(groupClass, List.of());
        List<String> found = new ArrayList<>();
        if (matches(asked, InventoryReport.IDENTIFICATION, "Identification")) {
            found.add(InventoryReport.IDENTIFICATION);
        }
        for (Definitions.ClassRow row : Definitions.classes(tx)) {
            if (matches(asked, row.key(), row.groupName()) && !found.contains(row.name())) {
                found.add(row.name());
            }
        }
        return found;
    }

    private static boolean matches(Wanted wanted, String classKey, String groupName) {
        String name = MifNames.normalise(wanted.groupClass());
        return name.equals(MifNames.normalise(classKey)) || name.equals(MifNames.normalise(groupName));
    }

    private void resolve(Definitions.ClassRow row) {
        for (int i = 0; i < wanted.size(); i++) {
            if (matches(wanted.get(i), row.key(), row.groupName())) {
                ClassDefinition definition = Catalog.read(tx, "", row.id());
                int[] positions = new int[wanted.get(i).attributes().size()];
                boolean[] dates = new boolean[positions.length];
                for (int k = 0; k < positions.length; k++) {
                    positions[k] = definition.position(MifNames.normalise(wanted.get(i).attributes().get(k)));
                    dates[k] = positions[k] > 0 && definition.attributes().get(positions[k] - 1)
                            .kind() == ValueKind.DATE.ordinal();
                }
                places.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(new Place(i, positions, dates));
                boolean ofStatus = row.key().equals(InventoryReport.WORKSTATION_STATUS);
                status |= ofStatus;
                content |= !ofStatus;
            }
        }
    }

    private List<List<Reported[]>> rows(ComputerRow computer) {
        try {
            return readRows(computer);
        } catch (IllegalStateException e) {
            throw new StoreException(StoreProblem.DAMAGED, "The groups of computer " + computer.id()
                    + " cannot be read back, so no rule over the inventory can be followed; verify the site and repair it.",
                    e);
        }
    }

    private List<List<Reported[]>> readRows(ComputerRow computer) {
        List<List<Reported[]>> rows = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            rows.add(new ArrayList<>());
            if (ofIdentification[i]) {
                rows.get(i).add(identification(computer, wanted.get(i)));
            }
        }
        if (status && computer.status() != null) {
            add(rows, computer.status());
        }
        if (content) {
            Contents.get(tx, computer.id()).ifPresent(body -> add(rows, body));
        }
        return rows;
    }

    private static Reported[] identification(ComputerRow computer, Wanted wanted) {
        Identification identification = IdentificationForm.read("", computer.identification());
        Reported[] values = new Reported[wanted.attributes().size()];
        for (int i = 0; i < values.length; i++) {
            String value = identification.value(AttributeName.key(wanted.attributes().get(i)));
            values[i] = value == null ? null : new Reported(value, null, false);
        }
        return values;
    }

    private void add(List<List<Reported[]>> rows, byte[] body) {
        for (StoredSet set : StoredSet.read(body)) {
            List<Place> wantedHere = places.get(set.classId());
            if (wantedHere != null) {
                for (StoredRow row : store.read(tx, set)) {
                    wantedHere.forEach(place -> rows.get(place.wanted()).add(values(row, place)));
                }
            }
        }
    }

    private static Reported[] values(StoredRow row, Place place) {
        Reported[] values = new Reported[place.positions().length];
        Arrays.setAll(values, i -> place.positions()[i] < 1 ? null
                : reported(row.at(place.positions()[i]), place.dates()[i]));
        return values;
    }

    private static Reported reported(MifValue value, boolean date) {
        return value == null ? null
                : new Reported(Values.show(value),
                        value instanceof MifValue.Number number ? number.toBigInteger() : null, date);
    }
}
