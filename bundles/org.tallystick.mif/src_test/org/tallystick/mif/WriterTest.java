package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading what was written gives the same tree. */
class WriterTest {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));

    private final MifWriter writer = new MifWriter();

    static Stream<Path> samples() {
        return Stream.concat(SampleFiles.synthetic().stream(), SampleFiles.published().stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesComeBackEqual(Path file) {
        MifResult first = new MifReader(MifOptions.legacy()).read(SampleFiles.bytes(file));
        first.document().ifPresent(document -> {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
                assertComesBack(document, charset, MifOptions.legacy());
            }
            assertEquals(MifInstances.of(document).size(),
                    MifInstances.of(document.withoutPositions()).size());
        });
    }

    @Test
    void randomDocumentsComeBackEqual() {
        for (long seed = 1; seed <= 400; seed++) {
            MifDocument document = new RandomDocuments(seed).next();
            for (Charset charset : CHARSETS) {
                assertComesBack(document, charset, MifOptions.strict());
            }
        }
    }

    private void assertComesBack(MifDocument document, Charset charset, MifOptions options) {
        byte[] written = writer.writeBytes(document, charset);
        MifResult result = new MifReader(options).read(written);
        assertTrue(result.accepted(), () -> charset + " " + result.problems() + writer.write(document));
        assertEquals(document.withoutPositions(), result.document().orElseThrow().withoutPositions());
    }

    @Test
    void cutsFirstAndEscapesThen() {
        MifAttribute attribute = new MifAttribute("a", 1, null, MifType.of(MifType.Kind.STRING, 4), MifAccess.READ_ONLY,
                MifStorage.SPECIFIC, new MifValue.Text("C:\\\\x"), MifPosition.NONE);
        MifGroup group = new MifGroup("g", "c", 1, null, List.of(), null, List.of(attribute), MifPosition.NONE);
        MifDocument document = new MifDocument(MifHeader.NONE, null,
                new MifComponent("c", null, List.of(), List.of(), List.of(group)));
        String text = writer.write(document);
        assertTrue(text.contains("Value = \"C:\\\\\\\\\"\r\n"), text);
        assertEquals(new MifValue.Text("C:\\\\"), Texts.firstAttribute(Texts.strict(text)).value());
    }

    @Test
    void looksLikeTheFilesOfSms() {
        String text = writer.write(Texts.legacy(Texts.one("string(9)", "\"x\"")).document().orElseThrow());
        assertEquals("""
                Start Component
                  Name = "c"
                  Start Group
                    Name = "g"
                    ID = 1
                    Class = "X|Y|1"
                    Start Attribute
                      Name = "a"
                      ID = 1
                      Access = Read-Only
                      Storage = Specific
                      Type = String(9)
                      Value = "x"
                    End Attribute
                  End Group
                End Component
                """.replace("\n", "\r\n"), text);
    }
}
