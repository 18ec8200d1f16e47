package org.tallystick.bench.shape;

import static org.tallystick.bench.shape.ClassSpec.common;
import static org.tallystick.bench.shape.ClassSpec.number;

import java.util.ArrayList;
import java.util.List;

/**
 * The PC with 150 installed programs out of a pool of 3,000, evenly drawn, as a modern agent reports them: 21 groups,
 * 190 instances, 800 values. The rows of programs carry no date of installation.
 */
public final class SoftwareShape implements Shape {

    private static final int INSTALLED = 150;
    private static final int POOL = 3_000;

    private static final ClassSpec PROGRAM = ClassSpec.of("Installed Software", "EXAMPLE|INSTALLED_SOFTWARE|1.0", 1,
            common("Product", 96), common("Version", 48), common("Publisher", 64), number("Size (KByte)", true));
    private static final List<ClassSpec> CLASSES = classesOfPcAnd(PROGRAM);

    @Override
    public String name() {
        return "software";
    }

    @Override
    public List<ClassSpec> classes() {
        return CLASSES;
    }

    @Override
    public List<Row> rows(long seed, int computer, Variant variant) {
        List<Row> rows = PcShape.first(seed, computer, variant.scan());
        for (int program : new Dice(seed, computer, -1).sample(INSTALLED, POOL)) {
            rows.add(Row.of(PROGRAM, "Program " + program + " for the desktop", program % 20 + "." + program % 7 + ".0",
                    "Publisher " + program % 400 + " Software GmbH", 1_000L + program * 37L));
        }
        PcShape.change(rows, seed, computer, variant.changes());
        return rows;
    }

    private static List<ClassSpec> classesOfPcAnd(ClassSpec more) {
        List<ClassSpec> all = new ArrayList<>(PcClasses.ALL);
        all.add(more);
        return List.copyOf(all);
    }
}
