package org.tallystick.loader;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every row of every table of the shared site as text, in an order of its own. Left out are the journal itself, the
 * floors of numbers and the revisions of computers, which only rise.
 */
final class TableDump {

    private static final Set<String> LEFT_OUT = Set.of("JOURNAL", "JOURNAL_COMPUTER", "JOURNAL_IMAGE", "NUMBER_FLOOR");

    private TableDump() {
    }

    static String take(String... butTables) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = DriverManager
                .getConnection("jdbc:derby:" + SharedSite.folder().resolve("database"));
                Statement statement = connection.createStatement()) {
            Set<String> tables = new TreeSet<>();
            try (ResultSet rows = statement
                    .executeQuery("SELECT tablename FROM SYS.SYSTABLES WHERE tabletype = 'T'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(LEFT_OUT);
            tables.removeAll(List.of(butTables));
            for (String table : tables) {
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        lines.add(table + ' ' + line(rows));
                    }
                }
                lines.sort(null);
                lines.forEach(line -> dump.append(line).append('\n'));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }

    private static String line(ResultSet row) throws SQLException {
        ResultSetMetaData data = row.getMetaData();
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            if (!data.getColumnName(i).equals("REVISION")) {
                Object value = data.getColumnType(i) == Types.BLOB ? row.getBytes(i) : row.getObject(i);
                String text = value instanceof byte[] bytes
                        ? bytes.length + ":" + Arrays.hashCode(bytes) + ":"
                                + HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length))
                        : String.valueOf(value);
                line.append(data.getColumnName(i)).append('=').append(text).append(' ');
            }
        }
        return line.toString();
    }
}
