package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Choice of the character set (domain notes 3.1). */
class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = Texts.one("string(20)", "\"M\u00FCller\"");

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(TEXT.getBytes(StandardCharsets.ISO_8859_1), WINDOWS, MifEncoding.Detection.FALLBACK),
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8,
                        MifEncoding.Detection.UTF8_VALID),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8,
                        MifEncoding.Detection.BOM),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE,
                        MifEncoding.Detection.BOM),
                Arguments.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE,
                        MifEncoding.Detection.BOM),
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE,
                        MifEncoding.Detection.ZERO_PATTERN),
                Arguments.of(TEXT.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE,
                        MifEncoding.Detection.ZERO_PATTERN));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choosesAndTells(byte[] bytes, Charset charset, MifEncoding.Detection detection) {
        MifResult result = new MifReader(MifOptions.legacy()).read(bytes);
        assertEquals(new MifEncoding(charset, detection, detection == MifEncoding.Detection.BOM), result.encoding());
        assertEquals(new MifValue.Text("M\u00FCller"), Texts.firstAttribute(result).value());
        assertEquals(new MifPosition(7, 1), Texts.firstAttribute(result).position());
    }

    @Test
    void codePageIsAnOption() {
        Charset dos = Charset.forName("IBM850");
        MifOptions options = new MifOptions(MifProfile.LEGACY, MifLimits.DEFAULT, dos);
        MifResult result = new MifReader(options).read(TEXT.getBytes(dos));
        assertEquals(new MifValue.Text("M\u00FCller"), Texts.firstAttribute(result).value());
        assertEquals(dos, result.encoding().charset());
    }

    @Test
    void windowsCodePageHasAllItsCharacters() {
        byte[] bytes = Texts.one("string(40)", "\"" + "?".repeat(32) + "\"").getBytes(StandardCharsets.US_ASCII);
        int at = new String(bytes, StandardCharsets.US_ASCII).indexOf('?');
        for (int i = 0; i < 32; i++) {
            bytes[at + i] = (byte) (0x80 + i);
        }
        MifValue.Text value = (MifValue.Text) Texts.firstAttribute(new MifReader(MifOptions.legacy()).read(bytes))
                .value();
        String expected = new String(Arrays.copyOfRange(bytes, at, at + 32), WINDOWS);
        for (int i = 0; i < 32; i++) {
            char c = expected.charAt(i) == '\uFFFD' ? (char) (0x80 + i) : expected.charAt(i);
            assertEquals(c, value.text().charAt(i));
        }
    }

    @Test
    void brokenUtf8AfterAMarkFallsBack() {
        byte[] head = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };
        byte[] body = TEXT.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, bytes, head.length, body.length);
        MifResult result = new MifReader(MifOptions.legacy()).read(bytes);
        assertEquals(new MifEncoding(WINDOWS, MifEncoding.Detection.FALLBACK, true), result.encoding());
        assertEquals(new MifValue.Text("M\u00FCller"), Texts.firstAttribute(result).value());
    }
}
