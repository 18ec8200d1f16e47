package org.tallystick.ui.preferences;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.tallystick.mif.MifProfile;
import org.tallystick.ui.Ids;

/** What a person set, by name and with its type. */
public final class Settings {

    static final String PROFILE = "profile";
    static final String STABLE_SECONDS = "inbox.stableSeconds";
    static final String INBOX = "inbox.folder";
    static final String DELETE_DONE = "inbox.deleteDone";
    static final String REOPEN = "site.reopen";
    static final String LAST_SITE = "site.last";
    static final String PAGE_SIZE = "page.size";
    static final String DUPLICATE_FILTERS = "duplicates.filters";

    private Settings() {
    }

    static IPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, Ids.BUNDLE);
    }

    /** How MIFs are read. */
    public static MifProfile profile() {
        return MifProfile.valueOf(store().getString(PROFILE));
    }

    /** How long a file of the inbox must stay the same before it is taken. */
    public static Duration stableFor() {
        return Duration.ofSeconds(store().getInt(STABLE_SECONDS));
    }

    /** Whether files of the inbox are deleted once they are loaded. */
    public static boolean deletesDone() {
        return store().getBoolean(DELETE_DONE);
    }

    /** Rows that are read at once. */
    public static int pageSize() {
        return store().getInt(PAGE_SIZE);
    }

    /** The site to open at start, if a person wants that. */
    public static Optional<Path> siteToReopen() {
        return store().getBoolean(REOPEN) ? lastSite() : Optional.empty();
    }

    /** The site that was opened last. */
    public static Optional<Path> lastSite() {
        return path(LAST_SITE);
    }

    /** Remembers the site that was opened last. */
    public static void lastSite(Path folder) {
        store().setValue(LAST_SITE, folder.toString());
    }

    /** The folder that was watched last. */
    public static Optional<Path> inbox() {
        return path(INBOX);
    }

    /** Remembers the folder that is watched. */
    public static void inbox(Path folder) {
        store().setValue(INBOX, folder.toString());
    }

    /** The filters for duplicates that a person gave names, one on a line. */
    public static String duplicateFilters() {
        return store().getString(DUPLICATE_FILTERS);
    }

    /** Keeps the filters for duplicates. */
    public static void duplicateFilters(String lines) {
        store().setValue(DUPLICATE_FILTERS, lines);
    }

    private static Optional<Path> path(String key) {
        String text = store().getString(key);
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }
}
