package org.tallystick.mif;

/** What is wrong with a file; the names are stable and go into reports and logs. */
public enum MifProblemCode {
    /** The first bytes show another kind of file, such as an image or an FPGA memory file. */
    NOT_A_MIF("This is not an inventory file"),
    /** The file holds no bytes, or nothing but white space. */
    EMPTY("The file is empty"),
    /** The file is larger than {@link MifLimits#fileBytes()}. */
    TOO_LARGE("The file is too large"),
    /** A token stands where the grammar allows another. */
    SYNTAX("The file does not follow the grammar"),
    /** The file ends within a literal. */
    UNTERMINATED_LITERAL("A literal is not closed"),
    /** A literal is longer than {@link MifLimits#literalChars()}. */
    LITERAL_TOO_LONG("A literal is too long"),
    /** A literal is written with apostrophes or typographic quotation marks (Q202078). */
    BAD_QUOTE("A literal needs straight double quotation marks"),
    /** A number has digits that its base does not have, or more digits than any type holds. */
    BAD_NUMBER("A number cannot be read"),
    /** An {@code end} names another block than the one that is open. */
    MISMATCHED_END("The end statement does not fit the open block"),
    /** The file ends while a block is open. */
    MISSING_END("The file ends within a block"),
    /** A second component follows the first. */
    TWO_COMPONENTS("A file holds exactly one component"),
    /** Something other than white space follows the component. */
    TRAILING_TEXT("Text follows the end of the component"),
    /** An attribute stands outside of any group. */
    ATTRIBUTE_OUTSIDE_GROUP("An attribute stands outside of a group"),
    /** A block holds a statement it cannot have. */
    UNKNOWN_STATEMENT("The block cannot hold this statement"),
    /** A statement occurs twice in a block; the last one counts. */
    DUPLICATE_STATEMENT("A statement occurs twice in its block"),
    /** A block lacks its name. */
    MISSING_NAME("A block has no name"),
    /** A name has 256 characters or more. */
    NAME_TOO_LONG("A name is too long"),
    /** A name began or ended with blanks, which were taken off (Q160776). */
    NAME_TRIMMED("Blanks around a name were removed"),
    /** A group or table lacks its class string. */
    MISSING_CLASS("A group has no class"),
    /** A class string is written without quotation marks; the line up to its end was taken. */
    CLASS_UNQUOTED("A class needs quotation marks"),
    /** A group has neither a key nor an ID. */
    MISSING_GROUP_ID("A group needs a key or an ID"),
    /** An ID is zero or negative. */
    BAD_ID("An ID must be 1 or more"),
    /** Two groups or tables share an ID. */
    DUPLICATE_GROUP_ID("A group ID occurs twice"),
    /** A group has no attribute. */
    EMPTY_GROUP("A group has no attributes"),
    /** An attribute lacks its ID. */
    MISSING_ATTRIBUTE_ID("An attribute has no ID"),
    /** Two attributes of a group share an ID. */
    DUPLICATE_ATTRIBUTE_ID("An attribute ID occurs twice in its group"),
    /** Two attributes of a group share a name; only the first is used. */
    DUPLICATE_ATTRIBUTE_NAME("An attribute name occurs twice in its group"),
    /** The key statement names an attribute ID that the group lacks. */
    KEY_NAMES_MISSING_ATTRIBUTE("The key names an attribute that is not there"),
    /** An attribute lacks its type. */
    MISSING_TYPE("An attribute has no type"),
    /** The placeholder of a template was left in, as in {@code STRING(string length up to 255)}. */
    UNFILLED_TEMPLATE("A placeholder of a template was left unfilled"),
    /** A type names an enumeration that is not defined above it. */
    UNKNOWN_ENUM("The enumeration is not defined"),
    /** An enumeration gives an integer or a text twice; the first one counts. */
    DUPLICATE_ENUM_ENTRY("An enumeration gives an entry twice"),
    /** A value is of another kind than its attribute. */
    VALUE_TYPE("The value does not fit the type"),
    /** A text is longer than declared; the legacy profile cuts it. */
    VALUE_TOO_LONG("The value is longer than declared"),
    /** An integer is outside of its type, or of the 32 signed bits a legacy column has. */
    VALUE_RANGE("The integer is out of range"),
    /** A value is none of its enumeration. */
    VALUE_NOT_IN_ENUM("The value is not in the enumeration"),
    /** A date cannot be read; the legacy profile loses this attribute only (decision D16). */
    BAD_DATE("The date cannot be read"),
    /** A date is outside of 1980 to 2030, the range of the legacy loader (Q239534). */
    DATE_RANGE("The date is outside of the legacy range"),
    /** A literal holds a NUL character, which ends it. */
    EMBEDDED_NUL("A literal holds a NUL character"),
    /** A table's class is not that of an earlier group. */
    TABLE_WITHOUT_TEMPLATE("A table needs an earlier group of its class"),
    /** A row has more cells than its template has attributes. */
    ROW_TOO_LONG("A row has too many cells"),
    /** A cell is missing and the template has no value for it. */
    MISSING_CELL("A row lacks a cell that has no default"),
    /** A group with a key and values has no ID and no table; it is taken as an instance. */
    TEMPLATE_WITHOUT_TABLE("A template with values has no table"),
    /** Two instances of a class agree in their keys; the last one counts. */
    DUPLICATE_KEY("Two instances have the same key"),
    /** A {@link MifLimits limit} other than size and literal length is exceeded. */
    LIMIT("The file exceeds a limit"),
    /** More problems were met than are listed. */
    TOO_MANY_PROBLEMS("Not all problems are listed"),
    /** The text ends at a Ctrl-Z (0x1A), as DOS tools write it. */
    CTRL_Z("The text ends at a Ctrl-Z"),
    /** NUL characters stand outside of literals. */
    NUL_PADDING("NUL characters were skipped"),
    /** The file begins with a UTF-8 byte order mark. */
    BOM("The file begins with a UTF-8 byte order mark"),
    /** The file is in a 16 bit encoding, which SMS refused. */
    UNICODE("The file is 16 bit Unicode, which SMS refused");

    private final String sentence;

    MifProblemCode(String sentence) {
        this.sentence = sentence;
    }

    /** What happened, in English, without the full stop. */
    public String sentence() {
        return sentence;
    }
}
