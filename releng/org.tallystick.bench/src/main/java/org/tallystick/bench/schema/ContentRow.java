package org.tallystick.bench.schema;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tallystick.bench.shape.ClassSpec;
import org.tallystick.bench.shape.Row;

/** One row of content per computer, which lists the set of each class; shared rows are in the dictionary. */
final class ContentRow implements Candidate {

    static final List<String> TABLES = Stream.concat(Dictionary.TABLES.stream(),
            Stream.of("CREATE TABLE CONTENT (computer INT NOT NULL PRIMARY KEY, body BLOB NOT NULL)",
                    "CREATE TABLE HISTORY (computer INT NOT NULL, changed_at BIGINT NOT NULL, body BLOB NOT NULL,"
                            + " PRIMARY KEY (computer, changed_at))"))
            .toList();

    private final Connection connection;
    private final List<ClassSpec> classes;
    private final Dictionary dictionary;
    private final SetForm sets;
    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement update;
    private final PreparedStatement keep;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    ContentRow(BenchDatabase database, List<ClassSpec> classes) throws SQLException {
        database.execute(TABLES);
        connection = database.connection();
        this.classes = classes;
        dictionary = new Dictionary(connection);
        sets = new SetForm(dictionary);
        insert = connection.prepareStatement("INSERT INTO CONTENT VALUES (?, ?)");
        select = connection.prepareStatement("SELECT body FROM CONTENT WHERE computer = ?");
        update = connection.prepareStatement("UPDATE CONTENT SET body = ? WHERE computer = ?");
        keep = connection.prepareStatement("INSERT INTO HISTORY VALUES (?, ?, ?)");
    }

    @Override
    public void enter(int computer, List<Row> rows) throws SQLException {
        insert.setInt(1, computer);
        insert.setBytes(2, body(rows));
        insert.executeUpdate();
        connection.commit();
    }

    @Override
    public void update(int computer, List<Row> rows, long at) throws SQLException {
        byte[] after = body(rows);
        select.setInt(1, computer);
        byte[] before;
        try (ResultSet stored = select.executeQuery()) {
            stored.next();
            before = stored.getBytes(1);
        }
        if (!Arrays.equals(before, after)) {
            keep.setInt(1, computer);
            keep.setLong(2, at);
            keep.setBytes(3, changedSets(before, after));
            keep.executeUpdate();
            update.setBytes(1, after);
            update.setInt(2, computer);
            update.executeUpdate();
        }
        connection.commit();
    }

    private byte[] body(List<Row> rows) throws SQLException {
        buffer.clear();
        int from = 0;
        for (int i = 0; i < classes.size(); i++) {
            int to = from;
            while (to < rows.size() && rows.get(to).spec() == classes.get(i)) {
                to++;
            }
            byte[] set = sets.write(i, rows.subList(from, to));
            buffer.put((byte) i).putInt(set.length).put(set);
            from = to;
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** What was before in the classes that are different now. */
    private byte[] changedSets(byte[] before, byte[] after) {
        ByteBuffer old = ByteBuffer.wrap(before);
        ByteBuffer now = ByteBuffer.wrap(after);
        buffer.clear();
        while (old.hasRemaining()) {
            ByteBuffer oldSet = nextSet(old);
            if (!oldSet.equals(nextSet(now))) {
                buffer.put(old.array(), oldSet.arrayOffset() + oldSet.position(), oldSet.remaining());
            }
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** Class, length and set, as a view. */
    private static ByteBuffer nextSet(ByteBuffer body) {
        int start = body.position();
        int length = body.getInt(start + 1) + 5;
        body.position(start + length);
        return body.slice(start, length);
    }

    @Override
    public int countWithBios(String version) throws SQLException {
        int classNumber = classes.indexOf(Bios.spec(classes));
        Set<Integer> ids = dictionary.having(classNumber, Bios.VERSION_COLUMN, version);
        int count = 0;
        try (PreparedStatement all = connection.prepareStatement("SELECT body FROM CONTENT");
                ResultSet bodies = all.executeQuery()) {
            while (bodies.next()) {
                ByteBuffer body = ByteBuffer.wrap(bodies.getBytes(1));
                while (body.hasRemaining()) {
                    ByteBuffer set = nextSet(body);
                    if (set.get(0) == classNumber) {
                        count += SetForm.has(set.position(5), ids) ? 1 : 0;
                        break;
                    }
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
