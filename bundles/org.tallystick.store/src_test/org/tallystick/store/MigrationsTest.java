package org.tallystick.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one schema to the next: step by step, with a copy before, and whole or not at all. */
class MigrationsTest {

    private static final Migration FIRST = new Migration(1, "first",
            List.of("CREATE TABLE A (x INT NOT NULL)", "INSERT INTO A VALUES (1)"));
    private static final Migration SECOND = new Migration(2, "second",
            List.of("ALTER TABLE A ADD COLUMN y INT DEFAULT 7 NOT NULL"));
    private static final Migration THIRD = new Migration(3, "third", List.of("UPDATE A SET y = y + 1"));
    private static final Migration BROKEN = new Migration(3, "broken",
            List.of("CREATE TABLE B (z INT NOT NULL)", "UPDATE A SET y = 0", "INSERT INTO NOWHERE VALUES (1)"));

    @TempDir
    Path folder;
    private Connection connection;

    @BeforeEach
    void make() throws SQLException {
        DerbyEngine.configure(folder.resolve("log"));
        connection = DerbyEngine.create(folder.resolve("database"));
        new Migrations(List.of(FIRST)).create(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
        DerbyEngine.shutDown(folder.resolve("database"));
    }

    private String rows(Connection in, String query) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Statement statement = in.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    rows.append(row.getString(i)).append(' ');
                }
            }
        }
        in.commit();
        return rows.toString().strip();
    }

    @Test
    void stepsRunInOrderAfterACopyWasMade() throws SQLException {
        new Migrations(List.of(FIRST, SECOND, THIRD)).bringUp(connection, folder);
        assertThat(rows(connection, "SELECT x, y FROM A")).isEqualTo("1 8");
        assertThat(rows(connection, "SELECT version, title FROM SCHEMA_HISTORY ORDER BY version"))
                .isEqualTo("1 first 2 second 3 third");

        Path copy = folder.resolve("backup").resolve("schema-1").resolve("database");
        try (Connection before = DerbyEngine.source(copy).getConnection()) {
            before.setAutoCommit(false);
            assertThat(rows(before, "SELECT * FROM A")).isEqualTo("1");
            assertThat(new Migrations(List.of(FIRST)).version(before)).isEqualTo(1);
            before.rollback();
        } finally {
            DerbyEngine.shutDown(copy);
        }
    }

    @Test
    void theNewestSchemaIsLeftAlone() throws SQLException {
        new Migrations(List.of(FIRST)).bringUp(connection, folder);
        assertThat(folder.resolve("backup")).doesNotExist();
        assertThatThrownBy(() -> new Migrations(List.of(new Migration(0, "older", List.of()))).bringUp(connection,
                folder)).isInstanceOfSatisfying(StoreException.class,
                        e -> assertThat(e.problem()).isEqualTo(StoreProblem.NEWER));
    }

    /** The step that failed left nothing, those before it stand, and a second start goes on from there. */
    @Test
    void aStepThatFailsIsUndone() throws Exception {
        assertThatThrownBy(() -> new Migrations(List.of(FIRST, SECOND, BROKEN)).bringUp(connection, folder))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.problem()).isEqualTo(StoreProblem.FAILED);
                    assertThat(e.getMessage()).contains("could not be upgraded from schema 1 to 3",
                            "no data was changed", folder.resolve("backup").resolve("schema-1").toString())
                            .doesNotContain("damaged", "NOWHERE");
                });
        assertThat(new Migrations(List.of(FIRST)).version(connection)).isEqualTo(2);
        assertThat(rows(connection, "SELECT x, y FROM A")).isEqualTo("1 7");
        assertThat(rows(connection, "SELECT tablename FROM SYS.SYSTABLES WHERE tablename = 'B'")).isEmpty();
        Path copy = folder.resolve("backup").resolve("schema-1");
        assertThat(copy).isDirectory();
        Files.writeString(copy.resolve("left.txt"), "of the first try");

        new Migrations(List.of(FIRST, SECOND, THIRD)).bringUp(connection, folder);
        assertThat(rows(connection, "SELECT x, y FROM A")).isEqualTo("1 8");
        assertThat(copy.resolve("left.txt")).as("the copy of the untouched database stays").exists();
        assertThat(copy.resolveSibling("schema-2")).isDirectory();
    }

    /** Without a copy there is no upgrade. */
    @Test
    void whereNoCopyCanBeWrittenNothingIsChanged() throws Exception {
        Files.writeString(folder.resolve("backup"), "a file of that name");
        assertThatThrownBy(() -> new Migrations(List.of(FIRST, SECOND)).bringUp(connection, folder))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.problem()).isEqualTo(StoreProblem.NO_ACCESS);
                    assertThat(e.getMessage()).contains(folder.resolve("backup").toString(), "nothing was changed");
                });
        assertThat(new Migrations(List.of(FIRST)).version(connection)).isEqualTo(1);
    }

    /** The real steps have numbers without a gap. */
    @Test
    void theStepsOfTheSiteAreNumberedWithoutGap() {
        for (int i = 0; i < Schema.STEPS.size(); i++) {
            assertThat(Schema.STEPS.get(i).version()).isEqualTo(i + 1);
        }
    }
}
