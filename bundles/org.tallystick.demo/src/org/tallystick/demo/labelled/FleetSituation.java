package org.tallystick.demo.labelled;

/** What happened to a computer of a labelled fleet. */
public enum FleetSituation {
    /** Nothing. */
    ORDINARY("nothing happened"),
    /** It has another name under the same SMSID. */
    RENAMED("renamed"),
    /** It has another card under the same SMSID. */
    CARD_SWAPPED("card swapped"),
    /** Name and card were changed at once, under the same SMSID and for good. */
    RENAMED_AND_SWAPPED("renamed with a new card"),
    /** It goes in and out of a dock, so its card flips. */
    DOCKED_IN_TURN("in and out of a dock"),
    /** It starts two systems that have one SMSID, so its name flips. */
    DUAL_BOOT_ONE_SMSID("two systems under one SMSID"),
    /** Several computers report under one SMSID, each several times (kind 2). */
    CLONE("clones"),
    /** Installed anew under the same name: new SMSID (kind 3). */
    REIMAGED("installed anew, same name and card"),
    /** Installed anew under another name (kind 4). */
    REIMAGED_RENAMED("installed anew under another name"),
    /** Installed anew under another name and for another user (kind 4). */
    REIMAGED_HANDED_ON("installed anew, another name and user"),
    /** Installed anew under the same name while another card was in use (kind 4). */
    REIMAGED_OTHER_CARD("installed anew through another card"),
    /** Installed anew twice, each time under another name (kind 4). */
    REIMAGED_TWICE("installed anew twice"),
    /** Its board was replaced, and its agent made a new SMSID (kind 4). */
    BOARD_REPLACED("new board, new SMSID"),
    /** Its board was replaced and it was installed anew under the same name: little is left to tell it by (kind 4). */
    REBUILT("new board, installed anew"),
    /** It starts two systems that have a name and SMSID each (kind 4). */
    DUAL_BOOT("two systems, two SMSIDs"),
    /** It shares the card of a dock with others; a hard case, no duplicate. */
    DOCK_SHARED("card of a shared dock"),
    /** Another computer took over its name and user; a hard case, no duplicate. */
    REPLACED("replaced under the same name"),
    /** The maker gave one serial number twice; a hard case, no duplicate. */
    SERIAL_TWICE("serial number given twice"),
    /** The maker gave one UUID to several; a hard case, no duplicate. */
    UUID_TWICE("UUID given twice"),
    /** Copies of one disk image with volume number and date; a hard case, no duplicate. */
    IMAGE_COPIED("volume and date of one image"),
    /** Computers of two sites have one name; a hard case, no duplicate. */
    NAME_TWICE("one name at two sites"),
    /** The board of a retired computer went into another one; a hard case, no duplicate. */
    BOARD_REUSED("board of another computer");

    private final String label;

    FleetSituation(String label) {
        this.label = label;
    }

    /** A few words for lists. */
    public String label() {
        return label;
    }
}
