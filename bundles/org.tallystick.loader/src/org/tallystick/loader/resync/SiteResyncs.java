package org.tallystick.loader.resync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tallystick.store.ResyncRow;
import org.tallystick.store.Resyncs;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** The requests of one site. */
public final class SiteResyncs implements ResyncBoard {

    private static final String NO_DOMAIN = "_";

    private final SiteStore store;
    private final Runnable changed;

    /** Makes the board of a site; {@code changed} is called after a commit. */
    public SiteResyncs(SiteStore store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    @Override
    public List<Path> write() {
        Map<String, List<ResyncRow>> byDomain = new TreeMap<>();
        for (ResyncRow row : store.read(tx -> Resyncs.list(tx, true))) {
            byDomain.computeIfAbsent(folderName(row.domain()), name -> new ArrayList<>()).add(row);
        }
        Path outbox = store.path().resolve("outbox");
        List<Path> written = new ArrayList<>();
        try {
            byDomain.forEach((domain, rows) -> written.add(writeDomain(outbox.resolve(domain), rows)));
            emptyOthers(outbox, written);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(StoreProblem.NO_ACCESS, "The resync requests cannot be written to " + outbox
                    + "; check the rights and the space of that folder, then write them again.", e);
        }
        return written;
    }

    @Override
    public boolean markDelivered(int id) {
        boolean marked = store.unit(tx -> Resyncs.deliver(tx, id, System.currentTimeMillis()));
        if (marked) {
            changed.run();
        }
        return marked;
    }

    private static Path writeDomain(Path folder, List<ResyncRow> rows) {
        StringBuilder text = new StringBuilder("[RESYNC]\r\n");
        for (ResyncRow row : rows) {
            text.append(oneLine(row.smsid())).append('=')
                    .append(Instant.ofEpochMilli(row.asked()).truncatedTo(ChronoUnit.SECONDS)).append("\r\n");
        }
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("RESYNC.CFG");
            Path unfinished = Files.createTempFile(folder, "RESYNC", ".tmp");
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            replace(unfinished, file); // a client never reads half a list (Q280515)
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list whose requests are all answered must not stay (Q193746). */
    private static void emptyOthers(Path outbox, List<Path> written) throws IOException {
        if (!Files.isDirectory(outbox)) {
            return;
        }
        try (var domains = Files.newDirectoryStream(outbox)) {
            for (Path domain : domains) {
                Path file = domain.resolve("RESYNC.CFG");
                if (!written.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A domain comes out of a file, so only harmless characters of it become a name in the file system. */
    static String folderName(String domain) {
        StringBuilder name = new StringBuilder();
        for (char c : domain.strip().toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
                name.append(c);
            } else {
                name.append('%').append(String.format(Locale.ROOT, "%04X", (int) c));
            }
        }
        return name.isEmpty() ? NO_DOMAIN : name.substring(0, Math.min(name.length(), 100));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}=]", "_");
    }
}
