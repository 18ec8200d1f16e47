package org.tallystick.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.tallystick.cli.output.FileLines;
import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.KeptFile;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.model.InventoryFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists refused and held files, shows them, and loads them once more. */
@Command(name = "refused", description = { "List the refused and held files that wait, the newest first.",
        "" }, footer = { "",
                "--replay loads files once more from their kept bytes, the oldest first, and prints what load prints.",
                "Exit: 0 done, 1 with --replay when a file was refused or held again, 2 wrong usage, 3 failed." })
final class RefusedCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--replay", description = "Load the files once more.")
    private boolean replay;
    @Option(names = "--owner", paramLabel = "SMSID", description = "With --replay: the computer that files without identity belong to.")
    private String owner;
    @Option(names = "--show", paramLabel = "ID", description = "Print the text of this file with the errors marked.")
    private Long show;
    @Option(names = "--reason", paramLabel = "CODE", description = "Only files with this reason code.")
    private String reason;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these files. Default: all that are open.")
    private List<Long> ids = List.of();

    RefusedCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (show != null && (replay || !ids.isEmpty() || reason != null)) {
            throw new ParameterException(spec.commandLine(), "--show ID stands alone.");
        }
        if (reason != null) {
            reason = reason.toUpperCase(Locale.ROOT);
            if (Arrays.stream(FileReason.values()).map(Enum::name).noneMatch(reason::equals)) {
                throw new ParameterException(spec.commandLine(), "There is no reason code " + reason + ".");
            }
        }
        if (owner != null && !replay) {
            throw new ParameterException(spec.commandLine(), "--owner goes with --replay.");
        }
        if (show != null) {
            return session.withSite(spec, this::showOne);
        }
        if (!replay) {
            return session.withSite(spec, site -> list(site.queries()));
        }
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> replay(site, interruption));
        }
    }

    private int list(InventoryQueries queries) {
        long count = forEach(queries, file -> {
            if (json) {
                session.json().line(line -> FileLines.json(line, file));
            } else {
                FileLines.text(session.out(), file);
            }
        });
        if (!json) {
            session.out().line(count == 0 ? "No refused or held files are open." : Texts.count(count, "file") + ".");
        }
        return ExitCode.DONE;
    }

    private int replay(InventorySite site, Interruption interruption) {
        List<Long> wanted = new ArrayList<>();
        forEach(site.queries(), file -> wanted.add(file.getId()));
        LoadReport report = new LoadReport(session, json, interruption);
        return report.run(() -> site.replay(wanted.reversed(), owner, report, report));
    }

    /** Numbers that are named but not there are an error, not an empty list: the caller meant something by them. */
    private long forEach(InventoryQueries queries, Consumer<InventoryFile> row) {
        if (ids.isEmpty()) {
            FileQuery query = new FileQuery(true, null, reason);
            return Pages.forEach((after, rows) -> queries.files(query, after, rows), row);
        }
        for (long id : ids) {
            row.accept(find(queries, id));
        }
        return ids.size();
    }

    private int showOne(InventorySite site) {
        InventoryFile file = find(site.queries(), show);
        byte[] bytes = site.queries().bytes(show).orElseThrow(() -> new Failure("The bytes of file " + show
                + " were not kept, for only refused and held files keep theirs; look at the file where it came from."));
        if (json) {
            session.json().line(line -> KeptFile.json(line, file, bytes));
        } else {
            KeptFile.text(session.out(), file, bytes);
        }
        return ExitCode.DONE;
    }

    private static InventoryFile find(InventoryQueries queries, long id) {
        return queries.file(id).orElseThrow(() -> new Failure("There is no file " + id
                + " in the records of this site; the command refused lists those that wait."));
    }
}
