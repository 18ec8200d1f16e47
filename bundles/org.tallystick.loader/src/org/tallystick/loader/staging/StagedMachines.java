package org.tallystick.loader.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.staging.StagedDefinitions.Attribute;
import org.tallystick.loader.staging.StagedDefinitions.Group;
import org.tallystick.store.Staging;
import org.tallystick.store.Tx;

/** Puts the instances of staged machines together. For one transaction; remembers common rows. */
public final class StagedMachines {

    /** More instances of one machine are not read; no real one has as many. */
    public static final int MOST_INSTANCES = 200_000;

    private static final int REMEMBERED = 20_000;

    private final Tx tx;
    private final StagedDefinitions definitions;

    private record CommonKey(int table, long key) {
    }

    private final Map<CommonKey, Optional<String[]>> common = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommonKey, Optional<String[]>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Reads machines by these definitions. */
    public StagedMachines(Tx tx, StagedDefinitions definitions) {
        this.tx = tx;
        this.definitions = definitions;
    }

    /** All instances of a machine, current and earlier ones, in the order in which they came. */
    public List<StagedInstance> of(long machine) {
        List<StagedInstance> found = new ArrayList<>();
        long last = -1;
        for (Staging.Filled filled : Staging.ofMachine(tx, machine, MOST_INSTANCES)) {
            if (filled.instance().number() != last) { // a doubled data key joins twice
                found.add(instance(filled));
            }
            last = filled.instance().number();
        }
        return found;
    }

    private StagedInstance instance(Staging.Filled filled) {
        Staging.Instance row = filled.instance();
        Group group = definitions.groups().get(row.group());
        String[] specific = filled.body() == null ? null : StagedValues.read(filled.body());
        String[] shared = row.comm() == 0 ? null : common(row.commTable(), row.comm()).orElse(null);
        String[] values = new String[group.attributes().size()];
        for (int i = 0; i < values.length; i++) {
            Attribute attribute = group.attributes().get(i);
            String[] from = attribute.inCommon() ? shared : specific;
            values[i] = at(from, attribute.column());
            if (values[i] == null) {
                values[i] = at(from, attribute.orColumn());
            }
        }
        boolean whole = (row.spec() == 0 || specific != null) && (row.comm() == 0 || shared != null);
        return new StagedInstance(row, group, values, whole);
    }

    private static String at(String[] values, int column) {
        return values != null && column >= 0 && column < values.length ? values[column] : null;
    }

    private Optional<String[]> common(int table, long key) {
        return common.computeIfAbsent(new CommonKey(table, key),
                one -> Staging.row(tx, one.table(), one.key()).map(StagedValues::read));
    }
}
