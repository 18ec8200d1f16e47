package org.tallystick.loader.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.KeyText;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.model.FileResult;
import org.tallystick.store.Computers;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.Tx;

/** Records how files end, each exactly once, and knows which bytes were loaded before. */
final class FileJournal {

    private static final int LONGEST_NAME = 4000;
    private static final int LONGEST_OWNER = 255;

    /**
     * Domain decision D9: the same bytes were loaded before, their computer is still current, and either the file has
     * a scan time or these bytes were that computer's last load.
     */
    static Optional<FileOutcome> unchanged(Tx tx, IncomingFile file) {
        Optional<FileOutcome> found = unchanged(tx, file, file.hash());
        if (found.isEmpty() && file.owner() != null) {
            found = unchanged(tx, file, file.ownedHash());
        }
        return found;
    }

    private static Optional<FileOutcome> unchanged(Tx tx, IncomingFile file, byte[] hash) {
        for (FileRecords.End before : FileRecords.endsByHash(tx, hash)) {
            if (before.result() != FileResult.LOADED_VALUE || before.computer() == null) {
                continue;
            }
            Optional<Long> lastFile = Computers.lastFile(tx, before.computer());
            if (lastFile.isPresent() && (before.scan() != null || lastFile.get() == before.file())) {
                return Optional.of(new FileOutcome(0, file.name(), FileResult.UNCHANGED, null, 0, 0, null, null, null,
                        OptionalInt.of(before.computer()), List.of(), null, List.of(), List.of()));
            }
        }
        return Optional.empty();
    }

    FileOutcome loaded(FileWork work, InventoryReport report, MatchOutcome match, LoadOutcome outcome,
            OptionalInt computer, List<Integer> removed) {
        return record(work, FileResult.LOADED, null, 0, 0, null, report, match, outcome, computer, removed);
    }

    FileOutcome stale(FileWork work, MatchOutcome match, int computer, long stored, long reported) {
        String message = "The inventory has a scan of " + time(stored) + "; the file is of " + time(reported) + ".";
        for (FileRecords.End before : FileRecords.endsByHash(work.tx(), work.file().hash())) {
            if (before.result() == FileResult.STALE_VALUE) { // told before: nothing to add
                return new FileOutcome(before.file(), work.file().name(), FileResult.STALE, FileReason.STALE, 0, 0,
                        message, match == null ? null : match.branch(), null, OptionalInt.of(computer), List.of(),
                        null, List.of(), work.warnings());
            }
        }
        return record(work, FileResult.STALE, FileReason.STALE, 0, 0, message, null, match, null,
                OptionalInt.of(computer), List.of());
    }

    FileOutcome held(FileWork work, FileReason reason, String message, InventoryReport report, MatchOutcome match,
            List<Integer> removed) {
        FileOutcome outcome = record(work, FileResult.HELD, reason, 0, 0, message, report, match,
                LoadOutcome.AMBIGUOUS, OptionalInt.empty(), removed);
        keepBytes(work, report);
        return outcome;
    }

    FileOutcome refused(Tx tx, IncomingFile file, ReadFile.Refused refused) {
        FileWork work = new FileWork(tx, file, null, System.currentTimeMillis(), refused.warnings());
        Optional<FileOutcome> again = again(work, FileResult.REFUSED, refused.reason(), refused.line(),
                refused.column(), refused.message(), null, null);
        if (again.isPresent()) {
            return again.get();
        }
        FileOutcome outcome = record(work, FileResult.REFUSED, refused.reason(), refused.line(), refused.column(),
                refused.message(), null, null, null, OptionalInt.empty(), List.of());
        keepBytes(work, null);
        return outcome;
    }

    /** A file that waits for something; the same bytes waiting for the same thing are one entry with one more try. */
    FileOutcome waiting(FileWork work, CannotLoad why, InventoryReport report) {
        Optional<FileOutcome> again = again(work, why.result(), why.reason(), why.line(), why.column(),
                why.getMessage(), report, why.match());
        if (again.isPresent()) {
            return again.get();
        }
        FileOutcome outcome = record(work, why.result(), why.reason(), why.line(), why.column(), why.getMessage(),
                report, why.match(), null, OptionalInt.empty(), List.of());
        keepBytes(work, report);
        return outcome;
    }

