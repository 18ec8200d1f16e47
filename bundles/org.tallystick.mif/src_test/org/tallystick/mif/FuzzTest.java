package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Whatever is in a file, reading ends soon, without exception, with an error or a document (Q295309). */
class FuzzTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String[] PIECES = { "\"", "\\", "\\\"", "end group ", "start group ", "start attribute ",
            "end attribute\n", "start enum ", "{", "}", ",", "//", "\n", "=", "name=", "value=", "key=1,", "\0",
            "\u001A",
            "'", "(", ")", "*", "0x", "-", "99999999999999999999", "type=string(", "end component ", "start table ",
            "start component ", "\u00FF\u00FE", "\u00E4" };

    private final MifReader legacy = new MifReader(MifOptions.legacy());
    private final MifReader strict = new MifReader(MifOptions.strict());

    @Test
    void truncationsAtEveryByte() {
        assertTimeoutPreemptively(BOUND, () -> {
            for (Path file : SampleFiles.synthetic()) {
                byte[] bytes = SampleFiles.bytes(file);
                for (int length = 0; length < bytes.length; length++) {
                    read(Arrays.copyOf(bytes, length));
                }
            }
        });
    }

    @Test
    void aTruncatedInventoryIsNeverAccepted() {
        byte[] bytes = SampleFiles.synthetic("ok-01");
        int complete = new String(bytes, StandardCharsets.US_ASCII).lastIndexOf("Component") + "Component".length();
        for (int length = 0; length < complete; length++) {
            assertTrue(!legacy.read(Arrays.copyOf(bytes, length)).accepted(), "cut at " + length);
        }
    }

    @Test
    void mutationsOfSamples() {
        assertTimeoutPreemptively(BOUND, () -> {
            Random random = new Random(20_260_101);
            for (Path file : SampleFiles.synthetic()) {
                byte[] bytes = SampleFiles.bytes(file);
                for (int round = 0; bytes.length > 0 && round < 200; round++) {
                    read(mutate(bytes, random));
                }
            }
        });
    }

    private static byte[] mutate(byte[] original, Random random) {
        StringBuilder text = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.delete(at, Math.min(to, text.length() - 1));
                default -> text.insert(random.nextInt(text.length()), text.substring(at, to));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void randomBytesAndRandomPieces() {
        assertTimeoutPreemptively(BOUND, () -> {
            Random random = new Random(7);
            for (int round = 0; round < 2_000; round++) {
                byte[] bytes = new byte[random.nextInt(2_000)];
                random.nextBytes(bytes);
                read(bytes);
                StringBuilder pieces = new StringBuilder("start component name=\"c\" ");
                for (int i = random.nextInt(400); i > 0; i--) {
                    pieces.append(PIECES[random.nextInt(PIECES.length)]);
                }
                read(pieces.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    /** Each of these repeats something for a megabyte that would be slow if it were looked at more than a few times. */
    @Test
    void repetitionsStayLinear() {
        String head = "start component name=\"c\" start group name=\"g\" id=1 class=\"c\" ";
        for (String piece : PIECES) {
            for (String other : new String[] { "", "end group ", "\"", "\\\"", "\nname = ", " x " }) {
                String repeated = piece + other;
                byte[] bytes = (head + repeated.repeat((1 << 20) / repeated.length()))
                        .getBytes(StandardCharsets.ISO_8859_1);
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(bytes), () -> "repeated: " + repeated);
            }
        }
    }

    private void read(byte[] bytes) {
        for (MifReader reader : new MifReader[] { legacy, strict }) {
            MifResult result = reader.read(bytes);
            assertEquals(result.accepted(), result.firstError().isEmpty());
            assertTrue(result.problems().size() <= 2 * MifLimits.DEFAULT.problems() + 1);
            result.document().ifPresent(MifInstances::of);
        }
    }
}
