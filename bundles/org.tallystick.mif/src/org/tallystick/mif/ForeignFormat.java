package org.tallystick.mif;

import java.util.Locale;

/** Tells what a file is that has nothing to do with inventory; other programs use the suffix {@code .mif} too. */
final class ForeignFormat {

    private static final int LOOKED_AT = 512;

    private ForeignFormat() {
    }

    /** What the bytes show by their first ones, or null. */
    static String ofBytes(byte[] bytes) {
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return "a PNG image";
        } else if (starts(bytes, 'G', 'I', 'F', '8')) {
            return "a GIF image";
        } else if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return "a JPEG image";
        } else if (starts(bytes, 0x7F, 'E', 'L', 'F')) {
            return "an ELF program";
        } else if (starts(bytes, 'P', 'K', 3, 4)) {
            return "a zip archive";
        } else if (starts(bytes, 0x1F, 0x8B)) {
            return "gzip data";
        } else if (starts(bytes, 'M', 'S', 'C', 'F')) {
            return "a cabinet archive";
        } else if (starts(bytes, 'M', 'Z') && hasControls(bytes)) {
            return "a Windows program";
        } else if (starts(bytes, '%', 'P', 'D', 'F')) {
            return "a PDF document";
        } else if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "an OLE document";
        } else if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return "UTF-32 text";
        }
        return null;
    }

    /** What the text shows from its first token on, or null when that may begin an inventory file. */
    static String ofText(Lexer lexer) {
        if (lexer.token() == Token.WORD && lexer.keyword() != Keyword.OTHER) {
            return null;
        }
        Cursor cursor = lexer.cursor();
        int from = lexer.start();
        String begin = new String(cursor.text, from, Math.min(LOOKED_AT, cursor.end - from));
        String upper = begin.toUpperCase(Locale.ROOT);
        if (upper.startsWith("<MIFFILE")) {
            return "a FrameMaker document";
        } else if (upper.startsWith("<!DOCTYPE HTML") || upper.startsWith("<HTML")) {
            return "an HTML page";
        } else if (upper.startsWith("<?XML") || upper.startsWith("<!")) {
            return "an XML document";
        } else if (isMemoryFile(upper)) {
            return "an FPGA memory initialization file";
        } else if (upper.startsWith("VERSION ") && upper.contains("CHARSET")) {
            return "a MapInfo interchange file";
        } else if (upper.startsWith("{") || upper.startsWith("[")) {
            return "JSON or a similar format";
        } else if (hasControls(begin)) {
            return "binary data";
        }
        return lexer.describe();
    }

    private static boolean isMemoryFile(String upper) {
        return upper.startsWith("--") || upper.startsWith("%") || upper.startsWith("DEPTH")
                || upper.startsWith("WIDTH") || upper.startsWith("ADDRESS_RADIX") || upper.startsWith("DATA_RADIX");
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControls(byte[] bytes) {
        for (int i = 0; i < Math.min(LOOKED_AT, bytes.length); i++) {
            if (isControl((char) (bytes[i] & 0xFF))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> isControl((char) c));
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != Cursor.CTRL_Z;
    }
}
