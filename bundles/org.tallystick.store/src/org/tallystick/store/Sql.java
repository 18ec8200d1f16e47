package org.tallystick.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One prepared statement while its parameters are bound and it is run. Parameters are bound in order; the statement is
 * kept by its {@link Tx} for the next use, so an instance must not be kept.
 */
final class Sql {

    /** Makes a value of the current row; never moves the cursor. */
    @FunctionalInterface
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Looks at rows one by one; answers whether to go on. */
    @FunctionalInterface
    interface RowVisitor {
        boolean visit(ResultSet row) throws SQLException;
    }

    private final Tx tx;
    private final String text;
    private final PreparedStatement statement;
    private int bound;

    Sql(Tx tx, String text, PreparedStatement statement) {
        this.tx = tx;
        this.text = text;
        this.statement = statement;
    }

    Sql set(int value) {
        return bind(index -> statement.setInt(index, value));
    }

    Sql set(long value) {
        return bind(index -> statement.setLong(index, value));
    }

    Sql set(double value) {
        return bind(index -> statement.setDouble(index, value));
    }

    /** Binds NULL for a column of whatever type. */
    Sql setNothing() {
        return bind(index -> statement.setNull(index, statement.getParameterMetaData().getParameterType(index)));
    }

    /** Binds a text; null becomes NULL. */
    Sql set(String value) {
        return bind(index -> {
            if (value == null) {
                statement.setNull(index, Types.VARCHAR);
            } else {
                statement.setString(index, value);
            }
        });
    }

    Sql set(byte[] value) {
        return bind(index -> statement.setBytes(index, value));
    }

    /** Binds a large value; null becomes NULL. */
    Sql setBlob(byte[] value) {
        return bind(index -> {
            if (value == null) {
                statement.setNull(index, Types.BLOB);
            } else {
                statement.setBytes(index, value);
            }
        });
    }

    Sql setBinary(byte[] value) {
        return bind(index -> {
            if (value == null) {
                statement.setNull(index, Types.VARBINARY);
            } else {
                statement.setBytes(index, value);
            }
        });
    }

    Sql setOrNull(Long value) {
        return bind(index -> {
            if (value == null) {
                statement.setNull(index, Types.BIGINT);
            } else {
                statement.setLong(index, value);
            }
        });
    }

    Sql setOrNull(Integer value) {
        return bind(index -> {
            if (value == null) {
                statement.setNull(index, Types.INTEGER);
            } else {
                statement.setInt(index, value);
            }
        });
    }

    int update() {
        tx.probe(text);
        tx.wrote();
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        }
    }

    /** Adds the bound parameters to the batch and begins anew. */
    void addBatch() {
        try {
            tx.batchBegun(statement);
            statement.addBatch();
            bound = 0;
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        }
    }

    void runBatch() {
        tx.probe(text);
        tx.wrote();
        try {
            statement.executeBatch();
            tx.batchRun(statement);
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        }
    }

    <T> Optional<T> first(RowMapper<T> mapper) {
        List<T> found = new ArrayList<>(1);
        each(row -> {
            found.add(mapper.map(row));
            return false;
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    <T> List<T> list(RowMapper<T> mapper) {
        List<T> found = new ArrayList<>();
        each(row -> {
            found.add(mapper.map(row));
            return true;
        });
        return found;
    }

    int[] ints() {
        int[][] found = { new int[4] };
        int[] count = { 0 };
        each(row -> {
            if (count[0] == found[0].length) {
                found[0] = java.util.Arrays.copyOf(found[0], count[0] * 2);
            }
            found[0][count[0]++] = row.getInt(1);
            return true;
        });
        return java.util.Arrays.copyOf(found[0], count[0]);
    }

    long oneLong() {
        return first(row -> row.getLong(1)).orElse(0L);
    }

    void each(RowVisitor visitor) {
        tx.probe(text);
        try (ResultSet rows = statement.executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = visitor.visit(rows);
            }
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        }
    }

    @FunctionalInterface
    private interface Binder {
        void bind(int index) throws SQLException;
    }

    private Sql bind(Binder binder) {
        try {
            binder.bind(++bound);
            return this;
        } catch (SQLException e) {
            throw StoreErrors.translate(e);
        }
    }
}
