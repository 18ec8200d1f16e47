package org.tallystick.ui.cleanup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.model.NamedValue;

/** What a person chooses for a merge: which record stays, and where each differing attribute comes from. Plain. */
final class MergeChoice {

    private final SetDetails details;
    private final Map<String, Integer> taken = new LinkedHashMap<>();
    private int survivor;

    MergeChoice(SetDetails details) {
        this.details = details;
        Integer proposed = details.set().proposal() == null ? null : details.set().proposal().survivor();
        survivor = members().stream().map(member -> member.summary().getId()).filter(id -> Objects.equals(id, proposed))
                .findFirst().orElse(newest().summary().getId());
    }

    List<SetMember> members() {
        return details.members();
    }

    /** The record whose values count unless a person chooses otherwise: that scanned last, then that loaded last. */
    SetMember newest() {
        return members().stream().max(Comparator
                .comparing((SetMember member) -> time(member.summary().getLastScan()))
                .thenComparing(member -> time(member.summary().getLastLoaded()))).orElseThrow();
    }

    private static Instant time(Instant moment) {
        return moment == null ? Instant.EPOCH : moment;
    }

    int survivor() {
        return survivor;
    }

    void survivor(int computer) {
        survivor = computer;
    }

    /** Attributes of the Identification in which the records differ. */
    List<String> open() {
        List<String> names = new ArrayList<>();
        for (SetMember member : members()) {
            for (NamedValue value : member.summary().getIdentification()) {
                boolean known = names.stream().anyMatch(value.getName()::equalsIgnoreCase);
                if (!known && values(value.getName()).values().stream().distinct().count() > 1) {
                    names.add(value.getName());
                }
            }
        }
        return names;
    }

    /** What each record says of an attribute; empty where it says nothing. */
    Map<Integer, String> values(String attribute) {
        Map<Integer, String> values = new LinkedHashMap<>();
        for (SetMember member : members()) {
            values.put(member.summary().getId(), member.summary().getIdentification().stream()
                    .filter(value -> value.getName().equalsIgnoreCase(attribute)).map(NamedValue::getValue)
                    .filter(Objects::nonNull).findFirst().orElse(""));
        }
        return values;
    }

    /** Takes an attribute from a record. */
    void take(String attribute, int computer) {
        if (computer == newest().summary().getId()) {
            taken.remove(attribute);
        } else {
            taken.put(attribute, computer);
        }
    }

    int takenFrom(String attribute) {
        return taken.getOrDefault(attribute, newest().summary().getId());
    }

    PlanRequest request() {
        return new PlanRequest(details.set().id(), CleanupAction.MERGE, survivor, List.of(), taken);
    }
}
