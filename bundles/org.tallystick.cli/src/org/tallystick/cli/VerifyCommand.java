package org.tallystick.cli;

import java.util.concurrent.Callable;

import org.tallystick.cli.output.VerifyLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.verify.VerifyReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the whole database. */
@Command(name = "verify", description = { "Check the whole database: the invariants I1 to I9.", "" }, footer = { "",
        "I8 only tells: several computers with one SMSID can be right.", "",
        "--repair puts rows right that are not as they must be: counters first, then rows, then the check again.",
        "Computers that lost rows are asked for a full inventory. All of it can be undone: see undo --run.", "",
        "Exit: 0 sound, 1 something is broken, or left after a repair, 2 wrong usage, 3 failed, 130 a repair was",
        "stopped with Ctrl-C after the current step." })
final class VerifyCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--repair", description = "Find the rows that are not as they must be; goes with one of these:")
    private boolean repair;
    @Option(names = "--dry-run", description = "With --repair: say what would be done, change nothing.")
    private boolean dryRun;
    @Option(names = "--apply", description = "With --repair: do it.")
    private boolean apply;
    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = {
            "With --repair --apply: why, for the journal." })
    private String reason;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    VerifyCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (repair ? dryRun == apply : dryRun || apply) {
            throw new ParameterException(spec.commandLine(),
                    "Say --repair with either --dry-run or --apply, or none of the three.");
        }
        if (!repair) {
            return session.withSite(spec, this::verify);
        }
        RowRepairRun run = new RowRepairRun(session, json);
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> dryRun ? run.preview(site.repair(), interruption)
                    : run.apply(site.repair(), reason.strip(), interruption));
        }
    }

    private int verify(InventorySite site) {
        VerifyReport report = site.verify(() -> false);
        if (json) {
            report.checks().forEach(check -> session.json().line(line -> VerifyLines.json(line, check)));
            session.json().line(line -> VerifyLines.json(line, report));
        } else {
            VerifyLines.text(session.out(), report);
        }
        return report.sound() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
