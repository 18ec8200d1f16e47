package org.tallystick.bench.schema;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows known by their content: each once, under the hash of its bytes. Rows just used are found without asking. */
final class Dictionary implements AutoCloseable {

    /** The table, to be made before. */
    static final List<String> TABLES = List.of(
            "CREATE TABLE INSTANCE (id INT NOT NULL PRIMARY KEY, hash CHAR(16) FOR BIT DATA NOT NULL UNIQUE,"
                    + " class SMALLINT NOT NULL, body VARCHAR(8000) FOR BIT DATA NOT NULL)",
            "CREATE INDEX INSTANCE_CLASS ON INSTANCE (class)");

    private static final int REMEMBERED = 50_000;
    private static final int HASH_BYTES = 16;

    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement ofClass;
    private final MessageDigest digest;
    private final Map<Hash, Integer> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int nextId = 1;

    private record Hash(long high, long low) {
    }

    Dictionary(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT id FROM INSTANCE WHERE hash = ?");
        insert = connection.prepareStatement("INSERT INTO INSTANCE VALUES (?, ?, ?, ?)");
        ofClass = connection.prepareStatement("SELECT id, body FROM INSTANCE WHERE class = ?");
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of a row, which is entered when it is new. */
    int idOf(byte[] body) throws SQLException {
        byte[] hash = Arrays.copyOf(digest.digest(body), HASH_BYTES);
        ByteBuffer halves = ByteBuffer.wrap(hash);
        Hash key = new Hash(halves.getLong(), halves.getLong());
        Integer known = recent.get(key);
        if (known == null) {
            known = lookUp(hash);
            if (known == null) {
                known = enter(hash, body);
            }
            recent.put(key, known);
        }
        return known;
    }

    private Integer lookUp(byte[] hash) throws SQLException {
        find.setBytes(1, hash);
        try (ResultSet found = find.executeQuery()) {
            return found.next() ? (Integer) found.getInt(1) : null;
        }
    }

    private Integer enter(byte[] hash, byte[] body) throws SQLException {
        insert.setInt(1, nextId);
        insert.setBytes(2, hash);
        insert.setInt(3, body[0]);
        insert.setBytes(4, body);
        insert.executeUpdate();
        return nextId++;
    }

    /** The numbers of the rows of a class that have a value. */
    Set<Integer> having(int classNumber, int column, String value) throws SQLException {
        Set<Integer> ids = new HashSet<>();
        ofClass.setInt(1, classNumber);
        try (ResultSet rows = ofClass.executeQuery()) {
            while (rows.next()) {
                if (RowForm.text(rows.getBytes(2), column).equals(value)) {
                    ids.add(rows.getInt(1));
                }
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
        ofClass.close();
    }
}
