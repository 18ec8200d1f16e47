package org.tallystick.ui.files;

import org.tallystick.loader.load.FileReason;
import org.tallystick.model.FileState;
import org.tallystick.model.InventoryFile;
import org.tallystick.ui.view.Texts;

/** How a file's end is put in words. */
public final class FileWords {

    private FileWords() {
    }

    /** The reason of this name, or null. */
    public static FileReason reason(String name) {
        for (FileReason reason : FileReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return null;
    }

    /** A reason in plain words and what to do. */
    public static String advice(String name) {
        FileReason reason = reason(name);
        return reason == null ? Texts.orEmpty(name) : advice(reason);
    }

    /** A reason in plain words and what to do about it in the console. */
    public static String advice(FileReason reason) {
        return reason == FileReason.ORPHAN ? Messages.Reason_orphan : reason.advice();
    }

    static String place(InventoryFile file) {
        return file.getLine() <= 0 ? "" : file.getLine() + ":" + file.getColumn();
    }

    static boolean isReplayable(InventoryFile file) {
        return file.getState() == FileState.OPEN;
    }

    static boolean contains(InventoryFile file, String text) {
        String all = String.join("\n", Texts.orEmpty(file.getName()), Texts.orEmpty(file.getReason()),
                advice(file.getReason()), Texts.orEmpty(file.getMessage()));
        return all.toLowerCase().contains(text.toLowerCase());
    }
}
