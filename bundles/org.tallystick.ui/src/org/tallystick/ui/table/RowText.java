package org.tallystick.ui.table;

import java.util.List;
import java.util.function.Consumer;

/** Rows as text for the clipboard (TSV) and for files (CSV as RFC 4180 has it). */
public final class RowText {

    private RowText() {
    }

    /** Heading and rows with tabs between; tabs and line ends inside a cell become blanks. */
    public static <T> String tsv(List<Column<T>> columns, List<T> rows) {
        StringBuilder text = new StringBuilder();
        line(columns.stream().map(Column::title).toList(), text::append);
        rows.forEach(row -> line(columns.stream().map(column -> column.text().apply(row)).toList(), text::append));
        return text.toString();
    }

    private static void line(List<String> cells, Consumer<String> out) {
        for (int i = 0; i < cells.size(); i++) {
            out.accept(i == 0 ? "" : "\t");
            out.accept(cells.get(i).replaceAll("[\t\r\n]+", " "));
        }
        out.accept("\n");
    }

    /** The heading of a CSV file. */
    public static <T> String csvHeading(List<Column<T>> columns) {
        return csv(columns.stream().map(Column::title).toList());
    }

    /** A line of a CSV file. */
    public static <T> String csvLine(List<Column<T>> columns, T row) {
        return csv(columns.stream().map(column -> column.text().apply(row)).toList());
    }

    private static String csv(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        return line.append("\r\n").toString();
    }

    /** Quotes where needed, and disarms what a spreadsheet would take for a formula: inventory is foreign text. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.,]+")
                ? "'" + cell
                : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
