package org.tallystick.loader.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.load.DecisionForm;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
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
    private final Map<Long, Optional<FileRow>> files = new HashMap<>();

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
        Optional<FileRow> file = files.computeIfAbsent(row.file(), id -> FileRecords.get(tx, id));
        file.ifPresent(record -> addSides(event, record));
        return event;
    }

    private static void addSides(MatchEvent event, FileRow file) {
        event.setFileName(file.name());
        MatchOutcome match = DecisionForm.read(file.decision());
        if (match == null) {
            return;
        }
        for (Identification.Attribute attribute : match.incoming().attributes()) {
            event.getEntering().add(value(attribute.name(), attribute.value()));
        }
        for (List<Candidate> candidates : List.of(match.hits(), match.overlaps(), match.smsidHolders())) {
            for (Candidate candidate : candidates) {
                if (candidate.computer() == event.getComputerId() && event.getFound().isEmpty()) {
                    candidate.keys().forEach(key -> event.getFound().add(value(key.attribute(), key.stored())));
                }
            }
        }
    }

    static NamedValue value(String name, String value) {
        NamedValue named = TallystickFactory.eINSTANCE.createNamedValue();
        named.setName(name);
        named.setValue(value);
        return named;
    }
}
