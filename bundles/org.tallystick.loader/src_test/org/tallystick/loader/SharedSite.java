package org.tallystick.loader;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.store.SiteStore;

/**
 * One open database that is emptied for each test: a fresh one would have to compile every statement anew, which takes
 * most of a second. The engine over it is new every time, so nothing is remembered but by the database.
 */
final class SharedSite {

    static final Faults FAULTS = new Faults();
    private static final List<String> KEPT = List.of("SCHEMA_HISTORY", "SETTING", "FILE_TOTAL");

    private static Path folder;
    private static SiteStore store;
    private static List<String> tables;

    private SharedSite() {
    }

    /** An empty site. */
    static InventorySite empty() {
        FAULTS.disarm();
        if (folder == null) {
            folder = TestSites.temporary("shared");
            TestSites.fresh(folder);
        }
        openStore();
        try {
            execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        store.dryRun(units -> null); // makes it ask the tables for the next numbers
        return new OpenSite(store, "S01", "Test site");
    }

    /** The same site with nothing in memory, as after a start of the program; the database itself stays open. */
    static InventorySite restarted() {
        openStore();
        store.dryRun(units -> null);
        return new OpenSite(store, "S01", "Test site");
    }

    /** The same site after the database was closed and opened. */
    static InventorySite reopened() {
        store.close();
        return restarted();
    }

    /** The store below the site, for tests of what is inside. */
    static SiteStore store() {
        return store;
    }

    static Path folder() {
        return folder;
    }

    /** Runs statements that no part of the engine would, to damage a site. */
    static void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"));
                Statement statement = connection.createStatement()) {
            if (statements.length > 0) {
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
                return;
            }
            connection.setAutoCommit(false);
            for (String table : tables(statement)) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            statement.executeUpdate("DELETE FROM SETTING WHERE name NOT IN ('site-code', 'site-name')");
            statement.executeUpdate("UPDATE FILE_TOTAL SET through_file = 0, loaded = 0, unchanged = 0, held = 0,"
                    + " refused = 0, stale = 0");
            connection.commit();
        }
    }

    /** Reads what no service of the engine shows. */
    static <T> T read(java.util.function.Function<org.tallystick.store.Tx, T> work) {
        return store.read(work);
    }

    private static void openStore() {
        if (store == null || isClosed()) {
            store = SiteStore.open(folder, "Test", FAULTS);
        }
    }

    private static boolean isClosed() {
        try {
            store.read(tx -> null);
            return false;
        } catch (org.tallystick.store.StoreException e) {
            return true;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        if (tables == null) {
            tables = new ArrayList<>();
            try (ResultSet rows = statement
                    .executeQuery("SELECT tablename FROM SYS.SYSTABLES WHERE tabletype = 'T'")) {
                while (rows.next()) {
                    if (!KEPT.contains(rows.getString(1))) {
                        tables.add(rows.getString(1));
                    }
                }
            }
        }
        return tables;
    }
}
