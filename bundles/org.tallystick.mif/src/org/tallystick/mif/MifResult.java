package org.tallystick.mif;

import java.util.List;
import java.util.Optional;

/**
 * Outcome of reading one file.
 *
 * @param document the tree, present only when there is no error
 * @param problems errors, warnings and notes, in the order of the file
 * @param encoding the character set that was chosen
 */
public record MifResult(Optional<MifDocument> document, List<MifProblem> problems, MifEncoding encoding) {

    public MifResult {
        problems = List.copyOf(problems);
    }

    /** Whether the file can be loaded. */
    public boolean accepted() {
        return document.isPresent();
    }

    /** The error that stands first in the file. */
    public Optional<MifProblem> firstError() {
        for (MifProblem problem : problems) {
            if (problem.severity() == MifSeverity.ERROR) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
