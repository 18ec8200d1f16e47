package org.tallystick.bench.shape;

import static org.tallystick.bench.shape.ClassSpec.common;
import static org.tallystick.bench.shape.ClassSpec.number;
import static org.tallystick.bench.shape.ClassSpec.own;

import java.util.List;

/** The twenty classes of a PC, sized after the full inventories of SMS (Q126642). */
final class PcClasses {

    static final ClassSpec IDENTIFICATION = ClassSpec.of("Identification", "MICROSOFT|IDENTIFICATION|1.0", 0,
            own("Name", 64), own("SMSID", 48), own("SMSLocation", 96), common("Site", 3), common("Domain", 16),
            common("SystemRole", 12), common("SystemType", 32), own("LogOn Name", 48), own("NetCardID", 18));
    static final ClassSpec ARCHITECTURE = ClassSpec.of("Architecture", "MICROSOFT|ARCHITECTURE|1.0", 0,
            common("ArchitectureName", 32));
    static final ClassSpec STATUS = ClassSpec.of("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0", 0,
            own("LastHWScan", 40), common("Standalone Workstation", 8), common("System Files Not Modified", 8));
    static final ClassSpec SYSTEM = ClassSpec.of("Computer System", "EXAMPLE|COMPUTER_SYSTEM|1.0", 0,
            common("Manufacturer", 64), common("Model", 64), own("Serial Number", 64), own("UUID", 40),
            common("Base Board", 32));
    static final ClassSpec PROCESSOR = ClassSpec.of("Processor", "MICROSOFT|PROCESSOR|1.0", 1,
            common("Processor Index", 4), common("Processor Name", 64), common("Processor Type", 64),
            number("Cores", true), number("Clock (MHz)", true), common("Socket", 32));
    static final ClassSpec SYSTEM_SOFTWARE = ClassSpec.of("Operating System", "MICROSOFT|OPERATING_SYSTEM|1.0", 0,
            common("Operating System Name", 64), common("Version", 32), common("Language", 32),
            common("System Root", 64), common("Registered Organization", 64), own("Installation Date", 40),
            own("Serial Number", 32));
    static final ClassSpec MEMORY = ClassSpec.of("PC Memory", "MICROSOFT|PC_MEMORY|1.0", 0,
            number("Total Physical Memory (KByte)", true), number("Total Paging File Space (KByte)", false),
            number("Slots", true), common("Type", 32));
    static final ClassSpec BIOS = ClassSpec.of("PC BIOS", "MICROSOFT|PC_BIOS|1.0", 1, common("BIOS Index", 4),
            common("Manufacturer", 64), common("BIOS Version", 64), common("Release Date", 40),
            common("Description", 96));
    static final ClassSpec NETWORK = ClassSpec.of("Network", "MICROSOFT|NETWORK|1.0", 0, common("Network Type", 32),
            own("IP Address", 40), common("Subnet Mask", 40), common("Default Gateway", 40), common("Version", 16));
    static final ClassSpec NET_CARD = ClassSpec.of("Netcard", "MICROSOFT|NETCARD|1.0", 1, common("Card Index", 4),
            common("Manufacturer", 96), own("MAC Address", 18), common("Driver", 64), number("Speed (Mbit/s)", true));
    static final ClassSpec VIDEO = ClassSpec.of("Video", "MICROSOFT|VIDEO|1.0", 0, common("Adapter", 96),
            common("Current Video Mode", 32), common("Driver Version", 32), number("Memory (MByte)", true),
            common("Driver", 64));
    static final ClassSpec MOUSE = ClassSpec.of("Mouse", "MICROSOFT|MOUSE|1.0", 0, common("Hardware Installed", 32),
            common("Language", 32), common("Manufacturer", 32));
    static final ClassSpec KEYBOARD = ClassSpec.of("Keyboard", "EXAMPLE|KEYBOARD|1.0", 0, common("Layout", 32),
            common("Description", 64), number("Function Keys", true));
    static final ClassSpec MONITOR = ClassSpec.of("Monitor", "EXAMPLE|MONITOR|1.0", 1, common("Monitor Index", 4),
            common("Monitor Name", 64), own("Monitor Serial", 32), common("Resolution", 16));
    static final ClassSpec DISK = ClassSpec.of("Disk", "MICROSOFT|DISK|1.0", 1, common("Disk Index", 4),
            common("Storage Type", 32), common("File System", 16), number("Storage Size (MByte)", true),
            number("Free Storage (MByte)", false), number("% Disk Full", false));
    static final ClassSpec USER = ClassSpec.of("User", "EXAMPLE|USER|1.0", 0, own("LogOn Name", 48),
            own("Full Name", 64), common("Domain", 16), own("Last Logon", 40));
    static final ClassSpec SERVICE = ClassSpec.of("Services", "MICROSOFT|SERVICES|1.0", 1, common("Service", 64),
            common("Display Name", 96), common("State", 16), common("Start Mode", 16), common("Account", 64),
            common("Path", 255));
    static final ClassSpec ENVIRONMENT = ClassSpec.of("Environment", "MICROSOFT|ENVIRONMENT|1.0", 1,
            common("Variable", 64), own("Value", 255), common("Scope", 16));
    static final ClassSpec PRINTER = ClassSpec.of("Printers", "EXAMPLE|PRINTER|1.0", 1, common("Printer", 96),
            common("Driver", 64), common("Driver Version", 32), common("Port", 64), common("Server", 32),
            common("Location", 64));
    static final ClassSpec UPDATE = ClassSpec.of("Updates", "EXAMPLE|UPDATE|1.0", 1, common("Update", 32),
            common("Title", 128), common("Severity", 16), own("Installed On", 40), common("Installed By", 48),
            common("Type", 32), number("Revision", true));

    static final List<ClassSpec> ALL = List.of(IDENTIFICATION, ARCHITECTURE, STATUS, SYSTEM, PROCESSOR,
            SYSTEM_SOFTWARE, MEMORY, BIOS, NETWORK, NET_CARD, VIDEO, MOUSE, KEYBOARD, MONITOR, DISK, USER, SERVICE,
            ENVIRONMENT, PRINTER, UPDATE);

    private PcClasses() {
    }
}
