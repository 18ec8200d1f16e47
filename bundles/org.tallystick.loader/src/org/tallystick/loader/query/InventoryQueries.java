package org.tallystick.loader.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.Site;

/**
 * Everything that views and reports read. Each call runs on its own connection, sees only what is committed, and may
 * come from any thread but that of the user interface. Results are detached.
 */
public interface InventoryQueries {

    /** The site with its groups of computers, counts and load totals. */
    Site site();

    /** One page of computers. {@code after} is null for the first page. */
    Page<ComputerSummary> computers(ComputerQuery query, Page.Cursor after, int limit);

    /** How many computers a query finds. */
    int countComputers(ComputerQuery query);

    /** Streams all rows of a query, for export; stops early when cancelled. */
    void forEachComputer(ComputerQuery query, Consumer<ComputerSummary> row, BooleanSupplier cancelled);

    /** Opens one computer, current or quarantined. */
    Optional<Computer> computer(int id);

    /** Changes of a computer, newest first. */
    List<HistoryRecord> history(int computer, int limit);

    /** Decisions of the loader that concern a computer, newest first. */
    List<MatchRecord> matchesOf(int computer, int limit);

    /** The decision for one file. */
    Optional<MatchRecord> matchOf(long fileId);

    /** Files with this name, or whose path ends in it, newest first. */
    List<InventoryFile> filesNamed(String name, int limit);

    /** One page of events, newest first. */
    Page<MatchEvent> events(EventQuery query, Page.Cursor after, int limit);

    /** How many events a query finds. */
    int countEvents(EventQuery query);

    /** One page of refused and held files, newest first. */
    Page<InventoryFile> files(FileQuery query, Page.Cursor after, int limit);

    /** How many refused and held files a query finds. */
    int countFiles(FileQuery query);

    /** The files that came in last, of any result but unchanged, newest first. */
    List<InventoryFile> recentFiles(int limit);

    /** The record of one file of any result. */
    Optional<InventoryFile> file(long fileId);

    /** The bytes of a refused or held file. */
    Optional<byte[]> bytes(long fileId);

    /** Resync requests, oldest first. */
    List<ResyncRequest> resyncs(boolean openOnly);

    /** What came in on each of some days, the oldest first; days are those of the zone. */
    List<DayActivity> activity(LocalDate first, int days, ZoneId zone);

    /** How many sets of duplicates waited for a decision after the last search of each day, from a day on. */
    List<WaitingSets> waitingSets(LocalDate first);
}
