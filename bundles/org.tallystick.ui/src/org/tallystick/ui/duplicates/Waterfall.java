package org.tallystick.ui.duplicates;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.probable.ProbableFinder;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Texts;

/**
 * How sure two records are one, attribute by attribute: each bar begins where the one above ended, to the right for what
 * speaks for it and to the left for what speaks against it. The unit is bits: each doubles or halves the odds.
 */
final class Waterfall extends Picture {

    private static final int ROW = 24;
    private static final int BAR = 14;
    private static final int AXIS = 20;
    private static final int GAP = 8;
    private static final int LABEL = 170;
    private static final int NUMBER = 52;

    private List<Step> steps = List.of();
    private DuplicateSet set;

    /** One bar: from where to where, in bits. */
    record Step(String label, String text, double from, double to, boolean sum) {

        double change() {
            return to - from;
        }
    }

    Waterfall(Composite parent) {
        super(parent, "duplicates.waterfall", Messages.Fall_spoken);
    }

    void show(DuplicateSet shown) {
        set = shown;
        steps = steps(shown.evidence());
        changed();
    }

    /** The bars in order, and the sum at the end. */
    static List<Step> steps(List<Evidence> evidence) {
        List<Step> steps = new ArrayList<>();
        double at = 0;
        for (Evidence one : evidence) {
            if (one.weight() != null) {
                String label = one.attribute().isEmpty() ? Messages.Fall_prior : one.attribute();
                steps.add(new Step(label, one.text(), at, at + one.weight(), false));
                at += one.weight();
            }
        }
        if (!steps.isEmpty()) {
            steps.add(new Step(Messages.Fall_sum, NLS.bind(Messages.Fall_sum_text, SetWords.weight(at)), 0, at, true));
        }
        return steps;
    }

    @Override
    protected String caption() {
        return steps.isEmpty() ? Messages.Fall_none
                : NLS.bind(Messages.Fall_caption, SetWords.weight(steps.get(steps.size() - 1).to()),
                        Texts.percent(set.confidence()));
    }

    @Override
    protected List<String> told() {
        return steps.stream().map(step -> step.sum() ? step.text()
                : NLS.bind(Messages.Fall_step, new Object[] { step.label(), SetWords.weight(step.change()),
                        step.text() }))
                .toList();
    }

    @Override
    protected int height(int width) {
        return steps.size() * ROW + AXIS;
    }

    @Override
    protected Point reach(int part) {
        return new Point(part * ROW, part * ROW + ROW + AXIS);
    }

    @Override
    protected int at(int x, int y) {
        int row = y / ROW;
        return row >= 0 && row < steps.size() ? row : -1;
    }

    @Override
    protected void paint(GC gc, int width, int height, int top) {
        if (steps.isEmpty()) {
            return;
        }
        double least = Math.min(0, steps.stream().mapToDouble(Step::to).min().orElse(0));
        double most = Math.max(bits(ProbableFinder.PROPOSED_CONFIDENCE),
                steps.stream().mapToDouble(Step::to).max().orElse(0));
        int label = Math.min(LABEL, width / 3);
        int room = Math.max(10, width - label - NUMBER - 3 * GAP);
        double unit = room / Math.max(1, most - least);
        int zero = label + GAP + (int) Math.round(-least * unit);
        gc.setForeground(Colours.of(Colours.QUIET));
        gc.drawLine(zero, 0, zero, steps.size() * ROW - top);
        paintThreshold(gc, zero + (int) Math.round(bits(ProbableFinder.PROPOSED_CONFIDENCE) * unit), top);
        for (int i = 0; i < steps.size(); i++) {
            paint(gc, steps.get(i), i, i * ROW - top, zero, unit, label, width);
        }
    }

    /** Beyond this line the program proposes something; between it and the odds of one to one a person decides. */
    private void paintThreshold(GC gc, int x, int top) {
        int bottom = steps.size() * ROW - top;
        gc.setForeground(Colours.of(Colours.SERIES.get(0)));
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(x, 0, x, bottom);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawText(Texts.percent(ProbableFinder.PROPOSED_CONFIDENCE), x + 3, bottom, true);
        gc.setForeground(Colours.of(Colours.QUIET));
    }

    /** How many bits make this sure. */
    static double bits(double confidence) {
        return Math.log(confidence / (1 - confidence)) / Math.log(2);
    }

    private void paint(GC gc, Step step, int index, int y, int zero, double unit, int label, int width) {
        int from = zero + (int) Math.round(step.from() * unit);
        int to = zero + (int) Math.round(step.to() * unit);
        int left = Math.min(from, to);
        int wide = Math.max(2, Math.abs(to - from));
        int high = gc.getFontMetrics().getHeight();
        int text = y + (ROW - high) / 2;
        if (index == marked()) {
            gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setAlpha(70);
            gc.fillRectangle(0, y, width, ROW);
            gc.setAlpha(255);
        }
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        gc.drawText(fit(gc, step.label(), label - GAP), GAP, text, true);
        String number = SetWords.weight(step.change());
        gc.drawText(number, width - GAP - gc.textExtent(number).x, text, true);
        gc.setBackground(Colours.of(step.sum() ? Colours.SERIES.get(0)
                : step.change() < 0 ? Colours.REFUSED : Colours.LOADED));
        if (step.change() == 0) {
            gc.setForeground(Colours.of(Colours.QUIET));
            gc.drawLine(left, y + 3, left, y + ROW - 3);
        } else {
            gc.fillRectangle(left, y + (ROW - BAR) / 2, wide, BAR);
        }
        if (index + 1 < steps.size() && !step.sum()) {
            gc.setForeground(Colours.of(Colours.QUIET));
            gc.drawLine(to, y + (ROW + BAR) / 2, to, y + ROW + (ROW - BAR) / 2);
        }
    }
}
