package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.HistoryKeys;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.load.KeyIndex;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Events;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.KeyValues;
import org.tallystick.store.Notes;
import org.tallystick.store.Resyncs;

/** Joins records of one real computer into one. Nothing is lost: what gives way is in the history or the journal. */
final class Merge implements Step {

    /** Oldest scan first; a record without scan time by its last load. */
    private static final Comparator<ComputerRow> BY_SCAN = Comparator
            .comparingLong((ComputerRow row) -> row.scan() == null ? row.loaded() : row.scan())
            .thenComparingLong(ComputerRow::loaded).thenComparingInt(ComputerRow::id);
    private static final String MERGED_INTO = "MERGED_INTO ";

    @Override
    public void plan(PlanDraft draft) {
        ComputerRow survivor = survivor(draft);
        check(draft, survivor);
        if (draft.hasProblem()) {
            return;
        }
        draft.survivor(survivor.id());
        List<ComputerRow> ordered = ordered(draft.rows());
        ComputerRow newest = ordered.get(ordered.size() - 1);
        identity(draft, survivor, newest);
        if (draft.hasProblem()) {
            return;
        }
        for (ComputerRow row : draft.rows()) {
            draft.warnOf(row);
            if (row.id() != survivor.id()) {
                moves(draft, survivor, row);
            }
        }
        JoinedGroups groups = new JoinedGroups(draft.records(), survivor);
        ordered.forEach(groups::add);
        groups.added().forEach((group, count) -> draft.line(PlanLine.Effect.CHANGES, survivor.id(), count,
                count + (count == 1 ? " row" : " rows") + " of " + group + " that only the other records have "
                        + (count == 1 ? "comes" : "come") + " to computer " + survivor.id()
                        + "; the next full inventory says what is still true."));
        draft.line(PlanLine.Effect.CHANGES, survivor.id(), groups.replaced(),
                rows(groups.replaced(), "computer " + survivor.id()) + " to later ones, and to its history.");
        draft.line(PlanLine.Effect.GOES, null, groups.left(),
                rows(groups.left(), "the other records") + " to later ones, and to the history.");
    }

    private static String rows(int count, String of) {
        return count + (count == 1 ? " row of " + of + " gives way" : " rows of " + of + " give way");
    }

    private static List<ComputerRow> ordered(List<ComputerRow> rows) {
        return rows.stream().sorted(BY_SCAN).toList();
    }

    private static ComputerRow survivor(PlanDraft draft) {
        Integer wanted = draft.request().survivor() != null ? draft.request().survivor()
                : draft.set() != null && draft.set().proposal() != null ? draft.set().proposal().survivor() : null;
        List<ComputerRow> current = draft.rows().stream().filter(row -> row.state() == ComputerRow.CURRENT).toList();
        if (wanted == null) {
            return current.stream().max(BY_SCAN).orElse(null);
        }
        ComputerRow found = draft.rows().stream().filter(row -> row.id() == wanted).findFirst().orElse(null);
        if (found == null) {
            draft.problem("Computer " + wanted + " is not among the records to merge, so it cannot be the survivor.");
        }
        return found;
    }

    private static void check(PlanDraft draft, ComputerRow survivor) {
        if (draft.set() != null && draft.set().kind() == DuplicateKind.CLONES) {
            draft.problem("The record is of several real computers; a merge would mix them for good. "
                    + "Give their clients new identities instead.");
        } else if (draft.rows().size() < 2) {
            draft.problem("A merge needs two records or more.");
        } else if (draft.rows().size() > HistoryKeys.MOST) {
            draft.problem("A merge takes at most " + HistoryKeys.MOST + " records at once; choose fewer.");
        } else if (draft.rows().stream().anyMatch(row -> row.state() == ComputerRow.MERGED)) {
            draft.problem("One of the records was merged into another already.");
        } else if (survivor == null || survivor.state() != ComputerRow.CURRENT) {
            draft.problem("The record that stays must be in the inventory; restore it first, or choose another one.");
        } else if (draft.rows().stream().anyMatch(row -> row.architecture() != survivor.architecture())) {
            draft.problem("The records are of different architectures and cannot be one computer.");
        }
    }

    private static void identity(PlanDraft draft, ComputerRow survivor, ComputerRow newest) {
        Map<Integer, ComputerRow> rows = new HashMap<>();
        draft.rows().forEach(row -> rows.put(row.id(), row));
        Map<String, Integer> choices = new LinkedHashMap<>();
        draft.request().attributes().forEach((name, computer) -> {
            if (!rows.containsKey(computer)) {
                draft.problem("The value of " + name + " is to come from computer " + computer
                        + ", which is not among the records to merge.");
            }
            choices.put(AttributeName.key(name), computer);
        });
        if (draft.hasProblem()) {
            return;
        }
        List<ComputerRow> ordered = ordered(draft.rows());
        Map<String, Integer> origins = origins(draft.records(), ordered, choices);
        Identification before = draft.records().identification(survivor);
        Identification after = joined(draft.records(), ordered, origins);
        for (Identification.Attribute attribute : after.attributes()) {
            String old = before.value(attribute.key());
            if (!Objects.equals(old, attribute.value())) {
                draft.line(PlanLine.Effect.CHANGES, survivor.id(), 1, attribute.name() + " of computer "
                        + survivor.id() + " becomes " + shown(attribute.value()) + " (was " + shown(old) + ").");
            }
            draft.attributes().put(attribute.name(), origins.get(attribute.key()));
        }
        String live = draft.records().identification(newest).normal(AttributeName.SMSID);
        if (!live.isEmpty() && !live.equals(after.normal(AttributeName.SMSID))) {
            draft.warn(survivor.id(), "The client reported last as "
                    + draft.records().identification(newest).value(AttributeName.SMSID)
                    + "; under another SMSID its next file makes a new record.");
        }
    }

