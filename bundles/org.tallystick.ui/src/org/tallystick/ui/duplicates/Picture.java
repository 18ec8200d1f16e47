package org.tallystick.ui.duplicates;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;
import org.tallystick.ui.view.Widgets;

/**
 * A picture of parts that can be walked through with the arrow keys and pointed at with the mouse. The part that is
 * marked is told in words below it, and all of them to a screen reader. Scrolls when there are more parts than room.
 */
abstract class Picture {

    private final Composite area;
    private final Canvas canvas;
    private final Label words;
    private int marked = -1;

    Picture(Composite parent, String name, String spoken) {
        area = Widgets.grid(parent, 1);
        canvas = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.BORDER);
        Widgets.name(canvas, name, spoken);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = String.join("\n", told());
                }
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(canvas);
        words = new Label(area, SWT.WRAP);
        Widgets.name(words, name + ".words", spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(words);
        canvas.addPaintListener(event -> {
            Rectangle room = canvas.getClientArea();
            event.gc.setAntialias(SWT.ON);
            paint(event.gc, room.width, room.height, canvas.getVerticalBar().getSelection());
            if (canvas.isFocusControl()) {
                event.gc.drawFocus(1, 1, room.width - 2, room.height - 2);
            }
        });
        canvas.addListener(SWT.Resize, event -> scroll());
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            mark(at(event.x, event.y + top()));
        });
        canvas.addListener(SWT.MouseMove, event -> {
            int part = at(event.x, event.y + top());
            canvas.setToolTipText(part < 0 ? null : told().get(part));
        });
    }

    /** Paints everything; {@code top} pixels are scrolled away. */
    protected abstract void paint(GC gc, int width, int height, int top);

    /** Height of the whole picture for a width. */
    protected abstract int height(int width);

    /** The part at a place of the whole picture, -1 for none. */
    protected abstract int at(int x, int y);

    /** Each part in a sentence, in the order of the arrow keys. */
    protected abstract List<String> told();

    /** From which to which line of the whole picture a part reaches. */
    protected abstract Point reach(int part);

    /** What the picture says as a whole, while nothing is marked. */
    protected abstract String caption();

    /** The part that is marked, -1 for none. */
    final int marked() {
        return marked;
    }

    /** Other content: begins at the top with nothing marked. */
    final void changed() {
        marked = -1;
        canvas.getVerticalBar().setSelection(0);
        scroll();
        say();
    }

    private void key(Event event) {
        int last = told().size() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> mark(Math.min(last, marked + 1));
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> mark(Math.max(0, marked - 1));
            case SWT.HOME -> mark(Math.min(0, last));
            case SWT.END -> mark(last);
            case SWT.ESC -> mark(-1);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void mark(int part) {
        marked = part;
        if (part >= 0) {
            Point reach = reach(part);
            ScrollBar bar = canvas.getVerticalBar();
            int room = canvas.getClientArea().height;
            if (reach.x < bar.getSelection() || reach.y > bar.getSelection() + room) {
                bar.setSelection(Math.max(0, Math.min(reach.x, bar.getMaximum() - room)));
            }
        }
        say();
    }

    private void say() {
        words.setText(Widgets.label(marked >= 0 && marked < told().size() ? told().get(marked) : caption()));
        area.layout();
        canvas.redraw();
    }

    private int top() {
        return canvas.getVerticalBar().getSelection();
    }

    private void scroll() {
        Rectangle room = canvas.getClientArea();
        int whole = height(room.width);
        ScrollBar bar = canvas.getVerticalBar();
        bar.setVisible(whole > room.height);
        bar.setEnabled(whole > room.height);
        bar.setMaximum(Math.max(whole, 1));
        bar.setThumb(Math.max(1, Math.min(room.height, whole)));
        bar.setPageIncrement(Math.max(1, room.height - 20));
        bar.setIncrement(20);
        if (whole <= room.height) {
            bar.setSelection(0);
        }
        canvas.redraw();
    }

    /** The widget. */
    final Composite control() {
        return area;
    }

    /** Cuts a text so that it fits, with an ellipsis. */
    static String fit(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && gc.textExtent(text.substring(0, end) + "\u2026").x > width) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
