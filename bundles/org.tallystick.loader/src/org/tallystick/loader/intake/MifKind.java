package org.tallystick.loader.intake;

/** What an inventory file carries. */
public enum MifKind {
    /** Everything that its source knows of an object; what is not mentioned is gone (domain decision D3). */
    FULL,
    /** Changes, marked by SMS pragmas; what is not mentioned stays. */
    DELTA,
    /** Groups for the computer that collected the file, without identity of its own (domain 3.6). */
    NOIDMIF
}
