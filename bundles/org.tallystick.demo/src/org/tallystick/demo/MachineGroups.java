package org.tallystick.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The groups of a computer's hardware and system, each made from how the computer stands. */
final class MachineGroups {

    private static final long MIB_PER_GIB = 1024;

    private MachineGroups() {
    }

    /** Everything but identity, status, disks, user and programs, which change more often. */
    static List<GroupBuilder> system(Machine machine) {
        Hardware.Model model = machine.hardware().model();
        List<GroupBuilder> groups = new ArrayList<>();
        groups.add(new GroupBuilder("Computer System", "EXAMPLE|COMPUTER_SYSTEM|1.0")
                .common("Manufacturer", 64, model.maker()).common("Model", 64, model.name())
                .text("Serial Number", 64, machine.hardware().serial()).common("Base Board", 32, model.board()));
        groups.add(new GroupBuilder("Processor", "MICROSOFT|PROCESSOR|1.0").key(1).common("Processor Index", 4, "0")
                .common("Processor Name", 64, model.processor()).number("Cores", model.cores())
                .number("Clock (MHz)", model.megahertz()));
        groups.add(operatingSystem(machine));
        groups.add(memory(machine));
        groups.add(new GroupBuilder("Network", "MICROSOFT|NETWORK|1.0").common("Network Type", 32, "TCP/IP")
                .text("IP Address", 40, address(machine)).common("Subnet Mask", 40, "255.255.252.0")
                .common("Major Version", 8, "10"));
        groups.add(new GroupBuilder("Netcard", "MICROSOFT|NETCARD|1.0").key(1).common("Card Index", 4, "1")
                .common("Manufacturer", 64, machine.hardware().netCard()).text("MAC Address", 18, machine.card())
                .number("IRQ", 16 + machine.number() % 4));
        groups.add(new GroupBuilder("Video", "MICROSOFT|VIDEO|1.0").common("Adapter", 64, model.video())
                .common("Current Video Mode", 32, "1920 x 1080 x 32").number("Bios Date Year", 2023));
        groups.add(new GroupBuilder("Mouse", "MICROSOFT|MOUSE|1.0").common("Hardware Installed", 32, "USB")
                .common("Language", 32, "English").common("Manufacturer", 32, "Microsoft"));
        groups.add(new GroupBuilder("Keyboard", "EXAMPLE|KEYBOARD|1.0").common("Layout", 32, layout(machine.place())));
        groups.add(new GroupBuilder("PC BIOS", "MICROSOFT|PC_BIOS|1.0").key(1).common("BIOS Index", 4, "1")
                .common("Manufacturer", 64, model.maker()).common("BIOS Version", 64, model.bios())
                .date("Release Date", model.biosDate()));
        groups.add(new GroupBuilder("Monitor", "EXAMPLE|MONITOR|1.0").key(1).common("Monitor Index", 4, "1")
                .common("Monitor Name", 64, machine.number() % 2 == 0 ? "DELL U2422H" : "EIZO EV2456")
                .text("Monitor Serial", 32, String.format(Locale.ROOT, "CN0%06d", machine.number() * 7)));
        groups.add(variable("ComSpec", "C:\\WINDOWS\\system32\\cmd.exe"));
        groups.add(variable("Path", "C:\\WINDOWS\\system32;C:\\WINDOWS;C:\\Program Files\\Git\\cmd"));
        groups.add(variable("TEMP", "C:\\Users\\" + machine.user().logOn() + "\\AppData\\Local\\Temp"));
        printers(machine).forEach(groups::add);
        return groups;
    }

