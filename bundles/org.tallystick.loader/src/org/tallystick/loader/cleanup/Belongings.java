package org.tallystick.loader.cleanup;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tallystick.loader.content.Earlier;
import org.tallystick.store.Events;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Contents;
import org.tallystick.store.Notes;
import org.tallystick.store.Resyncs;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;

/** What belongs to a record besides its own row: history, notes, tags, memberships, events, requests. */
final class Belongings {

    private final Work work;
    private final int computer;

    Belongings(Work work, int computer) {
        this.work = work;
        this.computer = computer;
    }

    /** Gives all of it to another record. Membership and tags that it has already are dropped. */
    void moveTo(int other) {
        for (long file : Contents.historyKeys(work.tx(), computer)) {
            RowName from = RowName.of(JournaledTable.HISTORY, computer, file);
            byte[] body = (byte[]) RowImages.read(RowImages.take(work.tx(), from)).get("body");
            work.move(from, RowName.of(JournaledTable.HISTORY, other, file),
                    Map.of("body", Earlier.read(body).movedFrom(computer).write()));
        }
        Notes.of(work.tx(), computer).forEach(
                note -> work.change(JournaledTable.NOTE, Map.of("computer", (long) other), note.id()));
        for (String tag : Notes.tagKeys(work.tx(), computer)) {
            RowName from = RowName.of(JournaledTable.TAG, computer, tag);
            if (Notes.hasTag(work.tx(), other, tag)) {
                work.delete(from);
            } else {
                work.move(from, RowName.of(JournaledTable.TAG, other, tag), Map.of());
            }
        }
        for (String object : Notes.memberships(work.tx(), computer)) {
            RowName from = RowName.of(JournaledTable.MEMBERSHIP, computer, object);
            if (Notes.isMember(work.tx(), other, object)) {
                work.delete(from);
            } else {
                work.move(from, RowName.of(JournaledTable.MEMBERSHIP, other, object), Map.of());
            }
        }
        eventsTo((long) other);
        requestsTo((long) other);
    }

    /** Lets events and requests name another record, or none where it is null. */
    void eventsTo(Long other) {
        for (long event : Events.idsOf(work.tx(), computer)) {
            Map<String, Object> image = RowImages
                    .read(RowImages.take(work.tx(), RowName.of(JournaledTable.EVENT, event)));
            Map<String, Object> columns = new LinkedHashMap<>();
            for (String column : new String[] { "computer", "entered" }) {
                if (Long.valueOf(computer).equals(image.get(column))) {
                    columns.put(column, other);
                }
            }
            work.change(JournaledTable.EVENT, columns, event);
        }
    }

    void requestsTo(Long other) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("computer", other);
        for (int request : Resyncs.idsOf(work.tx(), computer)) {
            work.change(JournaledTable.RESYNC, columns, request);
        }
    }
}
