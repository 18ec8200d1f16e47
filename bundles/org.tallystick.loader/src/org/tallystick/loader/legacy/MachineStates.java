package org.tallystick.loader.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.staging.StagedDefinitions.Attribute;
import org.tallystick.loader.staging.StagedInstance;
import org.tallystick.mif.MifNames;

/**
 * What a machine was like at each time at which something of it became history, oldest first, and what it is like now.
 * An instance of history was true until its TimeKey; one without history counts as having been there all the time.
 */
final class MachineStates {

    private static final int MOST_STATES = 1000;

    /**
     * One state.
     *
     * @param scan      when it was first so, as far as is known; null where nobody knows
     * @param present   whether it is the one of now
     */
    record State(List<StagedInstance> instances, Instant scan, boolean present) {
    }

    private record Same(int group, long instance, List<String> key) {
    }

    private final List<StagedInstance> all;
    private final List<String> notes = new ArrayList<>();

    private MachineStates(List<StagedInstance> all) {
        this.all = all;
    }

    /** Works the states of a machine out; {@code notes} gets sentences about states that stay outside. */
    static List<State> of(List<StagedInstance> all, List<String> notes) {
        MachineStates states = new MachineStates(all);
        List<State> found = states.build();
        notes.addAll(states.notes);
        return found;
    }

    private List<State> build() {
        List<StagedInstance> current = all.stream().filter(one -> !one.row().earlier()).toList();
        TreeSet<Long> times = new TreeSet<>();
        all.stream().filter(one -> one.row().earlier()).forEach(one -> times.add(time(one)));
        if (times.size() >= MOST_STATES) {
            notes.add((times.size() - MOST_STATES + 1) + " of its oldest states stay outside.");
            while (times.size() >= MOST_STATES) {
                times.pollFirst();
            }
        }
        Instant now = lastScan(current).orElse(null);
        List<State> states = new ArrayList<>();
        Long before = null;
        for (long time : times) {
            states.add(new State(List.copyOf(at(time, current)), scan(before, time, now), false));
            before = time;
        }
        Instant last = now != null || before == null || before == Long.MIN_VALUE ? now : Instant.ofEpochMilli(before);
        states.add(new State(withoutDoubles(current), last, true));
        return ofOneIdentity(states);
    }

    private static long time(StagedInstance one) {
        return one.row().moment() == null ? Long.MIN_VALUE : one.row().moment();
    }

    /** A state came with the change before it; the first one a moment before the first change. */
    private static Instant scan(Long before, long until, Instant now) {
        if (until == Long.MIN_VALUE) {
            return null;
        }
        Instant scan = before == null || before == Long.MIN_VALUE ? Instant.ofEpochMilli(until).minusSeconds(1)
                : Instant.ofEpochMilli(before);
        return now != null && scan.isAfter(now) ? now : scan;
    }

    /** For each instance, the history row that was true until this time or the next one after it, else what is now. */
    private Collection<StagedInstance> at(long time, List<StagedInstance> current) {
        Map<Same, StagedInstance> state = new LinkedHashMap<>();
        for (StagedInstance one : all) {
            if (one.row().earlier() && time(one) >= time) {
                state.merge(same(one), one, (known, other) -> time(other) < time(known) ? other : known);
            }
        }
        for (StagedInstance one : current) {
            if (!isStatus(one)) {
                state.putIfAbsent(same(one), one);
            }
        }
        return withoutDoubles(state.values());
    }

    private static Same same(StagedInstance one) {
        long instance = one.row().instance();
        return new Same(one.row().group(), instance, instance == 0 ? one.key() : List.of());
    }

    private record Keyed(String className, List<String> key) {
    }

    /** History is not checked for equal keys as the present is; of two the last stays, as the loader has it. */
    private static List<StagedInstance> withoutDoubles(Collection<StagedInstance> instances) {
        Map<Keyed, StagedInstance> last = new LinkedHashMap<>();
        Set<String> single = new HashSet<>();
        for (StagedInstance one : instances) {
            String className = MifNames.normalise(one.group().className());
            boolean alone = className.equals(InventoryReport.IDENTIFICATION) || isStatus(one);
            if (!alone || single.add(className)) {
                last.put(new Keyed(className, one.key()), one);
            }
        }
        return List.copyOf(last.values());
    }

    static boolean isStatus(StagedInstance one) {
        return MifNames.normalise(one.group().className()).replace(" ", "")
                .equals(InventoryReport.WORKSTATION_STATUS);
    }

    private static Optional<Instant> lastScan(List<StagedInstance> current) {
        return current.stream().filter(MachineStates::isStatus)
                .map(one -> LegacyTimes.parse(value(one, "LASTHWSCAN"))).flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private static String value(StagedInstance one, String attributeKey) {
        for (int i = 0; i < one.values().length; i++) {
            if (AttributeName.key(one.group().attributes().get(i).name()).equals(attributeKey)) {
                return one.values()[i];
            }
        }
        return null;
    }

    /**
     * States before the machine had its identity would be matched to another computer (Q138021), so they stay outside:
     * those under another SMSID, or where there is none, with other keys.
     */
    private List<State> ofOneIdentity(List<State> states) {
        Map<String, String> identity = identity(states.get(states.size() - 1));
        int from = states.size() - 1;
        while (from > 0 && Objects.equals(identity(states.get(from - 1)), identity)) {
            from--;
        }
        if (from > 0) {
            notes.add(from + (from == 1 ? " state" : " states")
                    + " from before it had its present identity stay outside.");
        }
        return states.subList(from, states.size());
    }

    private static Map<String, String> identity(State state) {
        Map<String, String> keys = new HashMap<>();
        for (StagedInstance one : state.instances()) {
            if (!MifNames.normalise(one.group().className()).equals(InventoryReport.IDENTIFICATION)) {
                continue;
            }
            for (int i = 0; i < one.values().length; i++) {
                Attribute attribute = one.group().attributes().get(i);
                String key = AttributeName.key(attribute.name());
                if (attribute.isKey()) {
                    keys.put(key, ComparisonRules.normal(key, one.values()[i]));
                }
            }
        }
        String smsid = keys.getOrDefault(AttributeName.SMSID, "");
        return smsid.isEmpty() ? keys : Map.of(AttributeName.SMSID, smsid);
    }
}