    static GroupBuilder operatingSystem(Machine machine) {
        boolean windows = machine.hardware().windows();
        return new GroupBuilder("Operating System", "MICROSOFT|OPERATING_SYSTEM|1.0")
                .common("Operating System Name", 64, windows ? "Microsoft Windows 11 Pro" : "Debian GNU/Linux 12")
                .common("Version", 32, windows ? "10.0.22631." + machine.osBuild() : "6.1.0-" + machine.osBuild())
                .common("Language", 32, machine.place().name()).common("System Root", 64, windows ? "C:\\WINDOWS" : "/")
                .date("Installation Date", String.format(Locale.ROOT, "2025%02d%02d093000.000000+%03d",
                        1 + machine.number() % 12, 1 + machine.number() % 28, machine.place().offset()));
    }

    static GroupBuilder memory(Machine machine) {
        return new GroupBuilder("PC Memory", "MICROSOFT|PC_MEMORY|1.0")
                .number("Total Physical Memory (KByte)", machine.hardware().memoryMiB() * 1024L)
                .number("Total Paging File Space (KByte)", machine.hardware().memoryMiB() * 1536L)
                .number("Slots", 2 + machine.number() % 3);
    }

    /** One group per disk. */
    static List<GroupBuilder> disks(Machine machine) {
        List<GroupBuilder> groups = new ArrayList<>();
        for (int i = 0; i < machine.hardware().disksGiB().size(); i++) {
            groups.add(disk(machine, i));
        }
        return groups;
    }

    static GroupBuilder disk(Machine machine, int index) {
        long size = machine.hardware().disksGiB().get(index) * MIB_PER_GIB;
        long free = machine.freeGiB(index) * MIB_PER_GIB;
        return new GroupBuilder("Disk", "MICROSOFT|DISK|1.0").key(1)
                .text("Disk Index", 4, String.valueOf((char) ('C' + index))).common("Storage Type", 32, "Fixed Disk")
                .common("File System", 16, machine.hardware().windows() ? "NTFS" : "ext4")
                .number("Storage Size (MByte)", size).number("Free Storage (MByte)", free)
                .number("% Disk Full", 100 - free * 100 / size);
    }

    static GroupBuilder user(Machine machine) {
        return new GroupBuilder("User", "EXAMPLE|USER|1.0").text("LogOn Name", 48, machine.user().logOn())
                .text("Full Name", 64, machine.user().fullName())
                .common("Domain", 16, machine.place().domain());
    }

    static GroupBuilder program(Programs.Program program) {
        return new GroupBuilder("Installed Software", "EXAMPLE|INSTALLED_SOFTWARE|1.0").key(1)
                .common("Product", 96, program.name()).common("Version", 48, program.version())
                .common("Publisher", 64, program.publisher());
    }

    private static GroupBuilder variable(String name, String value) {
        return new GroupBuilder("Environment", "MICROSOFT|ENVIRONMENT|1.0").key(1).common("Variable", 64, name)
                .text("Value", 255, value);
    }

    private static List<GroupBuilder> printers(Machine machine) {
        List<GroupBuilder> groups = new ArrayList<>();
        groups.add(printer("PDF", "Microsoft Print to PDF", "PORTPROMPT:"));
        if (machine.number() % 3 != 0) {
            groups.add(printer("\\\\" + machine.place().site().toLowerCase(Locale.ROOT) + "-print\\Flur "
                    + machine.number() % 5, "KONICA MINOLTA C360i", "IP_10.1.0." + (20 + machine.number() % 5)));
        }
        return groups;
    }

    private static GroupBuilder printer(String name, String driver, String port) {
        return new GroupBuilder("Printers", "EXAMPLE|PRINTER|1.0").key(1).common("Printer", 96, name)
                .common("Driver", 64, driver).common("Port", 64, port);
    }

    private static String address(Machine machine) {
        return "10." + (10 + machine.place().ordinal()) + "." + machine.number() / 200 + "."
                + (20 + machine.number() % 200);
    }

    private static String layout(Place place) {
        return switch (place) {
            case OFFICE, LAB -> "Deutsch";
            case NORTH, WORKSHOP -> "Norsk bokmål";
            case ATHENS -> "Ελληνικά";
            case TOKYO -> "日本語 106/109";
        };
    }
}
