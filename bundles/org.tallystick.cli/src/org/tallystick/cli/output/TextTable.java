package org.tallystick.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Columns for people: as wide as their content up to a bound, never cut, so that nothing is hidden from a search. */
final class TextTable {

    private static final int WIDEST = 40;
    private static final String GAP = "  ";

    private final int[] widths;
    private final String indent;

    TextTable(String indent, int... widths) {
        this.indent = indent;
        this.widths = widths.clone();
    }

    /** Prints rows that are all known, the first of them the titles. */
    static void print(Output output, String indent, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        TextTable table = new TextTable(indent, widths);
        rows.forEach(row -> output.line(table.row(row)));
    }

    /** Prints names with values, the values in one column. */
    static void printPairs(Output output, String indent, List<String> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            rows.add(pairs.subList(i, i + 2));
        }
        print(output, indent, rows);
    }

    String row(List<String> cells) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell);
            if (i < cells.size() - 1) {
                line.repeat(' ', Math.max(0, widths[i] - cell.length())).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }
}