    private static String shown(String value) {
        return value == null || value.isBlank() ? "blank" : value.strip();
    }

    /** From which record each attribute comes: the one scanned last that has a value, or the one a person chose. */
    private static Map<String, Integer> origins(Records records, List<ComputerRow> ordered,
            Map<String, Integer> choices) {
        Map<String, Integer> origins = new LinkedHashMap<>();
        for (ComputerRow row : ordered.reversed()) {
            for (Identification.Attribute attribute : records.identification(row).attributes()) {
                boolean better = !attribute.isBlank() && origins.containsKey(attribute.key())
                        && value(records, ordered, origins.get(attribute.key()), attribute.key()).isBlank();
                if (better) {
                    origins.put(attribute.key(), row.id());
                } else {
                    origins.putIfAbsent(attribute.key(), row.id());
                }
            }
        }
        choices.forEach((key, computer) -> {
            if (value(records, ordered, computer, key) != null) {
                origins.put(key, computer);
            }
        });
        return origins;
    }

    private static Identification.Attribute value(Records records, List<ComputerRow> rows, int computer, String key) {
        ComputerRow row = rows.stream().filter(candidate -> candidate.id() == computer).findFirst().orElseThrow();
        return records.identification(row).find(key);
    }

    /** The Identification that the survivor gets; which attributes are keys says the record scanned last. */
    private static Identification joined(Records records, List<ComputerRow> ordered, Map<String, Integer> origins) {
        Identification newest = records.identification(ordered.get(ordered.size() - 1));
        List<Identification.Attribute> attributes = new ArrayList<>();
        origins.forEach((key, computer) -> {
            Identification.Attribute chosen = value(records, ordered, computer, key);
            Identification.Attribute present = newest.find(key);
            boolean isKey = present == null ? chosen.isKey() : present.isKey();
            String name = present == null ? chosen.name() : present.name();
            attributes.add(Identification.Attribute.of(name, chosen.value(), isKey));
        });
        return new Identification(newest.architecture(), attributes);
    }

    private static void moves(PlanDraft draft, ComputerRow survivor, ComputerRow row) {
        int id = row.id();
        String to = " of computer " + id + " go to computer " + survivor.id() + ".";
        if (row.state() == ComputerRow.CURRENT) {
            draft.line(PlanLine.Effect.GOES, id, 1, "Record " + draft.title(row)
                    + " leaves the inventory and becomes part of computer " + survivor.id() + ".");
        } else {
            draft.line(PlanLine.Effect.CHANGES, id, 1, "Record " + draft.title(row)
                    + " leaves the quarantine and becomes part of computer " + survivor.id() + ".");
        }
        draft.line(PlanLine.Effect.MOVES, id, Contents.historyKeys(draft.tx(), id).size() + 1,
                "The last state and the earlier states" + to);
        draft.line(PlanLine.Effect.MOVES, id, Notes.count(draft.tx(), id), "The notes" + to);
        draft.line(PlanLine.Effect.MOVES, id, Notes.tags(draft.tx(), id).size(), "The tags" + to);
        draft.line(PlanLine.Effect.MOVES, id, Notes.memberships(draft.tx(), id).size(), "The memberships" + to);
        draft.line(PlanLine.Effect.MOVES, id, Events.idsOf(draft.tx(), id).size(), "The events" + to);
        draft.line(PlanLine.Effect.MOVES, id, Resyncs.idsOf(draft.tx(), id).size(),
                "The requests for a full inventory" + to);
    }

    @Override
    public String execute(Work work) {
        PlannedSet planned = work.planned();
        ComputerRow survivor = work.rows().stream().filter(row -> row.id() == planned.survivor()).findFirst()
                .orElseThrow();
        List<ComputerRow> ordered = ordered(work.rows());
        work.rows().forEach(row -> work.pen().about(row.id()).touch(JournaledTable.COMPUTER, row.id())
                .touch(JournaledTable.CONTENT, row.id()));
        JoinedGroups groups = new JoinedGroups(work.records(), survivor);
        ordered.forEach(groups::add);
        write(work, survivor, ordered, groups.sets());
        int place = 0;
        for (ComputerRow row : ordered) {
            if (row.id() != survivor.id()) {
                leave(work, survivor, row, ++place);
            }
        }
        List<String> others = ordered.stream().filter(row -> row.id() != survivor.id())
                .map(row -> row.id() + " (" + work.records().name(row) + ")").toList();
        return "Merged computer " + String.join(", ", others) + " into computer " + survivor.id() + " ("
                + work.records().name(survivor) + ").";
    }

