package org.tallystick.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small inventory files, as text that a test can read. */
final class MifText {

    private MifText() {
    }

    /** Writes a full inventory of one computer. */
    static Path computer(Path folder, String file, String name, String smsid, String card) throws IOException {
        return computer(folder, file, name, smsid, card, "2048");
    }

    /** Writes a full inventory of one computer with this much memory. */
    static Path computer(Path folder, String file, String name, String smsid, String card, String memory)
            throws IOException {
        String text = """
                Start Component
                  Name = "Workstation"
                  Start Group
                    Name = "Identification"
                    ID = 1
                    Class = "MICROSOFT|IDENTIFICATION|1.0"
                    Key = 1,2,3
                %s%s%s%s  End Group
                  Start Group
                    Name = "PC Memory"
                    ID = 2
                    Class = "MICROSOFT|PC_MEMORY|1.0"
                %s  End Group
                End Component
                """.formatted(attribute(1, "Name", name), attribute(2, "SMSID", smsid), attribute(3, "NetCardID", card),
                attribute(4, "Domain", "LAB"), attribute(1, "Total Physical", memory));
        return write(folder, file, text);
    }

    /** Writes a file whose line 5 breaks the grammar. */
    static Path broken(Path folder, String file) throws IOException {
        return write(folder, file, """
                Start Component
                  Name = "Workstation"
                  Start Group
                    Name = "Identification"
                    ID = 'one'
                    Class = "MICROSOFT|IDENTIFICATION|1.0"
                  End Group
                End Component
                """);
    }

    private static String attribute(int id, String name, String value) {
        return """
                    Start Attribute
                      Name = "%s"
                      ID = %d
                      Access = READ-ONLY
                      Type = String(64)
                      Value = "%s"
                    End Attribute
                """.formatted(name, id, value);
    }

    private static Path write(Path folder, String file, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(file), text, StandardCharsets.ISO_8859_1);
    }
}
