package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.tallystick.loader.content.ByteWriter;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.store.EventRow;
import org.tallystick.store.Events;
import org.tallystick.store.Tx;

/** Raises the events of one file (Q122178) and keeps them for the outcome; writes them in one batch at the end. */
final class EventDesk {

    private static final int LONGEST_TEXT = 2000;

    private final Tx tx;
    private final List<FileOutcome.Event> raised = new ArrayList<>();

    EventDesk(Tx tx) {
        this.tx = tx;
    }

    List<FileOutcome.Event> raised() {
        return List.copyOf(raised);
    }

    /** What steps 2 and 3 have to tell: 182 first, then one event per computer found (domain 1.2, D11). */
    void ofMatch(MatchOutcome match) {
        String who = name(match.incoming());
        if (match.branch() == MatchBranch.M5) {
            Candidate selected = match.hits().get(0);
            add(EventCode.ATTRIBUTES_DIFFER, selected, who + " was matched to computer " + selected.computer()
                    + " by its SMSID; " + list(selected.differ()) + " changed.");
        }
        for (Candidate holder : match.smsidHolders()) {
            add(EventCode.SMSID_IN_USE, holder, who + " is entered as a new computer, although computer "
                    + holder.computer() + " has the same SMSID.");
        }
        EventCode code = switch (match.branch()) {
            case M5 -> EventCode.OVERLAP_OF_MATCHED;
            case M3 -> EventCode.OVERLAP_WITHOUT_SMSID;
            default -> EventCode.OVERLAP_OF_NEW;
        };
        if (match.massOverlap() != null) {
            massOverlap(code, match.massOverlap(), who);
            return;
        }
        for (Candidate overlap : match.overlaps()) {
            add(code, overlap,
                    who + " shares " + list(overlap.agree()) + " with computer " + overlap.computer() + ".");
        }
    }

    private void massOverlap(EventCode code, MatchOutcome.MassOverlap all, String who) {
        String text = who + " shares " + list(all.shared()) + " with " + all.computers().length + " computers.";
        raised.add(new FileOutcome.Event(Events.nextId(tx), code, OptionalInt.empty(), all.shared(), List.of(),
                all.computers().length, all.computers(), text));
    }

    /** Several hits: exactly one event per MIF, of no computer (D10). */
    void ofRemoval(MatchOutcome match, List<Integer> removed) {
        Set<String> agree = new LinkedHashSet<>(match.hits().get(0).agree());
        Set<String> differ = new LinkedHashSet<>();
        for (Candidate hit : match.hits()) {
            agree.retainAll(hit.agree());
            differ.addAll(hit.differ());
        }
        EventCode code = match.branch() == MatchBranch.M2 ? EventCode.SAME_IDENTIFICATION : EventCode.SAME_SMSID;
        String text = "Computers " + numbers(removed) + " had the same "
                + (code == EventCode.SAME_SMSID ? "SMSID" : "identification") + " as " + name(match.incoming())
                + " and were taken out of the inventory.";
        raised.add(new FileOutcome.Event(Events.nextId(tx), code, OptionalInt.empty(), List.copyOf(agree),
                List.copyOf(differ), 1, new int[0], text));
    }

    /** A12: the keys of a file against those that the first file of its architecture brought. */
    void ofKeys(Identification of, List<String> firstKeys, int computer) {
        List<String> agree = new ArrayList<>();
        List<String> differ = new ArrayList<>();
        List<String> designated = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>(firstKeys);
        gone.remove(""); // the first file designated none
        for (Identification.Attribute attribute : of.attributes()) {
            boolean before = gone.remove(attribute.key());
            if (attribute.isKey()) {
                designated.add(attribute.name());
            }
            if (before || attribute.isKey()) {
                (before && attribute.isKey() ? agree : differ).add(attribute.name());
            }
        }
        differ.addAll(gone); // keys that the file does not even name
        plain(EventCode.KEYS_DIFFER, OptionalInt.of(computer), agree, differ, "The Identification designates "
                + (designated.isEmpty() ? "no key" : list(designated)) + ", other than files before it.");
    }

    void ofResync(FileOutcome.Resync request, OptionalInt computer) {
        plain(EventCode.RESYNC_SENT, computer, List.of(), List.of(),
                "A full inventory was asked for from the client with SMSID " + request.smsid() + ".");
    }

    void plain(EventCode code, OptionalInt computer, List<String> agree, List<String> differ, String text) {
        raised.add(new FileOutcome.Event(Events.nextId(tx), code, computer, agree, differ, 1, new int[0], text));
    }

    /** Writes what was raised. */
    void write(long file, long at, Integer entered, MatchBranch branch) {
        List<EventRow> rows = new ArrayList<>(raised.size());
        for (FileOutcome.Event event : raised) {
            byte[] computers = null;
            if (event.count() > 1) {
                ByteWriter form = new ByteWriter(event.count() * 2);
                DecisionForm.putNumbers(form, event.computers());
                computers = form.toBytes();
            }
            rows.add(new EventRow(event.id(), event.code().number(), at, file,
                    event.computer().isPresent() ? event.computer().getAsInt() : null, entered,
                    branch == null ? null : branch.name(), event.agree(), event.differ(), event.count(), computers,
                    event.text().substring(0, Math.min(event.text().length(), LONGEST_TEXT)), null));
        }
        Events.insert(tx, rows);
    }

    private void add(EventCode code, Candidate candidate, String text) {
        raised.add(new FileOutcome.Event(Events.nextId(tx), code, OptionalInt.of(candidate.computer()),
                candidate.agree(), candidate.differ(), 1, new int[0], text));
    }

    /** What a person calls the computer: its name, else its SMSID, else the first value it has. */
    static String name(Identification of) {
        for (String key : List.of(AttributeName.NAME, AttributeName.SMSID)) {
            if (!of.normal(key).isEmpty()) {
                return of.value(key).strip();
            }
        }
        for (Identification.Attribute attribute : of.attributes()) {
            if (!attribute.isBlank()) {
                return attribute.value().strip();
            }
        }
        return "A computer without name";
    }

    private static String list(List<String> names) {
        if (names.isEmpty()) {
            return "nothing";
        }
        return names.size() == 1 ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    static String numbers(List<Integer> numbers) {
        List<String> shown = numbers.stream().limit(10).map(String::valueOf).toList();
        return numbers.size() <= 10 ? list(shown)
                : String.join(", ", shown) + " and " + (numbers.size() - 10) + " more";
    }
}
