package org.tallystick.mif;

import java.util.Locale;

/** The reserved words of the grammar, found without regard to case and without allocation. */
enum Keyword {
    START, END,
    COMPONENT(0), GROUP(1), TABLE(1), PATH(1), PATHS(1), ENUM(2), ENUMERATION(2), ATTRIBUTE(2),
    LANGUAGE, NAME, CLASS, ID, DESCRIPTION, KEY, PRAGMA, TYPE, ACCESS, STORAGE, VALUE,
    INTEGER, INT, INTEGER64, INT64, COUNTER, COUNTER64, GAUGE, STRING, DISPLAYSTRING, OCTETSTRING, DATE,
    READ_ONLY, READ_WRITE, WRITE_ONLY, COMMON, SPECIFIC, UNSUPPORTED, UNKNOWN, DIRECT_INTERFACE,
    DOS, MACOS, OS2, UNIX, WIN16, WIN32, WIN9X, WINNT,
    /** Any other word. */
    OTHER;

    private static final int TABLE_SIZE = 256;
    private static final Keyword[] SLOTS = new Keyword[TABLE_SIZE];
    private static final int NO_BLOCK = -1;
    private static final int CASE_BIT = 0x20;

    static {
        for (Keyword keyword : values()) {
            if (keyword != OTHER) {
                int slot = slot(keyword.letters, 0, keyword.letters.length);
                while (SLOTS[slot] != null) {
                    slot = slot + 1 & TABLE_SIZE - 1;
                }
                SLOTS[slot] = keyword;
            }
        }
    }

    private final char[] letters;
    private final int depth;

    Keyword() {
        this(NO_BLOCK);
    }

    Keyword(int depth) {
        this.letters = name().toLowerCase(Locale.ROOT).replace('_', '-').toCharArray();
        this.depth = depth;
    }

    /** The keyword in a range of letters, digits, hyphens and underscores; {@link #OTHER} if it is none. */
    static Keyword find(char[] text, int from, int to) {
        if (from == to) {
            return OTHER;
        }
        int slot = slot(text, from, to);
        Keyword candidate = SLOTS[slot];
        while (candidate != null) {
            if (candidate.matches(text, from, to)) {
                return candidate;
            }
            slot = slot + 1 & TABLE_SIZE - 1;
            candidate = SLOTS[slot];
        }
        return OTHER;
    }

    private static int slot(char[] text, int from, int to) {
        int length = to - from;
        int mixed = (text[from] | CASE_BIT) * 7 + (text[to - 1] | CASE_BIT) * 31
                + (text[from + (length >> 1)] | CASE_BIT) * 3 + length * 57;
        return (mixed ^ mixed >>> 5) & TABLE_SIZE - 1;
    }

    private boolean matches(char[] text, int from, int to) {
        if (letters.length != to - from) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            char c = text[from + i];
            if (letters[i] != c && letters[i] != (c | CASE_BIT)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this follows {@code start} and {@code end}. */
    boolean isBlock() {
        return depth != NO_BLOCK;
    }

    /** How deep a block stands: 0 for the component, 2 for what stands in groups and attributes. */
    int depth() {
        return depth;
    }

    /** Whether this begins a statement with an equals sign. */
    boolean isStatement() {
        return ordinal() >= LANGUAGE.ordinal() && ordinal() <= VALUE.ordinal();
    }

    /** Whether this is an operating system of a path block. */
    boolean isSystem() {
        return ordinal() >= DOS.ordinal() && ordinal() <= WINNT.ordinal();
    }

    /** Whether two block words mean the same block, as {@code path} and {@code paths} do. */
    boolean sameBlock(Keyword other) {
        return singular() == other.singular();
    }

    private Keyword singular() {
        return switch (this) {
            case PATHS -> PATH;
            case ENUMERATION -> ENUM;
            default -> this;
        };
    }

    /** The type that this names, or null. */
    MifType.Kind kind() {
        return switch (this) {
            case INTEGER, INT -> MifType.Kind.INTEGER;
            case INTEGER64, INT64 -> MifType.Kind.INTEGER64;
            case COUNTER -> MifType.Kind.COUNTER;
            case COUNTER64 -> MifType.Kind.COUNTER64;
            case GAUGE -> MifType.Kind.GAUGE;
            case STRING -> MifType.Kind.STRING;
            case DISPLAYSTRING -> MifType.Kind.DISPLAYSTRING;
            case OCTETSTRING -> MifType.Kind.OCTETSTRING;
            case DATE -> MifType.Kind.DATE;
            default -> null;
        };
    }

    /** How a file spells it, in lower case. */
    String spelling() {
        return String.valueOf(letters);
    }
}
