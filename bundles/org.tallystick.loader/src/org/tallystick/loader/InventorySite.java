package org.tallystick.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.legacy.LegacyImport;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.policy.Policies;
import org.tallystick.loader.remarks.Remarks;
import org.tallystick.loader.repair.RowRepair;
import org.tallystick.loader.resync.ResyncBoard;
import org.tallystick.loader.verify.VerifyReport;

/**
 * An open site database with its services; the one door of the engine for the console and the command line. Thread
 * safe. All writing is serialised, queries run beside it. Failures are {@code StoreException}s whose message is a
 * sentence for people.
 */
public interface InventorySite extends AutoCloseable {

    /** The folder of the site. */
    Path folder();

    /** The three characters of the site. */
    String siteCode();

    /** The name of the site. */
    String siteName();

    /** Queries for views and reports. */
    InventoryQueries queries();

    /** Resync requests: write to the outbox, mark delivered. */
    ResyncBoard resyncs();

    /**
     * Loads files and waits for the end.
     *
     * @param cancelled asked between files; what is done stays done
     */
    LoadSummary load(LoadRequest request, LoadListener listener, BooleanSupplier cancelled);

    /** Loads refused and held files once more from their kept bytes, oldest first. */
    default LoadSummary replay(List<Long> fileIds, LoadListener listener, BooleanSupplier cancelled) {
        return replay(fileIds, null, listener, cancelled);
    }

    /**
     * Loads refused and held files once more from their kept bytes, oldest first.
     *
     * @param owner SMSID of the computer that files without identity belong to (D14); null for the one they came with
     */
    LoadSummary replay(List<Long> fileIds, String owner, LoadListener listener, BooleanSupplier cancelled);

    /** Makes an inbox over this site; it does nothing until it is run. */
    Inbox inbox(InboxSettings settings);

    /** Finds duplicates. */
    Duplicates duplicates();

    /** Plans and executes clean-ups. */
    Cleanup cleanup();

    /** Rules that look through found sets. */
    Policies policies();

    /** What was changed by whom, and the way back. */
    Journal journal();

    /** Notes and tags that people put on computers. */
    Remarks remarks();

    /** Identifiers that say nothing. */
    JunkIdentifiers junk();

    /** Finds rows that are not as they must be, and puts them right. */
    RowRepair repair();

    /** Brings exports of legacy databases in. */
    LegacyImport legacyImport();

    /** Checks the invariants I1 to I9 over the whole database. */
    VerifyReport verify(BooleanSupplier cancelled);

    /** Adds a listener. */
    void addListener(SiteListener listener);

    /** Takes a listener off. */
    void removeListener(SiteListener listener);

    /** Closes the database; waits for a running file to end. */
    @Override
    void close();
}
