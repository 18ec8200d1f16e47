package org.tallystick.bench.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.bench.shape.ClassSpec;
import org.tallystick.bench.shape.Row;

/**
 * The schema of SMS in plain form: a table per class, a row per instance, a column per attribute, and an index on the
 * computer. Also the measure for the loader: what plain JDBC inserts in a second.
 */
public final class FlatTables implements Candidate {

    private final Connection connection;
    private final List<ClassSpec> classes;
    private final Map<ClassSpec, Statements> statements = new HashMap<>();
    private long nextId = 1;

    /** The statements of one class, prepared once. */
    private record Statements(PreparedStatement insert, PreparedStatement select, PreparedStatement update,
            PreparedStatement keep) {
    }

    /** Makes the tables and prepares the statements. */
    public FlatTables(BenchDatabase database, List<ClassSpec> classes) throws SQLException {
        connection = database.connection();
        this.classes = classes;
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            StringBuilder columns = new StringBuilder();
            for (int c = 0; c < classes.get(i).columns().size(); c++) {
                ClassSpec.Column column = classes.get(i).columns().get(c);
                columns.append(", a").append(c)
                        .append(column.isNumber() ? " INTEGER" : " VARCHAR(" + column.length() + ")");
            }
            tables.add("CREATE TABLE GROUP" + i + " (id BIGINT NOT NULL PRIMARY KEY, computer INT NOT NULL" + columns
                    + ")");
            tables.add("CREATE INDEX GROUP" + i + "_COMPUTER ON GROUP" + i + " (computer)");
            tables.add("CREATE TABLE HISTORY" + i
                    + " (id BIGINT NOT NULL, changed_at BIGINT NOT NULL, computer INT NOT NULL"
                    + columns + ", PRIMARY KEY (id, changed_at))");
        }
        database.execute(tables);
        for (int i = 0; i < classes.size(); i++) {
            statements.put(classes.get(i), prepare(i, classes.get(i).columns().size()));
        }
    }

    private Statements prepare(int table, int columns) throws SQLException {
        StringBuilder set = new StringBuilder("UPDATE GROUP" + table + " SET ");
        for (int c = 0; c < columns; c++) {
            set.append(c == 0 ? "" : ", ").append('a').append(c).append(" = ?");
        }
        return new Statements(
                connection
                        .prepareStatement("INSERT INTO GROUP" + table + " VALUES (?, ?" + ", ?".repeat(columns) + ")"),
                connection.prepareStatement("SELECT * FROM GROUP" + table + " WHERE computer = ? ORDER BY id"),
                connection.prepareStatement(set + " WHERE id = ?"),
                connection.prepareStatement(
                        "INSERT INTO HISTORY" + table + " VALUES (?, ?, ?" + ", ?".repeat(columns) + ")"));
    }

    @Override
    public void enter(int computer, List<Row> rows) throws SQLException {
        int i = 0;
        while (i < rows.size()) {
            ClassSpec spec = rows.get(i).spec();
            PreparedStatement insert = statements.get(spec).insert();
            for (; i < rows.size() && rows.get(i).spec() == spec; i++) {
                insert.setLong(1, nextId++);
                insert.setInt(2, computer);
                bind(insert, 3, rows.get(i).values());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    @Override
    public void update(int computer, List<Row> rows, long at) throws SQLException {
        int i = 0;
        for (ClassSpec spec : classes) {
            Statements of = statements.get(spec);
            of.select().setInt(1, computer);
            try (ResultSet stored = of.select().executeQuery()) {
                while (stored.next()) { // a shape's computer keeps the number of its instances
                    Object[] values = rows.get(i++).values();
                    Object[] before = read(stored, spec);
                    if (!Arrays.equals(values, before)) {
                        replace(of, stored.getLong(1), computer, before, values, at);
                    }
                }
            }
            of.keep().executeBatch();
            of.update().executeBatch();
        }
        connection.commit();
    }

    private static void replace(Statements of, long id, int computer, Object[] before, Object[] values, long at)
            throws SQLException {
        of.keep().setLong(1, id);
        of.keep().setLong(2, at);
        of.keep().setInt(3, computer);
        bind(of.keep(), 4, before);
        of.keep().addBatch();
        bind(of.update(), 1, values);
        of.update().setLong(values.length + 1, id);
        of.update().addBatch();
    }

    @Override
    public int countWithBios(String version) throws SQLException {
        int table = classes.indexOf(Bios.spec(classes));
        try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(DISTINCT computer) FROM GROUP" + table
                + " WHERE a" + Bios.VERSION_COLUMN + " = ?")) {
            query.setString(1, version);
            try (ResultSet count = query.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        } finally {
            connection.commit();
        }
    }

    private static Object[] read(ResultSet stored, ClassSpec spec) throws SQLException {
        Object[] values = new Object[spec.columns().size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = spec.columns().get(c).isNumber() ? (Object) stored.getLong(c + 3) : stored.getString(c + 3);
        }
        return values;
    }

    private static void bind(PreparedStatement statement, int from, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Long number) {
                statement.setInt(from + i, number.intValue());
            } else {
                statement.setString(from + i, (String) values[i]);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Statements of : statements.values()) {
            of.insert().close();
            of.select().close();
            of.update().close();
            of.keep().close();
        }
    }
}
