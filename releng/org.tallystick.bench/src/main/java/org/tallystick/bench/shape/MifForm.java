package org.tallystick.bench.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.mif.MifAccess;
import org.tallystick.mif.MifAttribute;
import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifPosition;
import org.tallystick.mif.MifStorage;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;
import org.tallystick.mif.MifWriter;

/** Computers of a shape as MIFs. Safe for any thread. */
public final class MifForm {

    private static final List<Integer> IDENTIFICATION_KEYS = List.of(1, 2, 9); // Name, SMSID, NetCardID

    private MifForm() {
    }

    /** The file of a computer. */
    public static byte[] bytes(Shape shape, long seed, int computer, Variant variant) {
        return new MifWriter().writeBytes(document(shape, seed, computer, variant), StandardCharsets.UTF_8);
    }

    /** The tree of a computer's file. */
    public static MifDocument document(Shape shape, long seed, int computer, Variant variant) {
        List<Row> rows = shape.rows(seed, computer, variant);
        List<MifElement> groups = new ArrayList<>(rows.size());
        for (Row row : rows) {
            groups.add(group(row, groups.size() + 1));
        }
        return new MifDocument(MifHeader.NONE, null,
                new MifComponent("Workstation", null, List.of(), List.of(), groups));
    }

    private static MifGroup group(Row row, int id) {
        ClassSpec spec = row.spec();
        List<MifAttribute> attributes = new ArrayList<>(spec.columns().size());
        for (int i = 0; i < spec.columns().size(); i++) {
            ClassSpec.Column column = spec.columns().get(i);
            attributes.add(new MifAttribute(column.name(), i + 1, null, type(column), MifAccess.READ_ONLY,
                    column.common() ? MifStorage.COMMON : MifStorage.SPECIFIC, value(row.values()[i]),
                    MifPosition.NONE));
        }
        return new MifGroup(spec.groupName(), spec.className(), id, null, keys(spec), null, attributes,
                MifPosition.NONE);
    }

    private static List<Integer> keys(ClassSpec spec) {
        if (spec == PcClasses.IDENTIFICATION) {
            return IDENTIFICATION_KEYS;
        }
        List<Integer> keys = new ArrayList<>(spec.keys());
        for (int i = 1; i <= spec.keys(); i++) {
            keys.add(i);
        }
        return keys;
    }

    private static MifType type(ClassSpec.Column column) {
        if (column.isNumber()) {
            return MifType.of(MifType.Kind.INTEGER);
        }
        return column.name().equals("LastHWScan") ? MifType.of(MifType.Kind.DATE)
                : MifType.of(MifType.Kind.STRING, column.length());
    }

    private static MifValue value(Object value) {
        return value instanceof Long number ? new MifValue.Number(number) : new MifValue.Text((String) value);
    }
}
