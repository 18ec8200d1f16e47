package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds, and sizes that overflowed buffers in the past (Q249203, Q179561, Q186407, Q134714). */
class LimitsTest {

    private static final int KB = 1024;

    @ParameterizedTest
    @ValueSource(ints = { 8 * KB, 16 * KB, 32 * KB, 48 * KB, 64 * KB, 1024 * KB })
    void sizesAroundOldBuffers(int size) {
        String text = Texts.one("string", "\"@\"");
        for (int length = size - 1; length <= size + 1; length++) {
            String filled = text.replace("@", "x".repeat(length - text.length() + 1));
            assertEquals(length, filled.length());
            assertTrue(Texts.legacy(filled).accepted());
            String padded = text.replace("@", "") + " ".repeat(length - text.length() + 1);
            assertTrue(Texts.legacy(padded).accepted());
        }
        for (int length = size - 1; length <= size + 1; length++) {
            MifResult result = Texts.legacy(Texts.one("string", "\"" + "x".repeat(length) + "\""));
            assertEquals(length <= MifLimits.DEFAULT.literalChars(), result.accepted());
        }
    }

    @Test
    void fileSize() {
        byte[] most = new byte[MifLimits.DEFAULT.fileBytes()];
        Arrays.fill(most, (byte) ' ');
        byte[] text = Texts.one("integer", "1").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, most, 0, text.length);
        MifReader reader = new MifReader(MifOptions.legacy());
        assertTrue(reader.read(most).accepted());
        MifProblem error = reader.read(new byte[most.length + 1]).firstError().orElseThrow();
        assertEquals(MifProblemCode.TOO_LARGE, error.code());
        assertTrue(error.message().contains(Integer.toString(most.length)), error.message());
    }

    @Test
    void joinedLiteral() {
        String half = "\"" + "x".repeat(MifLimits.DEFAULT.literalChars() / 2) + "\"";
        assertTrue(Texts.legacy(Texts.one("string", half + half)).accepted());
        MifProblem error = Texts.legacy(Texts.one("string", half + half + "\"y\"")).firstError().orElseThrow();
        assertEquals(MifProblemCode.LITERAL_TOO_LONG, error.code());
    }

    @Test
    void countsOfBlocks() {
        MifLimits small = new MifLimits(1 << 20, 100, 2, 3, 2, 5, 4);
        assertEquals(MifProblemCode.LIMIT, first(small, Texts.component("start group name=\"g\" id=1 class=\"c\" "
                + "start attribute name=\"a\" id=1 type=int end attribute ".repeat(4) + "end group")));
        assertEquals(MifProblemCode.LIMIT, first(small, Texts.component(
                "start path name=\"p\" end path ".repeat(3))));
        assertEquals(MifProblemCode.LIMIT, first(small, Texts.component("start enum name=\"e\" "
                + "1=\"a\" 2=\"b\" 3=\"c\" 4=\"d\" end enum")));
        String template = "start group name=\"g\" class=\"c\" key=1 start attribute name=\"a\" id=1 type=int value=1 "
                + "end attribute end group start table name=\"t\" id=1 class=\"c\" ";
        assertEquals(MifProblemCode.LIMIT, first(small, Texts.component(template + "{1}{2}{3} end table")));
        String wide = template.replace("end group", "start attribute name=\"b\" id=2 type=int value=1 end attribute "
                + "start attribute name=\"d\" id=3 type=int value=1 end attribute end group");
        assertEquals(MifProblemCode.LIMIT, first(small, Texts.component(wide + "{1}{2} end table")));
    }

    private static MifProblemCode first(MifLimits limits, String text) {
        MifOptions options = new MifOptions(MifProfile.LEGACY, limits, StandardCharsets.ISO_8859_1);
        List<MifProblem> errors = new MifReader(options).read(text.getBytes(StandardCharsets.ISO_8859_1)).problems()
                .stream().filter(problem -> problem.code() == MifProblemCode.LIMIT).toList();
        assertEquals(1, errors.size());
        return errors.getFirst().code();
    }

    @Test
    void manyProblemsAreCounted() {
        String attribute = "start attribute name=\" a\" id=%d type=string(1) value=\"xx\" end attribute\n";
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            text.append(attribute.formatted(i));
        }
        MifResult result = Texts.legacy(Texts.component(Texts.group(text.toString())));
        assertTrue(result.accepted());
        assertEquals(MifLimits.DEFAULT.problems() + 1, result.problems().size());
        assertEquals(MifProblemCode.TOO_MANY_PROBLEMS, result.problems().getLast().code());
        MifResult broken = Texts.legacy(
                Texts.component(Texts.group(text.toString()) + "foo start path end path ".repeat(300)));
        assertTrue(!broken.accepted());
        assertEquals(2 * MifLimits.DEFAULT.problems() + 1, broken.problems().size());
    }

    @Test
    void tenThousandInstances() {
        StringBuilder rows = new StringBuilder("start group\nname = \"g\"\nclass = \"T\"\nkey = 1\n"
                + Texts.attribute("a", 1, "integer", "0") + Texts.attribute("b", 2, "string(9)", "\"x\"")
                + "end group\nstart table\nname = \"t\"\nid = 1\nclass = \"T\"\n");
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            rows.append('{').append(i).append(",}\n");
            SampleFiles.begin(groups, "Service", i + 1, "MICROSOFT|SERVICE|1.0", "1");
            SampleFiles.string(groups, "Name", 1, 20, "Service " + i);
            SampleFiles.end(groups);
        }
        for (String content : List.of(rows + "end table", groups.toString())) {
            List<MifInstance> instances = assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> MifInstances.of(Texts.legacy(Texts.component(content)).document().orElseThrow()));
            assertEquals(10_000, instances.size());
            assertTrue(instances.stream().allMatch(instance -> instance.shape() == instances.getFirst().shape()));
        }
    }

    /** Sixteen times the text must not take more than a hundred times as long, best of twenty each. */
    @Test
    void timeGrowsWithSize() {
        byte[] small = SampleFiles.inventory(1, 100_000).getBytes(StandardCharsets.US_ASCII);
        byte[] large = SampleFiles.inventory(1, 1_600_000).getBytes(StandardCharsets.US_ASCII);
        best(small);
        long once = best(small);
        long many = best(large);
        assertTrue(many < once * 100, once + " ns against " + many + " ns");
    }

    private static long best(byte[] bytes) {
        MifReader reader = new MifReader(MifOptions.legacy());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            assertTrue(reader.read(bytes).accepted());
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }
}
