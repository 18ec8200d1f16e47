package org.tallystick.loader.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.intake.ReportReader;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifProfile;
import org.tallystick.store.FileRow;

/** Gets the bytes of files and has them read. Keeps one reader per thread; safe for any thread. */
public final class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final int KEPT_OF_TOO_LARGE = 1 << 16;

    private final MifOptions options;
    private final ThreadLocal<ReportReader> readers;

    /** Reads files by a profile. */
    public FileReading(MifProfile profile) {
        options = profile == MifProfile.STRICT ? MifOptions.strict() : MifOptions.legacy();
        readers = ThreadLocal.withInitial(() -> new ReportReader(options));
    }

    /** Fetches a file; its MIF is read when somebody asks for it. Never throws for what is wrong with the file. */
    public IncomingFile fetch(Path path, String name, String owner) {
        int limit = options.limits().fileBytes();
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return refused(name, new byte[0], 0, owner, FileReason.UNREADABLE,
                    "The name is that of a device or a pipe, not of a file; it was not opened.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(limit + 1); // not what the size says: the file may grow meanwhile
            if (bytes.length > limit) {
                return tooLarge(name, bytes, owner, Math.max(bytes.length, Files.size(path)));
            }
            return of(name, bytes, owner);
        } catch (IOException e) {
            return unreadable(name, owner, e);
        } catch (OutOfMemoryError e) {
            return refused(name, new byte[0], 0, owner,
                    FileReason.MIF_TOO_LARGE, "The file is larger than the memory of the program allows.");
        }
    }

    /** A file whose bytes are there already. */
    public IncomingFile of(String name, byte[] bytes, String owner) {
        return new IncomingFile(name, bytes, bytes.length, IncomingFile.hash(bytes), owner, options.profile(),
                new Once(() -> read(bytes)), null);
    }

    private ReadFile read(byte[] bytes) {
        try {
            return readers.get().read(bytes);
        } catch (OutOfMemoryError e) {
            readers.remove();
            return new ReadFile.Refused(FileReason.MIF_TOO_LARGE, 0, 0,
                    "Reading the file needs more memory than the program has.", List.of());
        } catch (RuntimeException e) {
            readers.remove();
            LOG.error("The program failed on a file while reading it", e);
            return new ReadFile.Refused(FileReason.INTERNAL, 0, 0,
                    "The program failed on this file; the log has the details.", List.of());
        }
    }

    private IncomingFile tooLarge(String name, byte[] bytes, String owner, long size) {
        return refused(name, Arrays.copyOf(bytes, KEPT_OF_TOO_LARGE), size, owner, FileReason.MIF_TOO_LARGE,
                "The file has " + size + " bytes; the limit is " + options.limits().fileBytes()
                        + ". Only its beginning is kept.");
    }

    /**
     * A file whose bytes were not kept, or not all of them: it ends as it did before, whatever is asked of it.
     */
    IncomingFile again(FileRow record, byte[] kept, FileReason reason) {
        ReadFile refusal = new ReadFile.Refused(reason, record.line(), record.column(), record.message(), List.of());
        return new IncomingFile(record.name(), kept, record.size(), record.hash(), record.owner(), options.profile(),
                () -> refusal, null);
    }

    private IncomingFile unreadable(String name, String owner, IOException why) {
        String sentence = why instanceof NoSuchFileException ? "The file was gone when its turn came."
                : "The file cannot be read (" + why.getClass().getSimpleName() + "); check its rights and the disk.";
        return refused(name, new byte[0], 0, owner, FileReason.UNREADABLE, sentence);
    }

    private IncomingFile refused(String name, byte[] kept, long size, String owner, FileReason reason,
            String sentence) {
        ReadFile refusal = new ReadFile.Refused(reason, 0, 0, sentence, List.of());
        byte[] identity = kept.length > 0 ? kept : name.getBytes(StandardCharsets.UTF_8);
        return new IncomingFile(name, kept, size, IncomingFile.hash(identity), owner, options.profile(), () -> refusal,
                null);
    }

    /** Asks its source once and keeps the answer; on the thread that asks first. */
    private static final class Once implements Supplier<ReadFile> {

        private final Supplier<ReadFile> source;
        private ReadFile answer;

        Once(Supplier<ReadFile> source) {
            this.source = source;
        }

        @Override
        public synchronized ReadFile get() {
            if (answer == null) {
                answer = source.get();
            }
            return answer;
        }
    }
}
