package org.tallystick.mif;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Writes a document so that reading it gives an equal tree, positions aside. Texts are cut to their declared length
 * first and escaped then, so that no escape is ever cut in two (Q279441); a NUL ends a text. Holds no state and is
 * safe for any thread.
 */
public final class MifWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The text of a file in an 8 bit encoding, lines ending with CR LF. */
    public String write(MifDocument document) {
        return new TreeWriter(new LiteralWriter(LiteralWriter.Escapes.CONTROLS)).write(document);
    }

    /**
     * The bytes of a file. UTF-16 gets a byte order mark; in a code page the characters that have a short escape are
     * escaped, so that the bytes cannot pass for UTF-8, and those it lacks become question marks.
     */
    public byte[] writeBytes(MifDocument document, Charset charset) {
        if (charset.name().startsWith("UTF-16")) {
            Charset exact = charset.equals(StandardCharsets.UTF_16LE) ? charset : StandardCharsets.UTF_16BE;
            String text = new TreeWriter(new LiteralWriter(LiteralWriter.Escapes.UNICODE)).write(document);
            return (BYTE_ORDER_MARK + text).getBytes(exact);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return write(document).getBytes(charset);
        }
        return new TreeWriter(new LiteralWriter(LiteralWriter.Escapes.LATIN)).write(document).getBytes(charset);
    }
}
