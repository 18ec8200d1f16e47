package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Packages, advertisements, collections and machine groups. What a definition means is the hierarchy layer's business. */
public final class DistributionObjects {

    private static final String COLUMNS = "guid, kind, origin, object_number, name, name_key, revision, changed_site,"
            + " source_version, state, created, changed, package_guid, collection_guid, fingerprint, definition";
    private static final String GET = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT WHERE guid = ?";
    private static final String BY_NUMBER = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT WHERE kind = ?"
            + " AND origin = ? AND object_number = ?";
    private static final String OF_KIND = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT WHERE kind = ?"
            + " AND state = 0 ORDER BY name_key, origin, object_number";
    private static final String ALL = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT"
            + " ORDER BY kind, origin, object_number";
    private static final String NAMED = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT WHERE kind = ?"
            + " AND name_key = ? AND state = 0 ORDER BY origin, object_number";
    private static final String OF_PACKAGE = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT WHERE package_guid = ?"
            + " AND state = 0 ORDER BY kind, origin, object_number";
    private static final String OF_COLLECTION = "SELECT " + COLUMNS + " FROM DISTRIBUTION_OBJECT"
            + " WHERE collection_guid = ? AND state = 0 ORDER BY kind, origin, object_number";
    private static final String LARGEST = "SELECT MAX(object_number) FROM DISTRIBUTION_OBJECT WHERE kind = ?"
            + " AND origin = ?";
    private static final String OF_ORIGIN = "SELECT COUNT(*) FROM DISTRIBUTION_OBJECT WHERE origin = ?";
    private static final String INSERT = "INSERT INTO DISTRIBUTION_OBJECT (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE DISTRIBUTION_OBJECT SET name = ?, name_key = ?, revision = ?,"
            + " changed_site = ?, source_version = ?, state = ?, changed = ?, package_guid = ?, collection_guid = ?,"
            + " fingerprint = ?, definition = ? WHERE guid = ?";

    private DistributionObjects() {
    }

    /** Reads an object of any state. */
    public static Optional<ObjectRow> get(Tx tx, String guid) {
        return tx.sql(GET).set(guid).first(DistributionObjects::map);
    }

    /** Finds the object of any state that has a number. */
    public static Optional<ObjectRow> get(Tx tx, int kind, String origin, long number) {
        return tx.sql(BY_NUMBER).set(kind).set(origin).set(number).first(DistributionObjects::map);
    }

    /** The objects of a kind that are there, by name. */
    public static List<ObjectRow> ofKind(Tx tx, int kind) {
        return tx.sql(OF_KIND).set(kind).list(DistributionObjects::map);
    }

    /** Visits every object of any kind and state, by kind and number. */
    public static void each(Tx tx, Predicate<ObjectRow> visitor) {
        tx.sql(ALL).each(row -> visitor.test(map(row)));
    }

    /** The objects of a kind that are there and have a name. */
    public static List<ObjectRow> named(Tx tx, int kind, String nameKey) {
        return tx.sql(NAMED).set(kind).set(nameKey).list(DistributionObjects::map);
    }

    /** The objects that are there and about a package. */
    public static List<ObjectRow> ofPackage(Tx tx, String guid) {
        return tx.sql(OF_PACKAGE).set(guid).list(DistributionObjects::map);
    }

    /** The objects that are there and for, or limited to, a collection. */
    public static List<ObjectRow> ofCollection(Tx tx, String guid) {
        return tx.sql(OF_COLLECTION).set(guid).list(DistributionObjects::map);
    }

    /** The largest number of a kind and site in use, deleted objects among them; 0 where there is none. */
    public static long largest(Tx tx, int kind, String origin) {
        return tx.sql(LARGEST).set(kind).set(origin).oneLong();
    }

    /** Whether an object of any state comes from a site. */
    public static boolean isOrigin(Tx tx, String site) {
        return tx.sql(OF_ORIGIN).set(site).oneLong() > 0;
    }

    /** Adds an object. */
    public static void insert(Tx tx, ObjectRow row) {
        tx.sql(INSERT).set(row.guid()).set(row.kind()).set(row.origin()).set(row.number()).set(row.name())
                .set(row.nameKey()).set(row.revision()).set(row.changedSite()).set(row.sourceVersion())
                .set(row.state()).set(row.created()).set(row.changed()).set(row.packageGuid())
                .set(row.collectionGuid()).set(row.fingerprint()).setBlob(row.definition()).update();
    }

    /** Replaces what can change of an object. */
    public static void update(Tx tx, ObjectRow row) {
        tx.sql(UPDATE).set(row.name()).set(row.nameKey()).set(row.revision()).set(row.changedSite())
                .set(row.sourceVersion()).set(row.state()).set(row.changed()).set(row.packageGuid())
                .set(row.collectionGuid()).set(row.fingerprint()).setBlob(row.definition()).set(row.guid()).update();
    }

    private static ObjectRow map(ResultSet row) throws SQLException {
        return new ObjectRow(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getString(6), row.getLong(7), row.getString(8), row.getLong(9), row.getInt(10), row.getLong(11),
                row.getLong(12), row.getString(13), row.getString(14), row.getBytes(15), row.getBytes(16));
    }
}
