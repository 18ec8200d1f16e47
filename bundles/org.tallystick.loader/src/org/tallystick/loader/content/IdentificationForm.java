package org.tallystick.loader.content;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.match.Identification;

/** The byte form of an Identification: names, values as reported and which are keys. Its architecture is kept apart. */
public final class IdentificationForm {

    private IdentificationForm() {
    }

    /** Writes it. */
    public static byte[] write(Identification identification) {
        ByteWriter form = new ByteWriter(256);
        put(form, identification);
        return form.toBytes();
    }

    /** Reads it. */
    public static Identification read(String architecture, byte[] bytes) {
        return get(new ByteReader(bytes), architecture);
    }

    /** Appends it to a larger form. */
    public static void put(ByteWriter form, Identification identification) {
        form.putNumber(identification.attributes().size());
        for (Identification.Attribute attribute : identification.attributes()) {
            form.putText(attribute.name()).putText(attribute.value()).put(attribute.isKey() ? 1 : 0);
        }
    }

    /** Reads it from a larger form. */
    public static Identification get(ByteReader form, String architecture) {
        int count = form.getCount();
        List<Identification.Attribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = form.getText();
            String value = form.getText();
            attributes.add(Identification.Attribute.of(name, value, form.get() == 1));
        }
        return new Identification(architecture, attributes);
    }
}
