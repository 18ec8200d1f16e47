package org.tallystick.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.RowChange;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;
import org.tallystick.loader.query.Page;
import org.tallystick.loader.remarks.Note;
import org.tallystick.loader.remarks.Remarks;

/** Journal, remarks and junk identifiers of the made-up site. */
final class FakeRecords implements Journal, Remarks, JunkIdentifiers {

    private static final Instant AT = Instant.parse("2026-11-21T11:00:00.5Z");

    final List<String> asked;
    boolean conflict;
    UndoPlan undone;
    private int shareLimit = 10;

    FakeRecords(List<String> asked) {
        this.asked = asked;
    }

    static List<JournalEntry> all() {
        return List.of(
                new JournalEntry(42, 41, AT, "admin", "quarantine", null, List.of(9), "Quarantined computer 9 (LAB7).",
                        "on the shelf", null, null, true),
                new JournalEntry(41, 41, AT, "admin", "merge", DuplicateSamples.AGAIN, List.of(4, 17),
                        "Merged computer 4 (LAB2) into computer 17 (LAB2).", "", null, null, true),
                new JournalEntry(40, 40, AT, "admin", "note", null, List.of(17), "Put a note on computer 17.", "", null,
                        43L, true));
    }

    @Override
    public Page<JournalEntry> entries(JournalFilter filter, Page.Cursor after, int limit) {
        asked.add(
                "journal " + filter.computer() + " " + filter.action() + " " + filter.run() + " " + filter.text() + " "
                        + filter.standing());
        List<JournalEntry> rows = fitting(filter).stream().filter(entry -> after == null || entry.id() < after.id())
                .limit(1).toList();
        boolean more = !rows.isEmpty() && rows.get(0).id() > 40;
        return new Page<>(rows, more ? new Page.Cursor("", rows.get(0).id()) : null);
    }

    private static List<JournalEntry> fitting(JournalFilter filter) {
        return all().stream().filter(entry -> filter.run() == null || entry.run() == filter.run())
                .filter(entry -> !filter.standing() || entry.undoneBy() == null).toList();
    }

    @Override
    public int count(JournalFilter filter) {
        return fitting(filter).size();
    }

    @Override
    public Optional<JournalEntry> entry(long id) {
        if (id == 44) {
            return Optional
                    .of(new JournalEntry(44, 44, AT, "admin", "undo", null, List.of(9), "", "", 42L, null, true));
        }
        return all().stream().filter(entry -> entry.id() == id).findFirst();
    }

    @Override
    public List<RowChange> changes(long id, int limit) {
        Map<String, String> before = new LinkedHashMap<>();
        before.put("state", "current");
        Map<String, String> after = new LinkedHashMap<>();
        after.put("state", "merged");
        after.put("removal reason", "MERGED_INTO 17");
        return List.of(new RowChange("computer", "computer 4", null, before, after),
                new RowChange("note", "note 3", 17, Map.of(), Map.of("content", "On the shelf.")));
    }

    @Override
    public UndoPlan planUndo(List<Long> entries) {
        asked.add("undo " + entries);
        return new UndoPlan(entries.stream().map(this::step).toList());
    }

    private UndoPlan.Step step(long id) {
        JournalEntry entry = entry(id).orElse(null);
        if (entry == null || entry.undoneBy() != null) {
            return new UndoPlan.Step(all().get(0), null, 0, List.of(), List.of(),
                    "Entry " + id + " was taken back already, by entry 43.");
        }
        return new UndoPlan.Step(entry, null, 1, !conflict ? List.of()
                : List.of(new UndoPlan.Conflict("computer 9", "Computer 9 was changed since.", UndoPlan.Choice.KEEP)),
                List.of("A file was loaded into computer 9 since; what it brought is kept."), null);
    }

    @Override
    public UndoResult undo(UndoPlan plan, String reason, BooleanSupplier cancelled) {
        undone = plan;
        asked.add("undo because " + reason);
        List<UndoResult.Line> lines = new ArrayList<>();
        for (UndoPlan.Step step : plan.steps()) {
            lines.add(new UndoResult.Line(step.entry().id(), true, 44 + lines.size(),
                    "Entry " + step.entry().id() + " was taken back: 1 row is as before."));
        }
        return new UndoResult(lines);
    }

    @Override
    public List<Note> notes(int computer) {
        return computer == 17 ? List.of(new Note(3, 17, AT, "admin", "On the shelf.")) : List.of();
    }

    @Override
    public Note addNote(int computer, String text) {
        asked.add("note " + computer + " " + text);
        return new Note(4, computer, AT, "admin", text);
    }

    @Override
    public boolean removeNote(long id) {
        asked.add("remove note " + id);
        return id == 3;
    }

    @Override
    public List<String> tags(int computer) {
        return computer == 17 ? List.of("lab", "loan") : List.of();
    }

    @Override
    public int addTag(List<Integer> computers, String tag) {
        asked.add("tag " + computers + " " + tag);
        return computers.size();
    }

    @Override
    public int removeTag(List<Integer> computers, String tag) {
        asked.add("untag " + computers + " " + tag);
        return computers.size();
    }

    @Override
    public List<String> allTags() {
        return List.of("lab", "loan");
    }

    @Override
    public List<Integer> tagged(String tag) {
        return "lab".equals(tag) || "loan".equals(tag) ? List.of(17) : List.of();
    }

    @Override
    public List<JunkValue> values() {
        return List.of(new JunkValue(JunkKind.SERIAL, "Default string", true, true, "common in firmware"),
                new JunkValue(JunkKind.UUID, "0*", true, false, "zeros"),
                new JunkValue(JunkKind.CARD, "00:05:9A:3C:78:00", false, true, "VPN adapter"));
    }

    @Override
    public void add(JunkKind kind, String value, String remark) {
        asked.add("junk " + kind.code() + " " + value + " " + remark);
    }

    @Override
    public boolean remove(JunkKind kind, String value) {
        asked.add("no junk " + kind.code() + " " + value);
        return "Default string".equals(value);
    }

    @Override
    public void reset() {
        asked.add("junk as shipped");
    }

    @Override
    public int shareLimit() {
        return shareLimit;
    }

    @Override
    public void setShareLimit(int computers) {
        shareLimit = computers;
    }
}
