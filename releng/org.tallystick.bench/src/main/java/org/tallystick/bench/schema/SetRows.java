package org.tallystick.bench.schema;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tallystick.bench.shape.ClassSpec;
import org.tallystick.bench.shape.Row;

/** One row per computer and class, which lists the set; shared rows are in the dictionary. */
final class SetRows implements Candidate {

    static final List<String> TABLES = Stream.concat(Dictionary.TABLES.stream(), Stream.of(
            "CREATE TABLE CLASS_SET (computer INT NOT NULL, class SMALLINT NOT NULL,"
                    + " body VARCHAR(32672) FOR BIT DATA NOT NULL, PRIMARY KEY (computer, class))",
            "CREATE TABLE HISTORY (computer INT NOT NULL, class SMALLINT NOT NULL, changed_at BIGINT NOT NULL,"
                    + " body VARCHAR(32672) FOR BIT DATA NOT NULL, PRIMARY KEY (computer, class, changed_at))"))
            .toList();

    private final Connection connection;
    private final List<ClassSpec> classes;
    private final Dictionary dictionary;
    private final SetForm sets;
    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement update;
    private final PreparedStatement keep;

    SetRows(BenchDatabase database, List<ClassSpec> classes) throws SQLException {
        database.execute(TABLES);
        connection = database.connection();
        this.classes = classes;
        dictionary = new Dictionary(connection);
        sets = new SetForm(dictionary);
        insert = connection.prepareStatement("INSERT INTO CLASS_SET VALUES (?, ?, ?)");
        select = connection.prepareStatement("SELECT class, body FROM CLASS_SET WHERE computer = ?");
        update = connection.prepareStatement("UPDATE CLASS_SET SET body = ? WHERE computer = ? AND class = ?");
        keep = connection.prepareStatement("INSERT INTO HISTORY VALUES (?, ?, ?, ?)");
    }

    @Override
    public void enter(int computer, List<Row> rows) throws SQLException {
        List<byte[]> bodies = bodies(rows);
        for (int i = 0; i < bodies.size(); i++) {
            insert.setInt(1, computer);
            insert.setInt(2, i);
            insert.setBytes(3, bodies.get(i));
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void update(int computer, List<Row> rows, long at) throws SQLException {
        List<byte[]> bodies = bodies(rows);
        select.setInt(1, computer);
        try (ResultSet stored = select.executeQuery()) {
            while (stored.next()) {
                int classNumber = stored.getInt(1);
                byte[] before = stored.getBytes(2);
                if (!Arrays.equals(before, bodies.get(classNumber))) {
                    keep.setInt(1, computer);
                    keep.setInt(2, classNumber);
                    keep.setLong(3, at);
                    keep.setBytes(4, before);
                    keep.addBatch();
                    update.setBytes(1, bodies.get(classNumber));
                    update.setInt(2, computer);
                    update.setInt(3, classNumber);
                    update.addBatch();
                }
            }
        }
        keep.executeBatch();
        update.executeBatch();
        connection.commit();
    }

    private List<byte[]> bodies(List<Row> rows) throws SQLException {
        List<byte[]> bodies = new ArrayList<>(classes.size());
        int from = 0;
        for (int i = 0; i < classes.size(); i++) {
            int to = from;
            while (to < rows.size() && rows.get(to).spec() == classes.get(i)) {
                to++;
            }
            bodies.add(sets.write(i, rows.subList(from, to)));
            from = to;
        }
        return bodies;
    }

    @Override
    public int countWithBios(String version) throws SQLException {
        int classNumber = classes.indexOf(Bios.spec(classes));
        Set<Integer> ids = dictionary.having(classNumber, Bios.VERSION_COLUMN, version);
        int count = 0;
        try (PreparedStatement all = connection.prepareStatement("SELECT body FROM CLASS_SET WHERE class = ?")) {
            all.setInt(1, classNumber);
            try (ResultSet bodies = all.executeQuery()) {
                while (bodies.next()) {
                    count += SetForm.has(ByteBuffer.wrap(bodies.getBytes(1)), ids) ? 1 : 0;
                }
            }
        }
        connection.commit();
        return count;
    }

    @Override
    public void close() throws SQLException {
        dictionary.close();
        insert.close();
        select.close();
        update.close();
        keep.close();
    }
}
