package org.tallystick.ui.site;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Keeps jobs that write to the open site in a row. The engine would make them wait too, but unseen. */
final class WriterRule implements ISchedulingRule {

    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule instanceof WriterRule;
    }
}
