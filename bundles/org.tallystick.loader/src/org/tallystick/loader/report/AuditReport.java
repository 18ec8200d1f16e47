package org.tallystick.loader.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.query.Page;

/**
 * What was found and what was done, for somebody who must be able to check it later: every kept set of duplicates with
 * its evidence, every entry of the journal with who, when and why. Written as it is read, so its length costs no memory.
 */
public final class AuditReport {

    private static final int PAGE = 500;
    private static final List<String> SET_COLUMNS = List.of("Set", "Kind", "Title", "State", "Scope", "Confidence",
            "Computers", "Sites", "Cause", "Evidence", "Proposal", "Found", "Changed");
    private static final List<String> ENTRY_COLUMNS = List.of("Entry", "Run", "When", "Who", "Action", "Set",
            "Computers", "What", "Why", "Takes back", "Taken back by");

    private final InventorySite site;
    private final Instant now;

    /**
     * Prepares a report.
     *
     * @param now the moment that it says it was made
     */
    public AuditReport(InventorySite site, Instant now) {
        this.site = site;
        this.now = now;
    }

    /** How a report is written. */
    public enum Format {
        /** A page with two tables, readable without anything else. */
        HTML,
        /** Two lists with a line of titles each, first the sets, then after an empty line the entries (RFC 4180). */
        CSV
    }

    /** Takes the parts of a report as they are made. */
    private interface Writing {

        void begin() throws IOException;

        void table(String title, List<String> columns) throws IOException;

        void row(List<String> values) throws IOException;

        void endTable(long rows) throws IOException;

        void end() throws IOException;
    }

    /**
     * Writes it; stays open what it writes to.
     *
     * @param cancelled asked between rows; the report ends there, and says so
     */
    public void write(Format format, Appendable out, BooleanSupplier cancelled) throws IOException {
        Writing writing = format == Format.HTML ? new Html(out) : new Csv(out);
        writing.begin();
        writing.table("Sets of duplicates found", SET_COLUMNS);
        long sets = 0;
        for (DuplicateSet set : site.duplicates().sets(SetFilter.ALL, Integer.MAX_VALUE)) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            writing.row(values(set));
            sets++;
        }
        writing.endTable(sets);
        writing.table("Changes made", ENTRY_COLUMNS);
        long entries = 0;
        Page.Cursor after = null;
        do {
            Page<JournalEntry> page = site.journal().entries(JournalFilter.ALL, after, PAGE);
            for (JournalEntry entry : page.rows()) {
                writing.row(values(entry));
                entries++;
            }
            after = page.next();
        } while (after != null && !cancelled.getAsBoolean());
        writing.endTable(entries);
        writing.end();
    }

    private static List<String> values(DuplicateSet set) {
        return List.of(set.id(), set.kind().number() + " " + set.kind().label(), set.title(), set.state().label(),
                set.scope().label(), String.format(Locale.ROOT, "%.3f", set.confidence()),
                numbers(set.computers()), set.sites(), set.cause(),
                set.evidence().stream().map(Evidence::text).collect(Collectors.joining(" ")),
                set.proposal() == null ? "" : set.proposal().action().label() + ": " + set.proposal().because(),
                set.found().toString(), set.changed().toString());
    }

    private static List<String> values(JournalEntry entry) {
        return List.of(Long.toString(entry.id()), Long.toString(entry.run()), entry.at().toString(), entry.by(),
                entry.action(), entry.set() == null ? "" : entry.set(), numbers(entry.computers()), entry.summary(),
                entry.reason(), entry.undoOf() == null ? "" : entry.undoOf().toString(),
                entry.undoneBy() == null ? "" : entry.undoneBy().toString());
    }

    private static String numbers(List<Integer> computers) {
        return computers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private String heading() {
        return "Duplicates and clean-ups of site " + site.siteCode() + ", " + site.siteName();
    }

    private final class Html implements Writing {

        private static final String STYLE = "body{font:14px sans-serif;margin:2em;color:#222;background:#fff}"
                + "table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #bbb;padding:.25em .5em;"
                + "text-align:left;vertical-align:top}th{background:#eee}"
                + "@media(prefers-color-scheme:dark){body{color:#ddd;background:#222}th{background:#333}}";

        private final Appendable out;

        Html(Appendable out) {
            this.out = out;
        }

        @Override
        public void begin() throws IOException {
            out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                    .append(escaped(heading())).append("</title><style>").append(STYLE)
                    .append("</style></head><body>\n<h1>").append(escaped(heading())).append("</h1>\n<p>Made at ")
                    .append(now.toString()).append(".</p>\n");
        }

        @Override
        public void table(String title, List<String> columns) throws IOException {
            out.append("<h2>").append(escaped(title)).append("</h2>\n<table><thead><tr>");
            for (String column : columns) {
                out.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
            }
            out.append("</tr></thead><tbody>\n");
        }

        @Override
        public void row(List<String> values) throws IOException {
            out.append("<tr>");
            for (String value : values) {
                out.append("<td>").append(escaped(value)).append("</td>");
            }
            out.append("</tr>\n");
        }

        @Override
        public void endTable(long rows) throws IOException {
            out.append("</tbody></table>\n<p>").append(Long.toString(rows)).append(rows == 1 ? " row" : " rows")
                    .append(".</p>\n");
        }

        @Override
        public void end() throws IOException {
            out.append("</body></html>\n");
        }

        private static String escaped(String text) {
            StringBuilder safe = new StringBuilder(text.length() + 16);
            text.codePoints().forEach(c -> {
                switch (c) {
                    case '&' -> safe.append("&amp;");
                    case '<' -> safe.append("&lt;");
                    case '>' -> safe.append("&gt;");
                    case '"' -> safe.append("&quot;");
                    default -> safe.appendCodePoint(c < ' ' || c == 0x7F ? ' ' : c);
                }
            });
            return safe.toString();
        }
    }

    private static final class Csv implements Writing {

        private final Appendable out;

        Csv(Appendable out) {
            this.out = out;
        }

        @Override
        public void begin() {
            // The titles of the first list come first, so that programs can read it.
        }

        @Override
        public void table(String title, List<String> columns) throws IOException {
            row(columns);
        }

        @Override
        public void row(List<String> values) throws IOException {
            for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "" : ",").append(quoted(values.get(i)));
            }
            out.append("\r\n");
        }

        @Override
        public void endTable(long rows) throws IOException {
            out.append("\r\n");
        }

        @Override
        public void end() {
            // Nothing follows the last list.
        }

        /** Values come from files of strangers: one that a spreadsheet would run as a formula is made a text. */
        private static String quoted(String value) {
            String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
            return '"' + safe.replace("\"", "\"\"") + '"';
        }
    }
}
