package org.tallystick.loader.probable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.content.Values;
import org.tallystick.loader.match.Identification;
import org.tallystick.mif.MifValue;
import org.tallystick.store.Tx;

/** Reads the values of traits out of stored computers. For one query. */
final class TraitReader {

    /** Hears the values of one computer. */
    @FunctionalInterface
    interface ValueSink {
        /**
         * One value.
         *
         * @param raw as reported, never null
         * @param own whether it stands in the Identification
         */
        void value(Trait trait, String raw, boolean own);
    }

    private final Tx tx;
    private final RowStore rows = RowStore.forReader();
    private final Map<Integer, Trait[]> classes = new HashMap<>();

    TraitReader(Tx tx) {
        this.tx = tx;
    }

    /** The values of an Identification. */
    static void identification(byte[] form, ValueSink sink) {
        for (Identification.Attribute attribute : IdentificationForm.read("", form).attributes()) {
            Trait trait = attribute.value() == null ? null : TraitNames.ofIdentification(attribute.key());
            if (trait != null) {
                sink.value(trait, attribute.value(), true);
            }
        }
    }

    /** The values of a computer's groups, by rising class, so that the same computer always gives the same. */
    void content(byte[] body, ValueSink sink) {
        List<StoredSet> sets = new ArrayList<>(StoredSet.read(body));
        sets.removeIf(set -> traits(set.classId()).length == 0);
        sets.sort(Comparator.comparingInt(StoredSet::classId));
        List<Long> disks = new ArrayList<>();
        for (StoredSet set : sets) {
            Trait[] traits = traits(set.classId());
            for (StoredRow row : rows.read(tx, set)) {
                for (int i = 0; i < row.positions().length; i++) {
                    Trait trait = row.positions()[i] <= traits.length ? traits[row.positions()[i] - 1] : null;
                    if (trait == Trait.DISK_SIZE) {
                        size(row.values()[i], disks);
                    } else if (trait != null) {
                        tell(trait, row.values()[i], sink);
                    }
                }
            }
        }
        if (!disks.isEmpty()) {
            Collections.sort(disks);
            sink.value(Trait.DISK_SIZE, disks.toString().replaceAll("[\\[\\]]", ""), false);
        }
    }

    private static void tell(Trait trait, MifValue value, ValueSink sink) {
        String raw = Values.show(value);
        if (raw == null) {
            return;
        }
        if (trait == Trait.NAME) { // a host's name with its domain
            sink.value(trait, raw.strip().split("\\.", 2)[0], false);
        } else {
            sink.value(trait, raw, false);
        }
    }

    private static void size(MifValue value, List<Long> disks) {
        String raw = Values.show(value);
        if (raw != null && raw.length() < 18 && !raw.isEmpty() && raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            disks.add(Long.valueOf(raw));
        }
    }

    /** The trait of each attribute of a class by position; empty where the class tells none. */
    private Trait[] traits(int classId) {
        return classes.computeIfAbsent(classId, id -> {
            ClassDefinition definition = Catalog.read(tx, "", id);
            Trait[] traits = new Trait[definition.attributes().size()];
            boolean any = false;
            for (int i = 0; i < traits.length; i++) {
                traits[i] = TraitNames.ofAttribute(definition.groupName() + ' ' + TraitNames.subject(definition.name()),
                        definition.attributes().get(i).name());
                any |= traits[i] != null;
            }
            return any ? traits : new Trait[0];
        });
    }
}
