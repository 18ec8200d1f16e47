package org.tallystick.demo;

import java.util.List;

/** Several computers with one SMSID share one record, which always shows the one that reported last (Q192859). */
final class Clones {

    private final List<Machine> members;
    private Machine last;

    Clones(List<Machine> members) {
        this.members = List.copyOf(members);
    }

    List<Machine> members() {
        return members;
    }

    /** Notes that a member reports with all of the default keys, and tells how that must end. */
    DemoFile.Expected report(Machine member) {
        Machine before = last;
        last = member;
        if (before == null) {
            return DemoFile.Expected.entered("M6");
        }
        return before == member ? DemoFile.Expected.updated("M1")
                : DemoFile.Expected.updated("M5", Events.ATTRIBUTES_DIFFER);
    }
}
