package org.tallystick.ui.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.ui.view.Texts;

/**
 * The records of a set, or the identities of clones, as a table: a line for each attribute, a column for each record.
 *
 * @param headings one for each column
 * @param more     how many records have no column, as nobody reads so far to the right
 */
record SideBySide(List<String> headings, List<Line> lines, int more) {

    /** Columns at most. */
    static final int MOST = 40;

    /**
     * One attribute.
     *
     * @param values  one for each column, never null
     * @param differs whether the records differ in it; null where it is not compared
     * @param base    the column that the others are held against
     */
    record Line(String attribute, List<String> values, Boolean differs, int base) {

        /** Whether a cell is to be marked. */
        boolean isOdd(int column) {
            return Boolean.TRUE.equals(differs) && column != base
                    && !values.get(column).strip().equalsIgnoreCase(values.get(base).strip());
        }

        String word() {
            return differs == null ? "" : differs ? Messages.Side_differ : Messages.Side_agree;
        }
    }

    /** The set as its kind wants to be seen. */
    static SideBySide of(SetDetails details) {
        return details.set().kind() == DuplicateKind.CLONES && !details.set().identities().isEmpty()
                ? ofIdentities(details.set())
                : ofRecords(details);
    }

    private static SideBySide ofRecords(SetDetails details) {
        List<SetMember> members = details.members().subList(0, Math.min(MOST, details.members().size()));
        if (members.isEmpty()) {
            return new SideBySide(List.of(), List.of(), 0);
        }
        Integer survivor = details.set().proposal() == null ? null : details.set().proposal().survivor();
        int base = Math.max(0, IntStream.range(0, members.size())
                .filter(i -> Objects.equals(members.get(i).summary().getId(), survivor)).findFirst().orElse(0));
        List<String> headings = members.stream().map(member -> heading(member, survivor)).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < details.attributes().size(); i++) {
            int index = i;
            lines.add(new Line(details.attributes().get(i),
                    column(members, member -> Texts.orEmpty(member.values().get(index))), details.differs().get(i),
                    base));
        }
        lines.add(fact(Messages.Side_state, members,
                member -> member.removal() == null ? Messages.Side_current : member.removal()));
        lines.add(fact(Messages.Side_scan, members, member -> Texts.time(member.summary().getLastScan())));
        lines.add(fact(Messages.Side_loaded, members, member -> Texts.time(member.summary().getLastLoaded())));
        lines.add(fact(Messages.Side_owner, members, member -> Texts.orEmpty(member.summary().getOwnerSite())));
        lines.add(fact(Messages.Side_tags, members, member -> String.join(", ", member.tags())));
        lines.add(fact(Messages.Side_notes, members,
                member -> member.notes() == 0 ? "" : Integer.toString(member.notes())));
        return new SideBySide(headings, lines, details.members().size() - members.size());
    }

    private static Line fact(String name, List<SetMember> members, Function<SetMember, String> value) {
        return new Line(name, column(members, value), null, 0);
    }

    private static <T> List<String> column(List<T> all, Function<T, String> value) {
        return all.stream().map(value).toList();
    }

    private static String heading(SetMember member, Integer survivor) {
        String name = NLS.bind(Messages.Side_record, member.summary().getId(),
                Texts.orDash(member.summary().getName()));
        return Objects.equals(member.summary().getId(), survivor) ? NLS.bind(Messages.Side_stays, name) : name;
    }

    private static SideBySide ofIdentities(DuplicateSet set) {
        List<CloneIdentity> identities = set.identities().subList(0, Math.min(MOST, set.identities().size()));
        Set<String> names = new LinkedHashSet<>();
        identities.forEach(identity -> names.addAll(identity.identification().keySet()));
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            List<String> values = column(identities, identity -> Texts.orEmpty(identity.identification().get(name)));
            boolean differs = values.stream().map(value -> value.strip().toLowerCase()).distinct().count() > 1;
            lines.add(new Line(name, values, differs, 0));
        }
        lines.add(new Line(Messages.Side_first, column(identities, identity -> Texts.time(identity.first())), null, 0));
        lines.add(new Line(Messages.Side_last, column(identities, identity -> Texts.time(identity.last())), null, 0));
        lines.add(new Line(Messages.Side_scans, column(identities, identity -> Texts.number(identity.scans())), null,
                0));
        List<String> headings = IntStream.range(0, identities.size())
                .mapToObj(i -> NLS.bind(Messages.Side_identity, i + 1, name(identities.get(i))))
                .collect(Collectors.toList());
        return new SideBySide(headings, lines, set.identities().size() - identities.size());
    }

    /** What a person calls an identity. */
    static String name(CloneIdentity identity) {
        return value(identity, "Name");
    }

    /** Its network card. */
    static String card(CloneIdentity identity) {
        return value(identity, "NetCardID");
    }

    private static String value(CloneIdentity identity, String attribute) {
        return identity.identification().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(attribute)).findFirst()
                .map(entry -> Texts.orDash(entry.getValue())).orElse(Texts.orDash(null));
    }
}
