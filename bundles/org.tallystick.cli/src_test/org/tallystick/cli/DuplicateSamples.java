package org.tallystick.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.IdentityOrder;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.duplicates.Sighting;
import org.tallystick.model.ComputerSummary;

/** What the made-up site has of duplicates: clones under X0000001, and LAB2 that was installed anew. */
final class DuplicateSamples {

    static final String CLONES = "2:17";
    static final String AGAIN = "3:1:LAB2|00AA0060D802";
    private static final Instant FOUND = Instant.parse("2026-11-21T10:00:00.5Z");

    private DuplicateSamples() {
    }

    static DuplicateSet clones() {
        return new DuplicateSet(CLONES, DuplicateKind.CLONES, SetScope.CURRENT, SetState.OPEN, 0.975, "X0000001",
                "first seen on 2026-11-18",
                List.of(new Evidence("FLIPS", "Name", "Name and NetCardID went back together 2 times.", null)),
                List.of(17), "X0000001", List.of(identity("LAB1", "00:AA:00:60:D8:01", 18, 20, 2),
                        identity("LAB9", "00:AA:00:60:D8:09", 19, 21, 2)),
                "S01", new Proposal(CleanupAction.NEW_IDENTITY, null,
                        "Name and card flip together between 2 identities."),
                FOUND, FOUND);
    }

    private static CloneIdentity identity(String name, String card, int first, int last, int scans) {
        Map<String, String> identification = new LinkedHashMap<>();
        identification.put("Name", name);
        identification.put("SMSID", "X0000001");
        identification.put("NetCardID", card);
        return new CloneIdentity(identification, day(first), day(last), scans);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-11-" + day + "T03:00:00Z");
    }

    static DuplicateSet again() {
        return new DuplicateSet(AGAIN, DuplicateKind.SEVERAL_IDENTITIES, SetScope.CURRENT, SetState.OPEN, 0.97999,
                "LAB2", "", List.of(new Evidence("NAME_AND_CARD", "Name",
                        "2 records agree in Name and NetCardID and have 2 SMSIDs.", null)),
                List.of(4, 17), null, List.of(), "S01",
                new Proposal(CleanupAction.MERGE, 17, "Computer 17 has the newest scan."), FOUND, FOUND);
    }

    static DuplicateSet probable() {
        return new DuplicateSet("4:4-17", DuplicateKind.PROBABLE, SetScope.HISTORY, SetState.DECIDED, 0.62,
                "LAB2 and LAB9", "",
                List.of(new Evidence("PRIOR", "", "Before anything is compared.", -12.5),
                        new Evidence("ATTRIBUTE", "Serial number", "Serial number agrees.", 14.25),
                        new Evidence("JUNK", "UUID", "UUID is a value that says nothing.", 0.0)),
                List.of(4, 17), null, List.of(), "S01", null, FOUND, FOUND);
    }

    static List<DuplicateSet> sets() {
        return List.of(clones(), again());
    }

    static SetDetails details(DuplicateSet set) {
        List<ComputerSummary> computers = Samples.computers();
        if (set.kind() == DuplicateKind.CLONES) {
            return new SetDetails(set, List.of("Name", "SMSID"), List.of(false, false),
                    List.of(new SetMember(computers.get(1), List.of("LAB9", "X0000001"), List.of("lab"), 1, null)),
                    List.of(new Sighting(0, day(18), day(18), 1), new Sighting(1, day(19), day(19), 2),
                            new Sighting(0, day(20), day(20), 3), new Sighting(1, day(21), day(21), 4)));
        }
        return new SetDetails(set, List.of("Name", "SMSID"), List.of(false, true),
                List.of(new SetMember(computers.get(0), List.of("LAB2", "X0000002"), List.of(), 0, null),
                        new SetMember(computers.get(1), List.of("LAB2", "X0000001"), List.of("lab"), 1, null)),
                List.of());
    }

    /** What the fake engine makes of a request: what the set proposes, with a line or two. */
    static PlannedSet planned(PlanRequest request, DuplicateSet set) {
        CleanupAction action = request.action() != null ? request.action() : set.proposal().action();
        List<Integer> computers = set == null || !request.computers().isEmpty() ? request.computers()
                : set.computers();
        Integer survivor = request.survivor() != null || set == null || set.proposal() == null ? request.survivor()
                : set.proposal().survivor();
        Map<Integer, Integer> revisions = new LinkedHashMap<>();
        computers.forEach(computer -> revisions.put(computer, 2));
        String title = set == null ? "LAB9" : set.title();
        String problem = set != null && set.kind() == DuplicateKind.CLONES && action == CleanupAction.MERGE
                ? "The record is of several real computers; a merge would mix them for good."
                : null;
        List<PlanLine> lines = problem != null ? List.of()
                : action == CleanupAction.MERGE
                        ? List.of(
                                new PlanLine(PlanLine.Effect.GOES, 4, 1,
                                        "Record computer 4 (LAB2) leaves the inventory."),
                                new PlanLine(PlanLine.Effect.MOVES, 4, 2, "The notes of computer 4 go to computer 17."))
                        : List.of(
                                new PlanLine(PlanLine.Effect.WARNING, null, 1, "Somebody should look at the clients."));
        return new PlannedSet(request.set(), title, action, survivor, computers, revisions, request.attributes(),
                problem == null, problem,
                set == null || set.proposal() == null ? "" : set.proposal().because(), lines);
    }

    static CleanupPlan plan(List<PlannedSet> sets) {
        return new CleanupPlan("S01", "5f2b8c1e-0000-4c57-9a53-0a8f6c1d2e3f", Instant.parse("2026-11-21T12:00:00Z"),
                "admin", "", sets);
    }

    /** A plan as it stands in a file: a merge, a quarantine that a person took out, and what cannot be done. */
    static CleanupPlan planFile() {
        return plan(List.of(planned(PlanRequest.proposed(AGAIN), again()),
                planned(PlanRequest.of(CleanupAction.QUARANTINE, List.of(9)), null).withIncluded(false),
                planned(PlanRequest.of(CLONES, CleanupAction.MERGE), clones())));
    }

    static List<IdentityOrder> orders() {
        return List.of(new IdentityOrder("X0000001", "LAB9", "00AA0060D809", day(21), CLONES, false),
                new IdentityOrder("X0000001", "LAB7", "", day(21), CLONES, true));
    }
}
