package org.tallystick.mif;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Checks values against types; one place for value statements and table cells. */
final class ValueChecks {

    private static final BigInteger MAX_UNSIGNED_64 = BigInteger.TWO.pow(Long.SIZE).subtract(BigInteger.ONE);
    private static final long MAX_UNSIGNED_32 = 0xFFFF_FFFFL;

    private final Problems problems;
    private final Map<MifEnum, EnumTexts> enums = new IdentityHashMap<>();

    ValueChecks(Problems problems) {
        this.problems = problems;
    }

    void clear() {
        enums.clear();
    }

    /** The value as it is to be kept: as given, or repaired. What does not fit is reported at a place. */
    MifValue check(MifType type, MifValue value, int line, int column) {
        if (value instanceof MifValue.Text text) {
            return checkText(type, text, line, column);
        }
        if (value instanceof MifValue.Number number) {
            checkNumber(type, number, line, column);
        }
        return value;
    }

    private MifValue checkText(MifType type, MifValue.Text value, int line, int column) {
        String text = value.text();
        if (type.enumeration() != null) {
            if (!texts(type.enumeration()).contains(text)) {
                problems.repair(MifProblemCode.VALUE_NOT_IN_ENUM, line, column, "a text of the enumeration",
                        quoted(text));
            }
            return value;
        }
        MifType.Kind kind = type.kind();
        if (kind.isText()) {
            return type.length() > 0 && text.length() > type.length() ? cut(value, type.length(), line, column) : value;
        }
        if (kind == MifType.Kind.DATE) {
            checkDate(text, line, column);
            return value;
        }
        problems.error(MifProblemCode.VALUE_TYPE, line, column, "an integer", "the literal " + quoted(text));
        return value;
    }

    private MifValue cut(MifValue.Text value, int length, int line, int column) {
        String text = value.text();
        problems.repair(MifProblemCode.VALUE_TOO_LONG, line, column, length + " characters at most",
                Integer.toString(text.length()));
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return new MifValue.Text(text.substring(0, end));
    }

    private void checkDate(String text, int line, int column) {
        if (text.isBlank()) {
            return;
        }
        MifDate date = DateText.read(text);
        if (date == null) {
            problems.repair(MifProblemCode.BAD_DATE, line, column, "yyyymmddHHMMSS.uuuuuu+ooo", quoted(text));
        } else if (!date.isInLegacyRange()) {
            problems.info(MifProblemCode.DATE_RANGE, line, column, quoted(text));
        }
    }

    private void checkNumber(MifType type, MifValue.Number number, int line, int column) {
        MifType.Kind kind = type.kind();
        if (type.enumeration() != null) {
            if (number.big() != null || texts(type.enumeration()).of(number.value()) == null) {
                problems.repair(MifProblemCode.VALUE_NOT_IN_ENUM, line, column, "an integer of the enumeration",
                        number.toString());
            }
        } else if (kind == MifType.Kind.DATE) {
            problems.repair(MifProblemCode.BAD_DATE, line, column, "a date in quotation marks", number.toString());
        } else if (kind.isText()) {
            problems.error(MifProblemCode.VALUE_TYPE, line, column, "a literal", "the integer " + number);
        } else if (!isInRange(kind, number)) {
            problems.repair(MifProblemCode.VALUE_RANGE, line, column, "an integer that fits " + kind.keyword(),
                    number.toString());
        } else if (number.big() != null || number.value() != (int) number.value()) {
            problems.info(MifProblemCode.VALUE_RANGE, line, column,
                    number + ", which does not fit the 32 signed bits of a legacy column");
        }
    }

    private static boolean isInRange(MifType.Kind kind, MifValue.Number number) {
        long value = number.value();
        return switch (kind) {
            case INTEGER -> number.big() == null && value == (int) value;
            case INTEGER64 -> number.big() == null;
            case COUNTER, GAUGE -> number.big() == null && value >= 0 && value <= MAX_UNSIGNED_32;
            case COUNTER64 -> value >= 0 && number.toBigInteger().compareTo(MAX_UNSIGNED_64) <= 0;
            default -> true;
        };
    }

    private EnumTexts texts(MifEnum enumeration) {
        return enums.computeIfAbsent(enumeration, EnumTexts::new);
    }

    private static String quoted(String text) {
        return "\"" + Lexer.shorten(text) + "\"";
    }

    /** Looks texts and integers of an enumeration up in constant time. */
    static final class EnumTexts {

        private final Map<Long, String> byValue;
        private final Map<String, Long> byText;

        EnumTexts(MifEnum enumeration) {
            byValue = HashMap.newHashMap(enumeration.entries().size());
            byText = HashMap.newHashMap(enumeration.entries().size());
            for (MifEnum.Entry entry : enumeration.entries()) {
                byValue.putIfAbsent(entry.value(), entry.text());
                byText.putIfAbsent(entry.text(), entry.value());
            }
        }

        /** The text of an integer, or null. */
        String of(long value) {
            return byValue.get(value);
        }

        boolean contains(String text) {
            return byText.containsKey(text);
        }
    }
}
