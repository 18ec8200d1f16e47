package org.tallystick.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database to the newest schema, step by step; each step is one transaction with its entry in the history. */
final class Migrations {

    private static final String CREATE_HISTORY = "CREATE TABLE SCHEMA_HISTORY (version INT NOT NULL PRIMARY KEY,"
            + " title VARCHAR(200) NOT NULL, applied BIGINT NOT NULL)";
    private static final String VERSION = "SELECT MAX(version) FROM SCHEMA_HISTORY";
    private static final String RECORD = "INSERT INTO SCHEMA_HISTORY (version, title, applied) VALUES (?, ?, ?)";

    private final List<Migration> steps;

    Migrations(List<Migration> steps) {
        this.steps = List.copyOf(steps);
    }

    int newest() {
        return steps.get(steps.size() - 1).version();
    }

    /** Makes the history table and runs every step, in a database without tables. */
    void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(CREATE_HISTORY);
        }
        connection.commit();
        runAfter(0, connection);
    }

    int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); var row = statement.executeQuery(VERSION)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /**
     * Refuses a newer database, and brings an older one up after a copy of it was made beside it.
     *
     * @throws StoreException where an upgrade fails, which leaves the database at the last step that did not
     */
    void bringUp(Connection connection, Path site) throws SQLException {
        int version = version(connection);
        if (version > newest()) {
            throw new StoreException(StoreProblem.NEWER, "The site database was made by a newer Tallystick (schema "
                    + version + ", this one knows " + newest() + "); open it with that version.", null);
        }
        if (version < newest()) {
            Path copy = site.resolve("backup").resolve("schema-" + version);
            backUp(connection, copy);
            try {
                runAfter(version, connection);
            } catch (SQLException e) {
                throw notUpgraded(version, copy, e);
            }
        }
    }

    private StoreException notUpgraded(int version, Path copy, SQLException why) {
        StoreErrors.LOG.error("The upgrade of the site database failed", why);
        StoreException general = StoreErrors.translate(why);
        if (general.problem() == StoreProblem.DISK_FULL) {
            return new StoreException(StoreProblem.DISK_FULL, "The disk of the site database is full, so it could not"
                    + " be upgraded; nothing in it was changed. Free some space, then open it again.", why);
        }
        return new StoreException(StoreProblem.FAILED, "The site database could not be upgraded from schema " + version
                + " to " + newest()
                + "; what had begun was undone, and no data was changed. A copy from before lies in "
                + copy + "; open the site with the version of Tallystick that it comes from, and report the log"
                + " beside it.", why);
    }

    private void runAfter(int version, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Migration step : steps) {
            if (step.version() > version) {
                run(step, connection);
            }
        }
    }

    private static void run(Migration step, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var record = connection.prepareStatement(RECORD)) {
            for (String sql : step.statements()) {
                statement.executeUpdate(sql);
            }
            record.setInt(1, step.version());
            record.setString(2, step.title());
            record.setLong(3, System.currentTimeMillis());
            record.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static void backUp(Connection connection, Path target) throws SQLException {
        try {
            deleteTree(target); // of an upgrade from the same version that did not come to its end
            Files.createDirectories(target);
        } catch (IOException e) {
            throw noCopy(target, StoreProblem.NO_ACCESS, e);
        }
        try (var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, target.toAbsolutePath().toString());
            call.execute();
        } catch (SQLException e) {
            StoreProblem problem = StoreErrors.translate(e).problem();
            if (problem == StoreProblem.DAMAGED) {
                throw e; // what cannot be read cannot be copied
            }
            throw noCopy(target, problem == StoreProblem.DISK_FULL ? problem : StoreProblem.NO_ACCESS, e);
        }
        connection.commit();
    }

    private static StoreException noCopy(Path target, StoreProblem problem, Exception why) {
        return new StoreException(problem,
                "The copy of the site database that precedes an upgrade cannot be written to "
                        + target + "; nothing was changed. Make room there, then open it again.",
                why);
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
