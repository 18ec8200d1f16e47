package org.tallystick.mif;

/** Kinds of token. */
enum Token {
    /** The end of the text. */
    END_OF_TEXT,
    /** A keyword or another word. */
    WORD,
    /** An integer. */
    NUMBER,
    /** A literal, its pieces joined. */
    LITERAL,
    EQUALS, COMMA, OPEN_PAREN, CLOSE_PAREN, OPEN_BRACE, CLOSE_BRACE, STAR,
    /** Any other character. */
    STRAY
}
