package org.tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.JournalLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.RowChange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what was changed by whom. */
@Command(name = "journal", description = { "List what people changed, and what files removed, the newest first.",
        "" }, footer = { "", "Entries of one run have one number; 'undo' takes entries and runs back." })
final class JournalCommand implements Callable<Integer> {

    private static final int MOST_CHANGES = 10_000;

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--computer", paramLabel = "ID", description = "Only entries that concern this computer.")
    private Integer computer;
    @Option(names = "--action", paramLabel = "ACTION", description = {
            "Only this action, such as merge, delete, note or removal." })
    private String action;
    @Option(names = "--run", paramLabel = "N", description = "Only entries of this run.")
    private Long run;
    @Option(names = "--text", paramLabel = "TEXT", description = {
            "Only where the summary, reason, account or set contains the text, whatever its case." })
    private String text;
    @Option(names = "--standing", description = "Only what was not taken back.")
    private boolean standing;
    @Option(names = "--limit", paramLabel = "N", description = "At most so many entries.")
    private Integer limit;
    @Option(names = "--changes", paramLabel = "ENTRY", description = {
            "Show the rows that this entry changed, before and after, instead." })
    private Long changes;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    JournalCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (limit != null && limit < 1) {
            throw new ParameterException(spec.commandLine(), "The limit is 1 or more.");
        }
        if (changes != null && (computer != null || action != null || run != null || text != null || standing)) {
            throw new ParameterException(spec.commandLine(), "--changes ENTRY stands alone.");
        }
        return session.withSite(spec, site -> changes == null ? list(site) : changes(site.journal()));
    }

    private int list(InventorySite site) {
        JournalFilter filter = new JournalFilter(computer, action, run, text, standing);
        int most = limit == null ? Integer.MAX_VALUE : limit;
        long count = Pages.forEach(most, (after, rows) -> site.journal().entries(filter, after, rows), entry -> {
            if (json) {
                session.json().line(line -> JournalLines.json(line, entry));
            } else {
                JournalLines.text(session.out(), entry);
            }
        });
        if (!json) {
            JournalLines.textSummary(session.out(), count, site.journal().count(filter));
        }
        return ExitCode.DONE;
    }

    private int changes(Journal journal) {
        JournalEntry entry = journal.entry(changes).orElseThrow(() -> unknown(changes));
        List<RowChange> rows = journal.changes(changes, limit == null ? MOST_CHANGES : limit);
        if (json) {
            rows.forEach(row -> session.json().line(line -> JournalLines.json(line, row)));
        } else {
            JournalLines.text(session.out(), entry);
            rows.forEach(row -> JournalLines.text(session.out(), row));
        }
        return ExitCode.DONE;
    }

    static Failure unknown(long entry) {
        return new Failure("There is no entry " + entry
                + " in the journal of this site; the command journal lists those that there are.");
    }
}
