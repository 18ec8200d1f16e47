package org.tallystick.loader.content;

import java.math.BigInteger;

import org.tallystick.mif.MifValue;

/** The byte form of one value. Values without content (unknown, unsupported, of a program) are never written. */
public final class Values {

    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int BIG_NUMBER = 3;

    private Values() {
    }

    /** Appends a text or a number. */
    static void put(ByteWriter form, MifValue value) {
        switch (value) {
            case MifValue.Text text -> form.put(TEXT).putText(text.text());
            case MifValue.Number number when number.big() != null ->
                form.put(BIG_NUMBER).putBytes(number.big().toByteArray());
            case MifValue.Number number -> form.put(NUMBER).putSigned(number.value());
            default -> throw new IllegalArgumentException("Not a value to be kept: " + value);
        }
    }

    static MifValue get(ByteReader form) {
        return switch (form.get()) {
            case TEXT -> new MifValue.Text(form.getText());
            case NUMBER -> new MifValue.Number(form.getSigned());
            case BIG_NUMBER -> MifValue.Number.of(new BigInteger(form.getBytes()));
            default -> throw new IllegalStateException("The kept bytes are damaged.");
        };
    }

    /** What a person reads; null for null. */
    public static String show(MifValue value) {
        return switch (value) {
            case null -> null;
            case MifValue.Text text -> text.text();
            case MifValue.Number number -> number.toString();
            case MifValue.Instrumented instrumented -> null;
            case MifValue.Unknown unknown -> null;
            case MifValue.Unsupported unsupported -> null;
        };
    }
}
