package org.tallystick.ui.view;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tallystick.model.FileResult;

/** Colours of the theme by name; plugin.xml defines them, the dark style sheet gives them other values. */
public final class Colours {

    public static final String LOADED = "org.tallystick.ui.loaded";
    public static final String UNCHANGED = "org.tallystick.ui.unchanged";
    public static final String HELD = "org.tallystick.ui.held";
    public static final String REFUSED = "org.tallystick.ui.refused";
    public static final String STALE = "org.tallystick.ui.stale";
    public static final String DIFFERENCE = "org.tallystick.ui.difference";
    public static final String QUIET = "org.tallystick.ui.quiet";
    public static final String ERROR_LINE = "org.tallystick.ui.errorLine";
    public static final String WARNING_LINE = "org.tallystick.ui.warningLine";
    /** Colours of lanes and lines in pictures, to be taken in turn. A label tells what they stand for. */
    public static final List<String> SERIES = List.of("org.tallystick.ui.series1", "org.tallystick.ui.series2",
            "org.tallystick.ui.series3", "org.tallystick.ui.series4", "org.tallystick.ui.series5");

    private Colours() {
    }

    /** The colour of this name. UI thread only. */
    public static Color of(String name) {
        Color color = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(name);
        if (color == null) {
            color = JFaceResources.getColorRegistry().get(name);
        }
        return color == null ? Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND) : color;
    }

    /** The name of the colour of a result. */
    public static String of(FileResult result) {
        return switch (result) {
            case LOADED -> LOADED;
            case UNCHANGED -> UNCHANGED;
            case HELD -> HELD;
            case REFUSED -> REFUSED;
            case STALE -> STALE;
        };
    }
}
