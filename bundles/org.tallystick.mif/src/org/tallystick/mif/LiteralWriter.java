package org.tallystick.mif;

/** Writes texts as literals. */
final class LiteralWriter {

    private static final String HEX = "0123456789abcdef";

    /** What is escaped besides quotation marks and backslashes. */
    enum Escapes {
        /** Control characters, with two digits. */
        CONTROLS,
        /** Control characters and those of the upper half of ISO 8859-1, with two digits. */
        LATIN,
        /** Control characters, with the four digits of 16 bit files. */
        UNICODE
    }

    private final Escapes escapes;

    LiteralWriter(Escapes escapes) {
        this.escapes = escapes;
    }

    /** Appends a text, cut to a length if that is not 0. */
    void write(StringBuilder out, String text, int length) {
        int end = text.indexOf('\0');
        end = end < 0 ? text.length() : end;
        if (length > 0 && end > length) {
            end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        }
        out.append('"');
        for (int i = 0; i < end; i++) {
            write(out, text.charAt(i));
        }
        out.append('"');
    }

    private void write(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c >= 0x7F && c < 0xA0 || escapes == Escapes.LATIN && c >= 0xA0 && c <= 0xFF) {
                    out.append(escapes == Escapes.UNICODE ? "\\x00" : "\\x");
                    out.append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
