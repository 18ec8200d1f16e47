package org.tallystick.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifPosition;
import org.tallystick.mif.MifRow;
import org.tallystick.mif.MifTable;
import org.tallystick.mif.MifValue;

/** What an agent sends: the groups of a computer as a full or a delta MIF. */
final class Report {

    /** Which attributes of the Identification the MIF designates. */
    enum Keys {
        /** Name, SMSID, NetCardID: what SMS writes (Q138021). */
        DEFAULT(1, 2, 9),
        /** Name and NetCardID only. */
        WITHOUT_SMSID(1, 9),
        /** None, so that every attribute counts. */
        NONE;

        private final Integer[] ids;

        Keys(Integer... ids) {
            this.ids = ids;
        }
    }

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final String[][] SERVICES = { { "Dhcp", "DHCP Client", "Running" },
            { "Dnscache", "DNS Client", "Running" },
            { "EventLog", "Windows Event Log", "Running" }, { "LanmanServer", "Server", "Running" },
            { "Spooler", "Print Spooler", "Running" }, { "W32Time", "Windows Time", "Stopped" },
            { "WinDefend", "Microsoft Defender Antivirus Service", "Running" },
            { "wuauserv", "Windows Update", "Stopped" } };
    private static final int SERVICES_ID = 900;

    private Report() {
    }

    /** A full inventory. */
    static MifDocument full(Machine machine, Instant scan, Keys keys) {
        List<GroupBuilder> groups = new ArrayList<>(MachineGroups.system(machine));
        groups.addAll(MachineGroups.disks(machine));
        groups.add(MachineGroups.user(machine));
        machine.programs().forEach(program -> groups.add(MachineGroups.program(program)));
        List<MifElement> elements = elements(identification(machine, keys), status(machine, scan), groups);
        services(elements);
        return document(elements);
    }

    /** A full inventory of other groups than usual, for files that lie about something. */
    static MifDocument of(GroupBuilder identification, Machine machine, Instant scan, List<GroupBuilder> groups) {
        return document(elements(identification, status(machine, scan), groups));
    }

    /** What changed since the last scan; the groups carry their actions. */
    static MifDocument delta(Machine machine, Instant scan, List<GroupBuilder> changes) {
        return document(
                elements(identification(machine, Keys.DEFAULT), status(machine, scan).action("Update"), changes));
    }

    /** The removal of a computer: Delete on the Identification group. */
    static MifDocument delete(Machine machine) {
        return document(elements(identification(machine, Keys.DEFAULT).action("Delete"), null, List.of()));
    }

    /** The groups of a NOIDMIF, which lacks Identification and Architecture. */
    static MifDocument withoutIdentity(List<GroupBuilder> groups) {
        List<MifElement> elements = new ArrayList<>();
        for (GroupBuilder group : groups) {
            elements.add(group.build(elements.size() + 1));
        }
        return document(elements);
    }

    static GroupBuilder identification(Machine machine, Keys keys) {
        Place place = machine.place();
        GroupBuilder group = new GroupBuilder("Identification", "MICROSOFT|IDENTIFICATION|1.0").text("Name", 64,
                machine.name());
        if (machine.smsid() != null) {
            group.text("SMSID", 48, machine.smsid());
        }
        group.text("SMSLocation", 96, place.site() + "|" + place.domain() + "|" + machine.name())
                .common("Site", 3, place.site()).common("Domain", 16, place.domain())
                .common("SystemRole", 12, "Workstation").common("SystemType", 32, "X86-based PC")
                .text("LogOn Name", 48, machine.user().logOn()).text("NetCardID", 18, machine.card());
        if (machine.smsid() == null) {
            return keys == Keys.NONE ? group : group.key(1, 8); // without SMSID all numbers are one lower
        }
        return group.key(keys.ids);
    }

    static GroupBuilder architecture(String name) {
        return new GroupBuilder("Architecture", "MICROSOFT|ARCHITECTURE|1.0").common("ArchitectureName", 32, name);
    }

    /** A date of the DMI with the offset of the place. */
    static String date(Instant time, Place place) {
        ZonedDateTime local = time.atZone(ZoneOffset.ofTotalSeconds(place.offset() * 60));
        return SECONDS.format(local) + String.format(Locale.ROOT, ".000000+%03d", place.offset());
    }

    static MifDocument document(List<MifElement> elements) {
        return new MifDocument(MifHeader.NONE, null,
                new MifComponent("Workstation", null, List.of(), List.of(), elements));
    }

    private static GroupBuilder status(Machine machine, Instant scan) {
        return new GroupBuilder("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0")
                .date("LastHWScan", date(scan, machine.place())).common("Standalone Workstation", 8, "No")
                .common("System Files Not Modified", 8, "Yes");
    }

    private static List<MifElement> elements(GroupBuilder identification, GroupBuilder status,
            List<GroupBuilder> groups) {
        List<MifElement> elements = new ArrayList<>(groups.size() + 5);
        elements.add(identification.build(1));
        elements.add(architecture("Personal Computer").build(2));
        if (status != null) {
            elements.add(status.build(3));
        }
        for (GroupBuilder group : groups) {
            elements.add(group.build(elements.size() + 1));
        }
        return elements;
    }

    /** Services as a table, the other way in which a MIF writes many instances of a class. */
    private static void services(List<MifElement> elements) {
        String className = "MICROSOFT|SERVICES|1.0";
        elements.add(new GroupBuilder("Services", className).key(1).column("Service", 64).column("Display Name", 96)
                .column("State", 16).build(null));
        List<MifRow> rows = new ArrayList<>(SERVICES.length);
        for (String[] service : SERVICES) {
            List<MifValue> cells = new ArrayList<>(service.length);
            for (String cell : service) {
                cells.add(new MifValue.Text(cell));
            }
            rows.add(new MifRow(cells, MifPosition.NONE));
        }
        elements.add(new MifTable("Services", SERVICES_ID, className, rows, MifPosition.NONE));
    }
}
