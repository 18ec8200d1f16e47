package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The sites of the hierarchy that this database knows, its own among them; rows of deleted sites stay. */
public final class Sites {

    private static final String COLUMNS = "code, name, kind, parent, server, domain, version, guid, status, detail,"
            + " changed, revision";
    private static final String ALL = "SELECT " + COLUMNS + " FROM SITE ORDER BY code";
    private static final String GET = "SELECT " + COLUMNS + " FROM SITE WHERE code = ?";
    private static final String INSERT = "INSERT INTO SITE (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE SITE SET name = ?, kind = ?, parent = ?, server = ?, domain = ?,"
            + " version = ?, guid = ?, status = ?, detail = ?, changed = ?, revision = ? WHERE code = ?";
    private static final String DOMAIN = "SELECT COUNT(*) FROM COMPUTER --DERBY-PROPERTIES index=COMPUTER_GROUP\n"
            + " WHERE domain_key = ?";

    private Sites() {
    }

    /** Every site, by code. */
    public static List<SiteRow> all(Tx tx) {
        return tx.sql(ALL).list(Sites::map);
    }

    /** Reads a site. */
    public static Optional<SiteRow> get(Tx tx, String code) {
        return tx.sql(GET).set(code).first(Sites::map);
    }

    /** Adds a site. */
    public static void insert(Tx tx, SiteRow row) {
        tx.sql(INSERT).set(row.code()).set(row.name()).set(row.kind()).set(row.parent()).set(row.server())
                .set(row.domain()).set(row.version()).set(row.guid()).set(row.status()).set(row.detail())
                .set(row.changed()).set(row.revision()).update();
    }

    /** Replaces what is known of a site. */
    public static void update(Tx tx, SiteRow row) {
        tx.sql(UPDATE).set(row.name()).set(row.kind()).set(row.parent()).set(row.server()).set(row.domain())
                .set(row.version()).set(row.guid()).set(row.status()).set(row.detail()).set(row.changed())
                .set(row.revision()).set(row.code()).update();
    }

    /** How many computers of any state report a domain, by the form in which domains are looked up. */
    public static long computersOfDomain(Tx tx, String domainKey) {
        return tx.sql(DOMAIN).set(domainKey).oneLong();
    }

    private static SiteRow map(ResultSet row) throws SQLException {
        return new SiteRow(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getInt(9), row.getInt(10), row.getLong(11),
                row.getLong(12));
    }
}
