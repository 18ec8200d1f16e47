package org.tallystick.cli;

/** How the process ends. The numbers are an interface for scripts: add, never change. */
final class ExitCode {

    /** Done, and nothing to say. */
    static final int DONE = 0;
    /** Done, but a file was refused or held, or something is broken: see the output. */
    static final int FOUND = 1;
    /** Wrong usage; nothing was done. */
    static final int USAGE = 2;
    /** Failed; one sentence on standard error tells why. */
    static final int FAILED = 3;
    /** Stopped from the keyboard after the current file. */
    static final int INTERRUPTED = 130;
    /** A load stopped after the current file because nobody reads its output; as a shell reports a closed pipe. */
    static final int CLOSED_PIPE = 141;

    private ExitCode() {
    }
}
