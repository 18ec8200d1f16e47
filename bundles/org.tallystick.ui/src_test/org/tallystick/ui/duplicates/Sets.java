package org.tallystick.ui.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.NamedValue;
import org.tallystick.model.TallystickFactory;

/** Sets of duplicates made by hand, for tests of what is done with them. */
public final class Sets {

    private Sets() {
    }

    /** A set of these records with a proposal of this action; null for none. */
    public static DuplicateSet set(String id, DuplicateKind kind, CleanupAction proposed, Integer survivor,
            Integer... computers) {
        return new DuplicateSet(id, kind, SetScope.CURRENT, SetState.OPEN, 0.97, "LAB1", "", List.of(),
                List.of(computers), null, List.of(), "S01",
                proposed == null ? null : new Proposal(proposed, survivor, "It was scanned last."), Instant.EPOCH,
                Instant.EPOCH);
    }

    /** A set of clones with identities of these names. */
    public static DuplicateSet clones(String... names) {
        List<CloneIdentity> identities = new ArrayList<>();
        for (String name : names) {
            identities.add(new CloneIdentity(Map.of("Name", name), Instant.EPOCH, Instant.EPOCH, 1));
        }
        return new DuplicateSet("2:1", DuplicateKind.CLONES, SetScope.CURRENT, SetState.OPEN, 0.99, "X0000001", "",
                List.of(), List.of(1), "X0000001", identities, "S01", null, Instant.EPOCH, Instant.EPOCH);
    }

    /** A record with the values of some attributes of its Identification. */
    public static SetMember member(int id, Instant scan, String... namesAndValues) {
        ComputerSummary summary = TallystickFactory.eINSTANCE.createComputerSummary();
        summary.setId(id);
        summary.setName("PC" + id);
        summary.setLastScan(scan);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            NamedValue value = TallystickFactory.eINSTANCE.createNamedValue();
            value.setName(namesAndValues[i]);
            value.setValue(namesAndValues[i + 1]);
            summary.getIdentification().add(value);
            values.add(namesAndValues[i + 1]);
        }
        return new SetMember(summary, values, List.of("spare"), 2, null);
    }

    /** Records side by side that differ in these attributes. */
    public static SetDetails details(DuplicateSet set, List<String> attributes, List<Boolean> differs,
            SetMember... members) {
        return new SetDetails(set, attributes, differs, List.of(members), List.of());
    }
}
