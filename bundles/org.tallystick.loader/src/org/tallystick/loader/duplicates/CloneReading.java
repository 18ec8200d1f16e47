package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.Identification;
import org.tallystick.model.FileResult;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.FileRecords;
import org.tallystick.store.Tx;

/** What is read of a record for a closer look at its identities: their scans, their values as reported, the time line. */
final class CloneReading {

    private static final int MOST_LOADS = 20_000;

    private final IdentitySeries series;
    private final List<Seen> loads = new ArrayList<>();
    private final List<CloneIdentity> identities = new ArrayList<>();
    private final List<Long> lastLoads = new ArrayList<>();

    /** One load of the record with its place in the series. */
    private record Seen(int identity, long file, Long scan, long at) {
        Instant time() {
            return Instant.ofEpochMilli(scan == null ? at : scan);
        }
    }

    CloneReading(Tx tx, IdentitySeries series, ComputerRow computer) {
        this.series = series;
        List<FileRecords.Load> newestFirst = new ArrayList<>(
                FileRecords.loads(tx, computer.id(), FileResult.LOADED.getValue(), MOST_LOADS));
        Collections.reverse(newestFirst);
        for (FileRecords.Load load : newestFirst) {
            IdentitySeries.State state = stateOf(load);
            if (series.states().contains(state)) {
                loads.add(new Seen(series.identityOf(state), load.file(), load.scan(), load.at()));
            }
        }
        for (int i = 0; i < series.identities().size(); i++) {
            identities.add(identity(tx, computer, i));
        }
    }

    private IdentitySeries.State stateOf(FileRecords.Load load) {
        List<IdentitySeries.State> states = series.all();
        for (int i = states.size() - 1; i > 0; i--) {
            IdentitySeries.State state = states.get(i);
            boolean cameWithFile = state.file() > 0;
            if (cameWithFile ? load.file() >= state.file() : load.at() >= state.from()) {
                return state;
            }
        }
        return states.get(0);
    }

    private CloneIdentity identity(Tx tx, ComputerRow computer, int place) {
        List<IdentitySeries.State> states = series.states().stream()
                .filter(state -> state.isOf(series.identities().get(place))).toList();
        IdentitySeries.State last = states.get(states.size() - 1);
        List<Seen> seen = loads.stream().filter(load -> load.identity() == place).toList();
        Instant first = seen.isEmpty() ? Instant.ofEpochMilli(states.get(0).from()) : seen.get(0).time();
        Instant end = seen.isEmpty() ? Instant.ofEpochMilli(last.loaded()) : seen.get(seen.size() - 1).time();
        lastLoads.add(last.loaded());
        return new CloneIdentity(values(tx, computer, last), first, end, seen.size());
    }

    /** The attributes as reported; where their history was purged, the keys that are left of them. */
    private static Map<String, String> values(Tx tx, ComputerRow computer, IdentitySeries.State state) {
        Map<String, String> values = new LinkedHashMap<>();
        byte[] form = state.endFile() == Long.MAX_VALUE ? computer.identification()
                : Contents.historyAt(tx, computer.id(), state.endFile())
                        .map(body -> Earlier.read(body).identification()).orElse(null);
        if (form == null) {
            values.put("Name", state.name());
            values.put("NetCardID", state.card());
            return values;
        }
        for (Identification.Attribute attribute : IdentificationForm.read("", form).attributes()) {
            if (attribute.value() != null) {
                values.put(attribute.name(), attribute.value());
            }
        }
        return values;
    }

    /** The identities, oldest first. */
    List<CloneIdentity> identities() {
        return identities;
    }

    /** The identities as what people decide about. */
    List<FoundSet.Subject> subjects(String smsid) {
        List<FoundSet.Subject> subjects = new ArrayList<>();
        for (int i = 0; i < identities.size(); i++) {
            subjects.add(new FoundSet.Subject(identities.get(i).subject(smsid), lastLoads.get(i)));
        }
        return subjects;
    }

    /** Stretches of time by identity, oldest first. */
    List<Sighting> timeline() {
        List<Sighting> timeline = new ArrayList<>();
        int open = -1;
        for (Seen load : loads) {
            Sighting last = timeline.isEmpty() ? null : timeline.get(timeline.size() - 1);
            if (load.identity() == open) {
                timeline.set(timeline.size() - 1, new Sighting(open, last.from(), load.time(), last.file()));
            } else {
                open = load.identity();
                timeline.add(new Sighting(open, load.time(), load.time(), load.file()));
            }
        }
        return timeline;
    }

    /** Scans of two identities that followed each other. */
    record Close(int count, long usualMillis) {
    }

    /** Scans of different identities that came sooner than half of what usually lies between scans of one of them. */
    Close closeScans() {
        List<Long> usual = new ArrayList<>();
        for (int i = 0; i < identities.size(); i++) {
            Long before = null;
            for (Seen load : loads) {
                if (load.identity() == i && load.scan() != null) {
                    if (before != null) {
                        usual.add(load.scan() - before);
                    }
                    before = load.scan();
                }
            }
        }
        if (usual.size() < 2) {
            return new Close(0, 0);
        }
        Collections.sort(usual);
        long median = usual.get(usual.size() / 2);
        int count = 0;
        for (int i = 1; i < loads.size(); i++) {
            Seen before = loads.get(i - 1);
            Seen after = loads.get(i);
            if (before.identity() != after.identity() && before.scan() != null && after.scan() != null
                    && Math.abs(after.scan() - before.scan()) * 2 < median) {
                count++;
            }
        }
        return new Close(count, median);
    }
}
