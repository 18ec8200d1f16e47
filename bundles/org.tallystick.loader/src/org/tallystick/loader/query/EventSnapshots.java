package org.tallystick.loader.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.load.DecisionForm;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.NamedValue;
import org.tallystick.model.TallystickFactory;
import org.tallystick.store.EventRow;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.Tx;

/** Detached snapshots of events, with both sides as they were compared then. For one query. */
final class EventSnapshots {

    private final Tx tx;
    private final Map<Long, Sides> files = new HashMap<>();

    /** A file with its decision, read once for all its events. */
    private record Sides(String fileName, MatchOutcome match, Map<Integer, Candidate> candidates) {

        static Sides of(FileRow file) {
            MatchOutcome match = DecisionForm.read(file.decision());
            Map<Integer, Candidate> candidates = new HashMap<>();
            if (match != null) {
                for (List<Candidate> found : List.of(match.hits(), match.overlaps(), match.smsidHolders())) {
                    found.forEach(candidate -> candidates.putIfAbsent(candidate.computer(), candidate));
                }
            }
            return new Sides(file.name(), match, candidates);
        }
    }

    EventSnapshots(Tx tx) {
        this.tx = tx;
    }

    MatchEvent event(EventRow row) {
        MatchEvent event = TallystickFactory.eINSTANCE.createMatchEvent();
        event.setId(row.id());
        event.setCode(row.code());
        event.setAt(Instant.ofEpochMilli(row.at()));
        event.setFileId(row.file());
        event.setBranch(row.branch());
        event.setComputerId(row.computer() == null ? 0 : row.computer());
        event.setEnteredComputerId(row.entered() == null ? 0 : row.entered());
        event.getAgree().addAll(row.agree());
        event.getDiffer().addAll(row.differ());
        event.setCount(row.computers());
        event.setText(row.text());
        event.setAcknowledgedAt(FileSnapshots.time(row.acknowledged()));
        if (row.computerList() != null) {
            for (int number : DecisionForm.getNumbers(new ByteReader(row.computerList()))) {
                event.getComputers().add(number);
            }
        }
        Sides sides = files.computeIfAbsent(row.file(),
                id -> FileRecords.get(tx, id).map(Sides::of).orElse(new Sides(null, null, Map.of())));
        event.setFileName(sides.fileName());
        if (sides.match() != null) {
            sides.match().incoming().attributes()
                    .forEach(attribute -> event.getEntering().add(value(attribute.name(), attribute.value())));
        }
        Candidate found = sides.candidates().get(event.getComputerId());
        if (found != null) {
            found.keys().forEach(key -> event.getFound().add(value(key.attribute(), key.stored())));
        }
        return event;
    }

    static NamedValue value(String name, String value) {
        NamedValue named = TallystickFactory.eINSTANCE.createNamedValue();
        named.setName(name);
        named.setValue(value);
        return named;
    }
}
