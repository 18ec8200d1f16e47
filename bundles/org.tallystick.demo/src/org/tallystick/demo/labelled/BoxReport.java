package org.tallystick.demo.labelled;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tallystick.demo.GroupBuilder;
import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifWriter;

/** A full inventory of a computer, kept small: identity, hardware, network, disk, system. */
final class BoxReport {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private BoxReport() {
    }

    static byte[] bytes(Box box, Instant scan) {
        List<MifElement> elements = new ArrayList<>();
        for (GroupBuilder group : groups(box, scan)) {
            elements.add(group.build(elements.size() + 1));
        }
        MifDocument document = new MifDocument(MifHeader.NONE, null,
                new MifComponent("Workstation", null, List.of(), List.of(), elements));
        return new MifWriter().writeBytes(document, StandardCharsets.UTF_8);
    }

    private static List<GroupBuilder> groups(Box box, Instant scan) {
        Delivery delivery = box.delivery;
        String site = Delivery.SITES.get(delivery.site());
        List<GroupBuilder> groups = new ArrayList<>();
        groups.add(new GroupBuilder("Identification", "MICROSOFT|IDENTIFICATION|1.0").key(1, 2, 9)
                .text("Name", 64, box.name).text("SMSID", 48, box.smsid)
                .text("SMSLocation", 96, site + "|" + site + "DOM|" + box.name).common("Site", 3, site)
                .common("Domain", 16, site + "DOM").common("SystemRole", 12, "Workstation")
                .common("SystemType", 32, "X86-based PC").text("LogOn Name", 48, box.logOn)
                .text("NetCardID", 18, box.card()));
        groups.add(new GroupBuilder("Architecture", "MICROSOFT|ARCHITECTURE|1.0").common("ArchitectureName", 32,
                "Personal Computer"));
        groups.add(new GroupBuilder("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0").date("LastHWScan",
                SECONDS.format(scan) + ".000000+000"));
        GroupBuilder system = new GroupBuilder("Computer System", "EXAMPLE|COMPUTER_SYSTEM|1.0")
                .common("Manufacturer", 64, delivery.maker()).common("Model", 64, delivery.model());
        if (delivery.agent() != Delivery.Agent.SPARSE) {
            system.text("Serial Number", 64, box.serial);
        }
        boolean thorough = delivery.agent() == Delivery.Agent.THOROUGH;
        groups.add(thorough ? system.text("UUID", 40, box.uuid).text("Asset Tag", 32, box.asset) : system);
        groups.add(new GroupBuilder("Processor", "MICROSOFT|PROCESSOR|1.0").key(1).common("Processor Index", 4, "0")
                .common("Processor Name", 64, delivery.processor()));
        groups.add(new GroupBuilder("PC Memory", "MICROSOFT|PC_MEMORY|1.0").number("Total Physical Memory (KByte)",
                box.memory));
        groups.add(new GroupBuilder("PC BIOS", "MICROSOFT|PC_BIOS|1.0").common("BIOS Version", 64, box.bios));
        groups.add(new GroupBuilder("Network", "MICROSOFT|NETWORK|1.0").text("IP Address", 40,
                "10." + delivery.site() + "." + (box.address >> 8) + "." + (box.address & 0xFF)));
        if (thorough) {
            addCards(box, groups);
        }
        GroupBuilder disk = new GroupBuilder("Disk", "MICROSOFT|DISK|1.0").key(1).text("Disk Index", 4, "C")
                .number("Storage Size (MByte)", delivery.disk());
        groups.add(thorough ? disk.text("Volume Serial Number", 16, box.volume) : disk);
        groups.add(new GroupBuilder("Operating System", "MICROSOFT|OPERATING_SYSTEM|1.0")
                .common("Operating System Name", 64, "Microsoft Windows 11 Pro")
                .date("Installation Date", box.installed));
        return groups;
    }

    private static void addCards(Box box, List<GroupBuilder> groups) {
        int index = 0;
        for (String card : new String[] { box.lan, box.wifi, box.dock }) {
            if (card != null) {
                groups.add(new GroupBuilder("Netcard", "MICROSOFT|NETCARD|1.0").key(1)
                        .common("Card Index", 4, String.valueOf(++index)).text("MAC Address", 18, card));
            }
        }
    }
}
