package org.tallystick.mif;

import java.time.YearMonth;

/** Takes the text of a {@link MifDate} apart. */
final class DateText {

    private static final int BAD = -1;
    private static final int MAX_OFFSET_DIGITS = 3;
    private static final int MICRO_DIGITS = 6;

    private DateText() {
    }

    /** The date, or null when the text is none. */
    static MifDate read(String text) {
        if (text.length() < MifDate.LENGTH || !isPadding(text)) {
            return null;
        }
        char sign = text.charAt(21);
        if (text.charAt(14) != '.' || sign != '+' && sign != '-' && sign != '*') {
            return null;
        }
        int year = part(text, 0, 4, 0, 9999);
        int month = part(text, 4, 2, 1, 12);
        int day = part(text, 6, 2, 1, year >= 0 && month > 0 ? YearMonth.of(year, month).lengthOfMonth() : 31);
        int hour = part(text, 8, 2, 0, 23);
        int minute = part(text, 10, 2, 0, 59);
        int second = part(text, 12, 2, 0, 60);
        int micro = part(text, 15, MICRO_DIGITS, 0, 999_999);
        int offset = part(text, 22, MAX_OFFSET_DIGITS, 0, 999);
        if (year == BAD || month == BAD || day == BAD || hour == BAD || minute == BAD || second == BAD || micro == BAD
                || offset == BAD || sign == '*' && offset != MifDate.UNKNOWN) {
            return null;
        }
        if (sign == '-' && offset != MifDate.UNKNOWN) {
            offset = -offset;
        }
        return new MifDate(year, month, day, hour, minute, second == 60 ? 59 : second, micro, offset);
    }

    private static boolean isPadding(String text) {
        for (int i = MifDate.LENGTH; i < text.length(); i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** A number, {@link MifDate#UNKNOWN} when any of its digits is an asterisk, {@link #BAD} when it is none. */
    private static int part(String text, int from, int length, int min, int max) {
        int value = 0;
        boolean unknown = false;
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            if (c == '*') {
                unknown = true;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
            } else {
                return BAD;
            }
        }
        if (unknown) {
            return MifDate.UNKNOWN;
        }
        return value < min || value > max ? BAD : value;
    }
}
