package org.tallystick.bench.schema;

import java.sql.SQLException;
import java.util.List;

import org.tallystick.bench.shape.Row;

/** A schema under comparison. One thread; each write is one durable transaction of one computer. */
interface Candidate extends AutoCloseable {

    /** Enters a computer. */
    void enter(int computer, List<Row> rows) throws SQLException;

    /** Brings a computer up to date: writes what changed, and keeps what was before as history. */
    void update(int computer, List<Row> rows, long at) throws SQLException;

    /** How many computers have a BIOS of a version, found without an index made for this question. */
    int countWithBios(String version) throws SQLException;

    @Override
    void close() throws SQLException;
}
