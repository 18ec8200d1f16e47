package org.tallystick.demo;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Ways in which a file arrives damaged. Each takes the text of a sound file where it needs one. */
final class BrokenFiles {

    private BrokenFiles() {
    }

    /** The connection broke in the middle of a literal. */
    static byte[] truncated(String text) {
        int cut = text.indexOf("Value = \"", text.length() * 2 / 3) + "Value = \"".length() + 2;
        return bytes(text.substring(0, cut));
    }

    /** A quotation mark inside a value, not escaped (Q160776). */
    static byte[] unescapedQuote(String text) {
        return bytes(text.replaceFirst("(Name = \"Storage Type\")([\\s\\S]*?Value = \")Fixed Disk",
                "$1$2Fixed 3.5\" Disk"));
    }

    /** Written with single quotes, as if copied from a document (Q202078). */
    static byte[] singleQuotes(String text) {
        return bytes(text.replace('"', '\''));
    }

    /** A group that nobody closed. */
    static byte[] groupNotClosed(String text) {
        return bytes(text.replaceFirst("  End Group\r\n", ""));
    }

    /** A value of another kind than its type. */
    static byte[] textForNumber(String text) {
        return bytes(text.replaceFirst("(Name = \"Cores\"[\\s\\S]*?Value = )\\d+", "$1\"four\""));
    }

    /** Something that never was an inventory file. */
    static byte[] binary(Random random) {
        byte[] bytes = new byte[2_048];
        random.nextBytes(bytes);
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[2] = 0;
        return bytes;
    }

    /** The page of a proxy that wanted a password. */
    static byte[] webPage() {
        return bytes("<!DOCTYPE html>\r\n<html><head><title>407 Proxy Authentication Required</title></head>\r\n"
                + "<body><h1>Please log on.</h1></body></html>\r\n");
    }

    /** Nothing at all. */
    static byte[] empty() {
        return new byte[0];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
