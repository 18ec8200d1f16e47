package org.tallystick.mif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds sample files, and makes up larger ones. */
final class SampleFiles {

    private SampleFiles() {
    }

    /** The committed samples. */
    static List<Path> synthetic() {
        return list(root().resolve("tests/samples/synthetic"));
    }

    /** Samples copied out of public material, which are not part of the repository; empty when they are not there. */
    static List<Path> published() {
        Path folder = root().resolveSibling("shared").resolve("mif-samples");
        return Files.isDirectory(folder) ? list(folder) : List.of();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A committed sample by the beginning of its name. */
    static byte[] synthetic(String prefix) {
        return synthetic().stream().filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst()
                .map(SampleFiles::bytes).orElseThrow();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mif")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("tests/samples"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above the working directory has tests/samples");
        }
        return folder;
    }

    /** An inventory of a computer with so many services that the file has about this size. */
    static String inventory(int number, int bytes) {
        StringBuilder text = new StringBuilder("Start Component\r\n  Name = \"Workstation\"\r\n");
        begin(text, "Identification", 1, "MICROSOFT|IDENTIFICATION|1.0", "1,2");
        string(text, "Name", 1, 64, "LAB-PC-" + number);
        string(text, "SMSID", 2, 8, "C12" + (10_000 + number));
        end(text);
        int group = 2;
        while (text.length() < bytes - 600) {
            begin(text, "Services", group, "MICROSOFT|SERVICES|1.0", "1");
            string(text, "Name", 1, 64, "Service " + number + "-" + group);
            string(text, "Display Name", 2, 64, "The service of the number " + group);
            string(text, "Start Name", 3, 32, "LocalSystem");
            string(text, "Status", 4, 16, group % 3 == 0 ? "Stopped" : "Running");
            integer(text, "Process", 5, group * 37 + number);
            end(text);
            group++;
        }
        return text.append("End Component\r\n").toString();
    }

    static void begin(StringBuilder text, String name, int id, String className, String key) {
        text.append("  Start Group\r\n    Name = \"").append(name).append("\"\r\n    ID = ").append(id)
                .append("\r\n    Class = \"").append(className).append("\"\r\n    Key = ").append(key)
                .append("\r\n");
    }

    static void end(StringBuilder text) {
        text.append("  End Group\r\n");
    }

    static void string(StringBuilder text, String name, int id, int length, String value) {
        attribute(text, name, id).append("      Type = String(").append(length).append(")\r\n      Value = \"")
                .append(value).append("\"\r\n    End Attribute\r\n");
    }

    static void integer(StringBuilder text, String name, int id, int value) {
        attribute(text, name, id).append("      Type = Integer\r\n      Value = ").append(value)
                .append("\r\n    End Attribute\r\n");
    }

    private static StringBuilder attribute(StringBuilder text, String name, int id) {
        return text.append("    Start Attribute\r\n      Name = \"").append(name).append("\"\r\n      ID = ").append(id)
                .append("\r\n      Access = READ-ONLY\r\n      Storage = SPECIFIC\r\n");
    }
}
