package org.tallystick.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifWriter;

/** The folder into which files arrive, and the clock: each file comes a little later than the one before. */
final class Arrivals {

    private static final LocalTime OPENING = LocalTime.of(4, 30);
    private static final int LONGEST_NAME = 24;

    private final Path folder;
    private final List<DemoFile> files = new ArrayList<>();
    private final KeySets keySets = new KeySets();
    private final MifWriter writer = new MifWriter();
    private LocalDate day;
    private Instant now;
    private Duration pace = Duration.ofMinutes(2);
    private int sequence;

    Arrivals(Path folder) {
        this.folder = folder;
    }

    List<DemoFile> files() {
        return files;
    }

    /** Begins a day; files then come at a pace that lets all of them arrive within it. */
    void begin(LocalDate date, int filesOfDay) throws IOException {
        day = date;
        sequence = 0;
        now = date.atTime(OPENING).toInstant(ZoneOffset.UTC);
        pace = Duration.ofHours(13).dividedBy(Math.max(1, filesOfDay)).truncatedTo(ChronoUnit.SECONDS);
        if (pace.compareTo(Duration.ofMinutes(3)) > 0) {
            pace = Duration.ofMinutes(3);
        }
        Files.createDirectories(folder.resolve(date.toString()));
    }

    /** Time (UTC) of the scan that arrives next. */
    Instant now() {
        return now;
    }

    /** A computer's file in the encoding of its agent. Returns the bytes, for those that arrive twice. */
    byte[] add(Machine machine, DemoSituation situation, MifDocument document, DemoFile.Expected expected)
            throws IOException {
        byte[] bytes = bytes(document, machine.charset());
        add(machine.name(), machine.number(), situation, bytes, keySets.complete(document, expected));
        return bytes;
    }

    /** Any file. */
    void add(String name, int machine, DemoSituation situation, byte[] bytes, DemoFile.Expected expected)
            throws IOException {
        sequence++;
        String path = String.format(Locale.ROOT, "%s/%04d-%s.mif", day, sequence, plain(name));
        Files.write(folder.resolve(path), bytes);
        files.add(new DemoFile(path, machine, situation, expected));
        now = now.plus(pace);
    }

    byte[] bytes(MifDocument document, Charset charset) {
        return writer.writeBytes(document, charset);
    }

    /** The file as one line, which MIF allows. */
    byte[] oneLine(MifDocument document) {
        return writer.write(document).replaceAll("\\s*\\R\\s*", " ").strip().getBytes(StandardCharsets.UTF_8);
    }

    /** File names are plain ASCII, so that a folder looks the same whatever the locale of the machine. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9-]", "_");
        return plain.isBlank() ? "unnamed" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
