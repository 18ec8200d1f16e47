package org.tallystick.ui.details;

import java.util.List;

import org.tallystick.loader.query.MatchRecord;
import org.tallystick.loader.remarks.Note;
import org.tallystick.model.Computer;
import org.tallystick.model.HistoryRecord;

/** Everything that the view shows of one computer, read in one go. */
record OpenedComputer(Computer computer, List<HistoryRecord> history, List<MatchRecord> matches, List<Note> notes,
        List<String> tags, List<String> allTags) {
}
