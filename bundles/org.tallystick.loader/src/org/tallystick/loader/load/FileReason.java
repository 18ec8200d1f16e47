package org.tallystick.loader.load;

/**
 * Why a file ended as held, refused or stale. The names are an interface of the command line: add, never change.
 * Origin: the folders below BADMIFS of later loaders, and domain decisions D7, D14, D15.
 */
public enum FileReason {
    /** The file breaks the grammar; line and column tell where. */
    MIF_SYNTAX(false, true, "The file breaks the rules of a MIF; correct it or have it made again."),
    /** The file is larger than the limit, or one of its parts is. */
    MIF_TOO_LARGE(false, true, "The file or one of its parts is larger than the limit."),
    /** The name of the file cannot be used. */
    MIF_BAD_NAME(false, true, "The name of the file cannot be used; rename it."),
    /** An IDMIF lacks the group whose class is its architecture. */
    MIF_NO_TOP_GROUP(false, true, "The file lacks the group whose class equals its architecture."),
    /** The file is something else than an inventory MIF. */
    NOT_A_MIF(false, true, "The file is not an inventory file; remove it from the folder."),
    /** The file has an Architecture but no Identification group. */
    MIF_NO_IDENTIFICATION(false, true, "The file does not say which computer it is of."),
    /** The file has more than one Identification group. */
    MIF_TWO_IDENTIFICATIONS(false, true, "The file names two computers."),
    /** An IDMIF header names an architecture that is reserved for the agent. */
    IDMIF_POLICY(false, true, "Third-party files may not claim the architecture of the inventory agent (Q202078)."),
    /** An attribute's type differs from its definition (event 187). */
    TYPE_MISMATCH(true, true, "An attribute has another type than before; decide which is right, then replay."),
    /** A group or attribute cannot be defined. */
    GROUP_DEFINITION(true, true, "A group or attribute cannot be defined as the file asks."),
    /** A delta of another major version. */
    DELTA_MAJOR(true, false, "The delta belongs to another series; a full inventory was asked for."),
    /** A delta came too early: one before it is missing. */
    DELTA_GAP(true, false, "A delta before this one is missing; a full inventory was asked for."),
    /** A delta older than what is stored. */
    DELTA_OLD(false, false, "The delta is older than the inventory."),
    /** A delta updates or deletes a row that is not there. */
    ROW_MISSING(true, false, "The file changes a row that is not in the inventory; a full inventory was asked for."),
    /** A delta, or a delete, names a computer that nobody knows. */
    UNKNOWN_COMPUTER(true, false,
            "The file changes a computer that is not in the inventory; a full one was asked for."),
    /** No licence for the computer. */
    NO_LICENCE(true, true, "There is no licence for the computer."),
    /** A file without identity whose owner is not exactly one current computer. */
    ORPHAN(true, true, "The file belongs to the computer that collected it; say which with --owner or its folder."),
    /** Several computers were hit by a delta: a full inventory must come first. */
    AWAITING_RESYNC(true, false, "Several computers claimed this identity; a full inventory was asked for."),
    /** The loader has removed as many computers as it may within an hour. */
    REMOVAL_LIMIT(true, true, "The hourly limit of automatic removals is reached; look why, then replay."),
    /** The database could not be asked; the file goes back to the queue and no try is counted. */
    DB_UNAVAILABLE(true, true, "The database could not be asked; nothing was decided."),
    /** The file is still being written. */
    NOT_STABLE(true, false, "The file is still being written."),
    /** The file has no bytes. */
    EMPTY(true, true, "The file is empty; have it made again."),
    /** The file could not be read. */
    UNREADABLE(false, true, "The file could not be read; look at its rights and at the disk, then load it again."),
    /** The program failed on this file; others are not held up by it. */
    INTERNAL(true, true, "The program failed on this file; please report it with the log and the file."),
    /** A newer scan of the computer is in the inventory. */
    STALE(false, false, "A newer scan of this computer is already in the inventory.");

    private final boolean retryable;
    private final boolean needsPerson;
    private final String advice;

    FileReason(boolean retryable, boolean needsPerson, String advice) {
        this.retryable = retryable;
        this.needsPerson = needsPerson;
        this.advice = advice;
    }

    /** Whether the same bytes can end otherwise when they are replayed. */
    public boolean isRetryable() {
        return retryable;
    }

    /** Whether it stays as it is until a person acts. */
    public boolean needsPerson() {
        return needsPerson;
    }

    /** One sentence: what it means and what to do. */
    public String advice() {
        return advice;
    }
}