    /** Whether the same bytes wait for the same thing, so that there is nothing new to tell of them. */
    static boolean waits(FileWork work, InventoryReport report, FileReason reason) {
        return FileRecords.openWaiting(work.tx(), hashOf(work, report)).stream().findFirst()
                .flatMap(open -> FileRecords.get(work.tx(), open))
                .filter(row -> reason.name().equals(row.reason())).isPresent();
    }

    private Optional<FileOutcome> again(FileWork work, FileResult result, FileReason reason, int line, int column,
            String message, InventoryReport report, MatchOutcome match) {
        List<Long> open = FileRecords.openWaiting(work.tx(), hashOf(work, report));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        long before = open.get(0);
        FileRow row = FileRecords.get(work.tx(), before).orElseThrow();
        if (reason == FileReason.UNKNOWN_COMPUTER && FileReason.AWAITING_RESYNC.name().equals(row.reason())) {
            return again(work, result, FileReason.AWAITING_RESYNC, line, column, row.message(), report, match); // D5
        }
        if (row.result() != result.getValue() || !reason.name().equals(row.reason())) {
            return Optional.empty();
        }
        FileRecords.tried(work.tx(), before, work.now());
        MatchBranch branch = match == null ? null : match.branch();
        work.events().write(before, work.now(), null, branch);
        return Optional.of(new FileOutcome(before, work.file().name(), result, reason, line, column, message, branch,
                null, OptionalInt.empty(), List.of(), work.resync(), work.events().raised(), work.warnings()));
    }

    /** A full inventory makes needless what waited for it and is not newer than it (domain decision D5). */
    void answerWaiting(FileWork work, InventoryReport report) {
        String smsid = report.identification().normal(AttributeName.SMSID);
        if (smsid.isEmpty()) {
            return;
        }
        for (FileRecords.OpenOfClient open : FileRecords.openOf(work.tx(), KeyText.of(smsid))) {
            boolean waits = FileReason.AWAITING_RESYNC.name().equals(open.reason())
                    || FileReason.UNKNOWN_COMPUTER.name().equals(open.reason())
                    || FileReason.ROW_MISSING.name().equals(open.reason());
            boolean newer = open.scan() != null && report.scan() != null && open.scan() > report.scan();
            if (waits && !newer) {
                FileRecords.setState(work.tx(), open.file(), FileRecords.ANSWERED, work.now());
            }
        }
    }

    private FileOutcome record(FileWork work, FileResult result, FileReason reason, int line, int column,
            String message, InventoryReport report, MatchOutcome match, LoadOutcome outcome, OptionalInt computer,
            List<Integer> removed) {
        IncomingFile file = work.file();
        MatchBranch branch = match == null ? null : match.branch();
        Integer number = computer.isPresent() ? computer.getAsInt() : null;
        closeWaiting(work, report);
        FileRecords.insert(work.tx(),
                new FileRow(work.fileId(), cut(file.name(), LONGEST_NAME), hashOf(work, report), file.size(),
                        work.now(), report == null ? null : report.scan(), result.getValue(),
                        reason == null ? null : reason.name(), line, column, cut(message, LONGEST_NAME),
                        branch == null ? null : branch.name(), outcome == null ? null : outcome.label(), number,
                        cut(file.owner(), LONGEST_OWNER), file.profile().name(), DecisionForm.write(match)));
        work.events().write(work.fileId(), work.now(), number, branch);
        List<String> warnings = new ArrayList<>(work.warnings());
        if (match != null) {
            warnings.addAll(match.notes());
        }
        return new FileOutcome(work.fileId(), file.name(), result, reason, line, column, message, branch, outcome,
                computer, removed, work.resync(), work.events().raised(), List.copyOf(warnings));
    }

    /** What was refused or held before and now ends otherwise waits no more, whichever way it came back. */
    private static void closeWaiting(FileWork work, InventoryReport report) {
        for (long open : FileRecords.openWaiting(work.tx(), hashOf(work, report))) {
            FileRecords.setState(work.tx(), open, FileRecords.REPLAYED, work.now());
        }
    }

    private static void keepBytes(FileWork work, InventoryReport report) {
        String smsid = report == null || report.identification() == null ? ""
                : report.identification().normal(AttributeName.SMSID);
        FileRecords.insertWaiting(work.tx(), work.fileId(), work.now(), KeyText.of(smsid), work.file().bytes());
    }

    private static byte[] hashOf(FileWork work, InventoryReport report) {
        boolean owned = report != null && report.identification() == null && work.file().owner() != null;
        return owned ? work.file().ownedHash() : work.file().hash();
    }

    private static Instant time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
