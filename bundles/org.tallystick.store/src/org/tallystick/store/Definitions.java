package org.tallystick.store;

import java.util.List;
import java.util.Optional;

/** Architectures, sources, group classes and their attributes; made on the fly, widened, never narrowed. */
public final class Definitions {

    /** An architecture; {@code identificationKeys} are the key names last seen, in the loader's form, null at first. */
    public record ArchitectureRow(int id, String name, String identificationKeys) {
    }

    /** A group class of an architecture. */
    public record ClassRow(int id, int architecture, String key, String name, String groupName) {
    }

    /**
     * An attribute of a class.
     *
     * @param position 1, 2, 3 ... in the order of appearance; the number under which values are kept
     * @param kind     the loader's number of the type
     * @param length   largest declared length, 0 where none was
     */
    public record AttributeRow(int classId, int position, String name, String nameKey, int kind, int length,
            int storage, boolean key) {
    }

    private static final String ARCHITECTURES = "SELECT id, name, identification_keys FROM ARCHITECTURE ORDER BY id";
    private static final String ARCHITECTURE = "SELECT id, name, identification_keys FROM ARCHITECTURE"
            + " WHERE name_key = ?";
    private static final String INSERT_ARCHITECTURE = "INSERT INTO ARCHITECTURE (id, name, name_key,"
            + " identification_keys) VALUES (?, ?, ?, NULL)";
    private static final String SET_KEYS = "UPDATE ARCHITECTURE SET identification_keys = ? WHERE id = ?";
    private static final String SOURCE = "SELECT id FROM SOURCE WHERE name_key = ?";
    private static final String SOURCE_NAME = "SELECT name FROM SOURCE WHERE id = ?";
    private static final String INSERT_SOURCE = "INSERT INTO SOURCE (id, name, name_key) VALUES (?, ?, ?)";
    private static final String CLASS = "SELECT id, architecture, class_key, class_name, group_name FROM GROUP_CLASS"
            + " WHERE architecture = ? AND class_key = ?";
    private static final String CLASS_IDS = "SELECT id FROM GROUP_CLASS ORDER BY id";
    private static final String CLASS_BY_ID = "SELECT id, architecture, class_key, class_name, group_name"
            + " FROM GROUP_CLASS WHERE id = ?";
    private static final String CLASSES = "SELECT id, architecture, class_key, class_name, group_name FROM GROUP_CLASS"
            + " ORDER BY id";
    private static final String INSERT_CLASS = "INSERT INTO GROUP_CLASS (id, architecture, class_key, class_name,"
            + " group_name) VALUES (?, ?, ?, ?, ?)";
    private static final String ATTRIBUTES = "SELECT class_id, position, name, name_key, kind, max_length, storage,"
            + " is_key FROM ATTRIBUTE WHERE class_id = ? ORDER BY position";
    private static final String INSERT_ATTRIBUTE = "INSERT INTO ATTRIBUTE (class_id, position, name, name_key, kind,"
            + " max_length, storage, is_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE_ATTRIBUTE = "UPDATE ATTRIBUTE SET kind = ?, max_length = ?, is_key = ?"
            + " WHERE class_id = ? AND position = ?";

    private Definitions() {
    }

    /** All architectures. */
    public static List<ArchitectureRow> architectures(Tx tx) {
        return tx.sql(ARCHITECTURES)
                .list(row -> new ArchitectureRow(row.getInt(1), row.getString(2), row.getString(3)));
    }

    /** Finds an architecture by its canonical name. */
    public static Optional<ArchitectureRow> architecture(Tx tx, String nameKey) {
        return tx.sql(ARCHITECTURE).set(nameKey)
                .first(row -> new ArchitectureRow(row.getInt(1), row.getString(2), row.getString(3)));
    }

    /** Adds an architecture. */
    public static ArchitectureRow insertArchitecture(Tx tx, String name, String nameKey) {
        int id = (int) tx.numbers().take(tx, Numbers.Kind.ARCHITECTURE);
        tx.sql(INSERT_ARCHITECTURE).set(id).set(name).set(nameKey).update();
        return new ArchitectureRow(id, name, null);
    }

    /** Keeps which keys the Identification of an architecture designated last. */
    public static void setIdentificationKeys(Tx tx, int architecture, String keys) {
        tx.sql(SET_KEYS).set(keys).set(architecture).update();
    }

    /** Finds a source of groups by its canonical name. */
    public static Optional<Integer> source(Tx tx, String nameKey) {
        return tx.sql(SOURCE).set(nameKey).first(row -> row.getInt(1));
    }

    /** The name of a source as it was first spelled. */
    public static Optional<String> sourceName(Tx tx, int id) {
        return tx.sql(SOURCE_NAME).set(id).first(row -> row.getString(1));
    }

    /** Adds a source of groups. */
    public static int insertSource(Tx tx, String name, String nameKey) {
        int id = (int) tx.numbers().take(tx, Numbers.Kind.SOURCE);
        tx.sql(INSERT_SOURCE).set(id).set(name).set(nameKey).update();
        return id;
    }

    /** Finds a class by architecture and canonical class string. */
    public static Optional<ClassRow> groupClass(Tx tx, int architecture, String key) {
        return tx.sql(CLASS).set(architecture).set(key).first(row -> new ClassRow(row.getInt(1), row.getInt(2),
                row.getString(3), row.getString(4), row.getString(5)));
    }

    /** Reads a class by its number. */
    public static Optional<ClassRow> groupClass(Tx tx, int id) {
        return tx.sql(CLASS_BY_ID).set(id).first(row -> new ClassRow(row.getInt(1), row.getInt(2), row.getString(3),
                row.getString(4), row.getString(5)));
    }

    /** Numbers of all classes. */
    public static List<Integer> classIds(Tx tx) {
        return tx.sql(CLASS_IDS).list(row -> row.getInt(1));
    }

    /** Every class of every architecture. */
    public static List<ClassRow> classes(Tx tx) {
        return tx.sql(CLASSES).list(row -> new ClassRow(row.getInt(1), row.getInt(2), row.getString(3),
                row.getString(4), row.getString(5)));
    }

    /** Adds a class. */
    public static ClassRow insertClass(Tx tx, int architecture, String key, String name, String groupName) {
        int id = (int) tx.numbers().take(tx, Numbers.Kind.GROUP_CLASS);
        tx.sql(INSERT_CLASS).set(id).set(architecture).set(key).set(name).set(groupName).update();
        return new ClassRow(id, architecture, key, name, groupName);
    }

    /** Attributes of a class by position. */
    public static List<AttributeRow> attributes(Tx tx, int classId) {
        return tx.sql(ATTRIBUTES).set(classId).list(row -> new AttributeRow(row.getInt(1), row.getInt(2),
                row.getString(3), row.getString(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8) != 0));
    }

    /** Adds an attribute. */
    public static void insertAttribute(Tx tx, AttributeRow row) {
        tx.sql(INSERT_ATTRIBUTE).set(row.classId()).set(row.position()).set(row.name()).set(row.nameKey())
                .set(row.kind()).set(row.length()).set(row.storage()).set(row.key() ? 1 : 0).update();
    }

    /** Writes the type, length and key mark of an attribute. */
    public static void updateAttribute(Tx tx, AttributeRow row) {
        tx.sql(UPDATE_ATTRIBUTE).set(row.kind()).set(row.length()).set(row.key() ? 1 : 0).set(row.classId())
                .set(row.position()).update();
    }
}
