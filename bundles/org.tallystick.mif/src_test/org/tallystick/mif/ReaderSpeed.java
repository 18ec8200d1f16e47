package org.tallystick.mif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the reader on generated inventory files of about 60 KB, one thread. Not a test: run {@code main}, with the
 * number of rounds as the argument.
 */
public final class ReaderSpeed {

    private static final int FILES = 200;
    private static final int FILE_BYTES = 60_000;
    private static final double NANOS = 1e9;

    private ReaderSpeed() {
    }

    /** Prints a line per round; the last ones are warm. */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        List<byte[]> files = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] file = SampleFiles.inventory(i, FILE_BYTES).getBytes(StandardCharsets.US_ASCII);
            files.add(file);
            bytes += file.length;
        }
        MifReader reader = new MifReader(MifOptions.legacy());
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            int groups = 0;
            for (byte[] file : files) {
                groups += reader.read(file).document().orElseThrow().component().elements().size();
            }
            long read = System.nanoTime();
            double megabytesPerSecond = bytes / 1e6 / ((read - begin) / NANOS);
            System.out.printf(Locale.ROOT, "round %2d: read %6.1f MB/s, %d groups%n", round, megabytesPerSecond,
                    groups);
        }
    }
}
