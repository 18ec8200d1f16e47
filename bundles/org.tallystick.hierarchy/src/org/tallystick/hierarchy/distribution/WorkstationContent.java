package org.tallystick.hierarchy.distribution;

/**
 * What a package brings to workstations.
 *
 * @param source folder whose files are distributed; empty where the package brings none
 */
public record WorkstationContent(String source) {

    /** Nothing. */
    public static final WorkstationContent NONE = new WorkstationContent("");

    /** Brings texts into the form in which they are kept. */
    public WorkstationContent {
        source = Texts.line(source, "source folder for workstations");
    }
}
