package org.tallystick.hierarchy.distribution;

/** How a condition compares what was reported with its value. Letter case never counts. */
public enum Operator {
    /** Equal. */
    IS("="),
    /** There, and not equal. */
    IS_NOT("<>"),
    /** At most. */
    AT_MOST("<="),
    /** At least. */
    AT_LEAST(">="),
    /** Less: numbers by size, dates by time, other texts by alphabet. */
    LESS("<"),
    /** More. */
    MORE(">"),
    /** Not like. */
    NOT_LIKE("not like"),
    /** Like a pattern, in which % stands for any characters and _ for one. */
    LIKE("like");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As it is written in a rule. */
    public String sign() {
        return sign;
    }
}
