package org.tallystick.mif;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up documents that the strict profile accepts, from a seed. */
final class RandomDocuments {

    private static final String LETTERS = "aZ09 _|\\\"'/{}=,;<>\n\r\t\u0001\u007F\u0085\u00A0\u00E4\u00DF\u00FF";

    private final Random random;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    MifDocument next() {
        List<MifEnum> enums = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            enums.add(enumeration("Enum " + i));
        }
        List<MifPath> paths = new ArrayList<>();
        if (random.nextBoolean()) {
            paths.add(new MifPath("p", List.of(new MifPath.Target("winnt", null),
                    new MifPath.Target("os2", text(20) + "."))));
        }
        List<MifElement> elements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            MifGroup group = group(i, enums);
            elements.add(group);
            if (group.isTemplate()) {
                elements.add(table(100 + i, group));
            }
        }
        MifHeader header = random.nextBoolean() ? MifHeader.NONE
                : new MifHeader("Arch " + random.nextInt(), random.nextBoolean() ? "u" : null, null, List.of("k"));
        return new MifDocument(header, maybe(text(9)),
                new MifComponent(name(), maybe(text(300)), paths, enums, elements));
    }

    private MifEnum enumeration(String name) {
        List<MifEnum.Entry> entries = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            entries.add(new MifEnum.Entry(random.nextInt(1000) * 10L + i - 2000, i + text(10)));
        }
        return new MifEnum(name, random.nextBoolean() ? MifType.Kind.INTEGER : MifType.Kind.COUNTER, entries);
    }

    private MifGroup group(int number, List<MifEnum> enums) {
        List<MifAttribute> attributes = new ArrayList<>();
        int count = 1 + random.nextInt(20);
        for (int i = 1; i <= count; i++) {
            MifType type = type(enums);
            MifValue value = i == 1 ? new MifValue.Number(number) : value(type);
            attributes.add(new MifAttribute("n" + i + name(), i, maybe(text(50)),
                    i == 1 ? MifType.of(MifType.Kind.INTEGER) : type, pick(MifAccess.values()),
                    pick(MifStorage.values()), value, MifPosition.NONE));
        }
        boolean template = random.nextInt(3) == 0;
        List<Integer> key = template || random.nextBoolean() ? List.of(1) : List.of();
        MifPragma pragma = random.nextInt(4) == 0 ? MifPragma.of("SMS:Update") : null;
        return new MifGroup(name(), "C|" + number + text(5) + "|1", template ? null : number, maybe(text(30)), key,
                pragma, attributes, MifPosition.NONE);
    }

    private MifTable table(int id, MifGroup template) {
        List<MifRow> rows = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<MifValue> cells = new ArrayList<>();
            cells.add(new MifValue.Number(i));
            for (int j = 1; j < template.attributes().size(); j++) {
                MifAttribute attribute = template.attributes().get(j);
                MifValue cell = value(attribute.type());
                boolean none = cell instanceof MifValue.Instrumented || random.nextInt(4) == 0;
                cells.add(none && attribute.value() != null ? null : none ? MifValue.UNKNOWN : cell);
            }
            rows.add(new MifRow(cells, MifPosition.NONE));
        }
        return new MifTable(name(), id, template.className(), rows, MifPosition.NONE);
    }

    private MifType type(List<MifEnum> enums) {
        return switch (random.nextInt(6)) {
            case 0 -> MifType.of(MifType.Kind.STRING, 1 + random.nextInt(600));
            case 1 -> MifType.of(MifType.Kind.DATE);
            case 2 -> MifType.of(MifType.Kind.COUNTER64);
            case 3 -> {
                MifEnum named = enums.isEmpty() ? enumeration(null) : enums.get(random.nextInt(enums.size()));
                yield new MifType(named.kind(), 0, named);
            }
            case 4 -> MifType.of(MifType.Kind.INTEGER64);
            default -> MifType.of(MifType.Kind.OCTETSTRING, 5);
        };
    }

    private MifValue value(MifType type) {
        switch (random.nextInt(8)) {
            case 0:
                return MifValue.UNKNOWN;
            case 1:
                return MifValue.UNSUPPORTED;
            case 2:
                return new MifValue.Instrumented(text(8));
            default:
                break;
        }
        if (type.enumeration() != null) {
            MifEnum.Entry entry = type.enumeration().entries().getFirst();
            return random.nextBoolean() ? new MifValue.Number(entry.value()) : new MifValue.Text(entry.text());
        }
        return switch (type.kind()) {
            case DATE -> new MifValue.Text("19980701103030.000000+060");
            case COUNTER64 -> MifValue.Number.of(new BigInteger(64, random));
            case INTEGER64 -> new MifValue.Number(random.nextLong());
            default -> new MifValue.Text(text(type.length()));
        };
    }

    private String name() {
        return "n" + text(20) + "e";
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
