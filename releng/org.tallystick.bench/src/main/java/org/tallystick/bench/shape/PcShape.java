package org.tallystick.bench.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A PC: 20 groups, 40 instances, 200 attribute values. About half of the rows are the same on many computers, as in a
 * fleet of sixty models with one system image; names, addresses, serial numbers and free space are the computer's own.
 */
public final class PcShape implements Shape {

    private static final int MODELS = 60;
    private static final Set<ClassSpec> FIXED = Set.of(PcClasses.IDENTIFICATION, PcClasses.ARCHITECTURE,
            PcClasses.STATUS);
    private static final String[] SERVICES = { "Dhcp", "Dnscache", "EventLog", "LanmanServer", "LanmanWorkstation",
            "Schedule", "Spooler", "W32Time", "WinDefend", "wuauserv" };
    private static final String[] SITES = { "MUC", "OSL", "ATH", "TYO" };

    @Override
    public String name() {
        return "pc";
    }

    @Override
    public List<ClassSpec> classes() {
        return PcClasses.ALL;
    }

    @Override
    public List<Row> rows(long seed, int computer, Variant variant) {
        List<Row> rows = first(seed, computer, variant.scan());
        change(rows, seed, computer, variant.changes());
        return rows;
    }

    /** The name of computer's BIOS, by its model: what the query of the schema comparison asks for. */
    public static String biosVersion(int model) {
        return "1." + (10 + model) + "." + model % 7;
    }

    /** Changes one value in twenty, never a key and never what identifies the computer. */
    static void change(List<Row> rows, long seed, int computer, int changes) {
        if (changes == 0) {
            return;
        }
        List<int[]> places = new ArrayList<>();
        int all = 0;
        for (int r = 0; r < rows.size(); r++) {
            ClassSpec spec = rows.get(r).spec();
            all += spec.columns().size();
            for (int c = spec.keys(); c < spec.columns().size() && !FIXED.contains(spec); c++) {
                places.add(new int[] { r, c });
            }
        }
        for (int place : new Dice(seed, computer, changes).sample(all / 20, places.size())) {
            int[] rowAndColumn = places.get(place);
            Object[] values = rows.get(rowAndColumn[0]).values();
            ClassSpec.Column column = rows.get(rowAndColumn[0]).spec().columns().get(rowAndColumn[1]);
            values[rowAndColumn[1]] = changed(values[rowAndColumn[1]], column, changes);
        }
    }

    private static Object changed(Object value, ClassSpec.Column column, int changes) {
        if (value instanceof Long number) {
            return number + changes;
        }
        String text = (String) value;
        String mark = "-" + changes;
        return text.substring(0, Math.min(text.length(), column.length() - mark.length())) + mark;
    }

    static List<Row> first(long seed, int computer, int scan) {
        Dice dice = new Dice(seed, computer);
        int model = dice.below(MODELS);
        String site = SITES[dice.below(SITES.length)];
        String name = String.format(Locale.ROOT, "%s-PC-%07d", site, computer);
        String card = card(0x001A_A000_0000L + computer);
        String user = "user" + computer;
        List<Row> rows = new ArrayList<>(200);
        rows.add(Row.of(PcClasses.IDENTIFICATION, name, String.format(Locale.ROOT, "GUID:%08X-77A1-4C00-9000-%012X",
                computer, seed & 0xFFFF_FFFFL), site + "|" + site + "DOM|" + name, site, site + "DOM", "Workstation",
                "X86-based PC", user, card));
        rows.add(Row.of(PcClasses.ARCHITECTURE, "Personal Computer"));
        rows.add(Row.of(PcClasses.STATUS, date(2026, scan, computer), "No", "Yes"));
        hardware(rows, dice, model, computer);
        rows.add(Row.of(PcClasses.NETWORK, "TCP/IP", "10." + (computer >> 16 & 0xFF) + "." + (computer >> 8 & 0xFF)
                + "." + (computer & 0xFF), "255.255.252.0", "10." + (computer >> 16 & 0xFF) + ".0.1", "IPv4"));
        rows.add(Row.of(PcClasses.NET_CARD, "1", "Intel(R) Ethernet Connection (" + model % 9 + ") I219-LM", card,
                "e1i68x64.sys", 1000L));
        rows.add(Row.of(PcClasses.NET_CARD, "2", "Intel(R) Wi-Fi 6E AX211 160MHz", card(0x3C52_8200_0000L + computer),
                "netwtw14.sys", 2400L));
        rows.add(Row.of(PcClasses.VIDEO, "Graphics Adapter " + model % 12, "1920 x 1080 x 32", "31.0.101." + model % 12,
                1024L + model % 12 * 512, "igdkmdn64.sys"));
        rows.add(Row.of(PcClasses.MOUSE, "HID-compliant mouse", "English", "Microsoft"));
        rows.add(Row.of(PcClasses.KEYBOARD, "Layout " + site, "HID Keyboard Device", 12L));
        for (int i = 1; i <= 2; i++) {
            rows.add(Row.of(PcClasses.MONITOR, String.valueOf(i), "DELL U24" + model % 10,
                    "CN" + dice.below(100_000_000), "1920x1200"));
        }
        for (int i = 0; i < 2; i++) {
            long size = 244_198L << dice.below(3);
            long free = 1 + dice.below((int) size);
            rows.add(Row.of(PcClasses.DISK, String.valueOf((char) ('C' + i)), "Fixed Disk", "NTFS", size, free,
                    100 - free * 100 / size));
        }
        rows.add(Row.of(PcClasses.USER, user, "First Last " + computer, site + "DOM", date(2026, scan, computer)));
        system(rows, dice, user, site);
        return rows;
    }

