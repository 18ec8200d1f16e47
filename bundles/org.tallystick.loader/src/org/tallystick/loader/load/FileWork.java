package org.tallystick.loader.load;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tallystick.loader.match.Identification;
import org.tallystick.loader.resync.ResyncDesk;
import org.tallystick.store.FileRecords;
import org.tallystick.store.Tx;

/** One file inside its transaction: its record's number, its moment, and what it has raised and asked for so far. */
final class FileWork {

    private final Tx tx;
    private final IncomingFile file;
    private final LoadSettings settings;
    private final long now;
    private final List<String> warnings;
    private final long fileId;
    private final EventDesk events;
    private FileOutcome.Resync resync;

    FileWork(Tx tx, IncomingFile file, LoadSettings settings, long now, List<String> warnings) {
        this.tx = tx;
        this.file = file;
        this.settings = settings;
        this.now = now;
        this.warnings = warnings;
        this.fileId = FileRecords.nextId(tx);
        this.events = new EventDesk(tx);
    }

    Tx tx() {
        return tx;
    }

    IncomingFile file() {
        return file;
    }

    LoadSettings settings() {
        return settings;
    }

    long now() {
        return now;
    }

    List<String> warnings() {
        return warnings;
    }

    long fileId() {
        return fileId;
    }

    EventDesk events() {
        return events;
    }

    FileOutcome.Resync resync() {
        return resync;
    }

    /**
     * Asks for a full inventory; an event tells of it when the request is new.
     *
     * @param known a computer that the client is known as, which tells its site and domain where the file does not;
     *              null where there is none
     */
    void ask(int architecture, Identification of, OptionalInt computer, Identification known, String reason) {
        Optional<ResyncDesk.Asked> asked = ResyncDesk.ask(tx, architecture, of,
                computer.isPresent() ? computer.getAsInt() : null, known, reason, now, fileId);
        if (asked.isPresent()) {
            resync = asked.get().request();
            if (asked.get().isNew()) {
                events.ofResync(resync, computer);
            }
        }
    }
}
