package org.tallystick.loader.probable;

import org.tallystick.loader.junk.JunkKind;

/**
 * What two records are compared by. The numbers are what is assumed before a database has taught better: how often two
 * records of one computer agree, and for identifiers which part of the computers shares one with another computer.
 */
public enum Trait {
    /** Name of the computer, and the one that its network groups tell. */
    NAME("Name", TraitGroup.DESK, JunkKind.ANY, 2, 0.3, 0.05),
    /** Who was logged on. */
    LOG_ON("Log-on name", TraitGroup.DESK, JunkKind.ANY, 1, 0.6),
    /** Serial number of the computer or its chassis. */
    SERIAL("Serial number", TraitGroup.FIRMWARE, JunkKind.SERIAL, 1, 0.9, 0.01),
    /** UUID of the hardware. */
    UUID("Hardware UUID", TraitGroup.FIRMWARE, JunkKind.UUID, 1, 0.9, 0.005),
    /** Serial number of the board. */
    BOARD_SERIAL("Board serial number", TraitGroup.FIRMWARE, JunkKind.SERIAL, 1, 0.9, 0.01),
    /** What the owner wrote into the firmware or on the case. */
    ASSET_TAG("Asset tag", TraitGroup.FIRMWARE, JunkKind.SERIAL, 1, 0.85, 0.02),
    /** Addresses of network cards: the one of the Identification and others. */
    CARD("Network card", TraitGroup.CARD, JunkKind.CARD, 4, 0.7, 0.02),
    /** Serial numbers of disks and volumes. */
    VOLUME_SERIAL("Volume serial number", TraitGroup.INSTALLATION, JunkKind.SERIAL, 2, 0.4, 0.01),
    /** When the system was installed. */
    INSTALLED("Installation date", TraitGroup.INSTALLATION, JunkKind.ANY, 1, 0.4),
    /** Maker of the computer. */
    MANUFACTURER("Manufacturer", TraitGroup.BUILD, JunkKind.MANUFACTURER, 1, 0.98),
    /** Model of the computer. */
    MODEL("Model", TraitGroup.BUILD, JunkKind.MODEL, 1, 0.97),
    /** Version of the BIOS. */
    BIOS_VERSION("BIOS version", TraitGroup.BUILD, JunkKind.ANY, 1, 0.8),
    /** Date of the BIOS. */
    BIOS_DATE("BIOS date", TraitGroup.BUILD, JunkKind.ANY, 1, 0.8),
    /** Name of the first processor. */
    PROCESSOR("Processor", TraitGroup.BUILD, JunkKind.ANY, 1, 0.95),
    /** Size of the memory. */
    MEMORY("Memory size", TraitGroup.BUILD, JunkKind.ANY, 1, 0.85),
    /** Sizes of all disks together. */
    DISK_SIZE("Disk sizes", TraitGroup.BUILD, JunkKind.ANY, 1, 0.8),
    /** SystemType of the Identification. */
    SYSTEM_TYPE("System type", TraitGroup.BUILD, JunkKind.ANY, 1, 0.95),
    /** SystemRole of the Identification. */
    SYSTEM_ROLE("System role", TraitGroup.BUILD, JunkKind.ANY, 1, 0.95),
    /** Domain of the Identification. */
    DOMAIN("Domain", TraitGroup.DESK, JunkKind.ANY, 1, 0.9),
    /** Site that the client reports. */
    SITE("Site", TraitGroup.DESK, JunkKind.ANY, 1, 0.9),
    /** Address in the network. */
    IP_ADDRESS("IP address", TraitGroup.DESK, JunkKind.ANY, 1, 0.2),
    /** Whether one record ended before the other began, as when a computer is installed anew. */
    IN_TURN("Loaded in turn", TraitGroup.TIME, JunkKind.ANY, 0, 0.85);

    private static final Trait[] ALL = values();

    private final String label;
    private final TraitGroup group;
    private final JunkKind junk;
    private final int slots;
    private final double agrees;
    private final double accidents;

    Trait(String label, TraitGroup group, JunkKind junk, int slots, double agrees) {
        this(label, group, junk, slots, agrees, 0);
    }

    Trait(String label, TraitGroup group, JunkKind junk, int slots, double agrees, double accidents) {
        this.label = label;
        this.group = group;
        this.junk = junk;
        this.slots = slots;
        this.agrees = agrees;
        this.accidents = accidents;
    }

    /** The words for people. */
    public String label() {
        return label;
    }

    /** What its junk values are values of. */
    public JunkKind junk() {
        return junk;
    }

    /** Whether each computer should have a value of its own. */
    public boolean isIdentifying() {
        return accidents > 0;
    }

    TraitGroup group() {
        return group;
    }

    /** How many values a computer can have. */
    int slots() {
        return slots;
    }

    /** How often two records of one computer are assumed to agree. */
    double assumedAgreement() {
        return agrees;
    }

    /** Which part of the computers is assumed to share the value with another computer; 0 for what does not identify. */
    double assumedAccidents() {
        return accidents;
    }

    static int count() {
        return ALL.length;
    }

    static Trait at(int ordinal) {
        return ALL[ordinal];
    }
}
