package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.model.Computer;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.NamedValue;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.Computers;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.Notes;
import org.tallystick.store.SiteStore;

/** Puts the records of a set side by side: the Identification, then what the hardware says of itself. */
final class SetSides {

    private static final int MOST_MEMBERS = 500;
    private static final List<String> HARDWARE = List.of("SERIALNUMBER", "SYSTEMSERIALNUMBER", "BIOSSERIALNUMBER",
            "SERIAL", "UUID", "SYSTEMUUID", "ASSETTAG", "MANUFACTURER", "MODEL", "SYSTEMMODEL", "BIOSVERSION");
    private static final Set<String> HARDWARE_GROUPS = Set.of("COMPUTER", "BIOS", "BOARD", "CHASSIS", "PRODUCT",
            "ENCLOSURE", "PCSYSTEM");

    private final SiteStore store;
    private final InventoryQueries queries;

    SetSides(SiteStore store, InventoryQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    /** One record with its values by the key of the attribute. */
    private record Side(Computer computer, Map<String, String> values) {
    }

    SetDetails of(DuplicateSet set) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Side> sides = new ArrayList<>();
        for (int number : set.computers().stream().limit(MOST_MEMBERS).toList()) {
            queries.computer(number).ifPresent(computer -> sides.add(new Side(computer, new HashMap<>())));
        }
        for (Side side : sides) {
            for (NamedValue attribute : side.computer().getSummary().getIdentification()) {
                put(side, names, attribute.getName(), attribute.getValue());
            }
        }
        for (String wanted : HARDWARE) {
            sides.forEach(side -> addHardware(side, names, wanted));
        }
        List<Boolean> differs = names.keySet().stream().map(key -> sides.stream()
                .map(side -> ComparisonRules.normal(key, side.values().get(key))).distinct().count() > 1).toList();
        List<SetMember> members = sides.stream().map(side -> member(side, names)).toList();
        List<String> attributes = List.copyOf(names.values());
        if (set.kind() != DuplicateKind.CLONES || members.isEmpty()) {
            return new SetDetails(set, attributes, differs, members, List.of());
        }
        CloneReading reading = reading(set.computers().get(0));
        return new SetDetails(with(set, reading.identities()), attributes, differs, members, reading.timeline());
    }

    private static void put(Side side, Map<String, String> names, String name, String value) {
        String key = AttributeName.key(name);
        names.putIfAbsent(key, name);
        side.values().putIfAbsent(key, value);
    }

    /** What groups with one row, such as the BIOS, have under a name that is wanted. */
    private static void addHardware(Side side, Map<String, String> names, String wanted) {
        for (InventoryGroup group : side.computer().getGroups()) {
            String groupKey = AttributeName.key(group.getName());
            if (group.getInstances().size() == 1 && HARDWARE_GROUPS.stream().anyMatch(groupKey::contains)) {
                for (int i = 0; i < group.getColumns().size(); i++) {
                    if (AttributeName.key(group.getColumns().get(i)).equals(wanted)) {
                        put(side, names, group.getName() + ": " + group.getColumns().get(i),
                                group.getInstances().get(0).getValues().get(i));
                    }
                }
            }
        }
    }

    private SetMember member(Side side, Map<String, String> names) {
        List<String> values = new ArrayList<>();
        names.keySet().forEach(key -> values.add(side.values().get(key)));
        int number = side.computer().getSummary().getId();
        return store.read(tx -> {
            String removal = Computers.get(tx, number).map(Removal::sentence).orElse(null);
            return new SetMember(side.computer().getSummary(), values, Notes.tags(tx, number),
                    Notes.count(tx, number), removal);
        });
    }

    private CloneReading reading(int computer) {
        return store.read(tx -> {
            IdentitySeries series = new IdentitySeries(IdentityChanges.of(tx, computer),
                    ComputerKeys.of(tx, computer).orElseThrow(), card -> false);
            return new CloneReading(tx, series, Computers.get(tx, computer).orElseThrow());
        });
    }

    /** The time line is of now, so the identities that it points to are too. */
    private static DuplicateSet with(DuplicateSet set, List<CloneIdentity> identities) {
        return new DuplicateSet(set.id(), set.kind(), set.scope(), set.state(), set.confidence(), set.title(),
                set.cause(), set.evidence(), set.computers(), set.smsid(), identities, set.sites(), set.proposal(),
                set.found(), set.changed());
    }
}
