package org.tallystick.mif;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns bytes into characters: by byte order mark, else as UTF-8 when they are well-formed UTF-8, else in the code
 * page of the options. The buffer is used again for the next file.
 */
final class TextDecoder {

    private static final int KEPT_BUFFER = 1 << 20;
    private static final char REPLACEMENT = '\uFFFD';
    /** What windows-1252 has at 0x80 to 0x9F; the five holes stand for themselves. */
    private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160"
            + "\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161"
            + "\u203A\u0153\u009D\u017E\u0178";

    private final Charset fallback;
    private char[] buffer = new char[0];
    private int length;
    private MifEncoding encoding;

    TextDecoder(Charset fallback) {
        this.fallback = fallback;
    }

    char[] text() {
        return buffer;
    }

    int length() {
        return length;
    }

    MifEncoding encoding() {
        return encoding;
    }

    /** Whether the file is in a 16 bit encoding. */
    boolean isUnicode() {
        return encoding.charset() == StandardCharsets.UTF_16BE || encoding.charset() == StandardCharsets.UTF_16LE;
    }

    /** Decodes a file; the text ends with an extra Ctrl-Z that {@link #length()} does not count. */
    void decode(byte[] bytes) {
        reserve(bytes.length);
        if (startsWith(bytes, 0xFE, 0xFF)) {
            utf16(bytes, 2, true, MifEncoding.Detection.BOM);
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            utf16(bytes, 2, false, MifEncoding.Detection.BOM);
        } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            if (!utf8(bytes, 3)) {
                fallback(bytes, 3);
            }
        } else if (hasZeros(bytes, 0)) {
            utf16(bytes, 0, true, MifEncoding.Detection.ZERO_PATTERN);
        } else if (hasZeros(bytes, 1)) {
            utf16(bytes, 0, false, MifEncoding.Detection.ZERO_PATTERN);
        } else if (isAscii(bytes)) {
            latin1(bytes);
            encoding = new MifEncoding(StandardCharsets.US_ASCII, MifEncoding.Detection.ASCII, false);
        } else if (!utf8(bytes, 0)) {
            fallback(bytes, 0);
        }
        buffer[length] = Cursor.CTRL_Z;
    }

    private void reserve(int chars) {
        if (buffer.length <= chars || buffer.length > KEPT_BUFFER && chars < KEPT_BUFFER) {
            buffer = new char[Math.max(chars + 1, 1 << 12)];
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first four pairs of bytes have a zero at this place and an ASCII character at the other. */
    private static boolean hasZeros(byte[] bytes, int place) {
        if (bytes.length < 8) {
            return false;
        }
        for (int i = 0; i < 8; i += 2) {
            if (bytes[i + place] != 0 || bytes[i + 1 - place] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] bytes) {
        int seen = 0;
        for (byte b : bytes) {
            seen |= b;
        }
        return seen >= 0;
    }

    private void latin1(byte[] bytes) {
        char[] to = buffer;
        for (int i = 0; i < bytes.length; i++) {
            to[i] = (char) (bytes[i] & 0xFF);
        }
        length = bytes.length;
    }

    private void utf16(byte[] bytes, int from, boolean bigEndian, MifEncoding.Detection detection) {
        int high = bigEndian ? 0 : 1;
        int chars = 0;
        for (int i = from; i + 1 < bytes.length; i += 2) {
            buffer[chars++] = (char) ((bytes[i + high] & 0xFF) << 8 | bytes[i + 1 - high] & 0xFF);
        }
        if ((bytes.length - from) % 2 != 0) {
            buffer[chars++] = REPLACEMENT;
        }
        length = chars;
        Charset charset = bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        encoding = new MifEncoding(charset, detection, detection == MifEncoding.Detection.BOM);
    }

    private boolean utf8(byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.wrap(buffer);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true);
        if (result.isError()) {
            return false;
        }
        length = out.position();
        boolean bom = from > 0;
        encoding = new MifEncoding(StandardCharsets.UTF_8,
                bom ? MifEncoding.Detection.BOM : MifEncoding.Detection.UTF8_VALID, bom);
        return true;
    }

    private void fallback(byte[] bytes, int from) {
        encoding = new MifEncoding(fallback, MifEncoding.Detection.FALLBACK, from > 0);
        if (fallback.name().toLowerCase(Locale.ROOT).equals("windows-1252")) {
            int chars = 0;
            for (int i = from; i < bytes.length; i++) {
                int b = bytes[i] & 0xFF;
                buffer[chars++] = b >= 0x80 && b < 0xA0 ? WINDOWS_1252.charAt(b - 0x80) : (char) b;
            }
            length = chars;
            return;
        }
        String text = new String(bytes, from, bytes.length - from, fallback);
        reserve(text.length());
        text.getChars(0, text.length(), buffer, 0);
        length = text.length();
    }
}