    private static void hardware(List<Row> rows, Dice dice, int model, int computer) {
        String maker = "Maker " + model % 6 + " Computer Corporation";
        rows.add(Row.of(PcClasses.SYSTEM, maker, "Model " + model, "SN" + Long.toString(dice.next() >>> 30, 36),
                String.format(Locale.ROOT, "%08X-0000-1000-8000-%012X", dice.below(1 << 30), computer),
                "Board " + model));
        rows.add(Row.of(PcClasses.PROCESSOR, "0", "13th Gen Intel(R) Core(TM) i5-13" + model % 10 + "00",
                "Intel64 Family 6 Model 183 Stepping 1", 6L + model % 4 * 2, 2500L + model % 10 * 100, "LGA1700"));
        rows.add(Row.of(PcClasses.SYSTEM_SOFTWARE, "Microsoft Windows 11 Pro", "10.0.22631." + 4000 + dice.below(8),
                "English", "C:\\WINDOWS", "Example Organisation", date(2025, dice.below(300), computer),
                "00330-80000-" + String.format(Locale.ROOT, "%09d", computer)));
        rows.add(Row.of(PcClasses.MEMORY, 8_388_608L << dice.below(3), 9_000_000L + dice.below(1_000_000), 4L,
                "DDR4"));
        rows.add(Row.of(PcClasses.BIOS, "1", maker, biosVersion(model), date(2024, model, 0),
                "Default System BIOS of " + maker));
    }

    private static void system(List<Row> rows, Dice dice, String user, String site) {
        for (String service : SERVICES) {
            boolean off = dice.below(10) == 0;
            rows.add(Row.of(PcClasses.SERVICE, service, service + " of the system", off ? "Stopped" : "Running",
                    off ? "Manual" : "Auto", "NT AUTHORITY\\LocalService",
                    "C:\\WINDOWS\\system32\\svchost.exe -k LocalServiceNetworkRestricted -p -s " + service));
        }
        for (String variable : new String[] { "ComSpec", "OS", "Path", "PATHEXT", "TEMP", "USERPROFILE" }) {
            String value = switch (variable) {
                case "TEMP" -> "C:\\Users\\" + user + "\\AppData\\Local\\Temp";
                case "USERPROFILE" -> "C:\\Users\\" + user;
                case "Path" -> "C:\\WINDOWS\\system32;C:\\WINDOWS;C:\\WINDOWS\\System32\\Wbem;C:\\Tools\\" + site;
                default -> "value of " + variable;
            };
            rows.add(Row.of(PcClasses.ENVIRONMENT, variable, value, "System"));
        }
        for (int i = 0; i < 3; i++) {
            int printer = i == 0 ? 0 : 1 + dice.below(20) + 20 * i;
            rows.add(Row.of(PcClasses.PRINTER, "Printer " + printer, "Universal Printer Driver PCL6", "7.1.0",
                    "IP_10.1.0." + printer, "print-" + site, "Floor " + printer % 6));
        }
        for (int i = 0; i < 2; i++) {
            int update = 10 * i + dice.below(10);
            rows.add(Row.of(PcClasses.UPDATE, "KB50" + (44000 + update), "Cumulative update " + update
                    + " for x64-based systems", "Important", date(2025, dice.below(300), update),
                    "NT AUTHORITY\\SYSTEM", "Security Update", 200L + update));
        }
    }

    private static String card(long address) {
        return String.format(Locale.ROOT, "%02X:%02X:%02X:%02X:%02X:%02X", address >> 40 & 0xFF, address >> 32 & 0xFF,
                address >> 24 & 0xFF, address >> 16 & 0xFF, address >> 8 & 0xFF, address & 0xFF);
    }

    /** A date of the DMI: so many days into a year, the time of day by a number. */
    private static String date(int year, int day, int number) {
        return String.format(Locale.ROOT, "%04d%02d%02d%02d%02d%02d.000000+060", year, 1 + day / 28 % 12,
                1 + day % 28, 6 + number % 12, number / 12 % 60, number / 720 % 60);
    }
}
