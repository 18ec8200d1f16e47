package org.tallystick.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.CleanupLines;
import org.tallystick.cli.plan.PlanFile;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.SetResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Executes a plan from its file. */
@Command(name = "apply", description = { "Do what a plan says, one set after the other.", "" }, footer = { "",
        "Each set is done whole or not at all, and what is done can be undone: see undo --run.", "",
        "Exit: 0 all done, 1 something was skipped, could not be done, or failed, 2 wrong usage, 3 failed,",
        "130 stopped with Ctrl-C after the current set." })
final class DuplicatesApplyCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--dry-run", description = "Say what would be done, change nothing.")
    private boolean dryRun;
    @Option(names = "--reason", paramLabel = "TEXT", description = {
            "Why, for the journal. Default: what the plan says." })
    private String reason;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "FILE", description = "The plan, as 'duplicates plan' wrote it.")
    private Path file;

    DuplicatesApplyCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        session.database(spec);
        CleanupPlan read = new PlanFile(session.resolve(file), file.toString()).read();
        CleanupPlan plan = reason == null ? read : read.withReason(reason.strip());
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> apply(site, plan, interruption));
        }
    }

    private int apply(InventorySite site, CleanupPlan plan, Interruption interruption) {
        StepReport<SetResult> report = new StepReport<>(session, this::print, interruption);
        Cleanup cleanup = site.cleanup();
        CleanupResult result = dryRun ? cleanup.rehearse(plan, report, report) : cleanup.execute(plan, report, report);
        if (report.isClosed()) {
            return ExitCode.CLOSED_PIPE;
        }
        if (json) {
            session.json().line(line -> CleanupLines.summary(line, result, dryRun));
        } else {
            CleanupLines.textSummary(session.out(), result, dryRun);
        }
        if (dryRun) {
            session.tell("This was a dry run: nothing was changed.");
        }
        return code(result);
    }

    private void print(SetResult result) {
        if (json) {
            session.json().line(line -> CleanupLines.json(line, result));
        } else {
            CleanupLines.text(session.out(), result);
        }
    }

    /** What a person took out of the plan is as wished; what could not be done is worth a look. */
    static int code(CleanupResult result) {
        if (result.count(SetResult.End.FAILED) > 0) {
            return ExitCode.FOUND;
        }
        if (result.count(SetResult.End.CANCELLED) > 0) {
            return ExitCode.INTERRUPTED;
        }
        boolean problems = result.results().stream().anyMatch(one -> one.end() == SetResult.End.LEFT_OUT
                && one.planned().included() && one.planned().problem() != null);
        return problems || result.count(SetResult.End.SKIPPED) > 0 ? ExitCode.FOUND : ExitCode.DONE;
    }
}
