package org.tallystick.mif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. Errors and the rest are bounded apart, so that none hides another. */
final class Problems {

    private final boolean strict;
    private final int limit;
    private final List<MifProblem> errors = new ArrayList<>();
    private final List<MifProblem> others = new ArrayList<>();
    private int unlisted;

    Problems(MifOptions options) {
        strict = options.profile() == MifProfile.STRICT;
        limit = options.limits().problems();
    }

    void clear() {
        errors.clear();
        others.clear();
        unlisted = 0;
    }

    boolean isStrict() {
        return strict;
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether as many errors are listed as may be; reading ends then. */
    boolean isFull() {
        return errors.size() >= limit;
    }

    void error(MifProblemCode code, int line, int column, String expected, String found) {
        add(new MifProblem(code, MifSeverity.ERROR, line, column, expected, found, 0, 0));
    }

    void warning(MifProblemCode code, int line, int column, String expected, String found) {
        add(new MifProblem(code, MifSeverity.WARNING, line, column, expected, found, 0, 0));
    }

    void info(MifProblemCode code, int line, int column, String found) {
        add(new MifProblem(code, MifSeverity.INFO, line, column, "", found, 0, 0));
    }

    /** An error in the strict profile; in the legacy profile the caller repairs, which is worth a warning. */
    void repair(MifProblemCode code, int line, int column, String expected, String found) {
        if (strict) {
            error(code, line, column, expected, found);
        } else {
            warning(code, line, column, expected, found);
        }
    }

    void add(MifProblem problem) {
        List<MifProblem> list = problem.severity() == MifSeverity.ERROR ? errors : others;
        if (list.size() < limit) {
            list.add(problem);
        } else {
            unlisted++;
        }
    }

    List<MifProblem> toList() {
        if (errors.isEmpty() && others.isEmpty()) {
            return List.of();
        }
        List<MifProblem> all = new ArrayList<>(errors.size() + others.size() + 1);
        all.addAll(errors);
        all.addAll(others);
        all.sort(Comparator.comparingInt(MifProblem::line).thenComparingInt(MifProblem::column));
        if (unlisted > 0 || isFull()) {
            String found = isFull() ? "so many errors that reading ended" : unlisted + " more";
            all.add(new MifProblem(MifProblemCode.TOO_MANY_PROBLEMS, MifSeverity.INFO, 0, 0, "", found, 0, 0));
        }
        return all;
    }
}
