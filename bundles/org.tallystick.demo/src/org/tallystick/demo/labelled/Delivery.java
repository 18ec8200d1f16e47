package org.tallystick.demo.labelled;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Computers bought at one time: one model, one configuration, one image, consecutive serial numbers and cards.
 *
 * @param agent    how much the agent tells
 * @param tagged   whether the owner writes asset tags into the firmware
 * @param noName   whether the maker leaves fields of the firmware unfilled
 */
record Delivery(int number, int site, String maker, String model, String processor, String bios, long memory, long disk,
        boolean laptop, Agent agent, boolean tagged, boolean noName) {

    /** How much an agent tells. */
    enum Agent {
        /** Identity, model and system. */
        SPARSE,
        /** The serial number too. */
        PLAIN,
        /** All cards, UUID, asset tag and volume too. */
        THOROUGH;

        static Agent any(Random random) {
            int drawn = random.nextInt(100);
            return drawn < 15 ? SPARSE : drawn < 40 ? PLAIN : THOROUGH;
        }
    }

    static final List<String> SITES = List.of("MUC", "OSL", "ATH", "TYO", "LIS");

    private static final List<String> JUNK = List.of("Default string", "To be filled by O.E.M.", "System Serial Number",
            "0123456789", "None", "00000000");
    private static final String JUNK_UUID = "03000200-0400-0500-0006-000700080009";
    private static final long[] MEMORY = { 8_388_608, 16_777_216, 16_777_216, 33_554_432, 67_108_864 };
    private static final long[] DISKS = { 244_198, 488_386, 488_386, 976_762 };

    static Delivery any(int number, Random random) {
        boolean noName = random.nextInt(12) == 0;
        int model = random.nextInt(14);
        String maker = noName ? "System manufacturer" : "Maker " + (char) ('A' + model % 5);
        return new Delivery(number, random.nextInt(SITES.size()), maker,
                noName ? "System Product Name" : "Model " + model, "Processor i5-" + (12_000 + 100 * (model % 7)),
                "1." + model + "." + random.nextInt(9), MEMORY[random.nextInt(MEMORY.length)],
                DISKS[random.nextInt(DISKS.length)], !noName && model % 2 == 0, Agent.any(random),
                random.nextInt(10) < 5, noName);
    }

    String serial(int place, Random random) {
        if (noName && random.nextInt(10) < 8) {
            return junk(random);
        }
        return maker.charAt(maker.length() - 1) + Long.toString(36L * 36 * 36 * 36 * (7 + number) + 1000 + place, 36)
                .toUpperCase(Locale.ROOT);
    }

    String uuid(Random random) {
        return noName && random.nextBoolean() ? JUNK_UUID : randomUuid(random);
    }

    String junk(Random random) {
        return JUNK.get(random.nextInt(JUNK.size()));
    }

    /** The address of a computer's first or second card; a few report that of a remote access adapter (Q295769). */
    String card(int which, int place, Random random) {
        if (which == 0 && random.nextInt(100) == 0) {
            return random.nextBoolean() ? "00:00:00:00:00:00" : "";
        }
        return address((which == 0 ? 0x001A_A000_0000L : 0x3C52_8200_0000L) + ((long) number << 12) + place);
    }

    static String anyCard(Random random) {
        return address(0x00E0_4C00_0000L + random.nextInt(1 << 24));
    }

    static String randomUuid(Random random) {
        return String.format(Locale.ROOT, "%08X-%04X-4%03X-A%03X-%012X", random.nextInt(), random.nextInt(1 << 16),
                random.nextInt(1 << 12), random.nextInt(1 << 12), random.nextLong() & 0xFFFF_FFFF_FFFFL);
    }

    private static String address(long address) {
        return String.format(Locale.ROOT, "%02X:%02X:%02X:%02X:%02X:%02X", address >> 40 & 0xFF, address >> 32 & 0xFF,
                address >> 24 & 0xFF, address >> 16 & 0xFF, address >> 8 & 0xFF, address & 0xFF);
    }
}
