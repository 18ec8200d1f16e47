package org.tallystick.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.loader.duplicates.Sighting;

/** One set of duplicates for people. */
public final class SetDetailsText {

    private static final String INDENT = "  ";
    private static final int MOST_BARS = 60;
    private static final int LETTERS = 26;

    private SetDetailsText() {
    }

    /** Prints it. */
    public static void details(Output output, SetDetails details, List<CleanupAction> actions) {
        DuplicateSet set = details.set();
        output.line(set.kind().label() + " (kind " + set.kind().number() + "): " + DuplicateText.heading(set));
        if (!set.cause().isEmpty()) {
            output.line(INDENT + "Cause: " + Texts.printable(set.cause()));
        }
        output.line(INDENT + "Found " + Texts.timeOrDash(set.found()) + ", changed "
                + Texts.timeOrDash(set.changed()) + ", sites " + Texts.orDash(set.sites()));
        evidence(output, set.evidence());
        records(output, details);
        identities(output, set.identities());
        timeline(output, details.timeline());
        output.line();
        output.line(DuplicateText.proposal(set.proposal()));
        output.line(
                "It can be planned with 'duplicates plan --set " + quoted(set.id()) + " --action ACTION --out FILE': "
                        + actions.stream().map(CleanupAction::code).collect(Collectors.joining(", ")) + ".");
    }

    private static void evidence(Output output, List<Evidence> evidence) {
        output.line();
        output.line("Evidence");
        boolean weighed = evidence.stream().anyMatch(one -> one.weight() != null);
        for (Evidence one : evidence) {
            String weight = !weighed ? ""
                    : String.format("%7s  ", one.weight() == null ? "" : DuplicateText.weight(one.weight()));
            output.line(INDENT + weight + Texts.printable(one.text()));
        }
    }

    /** Cells that differ are marked, so that a person finds them without comparing. */
    private static void records(Output output, SetDetails details) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", "Computer", details.members(), member -> Integer.toString(member.summary().getId())));
        rows.add(row("", "State", details.members(), member -> member.summary().getState().getLiteral()));
        for (int i = 0; i < details.attributes().size(); i++) {
            int attribute = i;
            rows.add(row(details.differs().get(i) ? "*" : "", Texts.printable(details.attributes().get(i)),
                    details.members(), member -> Texts.orDash(member.values().get(attribute))));
        }
        rows.add(row("", "Last scan", details.members(),
                member -> Texts.timeOrDash(member.summary().getLastScan())));
        rows.add(row("", "Last loaded", details.members(),
                member -> Texts.timeOrDash(member.summary().getLastLoaded())));
        rows.add(row("", "Tags", details.members(),
                member -> Texts.orDash(String.join(", ", member.tags()))));
        rows.add(row("", "Notes", details.members(), member -> Integer.toString(member.notes())));
        if (details.members().stream().anyMatch(member -> member.removal() != null)) {
            rows.add(row("", "Removal", details.members(), member -> Texts.orDash(member.removal())));
        }
        output.line();
        output.line(details.differs().contains(true) ? "Records (* they differ in it)" : "Records");
        TextTable.print(output, INDENT, rows);
    }

    private static List<String> row(String mark, String title, List<SetMember> members,
            java.util.function.Function<SetMember, String> cell) {
        List<String> row = new ArrayList<>(List.of(mark, title));
        members.forEach(member -> row.add(cell.apply(member)));
        return row;
    }

    private static void identities(Output output, List<CloneIdentity> identities) {
        if (identities.isEmpty()) {
            return;
        }
        output.line();
        output.line("Identities");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "Scans", "First", "Last", "Reported as"));
        for (int i = 0; i < identities.size(); i++) {
            CloneIdentity identity = identities.get(i);
            rows.add(List.of(letter(i), Integer.toString(identity.scans()), Texts.timeOrDash(identity.first()),
                    Texts.timeOrDash(identity.last()),
                    identity.identification().entrySet().stream()
                            .filter(attribute -> attribute.getValue() != null && !attribute.getValue().isBlank())
                            .map(attribute -> Texts.printable(attribute.getKey() + " " + attribute.getValue()))
                            .collect(Collectors.joining(", "))));
        }
        TextTable.print(output, INDENT, rows);
    }

    /** Flips as letters on a line, such as {@code A B A B}, then each stretch of time. */
    private static void timeline(Output output, List<Sighting> timeline) {
        if (timeline.isEmpty()) {
            return;
        }
        output.line();
        output.line("Time line: " + timeline.stream().limit(MOST_BARS).map(sighting -> letter(sighting.identity()))
                .collect(Collectors.joining(" ")) + (timeline.size() > MOST_BARS ? " ..." : ""));
        for (Sighting sighting : timeline) {
            output.line(INDENT + letter(sighting.identity()) + "  " + Texts.timeOrDash(sighting.from()) + " to "
                    + Texts.timeOrDash(sighting.to()) + ", since file " + sighting.file());
        }
    }

    /** A to Z, then A1 and so on. */
    private static String letter(int identity) {
        String letter = String.valueOf((char) ('A' + identity % LETTERS));
        return identity < LETTERS ? letter : letter + identity / LETTERS;
    }

    /** A set's name as a shell takes it. */
    private static String quoted(String id) {
        return id.matches("[A-Za-z0-9:._-]+") ? id : "\"" + Texts.printable(id) + "\"";
    }
}
