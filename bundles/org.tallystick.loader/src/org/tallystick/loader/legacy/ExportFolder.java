package org.tallystick.loader.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/**
 * The files of an export of a legacy database: one table each, known by its name without regard to case, as
 * {@code GroupMap.csv} or {@code dbo.GroupMap.txt}. Each is read once to know its bytes and its encoding.
 */
final class ExportFolder {

    private static final int MOST_FILES = 20_000;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Map<String, ExportFile> files = new TreeMap<>();
    private final List<Path> logs = new ArrayList<>();

    private ExportFolder(Path path) {
        this.path = path;
    }

    /** Looks into a folder. */
    static ExportFolder open(Path path, BooleanSupplier cancelled) {
        ExportFolder folder = new ExportFolder(path);
        if (!Files.isDirectory(path)) {
            throw new StoreException(StoreProblem.MISSING,
                    "There is no folder " + path + "; give the folder with the exported tables.", null);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            List<Path> sorted = new ArrayList<>();
            for (Path entry : entries) {
                if (sorted.size() == MOST_FILES) {
                    throw new StoreException(StoreProblem.BAD_NAME, "The folder " + path + " has more than "
                            + MOST_FILES + " files; put the exported tables into one of their own.", null);
                }
                sorted.add(entry);
            }
            sorted.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
            for (Path entry : sorted) {
                folder.add(entry, cancelled);
            }
        } catch (IOException e) {
            throw new StoreException(StoreProblem.NO_ACCESS,
                    "The folder " + path + " cannot be read; check its rights, then import again.", e);
        }
        return folder;
    }

    private void add(Path entry, BooleanSupplier cancelled) throws IOException {
        String name = entry.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            return; // no device, no loop
        }
        if (lower.endsWith(".log")) {
            logs.add(entry);
        } else if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
            String table = name.substring(0, name.length() - 4);
            table = table.substring(table.lastIndexOf('.') + 1).strip();
            ExportFile file = inspect(entry, table, cancelled);
            ExportFile before = files.putIfAbsent(table.toUpperCase(Locale.ROOT), file);
            if (before != null) {
                throw new StoreException(StoreProblem.BAD_NAME, "Two files of " + path + " are of table " + table
                        + ": " + before.path().getFileName() + " and " + name + "; leave one of them out.", null);
            }
        }
    }

    Path path() {
        return path;
    }

    /** The file of a table; null where there is none. */
    ExportFile file(String table) {
        return table == null ? null : files.get(table.strip().toUpperCase(Locale.ROOT));
    }

    /** All files, by table. */
    List<ExportFile> all() {
        return List.copyOf(files.values());
    }

    /** Files that may be logs of the old utilities. */
    List<Path> logs() {
        return logs;
    }

    /** Equal for equal files, wherever they lie. */
    String fingerprint() {
        MessageDigest digest = ContentHash.sha256();
        files.forEach((table, file) -> digest.update((table + '\0' + file.hash() + '\n')
                .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ExportFile inspect(Path path, String table, BooleanSupplier cancelled) throws IOException {
        MessageDigest digest = ContentHash.sha256();
        byte[] first = new byte[4];
        int firstCount = 0;
        long size = 0;
        Utf8Check utf8 = new Utf8Check();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (cancelled.getAsBoolean()) {
                    throw new StoreException(StoreProblem.CANCELLED,
                            "The import was cancelled; nothing was let in. Start it again when there is time.", null);
                }
                for (int i = 0; i < count && firstCount < first.length; i++) {
                    first[firstCount++] = buffer[i];
                }
                digest.update(buffer, 0, count);
                utf8.add(buffer, count);
                size += count;
            }
        }
        return new ExportFile(path, table, size, charset(first, firstCount, utf8.isSound()),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** By its mark, by its zeros, else UTF-8 if it is that, else the code page of Windows. */
    private static Charset charset(byte[] first, int count, boolean utf8) {
        if (count >= 2) {
            int mark = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
            if (mark == 0xFEFF || first[0] == 0 && first[1] != 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == 0xFFFE || first[0] != 0 && first[1] == 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /** Tells whether bytes that come in pieces are UTF-8. */
    private static final class Utf8Check {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer out = CharBuffer.allocate(BUFFER);
        private final ByteBuffer in = ByteBuffer.allocate(BUFFER + 8);
        private boolean sound = true;

        void add(byte[] bytes, int count) {
            if (!sound) {
                return;
            }
            in.put(bytes, 0, count).flip();
            while (sound && in.hasRemaining()) {
                int before = in.remaining();
                out.clear();
                sound = !decoder.decode(in, out, false).isError();
                if (in.remaining() == before) {
                    break; // the beginning of a character whose rest follows
                }
            }
            in.compact();
        }

        boolean isSound() {
            return sound && in.position() == 0;
        }
    }
}
