package org.tallystick.ui.overview;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** One number for each of the last days, as bars. The arrow keys and the mouse tell the number of a day in words. */
final class DayPlot extends Canvas {

    private static final int GAP = 4;

    private final String title;
    private final String colour;
    private List<Integer> numbers = List.of();
    private LocalDate last = LocalDate.EPOCH;
    private int marked = -1;

    DayPlot(Composite parent, String name, String title, String colour) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.title = title;
        this.colour = colour;
        Widgets.name(this, name, title);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = told();
            }
        });
        addPaintListener(this::paint);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.MouseMove, event -> mark(at(event.x)));
        addListener(SWT.MouseExit, event -> mark(-1));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> mark(-1));
    }

    /** Shows numbers of days, the last of which is given; those below zero are not known. */
    void show(List<Integer> days, LocalDate lastDay) {
        numbers = List.copyOf(days);
        last = lastDay;
        setToolTipText(told());
        redraw();
    }

    /** The whole in words. */
    private String told() {
        if (numbers.isEmpty()) {
            return title;
        }
        if (marked >= 0) {
            return words(marked);
        }
        return NLS.bind(Messages.Plot_told, new Object[] { title, Texts.number(most()),
                number(numbers.size() - 1) });
    }

    private String words(int day) {
        return NLS.bind(Messages.Plot_day, new Object[] { title, last.minusDays(numbers.size() - 1L - day),
                number(day) });
    }

    private String number(int day) {
        return numbers.get(day) < 0 ? Messages.Plot_unknown : Texts.number(numbers.get(day));
    }

    private int most() {
        return Math.max(0, numbers.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_LEFT) {
            mark(marked < 0 ? numbers.size() - 1 : Math.max(0, marked - 1));
        } else if (event.keyCode == SWT.ARROW_RIGHT) {
            mark(Math.min(numbers.size() - 1, marked + 1));
        } else if (event.keyCode == SWT.ESC) {
            mark(-1);
        }
    }

    private void mark(int day) {
        if (day != marked) {
            marked = day;
            setToolTipText(told());
            redraw();
        }
    }

    private int at(int x) {
        double step = (double) getClientArea().width / Math.max(1, numbers.size());
        int day = (int) (x / step);
        return day >= 0 && day < numbers.size() ? day : -1;
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(wide == SWT.DEFAULT ? 120 : wide, high == SWT.DEFAULT ? 52 : high);
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        Rectangle room = getClientArea();
        int high = gc.getFontMetrics().getHeight();
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
        gc.setClipping(0, 0, room.width, room.height);
        gc.drawText(marked < 0 ? title : words(marked), 0, 0, true);
        int bottom = room.height - 2;
        int most = most();
        gc.setForeground(Colours.of(Colours.QUIET));
        gc.drawLine(0, bottom, room.width, bottom);
        if (marked < 0 && most > 0) {
            String top = NLS.bind(Messages.Plot_most, Texts.number(most));
            int wide = gc.textExtent(top).x;
            if (wide + gc.textExtent(title).x + GAP < room.width) {
                gc.drawText(top, room.width - wide, 0, true);
            }
        }
        double step = (double) room.width / Math.max(1, numbers.size());
        int full = bottom - high - GAP;
        for (int day = 0; day < numbers.size(); day++) {
            int number = numbers.get(day);
            if (number > 0) {
                int tall = Math.max(2, (int) ((long) full * number / most));
                gc.setBackground(Colours.of(colour));
                gc.setAlpha(marked < 0 || marked == day ? 255 : 130);
                gc.fillRectangle((int) (day * step) + 1, bottom - tall, Math.max(1, (int) step - 2), tall);
                gc.setAlpha(255);
            }
        }
        if (isFocusControl()) {
            gc.drawFocus(0, 0, room.width, room.height);
        }
    }
}
