package org.tallystick.loader.remarks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.Computers;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Notes;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/** Notes and tags of one site over its store. */
public final class SiteRemarks implements Remarks {

    private final SiteStore store;
    private final Runnable changed;

    /**
     * Makes the remarks of a site.
     *
     * @param changed called after something was changed
     */
    public SiteRemarks(SiteStore store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    @Override
    public List<Note> notes(int computer) {
        return store.read(tx -> Notes.of(tx, computer).stream().map(SiteRemarks::note).toList());
    }

    @Override
    public Note addNote(int computer, String text) {
        String content = checked(text, LONGEST_NOTE, "note");
        Note added = store.unit(tx -> {
            needComputer(tx, computer);
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis()).about(computer);
            Notes.NoteRow row = new Notes.NoteRow(Notes.nextId(tx), computer, pen.now(), JournalPen.account(),
                    content);
            pen.touch(JournaledTable.NOTE, row.id());
            Notes.insert(tx, row);
            pen.close(0, JournalPen.account(), "note", null, "Put a note on computer " + computer + ".", "", null);
            return note(row);
        });
        changed.run();
        return added;
    }

    @Override
    public boolean removeNote(long id) {
        boolean removed = store.unit(tx -> {
            Notes.NoteRow row = Notes.get(tx, id).orElse(null);
            if (row == null) {
                return false;
            }
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis()).about(row.computer());
            pen.touch(JournaledTable.NOTE, id);
            Notes.delete(tx, id);
            pen.close(0, JournalPen.account(), "note", null, "Took a note from computer " + row.computer() + ".", "",
                    null);
            return true;
        });
        changed.run();
        return removed;
    }

    @Override
    public List<String> tags(int computer) {
        return store.read(tx -> Notes.tags(tx, computer));
    }

    @Override
    public int addTag(List<Integer> computers, String tag) {
        String content = checked(tag, LONGEST_TAG, "tag");
        String key = key(content);
        return change(computers, "Put the tag " + content + " on ", (tx, pen, computer) -> {
            needComputer(tx, computer);
            if (Notes.hasTag(tx, computer, key)) {
                return false;
            }
            pen.touch(JournaledTable.TAG, computer, key);
            Notes.insertTag(tx, computer, key, content);
            return true;
        });
    }

    @Override
    public int removeTag(List<Integer> computers, String tag) {
        String key = key(checked(tag, LONGEST_TAG, "tag"));
        return change(computers, "Took the tag " + tag.strip() + " from ", (tx, pen, computer) -> {
            if (!Notes.hasTag(tx, computer, key)) {
                return false;
            }
            pen.touch(JournaledTable.TAG, computer, key);
            Notes.deleteTag(tx, computer, key);
            return true;
        });
    }

    private interface Change {
        boolean on(Tx tx, JournalPen pen, int computer);
    }

    private int change(List<Integer> computers, String what, Change change) {
        int count = store.unit(tx -> {
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            int done = 0;
            for (int computer : computers) {
                if (change.on(tx, pen, computer)) {
                    pen.about(computer);
                    done++;
                }
            }
            if (done > 0) {
                pen.close(0, JournalPen.account(), "tag", null,
                        what + (done == 1 ? "a computer." : done + " computers."), "", null);
            }
            return done;
        });
        changed.run();
        return count;
    }

    @Override
    public List<String> allTags() {
        return store.read(Notes::allTags);
    }

    @Override
    public List<Integer> tagged(String tag) {
        return store.read(tx -> Notes.tagged(tx, key(tag.strip())));
    }

    private static Note note(Notes.NoteRow row) {
        return new Note(row.id(), row.computer(), Instant.ofEpochMilli(row.at()), row.author(), row.content());
    }

    /** The form in which tags are compared. */
    public static String key(String tag) {
        String upper = tag.toUpperCase(Locale.ROOT);
        return upper.substring(0, Math.min(upper.length(), LONGEST_TAG)); // some letters are longer in upper case
    }

    private static void needComputer(Tx tx, int computer) {
        if (Computers.get(tx, computer).isEmpty()) {
            throw new StoreException(StoreProblem.BAD_NAME,
                    "There is no computer " + computer + "; look its number up in the list of computers.", null);
        }
    }

    private static String checked(String text, int longest, String what) {
        String content = text == null ? "" : text.strip();
        if (content.isEmpty()) {
            throw new StoreException(StoreProblem.BAD_NAME, "The " + what + " is empty; write something.", null);
        }
        if (content.length() > longest) {
            throw new StoreException(StoreProblem.BAD_NAME, "The " + what + " is longer than " + longest
                    + " characters; make it shorter.", null);
        }
        return content;
    }
}
