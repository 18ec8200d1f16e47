package org.tallystick.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Look-ups by identification attributes beyond name, SMSID and card, from the first MIF on that designates them. */
public final class KeyValues {

    private static final String ATTRIBUTE = "SELECT id FROM KEY_ATTRIBUTE WHERE architecture = ? AND name_key = ?";
    private static final String ATTRIBUTES = "SELECT id, name_key FROM KEY_ATTRIBUTE WHERE architecture = ?";
    private static final String INSERT_ATTRIBUTE = "INSERT INTO KEY_ATTRIBUTE (id, architecture, name_key)"
            + " VALUES (?, ?, ?)";
    private static final String INSERT = "INSERT INTO KEY_VALUE (attribute, value_key, computer) VALUES (?, ?, ?)";
    private static final String DELETE = "DELETE FROM KEY_VALUE WHERE attribute = ? AND value_key = ?"
            + " AND computer = ?";
    private static final String FIND = "SELECT k.computer FROM KEY_VALUE k, COMPUTER c WHERE k.attribute = ?"
            + " AND k.value_key = ? AND c.id = k.computer AND c.state = 0 ORDER BY k.computer";
    private static final String OF = "SELECT attribute, value_key FROM KEY_VALUE WHERE computer = ?";
    private static final String VALUES = "SELECT k.attribute, k.value_key, k.computer FROM KEY_VALUE k,"
            + " KEY_ATTRIBUTE a WHERE a.id = k.attribute AND a.architecture = ?";
    private static final String COUNT = "SELECT COUNT(*) FROM KEY_VALUE k, KEY_ATTRIBUTE a WHERE a.id = k.attribute"
            + " AND a.architecture = ?";
    private static final String COMPUTERS = "SELECT id, identification FROM COMPUTER WHERE architecture = ?";

    private KeyValues() {
    }

    /** An attribute that has an index of its own. */
    public record KeyAttribute(int id, String nameKey) {
    }

    /** The value of one computer. */
    public record KeyValue(int attribute, String valueKey, int computer) {
    }

    /** Looks at the Identification of a computer. */
    @FunctionalInterface
    public interface IdentificationVisitor {
        /** One computer of any state. */
        void visit(int computer, byte[] identification);
    }

    /** Finds an attribute. */
    public static Optional<Integer> attribute(Tx tx, int architecture, String nameKey) {
        return tx.sql(ATTRIBUTE).set(architecture).set(nameKey).first(row -> row.getInt(1));
    }

    /** All further key attributes of an architecture. */
    public static List<KeyAttribute> attributes(Tx tx, int architecture) {
        return tx.sql(ATTRIBUTES).set(architecture).list(row -> new KeyAttribute(row.getInt(1), row.getString(2)));
    }

    /** Adds an attribute; the caller enters the values of all computers in the same transaction. */
    public static int insertAttribute(Tx tx, int architecture, String nameKey) {
        int id = (int) tx.numbers().take(tx, Numbers.Kind.KEY_ATTRIBUTE);
        tx.sql(INSERT_ATTRIBUTE).set(id).set(architecture).set(nameKey).update();
        return id;
    }

    /** Visits the Identification of every computer of an architecture, whatever its state. */
    public static void eachIdentification(Tx tx, int architecture, IdentificationVisitor visitor) {
        tx.sql(COMPUTERS).set(architecture).each(row -> {
            visitor.visit(row.getInt(1), row.getBytes(2));
            return true;
        });
    }

    /** Enters the value of a computer. */
    public static void insert(Tx tx, int attribute, String valueKey, int computer) {
        tx.sql(INSERT).set(attribute).set(valueKey).set(computer).update();
    }

    /** Takes the value of a computer out. */
    public static void delete(Tx tx, int attribute, String valueKey, int computer) {
        tx.sql(DELETE).set(attribute).set(valueKey).set(computer).update();
    }

    /** The look-up keys of a computer. */
    public static List<RowName> of(Tx tx, int computer) {
        return tx.sql(OF).set(computer).list(
                row -> RowName.of(JournaledTable.KEY_VALUE, row.getInt(1), row.getString(2), computer));
    }

    /** How many values are entered for an architecture. */
    public static long count(Tx tx, int architecture) {
        return tx.sql(COUNT).set(architecture).oneLong();
    }

    /** Visits every value that is entered for an architecture. */
    public static void eachValue(Tx tx, int architecture, Consumer<KeyValue> visitor) {
        tx.sql(VALUES).set(architecture).each(row -> {
            visitor.accept(new KeyValue(row.getInt(1), row.getString(2), row.getInt(3)));
            return true;
        });
    }

    /** Current computers that have a value, in rising order. */
    public static int[] find(Tx tx, int attribute, String valueKey) {
        return tx.sql(FIND).set(attribute).set(valueKey).ints();
    }
}