    private static void write(Work work, ComputerRow survivor, List<ComputerRow> ordered, List<StoredSet> sets) {
        Records records = work.records();
        ComputerRow newest = ordered.get(ordered.size() - 1);
        Map<String, Integer> choices = new LinkedHashMap<>();
        work.planned().attributes().forEach((name, computer) -> choices.put(AttributeName.key(name), computer));
        Identification old = records.identification(survivor);
        Identification identity = joined(records, ordered, origins(records, ordered, choices));
        byte[] form = identity.attributes().equals(old.attributes()) ? survivor.identification()
                : IdentificationForm.write(identity);
        byte[] hash = records.hashOfSets(survivor, sets);

        KeyValues.of(work.tx(), survivor.id()).forEach(work.pen()::touch);
        KeyIndex index = new KeyIndex();
        index.keysOf(work.tx(), survivor.architecture(), survivor.id(), identity).forEach(work.pen()::touch);
        index.put(work.tx(), survivor.architecture(), survivor.id(), old, identity);

        long key = HistoryKeys.of(work.pen().id(), 0);
        Earlier earlier = new Earlier(form == survivor.identification() ? null : survivor.identification(),
                changed(records, survivor, sets));
        if (!earlier.isEmpty()) {
            work.pen().touch(JournaledTable.HISTORY, survivor.id(), key);
            Contents.insertHistory(work.tx(),
                    new Contents.HistoryRow(survivor.id(), key, work.pen().now(), earlier.write()));
        }
        Contents.update(work.tx(), survivor.id(), StoredSet.write(sets));
        Long scan = ordered.stream().map(ComputerRow::scan).filter(Objects::nonNull).max(Long::compare).orElse(null);
        long loaded = ordered.stream().mapToLong(ComputerRow::loaded).max().orElse(survivor.loaded());
        long first = ordered.stream().mapToLong(ComputerRow::firstLoaded).min().orElse(survivor.firstLoaded());
        byte[] status = newest.status() != null ? newest.status() : survivor.status();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("revision", survivor.revision() + 1L);
        columns.put("name_key", KeyIndex.column(identity, AttributeName.NAME));
        columns.put("smsid_key", KeyIndex.column(identity, AttributeName.SMSID));
        columns.put("card_key", KeyIndex.column(identity, AttributeName.NET_CARD_ID));
        columns.put("site_key", KeyIndex.column(identity, AttributeName.SITE));
        columns.put("domain_key", KeyIndex.column(identity, AttributeName.DOMAIN));
        columns.put("identification", form);
        columns.put("status", status);
        columns.put("content_hash", hash);
        columns.put("scan", scan);
        columns.put("first_loaded", first);
        columns.put("loaded", loaded);
        work.change(JournaledTable.COMPUTER, columns, survivor.id());
    }

    /** The groups of the survivor that the merge changes, as they were; those that it adds, without rows. */
    private static List<StoredSet> changed(Records records, ComputerRow survivor, List<StoredSet> after) {
        Map<List<Integer>, StoredSet> before = new HashMap<>();
        records.sets(survivor.id()).forEach(set -> before.put(List.of(set.source(), set.classId()), set));
        List<StoredSet> changed = new ArrayList<>();
        for (StoredSet set : after) {
            StoredSet old = before.get(List.of(set.source(), set.classId()));
            if (old == null) {
                changed.add(none(records, set));
            } else if (!old.hash().equals(set.hash())) {
                changed.add(old);
            }
        }
        return changed;
    }

    static StoredSet none(Records records, StoredSet like) {
        return new StoredSet(like.source(), like.classId(), like.keys(),
                records.hashOfRows(new ContentHash[0]),
                RowStore.writeOwn(List.of(), List.of()));
    }

    /** Everything that belongs to a record goes to the survivor; its row stays and says where it went. */
    private static void leave(Work work, ComputerRow survivor, ComputerRow row, int place) {
        long last = HistoryKeys.of(work.pen().id(), place);
        work.pen().touch(JournaledTable.HISTORY, survivor.id(), last);
        Earlier state = new Earlier(row.identification(), work.records().sets(row.id()), row.id());
        Contents.insertHistory(work.tx(),
                new Contents.HistoryRow(survivor.id(), last, work.pen().now(), state.write()));
        new Belongings(work, row.id()).moveTo(survivor.id());
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("state", (long) ComputerRow.MERGED);
        columns.put("revision", row.revision() + 1L);
        columns.put("removed", work.pen().now());
        columns.put("removed_by", null);
        columns.put("removal_reason", MERGED_INTO + survivor.id());
        work.change(JournaledTable.COMPUTER, columns, row.id());
    }
}
