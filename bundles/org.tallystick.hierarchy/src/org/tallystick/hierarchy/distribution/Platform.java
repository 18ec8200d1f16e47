package org.tallystick.hierarchy.distribution;

/** Operating systems that a program can be for. */
public enum Platform {
    /** MS-DOS. */
    MS_DOS("MS-DOS"),
    /** Windows 3.1. */
    WINDOWS_31("Windows 3.1"),
    /** Windows 95. */
    WINDOWS_95("Windows 95"),
    /** Windows NT on x86. */
    NT_X86("NT x86"),
    /** Windows NT on MIPS. */
    NT_MIPS("NT MIPS"),
    /** Windows NT on Alpha. */
    NT_ALPHA("NT Alpha"),
    /** Macintosh. */
    MACINTOSH("Macintosh");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    /** As people and scripts write it. */
    public String label() {
        return label;
    }
}
