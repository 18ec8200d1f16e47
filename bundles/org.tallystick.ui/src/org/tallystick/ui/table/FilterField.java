package org.tallystick.ui.table;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tallystick.ui.view.Widgets;

/** A field that filters while a person types, but not at every key. */
public final class FilterField {

    private static final int PAUSE_MS = 250;

    private final Text text;
    private final Consumer<String> changed;
    private final Runnable tell = this::tell;
    private String told = "";

    /** Makes the field; {@code changed} hears of each new text after a short pause, on the UI thread. */
    public FilterField(Composite parent, String name, String hint, Consumer<String> changed) {
        this.changed = changed;
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE);
        text.setMessage(hint);
        text.setToolTipText(hint);
        Widgets.name(text, name, hint);
        text.addModifyListener(event -> text.getDisplay().timerExec(PAUSE_MS, tell));
        text.addListener(SWT.DefaultSelection, event -> tell());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText("");
                tell();
            }
        });
    }

    private void tell() {
        if (!text.isDisposed() && !told.equals(text.getText().strip())) {
            told = text.getText().strip();
            changed.accept(told);
        }
    }

    /** Puts a text into the field without telling anybody. */
    public void fill(String value) {
        told = value;
        text.setText(value);
    }

    /** What is filtered by now. */
    public String value() {
        return told;
    }

    /** The widget. */
    public Text control() {
        return text;
    }
}
