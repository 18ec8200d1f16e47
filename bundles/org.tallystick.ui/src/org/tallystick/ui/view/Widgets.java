package org.tallystick.ui.view;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.ui.Ids;

/** Small things that all views do with widgets. */
public final class Widgets {

    private Widgets() {
    }

    /** Gives a widget the name by which tests find it, and the one that a screen reader says. */
    public static void name(Control control, String name, String spoken) {
        control.setData(Ids.WIDGET_NAME, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken(control, spoken);
            }
        });
    }

    /** What a label says must not be lost behind its name. */
    private static String spoken(Control control, String name) {
        String text = switch (control) {
            case Label label -> label.getText().replace("&&", "&");
            case CLabel label -> label.getText();
            case Canvas canvas when canvas.getToolTipText() != null -> canvas.getToolTipText();
            default -> "";
        };
        return text.isEmpty() ? name : name + ": " + text;
    }

    /** A composite with as many columns and no margins. */
    public static Composite grid(Composite parent, int columns) {
        Composite composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 4).applyTo(composite);
        return composite;
    }

    /** A label that stands out. */
    public static Label heading(Composite parent, int more) {
        Label label = new Label(parent, SWT.NONE);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), label);
        FontDescriptor font = FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(SWT.BOLD);
        label.setFont(resources.create(more == 0 ? font : font.increaseHeight(more)));
        return label;
    }

    /** Text for one line: an ampersand in a label would vanish. */
    public static String label(String text) {
        return text.replace("&", "&&");
    }

    /** Text for a cell: values of an inventory may hold line ends. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("[\r\n]+", " ");
    }

    /** How wide a text is in the font of a widget. */
    public static int width(Control control, String text) {
        GC gc = new GC(control);
        try {
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }
}
