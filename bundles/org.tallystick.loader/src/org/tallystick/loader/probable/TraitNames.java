package org.tallystick.loader.probable;

import java.util.Locale;
import java.util.Set;

/**
 * Which trait an attribute of an inventory group tells. Group classes differ from site to site, so the names of group
 * and attribute decide and not the class.
 */
final class TraitNames {

    private static final Set<String> CARDS = Set.of("MACADDRESS", "NETCARDID", "NETWORKADDRESS", "PHYSICALADDRESS",
            "ADAPTERADDRESS", "NICADDRESS", "LANADDRESS", "MAC");
    private static final Set<String> NAMES = Set.of("COMPUTERNAME", "NETBIOSNAME", "HOSTNAME", "MACHINENAME",
            "DNSHOSTNAME", "DNSMACHINENAME");
    private static final Set<String> MEMORY = Set.of("TOTALPHYSICALMEMORY", "TOTALMEMORY", "MEMORYSIZE",
            "PHYSICALMEMORY", "INSTALLEDMEMORY");
    private static final Set<String> MODELS = Set.of("MODEL", "SYSTEMMODEL", "COMPUTERMODEL", "PRODUCTNAME",
            "MACHINETYPE", "MODELNAME");
    private static final Set<String> MAKERS = Set.of("MANUFACTURER", "SYSTEMMANUFACTURER", "VENDOR", "SYSTEMVENDOR",
            "MAKER");
    /** Groups about things that move from computer to computer, or of which one computer has many. */
    private static final String[] ELSEWHERE = { "MONITOR", "DISPLAY", "PRINTER", "KEYBOARD", "MOUSE", "POINTING",
            "MODEM", "VIDEO", "SOUND", "BATTERY", "DOCK", "SCANNER", "USB", "CAMERA", "PROGRAM", "SOFTWARE", "LICEN",
            "CERTIFICATE", "SERVICE", "UPDATE", "HOTFIX", "DIMM", "MEMORYMODULE", "CDROM", "DVD", "PHONE", "CARTRIDGE",
            "ENVIRONMENT", "DRIVER" };

    private TraitNames() {
    }

    /** Which trait an attribute of the Identification tells; null if none. */
    static Trait ofIdentification(String attributeKey) {
        return switch (attributeKey) {
            case "NAME" -> Trait.NAME;
            case "NETCARDID" -> Trait.CARD;
            case "DOMAIN" -> Trait.DOMAIN;
            case "SITE" -> Trait.SITE;
            case "LOGONNAME" -> Trait.LOG_ON;
            case "SYSTEMROLE" -> Trait.SYSTEM_ROLE;
            case "SYSTEMTYPE" -> Trait.SYSTEM_TYPE;
            default -> ofAttribute("IDENTIFICATION SYSTEM", attributeKey);
        };
    }

    /** What a class string is about: it begins with whose class it is, such as that of a maker of computers. */
    static String subject(String className) {
        String[] parts = className.split("\\|");
        return parts.length < 3 ? className : parts[1];
    }

    /**
     * Which trait an attribute of an inventory group tells; null if none.
     *
     * @param group name of the group and {@link #subject} of its class
     */
    static Trait ofAttribute(String group, String attribute) {
        String in = letters(group);
        for (String elsewhere : ELSEWHERE) {
            if (in.contains(elsewhere)) {
                return null;
            }
        }
        String name = letters(attribute);
        if (CARDS.contains(name)) {
            return Trait.CARD;
        }
        if (NAMES.contains(name)) {
            return Trait.NAME;
        }
        if (name.contains("UUID") || name.equals("SMBIOSGUID") || name.equals("SYSTEMGUID")) {
            return isDisk(in) ? null : Trait.UUID;
        }
        if (name.contains("ASSETTAG") || name.contains("ASSETNUMBER") || name.contains("INVENTORYNUMBER")) {
            return Trait.ASSET_TAG;
        }
        if (name.startsWith("IPADDRESS") || name.equals("TCPIPADDRESS")) {
            return Trait.IP_ADDRESS;
        }
        Trait serial = serial(in, name);
        return serial != null ? serial : build(in, name);
    }

    private static Trait serial(String in, String name) {
        if (name.contains("VOLUMESERIAL")) {
            return Trait.VOLUME_SERIAL;
        }
        if (name.equals("SERVICETAG")) {
            return Trait.SERIAL;
        }
        if (!name.endsWith("SERIALNUMBER") && !name.endsWith("SERIALNO") && !name.endsWith("SERIAL")) {
            return null;
        }
        if (isDisk(in)) {
            return Trait.VOLUME_SERIAL;
        }
        if (in.contains("BOARD") || name.contains("BOARD")) {
            return Trait.BOARD_SERIAL;
        }
        // the serial number of an operating system or a processor is that of a product
        return in.contains("OPERATING") || in.contains("PROCESSOR") || in.contains("NETCARD")
                || in.contains("ADAPTER") ? null : Trait.SERIAL;
    }

    private static Trait build(String in, String name) {
        if (name.contains("INSTALLDATE") || name.contains("INSTALLATIONDATE")) {
            return in.contains("OPERATING") || in.contains("WINDOWS") ? Trait.INSTALLED : null;
        }
        if (in.contains("BIOS") || name.contains("BIOS")) {
            if (name.contains("VERSION")) {
                return Trait.BIOS_VERSION;
            }
            return name.endsWith("DATE") ? Trait.BIOS_DATE : null;
        }
        if (isDisk(in)) {
            return name.contains("SIZE") && !name.contains("FREE") || name.equals("CAPACITY") ? Trait.DISK_SIZE : null;
        }
        if (in.contains("PROCESSOR") || in.equals("CPU")) {
            return name.equals("NAME") || name.equals("PROCESSORNAME") ? Trait.PROCESSOR : null;
        }
        if (MEMORY.contains(withoutUnit(name))) {
            return Trait.MEMORY;
        }
        if (in.contains("NET") || in.contains("ADAPTER") || in.contains("BOARD")) {
            return null;
        }
        boolean whole = in.contains("SYSTEM") && !in.contains("OPERATING") || in.contains("COMPUTER")
                || in.contains("CHASSIS") || in.contains("ENCLOSURE") || in.contains("MACHINE");
        if (whole && MAKERS.contains(name)) {
            return Trait.MANUFACTURER;
        }
        return whole && MODELS.contains(name) ? Trait.MODEL : null;
    }

    private static boolean isDisk(String in) {
        return in.contains("DISK") || in.contains("VOLUME") || in.contains("DRIVE");
    }

    private static String withoutUnit(String name) {
        for (String unit : new String[] { "KBYTE", "MBYTE", "GBYTE", "BYTES", "KB", "MB", "GB" }) {
            if (name.endsWith(unit)) {
                return name.substring(0, name.length() - unit.length());
            }
        }
        return name;
    }

    /** Letters and digits in upper case. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
