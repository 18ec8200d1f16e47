package org.tallystick.loader.probable;

/**
 * Traits that go together in one computer, so that their agreement is one piece of evidence and not several: of each
 * group only the strongest agreement and the strongest difference count.
 */
enum TraitGroup {
    /** Who uses it, how it is called and where it stands: all of it passes to the computer that replaces it. */
    DESK,
    /** What the firmware says; a new board changes all of it. */
    FIRMWARE,
    /** Network cards, which docks and adapters lend out (Q259249). */
    CARD,
    /** The installed system; a new image changes all of it. */
    INSTALLATION,
    /** What a whole delivery of computers has alike. */
    BUILD,
    /** When its records were loaded. */
    TIME
}
