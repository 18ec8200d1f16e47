package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What a loader sees of a document (domain notes 3.3, 3.4, decision D16). */
class InstancesTest {

    private static final String TEMPLATE = "start group\nname = \"Row\"\nclass = \"T|T|1\"\nkey = 1\n"
            + Texts.attribute("Index", 1, "integer", "0") + Texts.attribute("Text", 2, "string(9)", "\"default\"")
            + Texts.attribute("When", 3, "date", "unknown") + "end group\n";

    @Test
    void rowsTakeMissingCellsFromTheTemplate() {
        List<MifInstance> instances = instances(TEMPLATE + table("{1} {2,} {3,,} {4,\"x\",} {5,\"y\",\"bad\"}"));
        assertEquals(List.of("[1, default, null]", "[2, default, null]", "[3, default, null]", "[4, x, null]",
                "[5, y, null]"), instances.stream().map(InstancesTest::plain).toList());
        assertEquals(List.of("Index"), instances.getFirst().keyNames());
        assertEquals("Row", instances.getFirst().groupName());
        assertSame(instances.get(0).shape(), instances.get(4).shape());
    }

    @Test
    void unsupportedAndInstrumentedAttributesAreLeftOut() {
        List<MifInstance> instances = instances(Texts.group(Texts.attribute("a", 1, "integer", "unsupported")
                + Texts.attribute("b", 2, "integer", "* \"p\"") + Texts.attribute("c", 3, "integer", "unknown")));
        assertEquals(List.of("c"), instances.getFirst().attributeNames());
        assertNull(instances.getFirst().values().getFirst());
    }

    @Test
    void aGroupOfOnlyInstrumentedAttributesIsNoInstance() {
        assertTrue(instances(Texts.group(Texts.attribute("a", 1, "integer", "* \"p\""))).isEmpty());
    }

    @Test
    void aTemplateAloneIsNoInstanceUnlessItHasValues() {
        String bare = "start group name=\"g\" class=\"c\" key=1 start attribute name=\"a\" id=1 type=int ";
        assertTrue(instances(bare + "end attribute end group").isEmpty());
        MifResult result = Texts.legacy(Texts.component(bare + "value=1 end attribute end group"));
        assertEquals(MifProblemCode.TEMPLATE_WITHOUT_TABLE, result.problems().getFirst().code());
        assertEquals(1, MifInstances.of(result.document().orElseThrow()).size());
    }

    @Test
    void integersOfEnumerationsBecomeTexts() {
        List<MifInstance> instances = instances("start enum name=\"E\" 1=\"one\" 2=\"two\" end enum "
                + Texts.group(Texts.attribute("a", 1, "\"e\"", "2") + Texts.attribute("b", 2, "\"E\"", "\"one\"")
                        + Texts.attribute("c", 3, "\"E\"", "7")));
        assertEquals("[two, one, 7]", plain(instances.getFirst()));
    }

    @Test
    void ofEqualKeysTheLastWins() {
        String content = TEMPLATE + table("{1,\"a\",} {2,\"b\",} {1,\"c\",}");
        MifResult result = Texts.legacy(Texts.component(content));
        assertEquals(MifProblemCode.DUPLICATE_KEY, result.problems().getFirst().code());
        assertEquals(List.of("[2, b, null]", "[1, c, null]"), instances(content).stream().map(InstancesTest::plain)
                .toList());
        MifProblem error = Texts.strict(Texts.component(content)).firstError().orElseThrow();
        assertEquals(MifProblemCode.DUPLICATE_KEY, error.code());
    }

    @Test
    void keysAreComparedWithoutCase() {
        String group = "start group name=\"g\" id=%d class=\"%s\" key=1 "
                + "start attribute name=\"a\" id=1 type=string(9) value=\"%s\" end attribute end group\n";
        String content = group.formatted(1, "c|d", "x") + group.formatted(2, "C|D ", "X ");
        assertEquals(1, instances(content).size());
        assertFalse(Texts.strict(Texts.component(content)).accepted());
    }

    @Test
    void removalAndAdditionOfAKeyAreTwoSteps() {
        String group = "start group name=\"g\" id=%d class=\"c\" key=1 pragma=\"SMS:%s\" "
                + "start attribute name=\"a\" id=1 type=int value=1 end attribute end group\n";
        List<MifInstance> instances = instances(group.formatted(1, "Delete") + group.formatted(2, "Add"));
        assertEquals(List.of(MifAction.DELETE, MifAction.ADD),
                instances.stream().map(MifInstance::action).toList());
    }

    @Test
    void withoutKeysOnlyARepetitionIsADuplicate() {
        String group = "start group name=\"g\" id=%d class=\"c\" "
                + "start attribute name=\"a\" id=1 type=int value=%d end attribute end group\n";
        assertEquals(2, instances(group.formatted(1, 1) + group.formatted(2, 2)).size());
        assertEquals(1, instances(group.formatted(1, 1) + group.formatted(2, 1)).size());
    }

    @Test
    void aKeyNamesAnAttributeOnce() {
        String group = "start group name=\"g\" id=1 class=\"c\" key=2,1,2 "
                + "start attribute name=\"a\" id=1 type=int value=1 end attribute "
                + "start attribute name=\"b\" id=2 type=int value=2 end attribute end group\n";
        assertEquals(List.of("b", "a"), instances(group).getFirst().keyNames());
    }

    @Test
    void repeatedAttributeNamesCountOnce() {
        List<MifInstance> instances = instances(Texts.group(Texts.attribute("Asset Tag", 1, "integer", "1")
                + Texts.attribute("ASSET TAG", 2, "integer", "2")));
        assertEquals("[1]", plain(instances.getFirst()));
        assertEquals(new MifValue.Number(1), instances.getFirst().value("asset tag "));
    }

    @Test
    void aRowMayNotBeLongerThanItsTemplate() {
        String content = TEMPLATE + table("{1,\"a\",,4}");
        assertEquals(MifProblemCode.ROW_TOO_LONG,
                Texts.legacy(Texts.component(content)).firstError().orElseThrow().code());
    }

    @Test
    void cellsAreCheckedWhereTheyStand() {
        MifProblem error = Texts.legacy(Texts.component(TEMPLATE + table("{1,2,}"))).firstError().orElseThrow();
        assertEquals(MifProblemCode.VALUE_TYPE, error.code());
        assertEquals(4, error.column());
    }

    private static String table(String rows) {
        return "start table\nname = \"Rows\"\nid = 10\nclass = \"t|t|1\"\n" + rows + "\nend table\n";
    }

    private static List<MifInstance> instances(String content) {
        MifResult result = Texts.legacy(Texts.component(content));
        return MifInstances.of(result.document().orElseThrow(() -> new AssertionError(result.problems().toString())));
    }

    private static String plain(MifInstance instance) {
        return instance.values().stream()
                .map(value -> value instanceof MifValue.Text text ? text.text() : String.valueOf(value)).toList()
                .toString();
    }
}
