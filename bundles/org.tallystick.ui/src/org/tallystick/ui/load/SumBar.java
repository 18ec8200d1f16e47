package org.tallystick.ui.load;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tallystick.model.FileResult;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** How many files ended in which way, as one stacked bar. The numbers stand beside it too: the bar is no table. */
final class SumBar extends Canvas {

    private static final int HEIGHT = 16;
    private static final int LEAST = 3;

    private long[] sums = new long[FileResult.values().length];

    SumBar(Composite parent, String name) {
        super(parent, SWT.DOUBLE_BUFFERED);
        Widgets.name(this, name, Messages.Bar_spoken);
        addPaintListener(this::paint);
    }

    void show(long[] numbers) {
        sums = numbers.clone();
        StringJoiner words = new StringJoiner(", ");
        for (FileResult result : FileResult.values()) {
            words.add(Texts.number(sums[result.ordinal()]) + " " + result.getLiteral());
        }
        setToolTipText(words.toString());
        redraw();
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(wide == SWT.DEFAULT ? 120 : wide, high == SWT.DEFAULT ? HEIGHT : high);
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        long total = Arrays.stream(sums).sum();
        if (total == 0) {
            gc.setForeground(Colours.of(Colours.QUIET));
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 4, 4);
            return;
        }
        List<FileResult> some = Arrays.stream(FileResult.values()).filter(r -> sums[r.ordinal()] > 0).toList();
        int spare = area.width - LEAST * some.size();
        int x = 0;
        for (FileResult result : some) {
            boolean last = result == some.get(some.size() - 1);
            int width = last ? area.width - x : LEAST + (int) (spare * sums[result.ordinal()] / total);
            gc.setBackground(Colours.of(Colours.of(result)));
            gc.fillRectangle(x, 0, last ? width : width - 1, area.height);
            x += width;
        }
    }
}
