package org.tallystick.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Images of whole rows: what a row is, column by column with their names, so that it can be put back exactly, also
 * after a later step of the schema has added columns. A row that is not there has no image, which is null.
 */
public final class RowImages {

    private static final int NULL = 0;
    private static final int NUMBER = 1;
    private static final int TEXT = 2;
    private static final int BYTES = 3;
    private static final int REAL = 4;

    private RowImages() {
    }

    /** The image of a row as it is in this transaction; null where there is none. */
    public static byte[] take(Tx tx, RowName row) {
        Sql sql = tx.sql("SELECT * FROM " + row.table() + where(row.table()));
        bindKey(sql, row);
        return sql.first(RowImages::write).orElse(null);
    }

    /** Makes a row what an image says: adds, changes or deletes it. */
    public static void put(Tx tx, RowName row, byte[] image) {
        if (image == null) {
            if (row.table().numbers() != null) {
                Numbers.raiseFloor(tx, row.table().numbers()); // a number is never given twice
            }
            Sql sql = tx.sql("DELETE FROM " + row.table() + where(row.table()));
            bindKey(sql, row);
            sql.update();
            return;
        }
        Map<String, Object> columns = read(image);
        if (take(tx, row) == null) {
            insert(tx, row, columns);
        } else {
            update(tx, row, columns);
        }
    }

    /** The columns of an image by name, in order: Long, Double, String, byte[] or null. */
    public static Map<String, Object> read(byte[] image) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(image))) {
            Map<String, Object> columns = new LinkedHashMap<>();
            int count = in.readUnsignedShort();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                columns.put(name, switch (in.readByte()) {
                    case NULL -> null;
                    case NUMBER -> in.readLong();
                    case REAL -> in.readDouble();
                    case TEXT -> new String(bytes(in), StandardCharsets.UTF_8);
                    case BYTES -> bytes(in);
                    default -> throw new IllegalStateException("The image of a row is damaged.");
                });
            }
            return columns;
        } catch (IOException e) {
            throw new IllegalStateException("The image of a row is damaged.", e);
        }
    }

    /** The image of columns, as {@link #read} gives them. */
    public static byte[] write(Map<String, Object> columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(columns.size());
            for (Map.Entry<String, Object> column : columns.entrySet()) {
                out.writeUTF(column.getKey());
                writeValue(out, column.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen in memory
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("length");
        }
        return in.readNBytes(length);
    }

    private static void writeValue(DataOutputStream out, Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Long number -> {
                out.writeByte(NUMBER);
                out.writeLong(number);
            }
            case Double real -> {
                out.writeByte(REAL);
                out.writeDouble(real);
            }
            case String text -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeByte(TEXT);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            case byte[] raw -> {
                out.writeByte(BYTES);
                out.writeInt(raw.length);
                out.write(raw);
            }
            default -> throw new IllegalArgumentException("No column has a " + value.getClass());
        }
    }

    private static byte[] write(ResultSet row) throws SQLException {
        ResultSetMetaData data = row.getMetaData();
        Map<String, Object> columns = LinkedHashMap.newLinkedHashMap(data.getColumnCount());
        for (int i = 1; i <= data.getColumnCount(); i++) {
            Object value = switch (data.getColumnType(i)) {
                case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> row.getLong(i);
                case Types.DOUBLE -> row.getDouble(i);
                case Types.VARCHAR, Types.CHAR -> row.getString(i);
                default -> row.getBytes(i);
            };
            columns.put(data.getColumnName(i).toLowerCase(Locale.ROOT), row.wasNull() ? null : value);
        }
        return write(columns);
    }

    private static void insert(Tx tx, RowName row, Map<String, Object> columns) {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner places = new StringJoiner(", ");
        columns.keySet().forEach(name -> {
            names.add(checked(name));
            places.add("?");
        });
        Sql sql = tx.sql("INSERT INTO " + row.table() + " (" + names + ") VALUES (" + places + ")");
        columns.values().forEach(value -> bind(sql, value));
        sql.update();
    }

    private static void update(Tx tx, RowName row, Map<String, Object> columns) {
        StringJoiner sets = new StringJoiner(", ");
        columns.keySet().forEach(name -> {
            if (!row.table().keys().contains(name)) {
                sets.add(checked(name) + " = ?");
            }
        });
        if (sets.length() == 0) {
            return;
        }
        Sql sql = tx.sql("UPDATE " + row.table() + " SET " + sets + where(row.table()));
        columns.forEach((name, value) -> {
            if (!row.table().keys().contains(name)) {
                bind(sql, value);
            }
        });
        bindKey(sql, row);
        sql.update();
    }

    /** Names of columns come from kept bytes, so they are looked at before they become part of a statement. */
    private static String checked(String name) {
        if (!name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_')) {
            throw new IllegalStateException("The image of a row is damaged.");
        }
        return name;
    }

    private static String where(JournaledTable table) {
        return " WHERE " + String.join(" = ? AND ", table.keys()) + " = ?";
    }

    private static void bindKey(Sql sql, RowName row) {
        row.values().forEach(value -> bind(sql, value));
    }

    private static void bind(Sql sql, Object value) {
        switch (value) {
            case null -> sql.setNothing();
            case Integer number -> sql.set(number.intValue());
            case Long number -> sql.set(number.longValue());
            case Double real -> sql.set(real.doubleValue());
            case String text -> sql.set(text);
            case byte[] raw -> sql.set(raw);
            default -> throw new IllegalArgumentException("No column has a " + value.getClass());
        }
    }
}
