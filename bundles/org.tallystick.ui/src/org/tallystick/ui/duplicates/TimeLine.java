package org.tallystick.ui.duplicates;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.Sighting;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Texts;

/**
 * Who held one record when: a lane for each identity, a bar for each stretch of time, and a line for each flip from one
 * identity to the next. A rename is one step down; clones go up and down (Q192859).
 */
final class TimeLine extends Picture {

    private static final int LANE = 40;
    private static final int BAR = 16;
    private static final int AXIS = 26;
    private static final int GAP = 8;
    private static final int LEAST = 7;
    private static final int LABEL = 190;

    private List<CloneIdentity> identities = List.of();
    private List<Sighting> sightings = List.of();
    private TimeScale scale;

    TimeLine(Composite parent) {
        super(parent, "duplicates.timeline", Messages.Time_spoken);
    }

    void show(SetDetails details) {
        identities = details.set().identities();
        sightings = details.timeline().stream().filter(one -> one.identity() < identities.size()).toList();
        changed();
    }

    @Override
    protected String caption() {
        if (sightings.isEmpty()) {
            return Messages.Time_none;
        }
        Duration whole = Duration.between(first(), last());
        String time = whole.toDays() > 1 ? NLS.bind(Messages.Time_days, whole.toDays()) : Texts.duration(whole);
        return NLS.bind(Messages.Time_caption, new Object[] {
                Texts.count(flips(sightings), Messages.Time_flip, Messages.Time_flips),
                Texts.number(identities.size()), time });
    }

    /** How often the record went from one identity to another. */
    static long flips(List<Sighting> sightings) {
        return IntStream.range(1, sightings.size())
                .filter(i -> sightings.get(i).identity() != sightings.get(i - 1).identity()).count();
    }

    private Instant first() {
        return sightings.get(0).from();
    }

    private Instant last() {
        return sightings.stream().map(Sighting::to).max(Instant::compareTo).orElseThrow();
    }

    @Override
    protected List<String> told() {
        return sightings.stream().map(this::words).toList();
    }

    private String words(Sighting one) {
        CloneIdentity identity = identities.get(one.identity());
        return NLS.bind(Messages.Time_stretch, new Object[] { one.identity() + 1, SideBySide.name(identity),
                SideBySide.card(identity), Texts.time(one.from()), Texts.time(one.to()) });
    }

    @Override
    protected int height(int width) {
        return identities.size() * LANE + AXIS;
    }

    @Override
    protected Point reach(int part) {
        int y = sightings.get(part).identity() * LANE;
        return new Point(y, y + LANE + AXIS);
    }

    @Override
    protected int at(int x, int y) {
        if (scale == null) {
            return -1;
        }
        for (int i = sightings.size() - 1; i >= 0; i--) {
            Sighting one = sightings.get(i);
            int left = scale.x(one.from());
            if (y / LANE == one.identity() && x >= left - 2 && x <= left + width(one) + 2) {
                return i;
            }
        }
        return -1;
    }

    private int width(Sighting one) {
        return Math.max(LEAST, scale.x(one.to()) - scale.x(one.from()));
    }

    private static int middle(Sighting one, int top) {
        return one.identity() * LANE + LANE / 2 - top;
    }

    @Override
    protected void paint(GC gc, int width, int height, int top) {
        if (sightings.isEmpty()) {
            return;
        }
        int label = Math.min(LABEL, width / 3);
        scale = TimeScale.over(first(), last(), label + GAP, width - label - 3 * GAP);
        paintLanes(gc, width, top, label);
        paintAxis(gc, Math.min(height - AXIS, identities.size() * LANE - top));
        paintFlips(gc, top);
        for (int i = 0; i < sightings.size(); i++) {
            Sighting one = sightings.get(i);
            gc.setBackground(Colours.of(Colours.SERIES.get(one.identity() % Colours.SERIES.size())));
            int y = middle(one, top) - BAR / 2;
            gc.fillRoundRectangle(scale.x(one.from()), y, width(one), BAR, 6, 6);
            if (i == marked()) {
                gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
                gc.setLineWidth(2);
                gc.drawRoundRectangle(scale.x(one.from()) - 3, y - 3, width(one) + 6, BAR + 6, 8, 8);
                gc.setLineWidth(1);
            }
        }
    }

    private void paintLanes(GC gc, int width, int top, int label) {
        for (int i = 0; i < identities.size(); i++) {
            int y = i * LANE - top;
            gc.setForeground(Colours.of(Colours.QUIET));
            gc.setAlpha(70);
            gc.drawLine(0, y + LANE, width, y + LANE);
            gc.setAlpha(255);
            String name = NLS.bind(Messages.Side_identity, i + 1, SideBySide.name(identities.get(i)));
            int high = gc.getFontMetrics().getHeight();
            gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            gc.drawText(fit(gc, name, label - GAP), GAP, y + LANE / 2 - high, true);
            gc.setForeground(Colours.of(Colours.QUIET));
            gc.drawText(fit(gc, SideBySide.card(identities.get(i)), label - GAP), GAP, y + LANE / 2, true);
        }
    }

    private void paintAxis(GC gc, int y) {
        gc.setForeground(Colours.of(Colours.QUIET));
        int room = gc.textExtent(scale.isLong() ? "0000-00-00" : "00-00 00").x + 2 * GAP;
        for (TimeScale.Tick tick : scale.ticks(room, ZoneId.systemDefault())) {
            gc.setAlpha(70);
            gc.drawLine(tick.x(), 0, tick.x(), y + 4);
            gc.setAlpha(255);
            gc.drawText(tick.label(), tick.x() - gc.textExtent(tick.label()).x / 2, y + 6, true);
        }
    }

    private void paintFlips(GC gc, int top) {
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        gc.setAlpha(150);
        for (int i = 1; i < sightings.size(); i++) {
            Sighting before = sightings.get(i - 1);
            Sighting after = sightings.get(i);
            if (before.identity() != after.identity()) {
                int from = scale.x(before.from()) + width(before) - 2;
                gc.drawLine(from, middle(before, top), scale.x(after.from()) + 2, middle(after, top));
            }
        }
        gc.setAlpha(255);
    }
}
