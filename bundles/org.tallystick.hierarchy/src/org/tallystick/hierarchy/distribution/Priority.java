package org.tallystick.hierarchy.distribution;

import java.util.Locale;

/** How urgently an advertisement is sent to other sites. */
public enum Priority {
    /** When nothing else is to be sent. */
    LOW,
    /** As most things are. */
    MEDIUM,
    /** Before everything else. */
    HIGH;

    /** As people and scripts write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
