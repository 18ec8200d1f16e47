package org.tallystick.mif;

import java.util.List;
import java.util.Objects;

/**
 * An enumeration, named in the component or written into an attribute's type. SMS stores the text, not the integer.
 *
 * @param name the name that types refer to, or null for an inline one without a name
 * @param kind the integer type behind it
 * @param entries integers with their texts, in file order; of repeated ones the first counts
 */
public record MifEnum(String name, MifType.Kind kind, List<Entry> entries) {

    public MifEnum {
        Objects.requireNonNull(kind);
        entries = List.copyOf(entries);
    }

    /**
     * One line of an enumeration.
     *
     * @param value the integer
     * @param text what it stands for
     */
    public record Entry(long value, String text) {

        public Entry {
            Objects.requireNonNull(text);
        }
    }

    /** The text of an integer, or null; takes time in proportion to the entries. */
    public String textOf(long value) {
        for (Entry entry : entries) {
            if (entry.value() == value) {
                return entry.text();
            }
        }
        return null;
    }
}
