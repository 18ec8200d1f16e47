package org.tallystick.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.ImportLines;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.legacy.LegacyImport;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.LegacyResult;
import org.tallystick.loader.legacy.MachineResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a damaged legacy database in. */
@Command(name = "import", description = { "Bring a legacy database in from CSV exports of its tables.", "" }, footer = {
        "", "The exports are read into staging, checked and repaired there, told, and let in machine by machine with",
        "their history. Datdupck.log and Smsiddup.log in the folder are read beside them. What is interrupted is",
        "taken up again by the same command; what was let in can be undone: see undo --run.", "",
        "Exit: 0 all is in, 1 something stays outside, 2 wrong usage, 3 failed, 130 stopped with Ctrl-C." })
final class SiteImportCommand implements Callable<Integer> {

    private static final int MOST_LOSSES = 10_000;

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--legacy", paramLabel = "DIR", description = "Folder with the exports, such as GroupMap.csv.")
    private Path folder;
    @Option(names = "--dry-run", description = "Say what is wrong and what would be let in, change nothing.")
    private boolean dryRun;
    @Option(names = "--apply", description = "Let it in. This is the default.")
    private boolean apply;
    @Option(names = "--discard", description = {
            "Give an unfinished import up; what was let in stays. Stands without --legacy." })
    private boolean discard;
    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the journal.")
    private String reason;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    SiteImportCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (discard == (folder != null) || discard && (dryRun || apply)) {
            throw new ParameterException(spec.commandLine(), "Say either --legacy DIR or --discard.");
        }
        if (dryRun && apply) {
            throw new ParameterException(spec.commandLine(), "--dry-run and --apply do not go together.");
        }
        session.database(spec);
        if (discard) {
            return session.withSite(spec, this::discard);
        }
        if (!Files.isDirectory(session.resolve(folder))) {
            throw new Failure("There is no folder " + Texts.printable(folder.toString())
                    + ", so nothing was read; check the name.");
        }
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> run(site.legacyImport(), interruption));
        }
    }

    private int discard(InventorySite site) {
        LegacyPlan plan = site.legacyImport().unfinished()
                .orElseThrow(() -> new Failure("No import is unfinished, so none was given up."));
        site.legacyImport().discard(plan.id());
        if (json) {
            session.json().line(line -> line.writeNumberField("discarded", plan.id()));
        } else {
            session.out().line("The import of " + Texts.printable(plan.origin()) + " is given up; "
                    + Texts.count(plan.done(), "machine") + " of it stay in.");
        }
        return ExitCode.DONE;
    }

    private int run(LegacyImport legacy, Interruption interruption) {
        boolean fresh = legacy.unfinished().isEmpty();
        try (ImportProgress progress = new ImportProgress(session)) {
            LegacyPlan plan = legacy.plan(session.resolve(folder), progress, interruption);
            progress.close();
            show(legacy, plan);
            if (!dryRun) {
                return letIn(legacy, plan, interruption);
            }
            if (fresh) {
                legacy.discard(plan.id());
            }
            session.tell("This was a dry run: nothing was changed.");
            return plan.after().isEmpty() && plan.leftOut() == 0 ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private void show(LegacyImport legacy, LegacyPlan plan) {
        List<LegacyPlan.MachineLoss> losses = legacy.losses(plan, MOST_LOSSES);
        if (json) {
            plan.tables().forEach(table -> session.json().line(line -> ImportLines.json(line, table)));
            plan.before().forEach(fault -> session.json().line(line -> ImportLines.json(line, fault, false)));
            plan.after().forEach(fault -> session.json().line(line -> ImportLines.json(line, fault, true)));
            losses.forEach(loss -> session.json().line(line -> ImportLines.json(line, loss)));
            plan.logs().forEach(log -> session.json().line(line -> ImportLines.json(line, log)));
            session.json().lineNow(line -> ImportLines.plan(line, plan));
        } else {
            ImportLines.text(session.out(), plan, losses);
            session.out().flush();
        }
    }

    private int letIn(LegacyImport legacy, LegacyPlan plan, Interruption interruption) {
        StepReport<MachineResult> report = new StepReport<>(session, this::print, interruption);
        LegacyResult result = legacy.execute(plan, reason.strip(), new ImportProgress(session) {
            @Override
            public void done(MachineResult machine) {
                report.accept(machine);
            }
        }, report);
        if (report.isClosed()) {
            return ExitCode.CLOSED_PIPE;
        }
        if (json) {
            session.json().line(line -> ImportLines.summary(line, result));
        } else {
            ImportLines.textSummary(session.out(), result);
        }
        if (result.cancelled()) {
            return ExitCode.INTERRUPTED;
        }
        boolean outside = result.count(MachineResult.End.NOT_LOADED) + result.count(MachineResult.End.LEFT_OUT) > 0;
        return outside || !result.problems().isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void print(MachineResult machine) {
        if (json) {
            session.json().line(line -> ImportLines.json(line, machine));
        } else {
            ImportLines.text(session.out(), machine);
        }
    }
}
