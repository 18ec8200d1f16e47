package org.tallystick.loader.remarks;

import java.util.List;

/**
 * Notes and tags that people put on computers. A merge moves them, nothing else touches them. Every change is in the
 * journal. Any thread but that of the user interface; failures are {@code StoreException}s.
 */
public interface Remarks {

    /** Longest text of a note, in characters. */
    int LONGEST_NOTE = 4000;
    /** Longest tag, in characters. */
    int LONGEST_TAG = 100;

    /** Notes of a computer, newest first. */
    List<Note> notes(int computer);

    /** Puts a note on a computer; blank or too long texts and unknown computers are refused in a sentence. */
    Note addNote(int computer, String text);

    /** Takes a note away; answers whether it was there. */
    boolean removeNote(long id);

    /** Tags of a computer in order. */
    List<String> tags(int computer);

    /** Puts a tag on computers; answers how many did not have it. Tags are one without regard to case. */
    int addTag(List<Integer> computers, String tag);

    /** Takes a tag from computers; answers how many had it. */
    int removeTag(List<Integer> computers, String tag);

    /** Every tag in use, in order. */
    List<String> allTags();

    /** Current computers that have a tag, rising. */
    List<Integer> tagged(String tag);
}
