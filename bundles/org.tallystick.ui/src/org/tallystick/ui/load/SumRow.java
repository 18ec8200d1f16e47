package org.tallystick.ui.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.model.FileResult;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** A sum that adds up: files = loaded + unchanged + held + refused + stale, in words, numbers and as a bar. */
final class SumRow {

    private final Composite row;
    private final Label heading;
    private final SumBar bar;
    private final Map<FileResult, CLabel> numbers = new EnumMap<>(FileResult.class);
    private final String title;
    private final String one;

    /** {@code title} has a place for the number, {@code one} is for the number one. */
    SumRow(Composite parent, String name, String title, String one) {
        this.title = title;
        this.one = one;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(2, 2).applyTo(row);
        heading = new Label(row, SWT.NONE);
        Widgets.name(heading, name + ".sum", Messages.Sum_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        bar = new SumBar(row, name + ".bar");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Composite legend = new Composite(row, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(2).applyTo(legend);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(legend);
        for (FileResult result : FileResult.values()) {
            CLabel number = new CLabel(legend, SWT.NONE);
            number.setMargins(0, 0, 4, 0);
            number.setImage(Icons.get(Icons.of(result)));
            Widgets.name(number, name + "." + result.getLiteral(), result.getLiteral());
            numbers.put(result, number);
        }
    }

    Control control() {
        return row;
    }

    void show(ToLongFunction<FileResult> sum) {
        long[] sums = new long[FileResult.values().length];
        long total = 0;
        for (FileResult result : FileResult.values()) {
            sums[result.ordinal()] = sum.applyAsLong(result);
            total += sums[result.ordinal()];
            numbers.get(result).setText(Texts.number(sums[result.ordinal()]) + " " + result.getLiteral());
        }
        heading.setText(Texts.count(total, one, title));
        bar.show(sums);
    }
}
