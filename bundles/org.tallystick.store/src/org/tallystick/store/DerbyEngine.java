package org.tallystick.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * The embedded Derby: its settings, and how a database is booted and shut down. Derby takes its settings from system
 * properties when the first database of the process is booted.
 */
final class DerbyEngine {

    /** 8 KB pages: 96 MB of cache in a process that has 512 MB. */
    private static final String PAGE_SIZE = "8192";
    private static final String CACHED_PAGES = "12000";

    private DerbyEngine() {
    }

    static DataSource source(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toAbsolutePath().toString());
        return source;
    }

    static Connection create(Path database) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toAbsolutePath().toString());
        source.setCreateDatabase("create");
        return source.getConnection();
    }

    static void shutDown(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toAbsolutePath().toString());
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) { // 08006 is Derby's way to say that it is shut down
                StoreErrors.LOG.warn("The site database could not be shut down in order", e);
            }
        }
    }

    /** Sets what is not set yet, so that an administrator can override it on the command line of the JVM. */
    static void configure(Path log) {
        setDefault("derby.stream.error.file", log.toAbsolutePath().toString());
        setDefault("derby.infolog.append", "true");
        setDefault("derby.storage.pageSize", PAGE_SIZE);
        setDefault("derby.storage.pageCacheSize", CACHED_PAGES);
        setDefault("derby.storage.checkpointInterval", "67108864");
        setDefault("derby.storage.logSwitchInterval", "16777216");
        setDefault("derby.storage.indexStats.auto", "false"); // every query names its index: no maintenance in the way
        setDefault("derby.locks.waitTimeout", "20");
        setDefault("derby.locks.deadlockTimeout", "5");
        setDefault("derby.locks.escalationThreshold", "50000"); // a dry run should lock rows, not tables
        setDefault("derby.language.logQueryPlan", "false");
        setDefault("derby.stream.error.logSeverityLevel", "40000");
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
