package org.tallystick.loader.probable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Contents;
import org.tallystick.store.Tx;

/**
 * One record with the values of its traits as reported, for a pair that is to be shown.
 *
 * @param values those that are not blank
 */
record Portrait(ComputerRow row, Map<Trait, List<Value>> values) {

    private static final int LONGEST = 80;

    /**
     * One value.
     *
     * @param raw    as reported
     * @param normal the form to compare
     * @param junk   whether it says nothing
     */
    record Value(String raw, String normal, boolean junk) {

        /** The value for a sentence. */
        String shown() {
            String text = raw.strip();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        }
    }

    /** Reads a record; empty where it is not current any more. */
    static Optional<Portrait> read(Tx tx, TraitReader reader, TraitValues rules, int computer) {
        Optional<ComputerRow> row = Computers.get(tx, computer).filter(found -> found.state() == ComputerRow.CURRENT);
        return row.map(found -> {
            Map<Trait, List<Value>> values = new EnumMap<>(Trait.class);
            TraitReader.ValueSink sink = (trait, raw, own) -> {
                String normal = TraitValues.normal(trait, raw);
                List<Value> known = values.computeIfAbsent(trait, any -> new ArrayList<>());
                if (!normal.isEmpty() && known.stream().noneMatch(value -> value.normal().equals(normal))) {
                    known.add(new Value(raw, normal, rules.isJunk(trait, raw, normal)));
                }
            };
            TraitReader.identification(found.identification(), sink);
            Contents.get(tx, computer).ifPresent(body -> reader.content(body, sink));
            return new Portrait(found, values);
        });
    }

    List<Value> values(Trait trait) {
        return values.getOrDefault(trait, List.of());
    }

    /** What a person calls the record. */
    String name() {
        List<Value> names = values(Trait.NAME);
        return names.isEmpty() ? "#" + row.id() : names.get(0).shown();
    }

    /** When it was scanned last, or loaded where no scan is known. */
    long seen() {
        return row.scan() == null ? row.loaded() : row.scan();
    }
}
