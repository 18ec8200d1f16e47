package org.tallystick.cli.plan;

/** Says in a sentence what in a file is not as it must be in a plan. */
final class BadPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPlanException(String sentence) {
        super(sentence);
    }
}
