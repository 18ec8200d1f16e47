package org.tallystick.demo;

import java.util.List;
import java.util.Random;

/**
 * What is inside a case.
 *
 * @param model       what was bought
 * @param serial      as the BIOS tells it, which is not always a serial number
 * @param memoryMiB   memory in MiB
 * @param disksGiB    size of each disk in GiB
 * @param netCard     name of the network card
 * @param windows     whether it runs Windows
 */
record Hardware(Model model, String serial, int memoryMiB, List<Integer> disksGiB, String netCard, boolean windows) {

    /** A model with the parts that all of its kind share. */
    record Model(String maker, String name, String processor, int cores, int megahertz, String bios, String biosDate,
            String video, String board) {
    }

    /** What makers forget to fill in (domain notes 6.4): the same on many computers, so it identifies none. */
    static final List<String> JUNK_SERIALS = List.of("Default string", "To be filled by O.E.M.", "System Serial Number",
            "0000000", "None");

    private static final List<Model> MODELS = List.of(
            new Model("Dell Inc.", "OptiPlex 7010", "12th Gen Intel(R) Core(TM) i5-12500", 6, 3000, "1.21.0",
                    "20240918000000.000000+000", "Intel(R) UHD Graphics 770", "0W3XW5"),
            new Model("Dell Inc.", "Latitude 5540", "13th Gen Intel(R) Core(TM) i5-1345U", 10, 1600, "1.18.1",
                    "20241111000000.000000+000", "Intel(R) Iris(R) Xe Graphics", "0D0RM1"),
            new Model("LENOVO", "21HFS0DE00", "13th Gen Intel(R) Core(TM) i7-1355U", 10, 1700, "N3QET48W (1.48 )",
                    "20241202000000.000000+000", "Intel(R) Iris(R) Xe Graphics", "21HFS0DE00"),
            new Model("LENOVO", "30E0S5FG00", "AMD Ryzen Threadripper PRO 5945WX", 12, 4100, "S07KT60A",
                    "20230612000000.000000+000", "NVIDIA RTX A4000", "1046"),
            new Model("HP", "HP EliteDesk 800 G6 Small Form Factor PC", "Intel(R) Core(TM) i5-10500 CPU @ 3.10GHz", 6,
                    3100, "S01 Ver. 02.19.00", "20240703000000.000000+000", "Intel(R) UHD Graphics 630", "8711"),
            new Model("HP", "HP ProBook 455 15.6 inch G10 Notebook PC", "AMD Ryzen 5 7530U", 6, 2000,
                    "V82 Ver. 01.09.01", "20241008000000.000000+000", "AMD Radeon(TM) Graphics", "8BBC"),
            new Model("FUJITSU", "ESPRIMO D7012", "12th Gen Intel(R) Core(TM) i3-12100", 4, 3300, "V5.0.0.19 R1.25.0",
                    "20240521000000.000000+000", "Intel(R) UHD Graphics 730", "D3967-A1"),
            new Model("System manufacturer", "System Product Name", "Intel(R) Core(TM) i7-4790 CPU @ 3.60GHz", 4, 3600,
                    "2205", "20150528000000.000000+000", "NVIDIA GeForce GTX 750 Ti", "Z97-PRO"),
            new Model("Micro-Star International Co., Ltd.", "MS-7D09", "11th Gen Intel(R) Core(TM) i5-11400", 6, 2600,
                    "1.A0", "20230914000000.000000+000", "Intel(R) UHD Graphics 730", "MAG Z590 TOMAHAWK"));

    private static final List<String> CARDS = List.of("Intel(R) Ethernet Connection (17) I219-LM",
            "Realtek PCIe GbE Family Controller", "Intel(R) Wi-Fi 6E AX211 160MHz", "Killer E3100G 2.5 Gigabit",
            "ASIX AX88179 USB 3.0 to Gigabit Ethernet Adapter");

    private static final int[] MEMORY = { 8192, 16384, 16384, 32768, 65536 };
    private static final int[] DISKS = { 238, 476, 476, 953, 1863 };

    static Hardware any(Random random) {
        Model model = MODELS.get(random.nextInt(MODELS.size()));
        boolean noName = model.maker().startsWith("System") || model.maker().startsWith("Micro");
        String serial = noName && random.nextInt(4) > 0 ? JUNK_SERIALS.get(random.nextInt(JUNK_SERIALS.size()))
                : serial(random);
        int disk = DISKS[random.nextInt(DISKS.length)];
        List<Integer> disks = random.nextInt(3) == 0 ? List.of(disk, 931) : List.of(disk);
        return new Hardware(model, serial, MEMORY[random.nextInt(MEMORY.length)], disks,
                CARDS.get(random.nextInt(CARDS.size())), random.nextInt(12) > 0);
    }

    private static String serial(Random random) {
        String letters = "BCDFGHJKLMNPQRSTVWXYZ0123456789";
        StringBuilder serial = new StringBuilder(7);
        for (int i = 0; i < 7; i++) {
            serial.append(letters.charAt(random.nextInt(letters.length())));
        }
        return serial.toString();
    }
}
