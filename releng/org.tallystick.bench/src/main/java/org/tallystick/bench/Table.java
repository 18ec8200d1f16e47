package org.tallystick.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of results: columns of even width for people, Markdown for a file. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with the names of its columns. */
    public Table(String... columns) {
        rows.add(List.of(columns));
    }

    /** A number without decimals, with separators between thousands; small ones keep a decimal. */
    public static String number(double value) {
        return String.format(Locale.ROOT, value < 20 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
    }

    /** Adds a row. */
    public void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The last row with the names of its columns. */
    public String lastLine() {
        StringBuilder line = new StringBuilder();
        List<String> cells = rows.get(rows.size() - 1);
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(rows.get(0).get(i)).append(": ").append(cells.get(i));
        }
        return line.toString();
    }

    /** The table in columns of even width. */
    public String text() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                text.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The table as Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            text.append("| ").append(String.join(" | ", rows.get(r))).append(" |\n");
            if (r == 0) {
                text.append("| ---").append(" | ---:".repeat(rows.get(0).size() - 1)).append(" |\n");
            }
        }
        return text.toString();
    }
}
