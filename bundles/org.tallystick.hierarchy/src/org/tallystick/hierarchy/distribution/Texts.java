package org.tallystick.hierarchy.distribution;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.tallystick.hierarchy.Refusal;

/** The rules for texts of a definition. What is too long is refused, never cut. */
final class Texts {

    /** Characters of a name; some old tools cut after 40 (Q123616, Q175763, Q188060). */
    static final int LONGEST_NAME = 64;
    /** Characters of a name that every tool keeps. */
    static final int SAFE_NAME = 40;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_COMMENT = 10_000;

    private Texts() {
    }

    /** A name: not blank, one line. */
    static String name(String text, String what) {
        String name = line(text, what, LONGEST_NAME);
        if (name.isEmpty()) {
            throw Refusal.value("The " + what + " is blank; give one.");
        }
        return name;
    }

    /** One line, which may be blank. */
    static String line(String text, String what) {
        return line(text, what, LONGEST_LINE);
    }

    private static String line(String text, String what, int longest) {
        String line = text == null ? "" : text.strip();
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.value("The " + what + " cannot hold line breaks or other control characters.");
        }
        return checked(line, what, longest);
    }

    /** Several lines; every kind of line break becomes the same (Q316132). */
    static String comment(String text) {
        String comment = text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (comment.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw Refusal.value("The comment cannot hold control characters but line breaks and tabs.");
        }
        return checked(comment, "comment", LONGEST_COMMENT);
    }

    private static String checked(String text, String what, int longest) {
        if (text.length() > longest) {
            throw Refusal.value("The " + what + " has " + text.length() + " characters, and " + longest
                    + " is the most; make it shorter.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.value("The " + what + " holds half a character, which cannot be kept; type it again.");
        }
        return text;
    }

    /** The form in which names are compared. */
    static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
