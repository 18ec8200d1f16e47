package org.tallystick.bench.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An own, empty Derby with the page cache and the durability of a site database. */
public final class BenchDatabase implements AutoCloseable {

    private final Path folder;
    private final Connection connection;

    /** Makes a database in a folder that does not exist. */
    public BenchDatabase(Path folder) throws SQLException {
        this.folder = folder;
        configure();
        connection = DriverManager.getConnection("jdbc:derby:" + folder.toAbsolutePath() + ";create=true");
        connection.setAutoCommit(false);
    }

    /** The settings of the site database; Derby reads them when the first database of the process is booted. */
    private static void configure() {
        set("derby.stream.error.field", "org.tallystick.bench.schema.BenchDatabase.QUIET");
        set("derby.storage.pageSize", "8192");
        set("derby.storage.pageCacheSize", "12000");
        set("derby.storage.checkpointInterval", "67108864");
        set("derby.storage.logSwitchInterval", "16777216");
        set("derby.storage.indexStats.auto", "false");
    }

    /** Where Derby's log goes: nowhere. */
    public static final OutputStream QUIET = OutputStream.nullOutputStream();

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** The one connection; transactions are the caller's. */
    public Connection connection() {
        return connection;
    }

    /** Runs statements and commits. */
    public void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    /** Writes everything to its place. Returns the bytes of tables and indexes, without the transaction log. */
    public long sizeAfterCheckpoint() throws SQLException, IOException {
        execute(List.of("CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()"));
        return size(folder.resolve("seg0"));
    }

    /** The bytes of all files below a folder. */
    public static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Shuts the database down and deletes it. */
    @Override
    public void close() throws SQLException, IOException {
        connection.rollback();
        connection.close();
        try {
            DriverManager.getConnection("jdbc:derby:" + folder.toAbsolutePath() + ";shutdown=true").close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) { // 08006: shut down
                throw e;
            }
        }
        delete(folder);
    }
}
