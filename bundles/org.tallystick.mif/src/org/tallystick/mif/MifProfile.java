package org.tallystick.mif;

/** How forgiving the reader is towards what the legacy compilers let pass (decision D1 of the domain notes). */
public enum MifProfile {
    /** Refuses whatever {@link #LEGACY} repairs. */
    STRICT,
    /** Repairs what the loaders of SMS 1.x repaired, and says so with a warning. */
    LEGACY
}
