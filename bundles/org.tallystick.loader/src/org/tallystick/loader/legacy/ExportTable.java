package org.tallystick.loader.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/**
 * Reads one exported table row by row: RFC 4180 with a header; commas, semicolons or tabs. Bounded in the number and
 * length of fields, so that no file can ask for more memory than a row may have.
 */
final class ExportTable {

    private static final int MOST_COLUMNS = 2000;
    private static final int LONGEST_FIELD = 1 << 18;
    private static final int LONGEST_ROW = 1 << 22;

    private final ExportFile file;
    private final List<String> header = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** One row; values by column, null where there is none. */
    final class Line {

        private final CsvRecord fields;

        Line(CsvRecord fields) {
            this.fields = fields;
        }

        long number() {
            return fields.getStartingLineNumber();
        }

        /** The value at a place; null where the row is shorter, or has nothing or {@code NULL} there. */
        String at(int place) {
            if (place < 0 || place >= fields.getFieldCount()) {
                return null;
            }
            String value = fields.getField(place);
            return value.isBlank() || value.equals("NULL") ? null : value;
        }

        /** The value of the first of these columns that the table has. */
        String get(String... names) {
            return at(place(names));
        }

        /** A whole number; null where there is none. */
        Long number(String... names) {
            String value = get(names);
            return value == null ? null : parse(value);
        }

        /** Whether it has more fields than the header, or a key that is no number. */
        boolean isDamaged() {
            return fields.getFieldCount() > header.size();
        }
    }

    private ExportTable(ExportFile file) {
        this.file = file;
    }

    /** A whole number of an export, which may be written as a decimal; an exception of that kind where it is none. */
    static Long parse(String value) {
        String text = value.strip();
        int point = text.indexOf('.');
        if (point > 0 && text.substring(point + 1).chars().allMatch(c -> c == '0')) {
            text = text.substring(0, point);
        }
        return Long.valueOf(text);
    }

    /** Reads the header alone. */
    static ExportTable header(ExportFile file) {
        ExportTable table = new ExportTable(file);
        table.read(null);
        return table;
    }

    /** Names of the columns as the file spells them. */
    List<String> columns() {
        return header;
    }

    /** The place of the first of these columns that the table has; -1 where it has none. Case does not count. */
    int place(String... names) {
        for (String name : names) {
            Integer place = places.get(key(name));
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /** Fails in a sentence where the table lacks a column. */
    void require(String... names) {
        if (place(names) < 0) {
            throw new StoreException(StoreProblem.BAD_NAME, "Table " + file.table() + " (" + file.path().getFileName()
                    + ") has no column " + names[0] + "; export it with all its columns, then import again.", null);
        }
    }

    /** Visits every row after the header. */
    void each(Consumer<Line> visitor) {
        read(visitor);
    }

    private void read(Consumer<Line> visitor) {
        try (Reader text = open();
                CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separator()).maxBufferSize(LONGEST_ROW)
                        .allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true)
                        .build(CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_ROW).build(), text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                return;
            }
            CsvRecord first = records.next();
            if (header.isEmpty()) {
                take(first.getFields());
            }
            while (visitor != null && records.hasNext()) {
                visitor.accept(new Line(records.next()));
            }
        } catch (CsvParseException e) {
            throw new StoreException(StoreProblem.BAD_NAME, "The file " + file.path() + " is not a table in CSV form: "
                    + sentence(e) + " Export it again, then import again.", e);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(StoreProblem.NO_ACCESS, "The file " + file.path()
                    + " cannot be read to its end; check its rights and the disk, then import again.", e);
        }
    }

    private static String sentence(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String text = String.valueOf(cause.getMessage());
        return text.endsWith(".") ? text : text + '.';
    }

    private void take(List<String> names) {
        for (String name : names) {
            places.putIfAbsent(key(name), header.size());
            header.add(name.strip());
        }
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private Reader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file.path()),
                file.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** What stands most often in the header. */
    private char separator() throws IOException {
        try (Reader reader = open()) {
            char[] beginning = new char[8192];
            int count = Math.max(0, reader.read(beginning));
            String first = new String(beginning, 0, count).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] { ';', '\t' }) {
                if (times(first, candidate) > times(first, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long times(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
