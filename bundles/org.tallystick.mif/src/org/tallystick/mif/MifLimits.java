package org.tallystick.mif;

/**
 * Bounds on what a file may ask of the reader, so that any input ends in bounded time and memory (Q295309). There is
 * none on nesting: the grammar is four blocks deep, and the reader skips deeper ones without keeping count.
 *
 * @param fileBytes size of the file in bytes
 * @param literalChars length of one literal, joined, in characters
 * @param groups groups and tables of a file together
 * @param attributes attributes of one group, entries of one enumeration, identifiers of one key
 * @param rows rows of all tables of a file
 * @param values attribute values of all instances of a file after templates are filled in
 * @param problems errors that are listed, and as many warnings and notes; reading ends at the last listed error
 */
public record MifLimits(int fileBytes, int literalChars, int groups, int attributes, int rows, int values,
        int problems) {

    /** 50 MB (0x3200000), literals of 1 MB, 200,000 groups, 4,096 attributes, a million rows, 8 million values. */
    public static final MifLimits DEFAULT = new MifLimits(0x3200000, 1 << 20, 200_000, 4_096, 1_000_000, 8_000_000,
            100);

    public MifLimits {
        if (fileBytes < 1 || literalChars < 1 || groups < 1 || attributes < 1 || rows < 1 || values < 1
                || problems < 1) {
            throw new IllegalArgumentException("every limit must be 1 or more");
        }
    }
}
