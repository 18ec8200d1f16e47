package org.tallystick.mif;

import java.nio.charset.StandardCharsets;

/** Puts small pieces of grammar into a whole file, and reads it. */
final class Texts {

    private Texts() {
    }

    static MifResult legacy(String text) {
        return new MifReader(MifOptions.legacy()).read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static MifResult strict(String text) {
        return new MifReader(MifOptions.strict()).read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A component around groups and tables. */
    static String component(String content) {
        return "start component\nname = \"c\"\n" + content + "\nend component\n";
    }

    /** A group with the ID 1 and the class X|Y|1 around other statements. */
    static String group(String content) {
        return "start group\nname = \"g\"\nid = 1\nclass = \"X|Y|1\"\n" + content + "\nend group\n";
    }

    static String attribute(String name, int id, String type, String value) {
        return "start attribute\nname = \"" + name + "\"\nid = " + id + "\ntype = " + type + "\nvalue = " + value
                + "\nend attribute\n";
    }

    /** A file with one attribute. */
    static String one(String type, String value) {
        return component(group(attribute("a", 1, type, value)));
    }

    static MifAttribute firstAttribute(MifResult result) {
        return result.document().orElseThrow(() -> new AssertionError(result.problems().toString())).component()
                .groups().getFirst().attributes().getFirst();
    }
}
