package org.tallystick.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The tables of one run, with the command and the machine that gave them. */
public final class Report {

    private final String title;
    private final String command;
    private final List<String> texts = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /** Begins a report. */
    public Report(String title, String command) {
        this.title = title;
        this.command = command;
    }

    /** Adds a table. */
    public void add(String text, Table table) {
        texts.add(text);
        tables.add(table);
    }

    /** Prints the tables, and where a file is given, writes them there as Markdown. */
    public void print(Path markdown) throws IOException {
        for (int i = 0; i < tables.size(); i++) {
            System.out.println();
            System.out.println(texts.get(i));
            System.out.println();
            System.out.print(tables.get(i).text());
        }
        if (markdown != null) {
            Files.createDirectories(markdown.toAbsolutePath().getParent());
            Files.writeString(markdown, markdown());
            System.out.println();
            System.out.println("Written to " + markdown);
        }
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# ").append(title).append("\n\nMade with `").append(command)
                .append("` on ").append(LocalDate.now(ZoneOffset.UTC)).append(", Java ")
                .append(Runtime.version().feature()).append(", ").append(Runtime.getRuntime().availableProcessors())
                .append(" processors, heap at most ").append(Runtime.getRuntime().maxMemory() >> 20)
                .append(" MiB, Derby with 96 MB of page cache and durable commits.\n");
        for (int i = 0; i < tables.size(); i++) {
            text.append('\n').append(texts.get(i)).append("\n\n").append(tables.get(i).markdown());
        }
        return text.toString();
    }
}
