package org.tallystick.bench.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes computers of a shape as files.
 *
 * @param files how many
 * @param bytes their size together
 */
public record FileFolder(Path folder, int files, long bytes) {

    private static final int PER_FOLDER = 1_000;

    /** Writes computers {@code from} to below {@code to}, a thousand to a subfolder. */
    public static FileFolder write(Path folder, Shape shape, long seed, int from, int to, Variant variant)
            throws IOException {
        long bytes = 0;
        for (int computer = from; computer < to; computer++) {
            Path sub = folder.resolve(String.format(Locale.ROOT, "%04d", computer / PER_FOLDER));
            if (computer == from || computer % PER_FOLDER == 0) {
                Files.createDirectories(sub);
            }
            byte[] content = MifForm.bytes(shape, seed, computer, variant);
            Files.write(sub.resolve(String.format(Locale.ROOT, "%07d.mif", computer)), content);
            bytes += content.length;
        }
        return new FileFolder(folder, to - from, bytes);
    }
}
