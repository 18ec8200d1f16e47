package org.tallystick.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifHeader;

/** Objects that are no computers: IDMIFs with the headers of SMS 2.0, and with the groups of 1.x (domain notes 3.6). */
final class Devices {

    private Devices() {
    }

    /** An uninterruptible power supply, identified by the header lines. */
    static MifDocument powerSupply(int number, int charge, Instant scan) {
        MifElement top = new GroupBuilder("UPS", "UPS").key(1).text("Name", 64, "USV Serverraum " + number)
                .common("Model", 64, "APC Smart-UPS 1500").number("Battery charge (%)", charge)
                .date("Last self-test", Report.date(scan, Place.OFFICE)).build(1);
        MifElement outlets = new GroupBuilder("Outlet Groups", "EXAMPLE|OUTLET|1.0").key(1).text("Outlet", 8, "A")
                .number("Load (W)", 300 + number * 10).build(2);
        return new MifDocument(new MifHeader("UPS", "ups-" + (4100 + number), "Power Agent", List.of()), null,
                new MifComponent("UPS", null, List.of(), List.of(), List.of(top, outlets)));
    }

    /** A projector, with Identification and Architecture groups. */
    static MifDocument projector(int number, int lampHours) {
        List<MifElement> elements = new ArrayList<>();
        elements.add(new GroupBuilder("Identification", "MICROSOFT|IDENTIFICATION|1.0").key(1, 2)
                .text("Name", 64, "BEAMER-HÖRSAAL-" + number).text("Serial Number", 32, "X4TZ90" + number).build(1));
        elements.add(Report.architecture("Projector").build(2));
        elements.add(new GroupBuilder("Lamp", "Projector").common("Model", 64, "EPSON EB-L630U")
                .number("Lamp hours", lampHours).build(3));
        return Report.document(elements);
    }

    /** A header that claims an architecture which third parties must leave alone (Q202078). */
    static MifDocument forbidden() {
        MifElement top = new GroupBuilder("System", "System").key(1).text("Name", 64, "Kassenterminal 3").build(1);
        return new MifDocument(new MifHeader("System", "till-000003", null, List.of()), null,
                new MifComponent("Till", null, List.of(), List.of(), List.of(top)));
    }
}
