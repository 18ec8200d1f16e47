package org.tallystick.cli.output;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tallystick.loader.remarks.Note;
import org.tallystick.loader.remarks.Remarks;
import org.tallystick.model.Computer;

/**
 * What is shown of a computer beside its inventory.
 *
 * @param notes      newest first
 * @param mergedInto the computer that it was joined into; null where it was not
 */
public record ComputerRemarks(List<Note> notes, List<String> tags, Integer mergedInto) {

    private static final Pattern MERGED = Pattern.compile("MERGED_INTO ([0-9]{1,9})");

    /** What people put on a computer. */
    public static ComputerRemarks of(Computer computer, Remarks remarks) {
        int id = computer.getSummary().getId();
        String reason = computer.getRemovalReason();
        Matcher merged = MERGED.matcher(reason == null ? "" : reason);
        return new ComputerRemarks(remarks.notes(id), remarks.tags(id),
                merged.matches() ? Integer.valueOf(merged.group(1)) : null);
    }
}
