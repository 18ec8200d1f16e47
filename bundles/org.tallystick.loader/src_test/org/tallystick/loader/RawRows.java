package org.tallystick.loader;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a site as they are, row by row, past everything that the engine makes of them. */
final class RawRows {

    private final String url;

    RawRows(Path folder) {
        url = "jdbc:derby:" + folder.resolve("database");
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement; answers how many rows it changed. */
    int run(String sql, Object... values) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    if (values[i] instanceof byte[] bytes) {
                        statement.setBytes(i + 1, bytes);
                    } else {
                        statement.setObject(i + 1, values[i]);
                    }
                }
                return statement.executeUpdate();
            }
        });
    }

    /** The first column of the first row: a Long, a String or bytes; null where there is none. */
    Object one(String sql) {
        return connected(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? value(rows, 1) : null;
            }
        });
    }

    long number(String sql) {
        Object value = one(sql);
        return value == null ? 0 : (Long) value;
    }

    byte[] bytes(String sql) {
        return (byte[]) one(sql);
    }

    private static Object value(ResultSet rows, int column) throws SQLException {
        Object value = switch (rows.getMetaData().getColumnType(column)) {
            case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> rows.getLong(column);
            case Types.DOUBLE -> rows.getDouble(column);
            case Types.VARCHAR, Types.CHAR, Types.TIMESTAMP -> rows.getString(column);
            default -> rows.getBytes(column);
        };
        return rows.wasNull() ? null : value;
    }

    /** Every row of every table but some, sorted, without revisions. */
    String dump(Set<String> but) {
        return connected(connection -> {
            TreeMap<String, List<String>> tables = new TreeMap<>();
            try (ResultSet names = connection.getMetaData().getTables(null, "APP", null, new String[] { "TABLE" })) {
                while (names.next()) {
                    tables.put(names.getString(3), new ArrayList<>());
                }
            }
            StringBuilder text = new StringBuilder();
            for (String table : tables.keySet()) {
                if (!but.contains(table)) {
                    rows(connection, table).forEach(row -> text.append(table).append(row).append('\n'));
                }
            }
            return text.toString();
        });
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    if (rows.getMetaData().getColumnName(i).equals("REVISION")) {
                        continue; // only rises
                    }
                    Object value = value(rows, i);
                    text.append(' ').append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
                }
                found.add(text.toString());
            }
        }
        Collections.sort(found);
        return found;
    }
}
