package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.Definitions;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.KeyValues;
import org.tallystick.store.KeyValues.KeyValue;
import org.tallystick.store.Tx;

/** Holds the look-up keys beyond name, SMSID and card against the Identifications that they are made of. */
final class LookupKeys {

    /**
     * A look-up key that is wrong.
     *
     * @param missing whether it should be there; else it should not
     */
    record Wrong(KeyValue value, boolean missing) {

        RowFault fault() {
            return new RowFault(FaultKind.LOOKUP_KEY, "look-up keys", List.of(value.computer()), 1, 0,
                    missing ? "Computer " + value.computer() + " is not looked up by " + value.valueKey()
                            + ", which its Identification has."
                            : "Computer " + value.computer() + " is looked up by " + value.valueKey()
                                    + ", which its Identification does not have.",
                    missing ? "The look-up key is entered." : "The look-up key goes.");
        }
    }

    private static final long IN_MEMORY = 200_000;

    private LookupKeys() {
    }

    /** Visits the wrong keys of computers that are there; no query is open meanwhile. */
    static void each(Tx tx, IntPredicate wanted, Consumer<Wrong> visitor) {
        for (ArchitectureRow architecture : Definitions.architectures(tx)) {
            List<KeyValues.KeyAttribute> attributes = KeyValues.attributes(tx, architecture.id());
            if (attributes.isEmpty()) {
                continue;
            }
            int parts = 1 + (int) (KeyValues.count(tx, architecture.id()) / IN_MEMORY);
            for (int i = 0; i < parts; i++) {
                int part = i;
                List<Wrong> wrong = new ArrayList<>();
                find(tx, architecture.id(), attributes,
                        computer -> Math.floorMod(computer, parts) == part && wanted.test(computer), wrong);
                wrong.forEach(visitor);
            }
        }
    }

    private static void find(Tx tx, int architecture, List<KeyValues.KeyAttribute> attributes, IntPredicate wanted,
            List<Wrong> wrong) {
        Map<Integer, Set<KeyValue>> entered = new HashMap<>();
        KeyValues.eachValue(tx, architecture, value -> {
            if (wanted.test(value.computer())) {
                entered.computeIfAbsent(value.computer(), id -> new HashSet<>(2)).add(value);
            }
        });
        KeyValues.eachIdentification(tx, architecture, (computer, form) -> {
            if (!wanted.test(computer)) {
                return;
            }
            List<KeyValue> expected = values(attributes, computer, form);
            if (expected == null) {
                return; // told of already
            }
            Set<KeyValue> there = entered.getOrDefault(computer, new HashSet<>(0));
            for (KeyValue right : expected) {
                if (!there.remove(right)) {
                    wrong.add(new Wrong(right, true));
                }
            }
            there.forEach(value -> wrong.add(new Wrong(value, false)));
        });
    }

    /** The keys that an Identification asks for; null where it cannot be read. */
    private static List<KeyValue> values(List<KeyValues.KeyAttribute> attributes, int computer, byte[] form) {
        Identification identification;
        try {
            identification = IdentificationForm.read("", form);
        } catch (IllegalStateException e) {
            return null;
        }
        List<KeyValue> values = new ArrayList<>(attributes.size());
        for (KeyValues.KeyAttribute attribute : attributes) {
            String normal = identification.normal(attribute.nameKey());
            if (!normal.isEmpty()) {
                values.add(new KeyValue(attribute.id(), KeyText.of(normal), computer));
            }
        }
        return values;
    }

    /** Puts one right. */
    static void mend(Tx tx, Wrong wrong) {
        KeyValue value = wrong.value();
        if (wrong.missing()) {
            KeyValues.insert(tx, value.attribute(), value.valueKey(), value.computer());
        } else {
            KeyValues.delete(tx, value.attribute(), value.valueKey(), value.computer());
        }
    }
}
