package org.tallystick.loader.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.staging.StagedDefinitions.Architecture;
import org.tallystick.loader.staging.StagedDefinitions.Attribute;
import org.tallystick.loader.staging.StagedDefinitions.Group;
import org.tallystick.mif.MifNames;
import org.tallystick.store.StagedFaults;
import org.tallystick.store.Tx;

/**
 * Checks the definitions of staged rows: counters against what is in use (Q199731, Q168565), names that differ in letter
 * case only (Q185913, Q200713). What it finds and what the definitions become is worked out together.
 */
final class DefinitionCheck {

    private static final String RAISED = "It becomes larger than what is in use; rows that are let in get numbers of"
            + " their own.";

    private final Tx tx;
    private final StagedDefinitions definitions;
    private final FaultTally tally;

    DefinitionCheck(Tx tx, StagedDefinitions definitions, FaultTally tally) {
        this.tx = tx;
        this.definitions = definitions;
        this.tally = tally;
    }

    /** Tells the faults; answers the definitions without them. */
    StagedDefinitions run() {
        List<Group> groups = new ArrayList<>(definitions.groups().size());
        Map<String, Group> byClass = new HashMap<>();
        for (int i = 0; i < definitions.groups().size(); i++) {
            Group group = counters(i, definitions.groups().get(i));
            group = spelledAsBefore(group, byClass);
            groups.add(attributes(group));
        }
        return new StagedDefinitions(architectures(), groups, definitions.tables(), machines());
    }

    private Group counters(int place, Group group) {
        Long specific = counter(group.nextSpecific(), group.specific() == 0 ? 0
                : StagedFaults.largestKey(tx, group.specific()), "NextSpecificKey", group);
        Long common = counter(group.nextCommon(), group.common() == 0 ? 0
                : StagedFaults.largestKey(tx, group.common()), "NextCommonKey", group);
        Long instance = counter(group.nextInstance(), StagedFaults.largestInstance(tx, place), "NextInstanceKey",
                group);
        return group.withCounters(common, specific, instance);
    }

    private Long counter(Long next, long used, String name, Group group) {
        if (next == null || used == 0 || next > used) {
            return next;
        }
        tally.add(FaultKind.COUNTER_BELOW_MAXIMUM, name + " of " + group.name(), 1, 0, 0, name + " of group "
                + group.name() + " is " + next + ", but " + used + " is in use.",
                "groups " + group.name() + " have a " + name + " below what is in use.", RAISED);
        return used + 1;
    }

    private Long machines() {
        long used = StagedFaults.largestMachine(tx);
        Long next = definitions.nextMachine();
        if (next == null || next > used) {
            return next;
        }
        tally.add(FaultKind.COUNTER_BELOW_MAXIMUM, "NextMachineID", 1, 0, 0, "NextMachineID is " + next + ", but "
                + used + " is in use.", "", RAISED);
        return used + 1;
    }

    private Group spelledAsBefore(Group group, Map<String, Group> byClass) {
        Group first = byClass.putIfAbsent(group.architecture() + "\0" + MifNames.normalise(group.className()), group);
        if (first == null || first.className().equals(group.className()) && first.name().equals(group.name())) {
            return group;
        }
        tally.add(FaultKind.CASE_DIFFERENCE, "GroupMap", 1, 0, 0,
                "Group " + group.name() + " differs from " + first.name() + " in letter case only.",
                "groups differ from another one in letter case only, such as " + group.name() + " from "
                        + first.name() + '.',
                "Their instances become rows of one class.");
        return new Group(group.architecture(), group.key(), first.name(), first.className(), group.common(),
                group.specific(), group.nextCommon(), group.nextSpecific(), group.nextInstance(), group.attributes());
    }

    private Group attributes(Group group) {
        Map<String, Integer> places = new HashMap<>();
        List<Attribute> kept = new ArrayList<>(group.attributes().size());
        for (Attribute attribute : group.attributes()) {
            Integer place = places.putIfAbsent(MifNames.normalise(attribute.name()), kept.size());
            if (place == null) {
                kept.add(attribute);
                continue;
            }
            Attribute first = kept.get(place);
            boolean reachable = first.inCommon() == attribute.inCommon() && first.orColumn() < 0;
            tally.add(FaultKind.CASE_DIFFERENCE, "AttributeMap of " + group.name(), 1, 0, 0,
                    "Attribute " + attribute.name() + " of group " + group.name() + " differs from " + first.name()
                            + " in letter case only.",
                    "attributes of group " + group.name() + " differ from another one in letter case only, such as "
                            + attribute.name() + " from " + first.name() + '.',
                    reachable ? "They become one attribute; the first value counts." : "The first attribute counts.");
            kept.set(place, new Attribute(first.name(), first.inCommon(), first.column(),
                    reachable ? attribute.column() : first.orColumn(), first.kind(),
                    Math.max(first.length(), attribute.length()), first.isKey() || attribute.isKey()));
        }
        return new Group(group.architecture(), group.key(), group.name(), group.className(), group.common(),
                group.specific(), group.nextCommon(), group.nextSpecific(), group.nextInstance(), kept);
    }

    private List<Architecture> architectures() {
        Map<String, String> names = new HashMap<>();
        List<Architecture> all = new ArrayList<>();
        for (Architecture one : definitions.architectures()) {
            String first = names.putIfAbsent(MifNames.normalise(one.name()), one.name());
            if (first != null && !first.equals(one.name())) {
                tally.add(FaultKind.CASE_DIFFERENCE, "ArchitectureMap", 1, 0, 0,
                        "Architecture " + one.name() + " differs from " + first + " in letter case only.",
                        "architectures differ from another one in letter case only, such as " + one.name() + '.',
                        "They become one architecture.");
            }
            all.add(new Architecture(one.key(), first == null ? one.name() : first, one.direct()));
        }
        return all;
    }
}
