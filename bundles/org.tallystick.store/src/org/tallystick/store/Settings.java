package org.tallystick.store;

import java.util.Optional;

/** Named settings of a site, such as its code. */
public final class Settings {

    private static final String GET = "SELECT content FROM SETTING WHERE name = ?";
    private static final String INSERT = "INSERT INTO SETTING (name, content) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE SETTING SET content = ? WHERE name = ?";
    private static final String DELETE = "DELETE FROM SETTING WHERE name = ?";

    private Settings() {
    }

    /** Reads a setting. */
    public static Optional<String> get(Tx tx, String name) {
        return tx.sql(GET).set(name).first(row -> row.getString(1));
    }

    /** Writes a setting. */
    public static void put(Tx tx, String name, String value) {
        if (tx.sql(UPDATE).set(value).set(name).update() == 0) {
            tx.sql(INSERT).set(name).set(value).update();
        }
    }

    /** Takes a setting away, so that what is usual counts. */
    public static void delete(Tx tx, String name) {
        tx.sql(DELETE).set(name).update();
    }
}
