package org.tallystick.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.UndoLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes entries of the journal back. */
@Command(name = "undo", description = { "Take back entries of the journal, one by one or a whole run.", "" }, footer = {
        "", "Shows what becomes as it was, what came in between and is kept, and what was changed again since.",
        "Where something was changed again, nothing is done until a person says --keep or --before.",
        "What builds on an entry is taken back first. An undo is an entry itself and can be undone.", "",
        "Exit: 0 done, 1 a person must decide, or something could not be taken back, 2 wrong usage, 3 failed." })
final class UndoCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--run", paramLabel = "N", description = "All of this run that was not taken back yet.")
    private Long run;
    @Option(names = "--dry-run", description = "Say what would be done, change nothing.")
    private boolean dryRun;
    @Option(names = "--keep", description = "What was changed again since stays as it is now.")
    private boolean keep;
    @Option(names = "--before", description = "What was changed again since becomes what it was before all the same.")
    private boolean before;
    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the journal.")
    private String reason;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "ENTRY", arity = "0..*", description = "Numbers of entries, as journal lists them.")
    private List<Long> entries = List.of();

    UndoCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (entries.isEmpty() == (run == null)) {
            throw new ParameterException(spec.commandLine(), "Name entries of the journal, or a --run.");
        }
        if (keep && before) {
            throw new ParameterException(spec.commandLine(), "--keep and --before do not go together.");
        }
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> undo(site, interruption));
        }
    }

    private int undo(InventorySite site, Interruption interruption) {
        Journal journal = site.journal();
        UndoPlan plan = decided(journal.planUndo(wanted(journal)));
        for (UndoPlan.Step step : plan.steps()) {
            if (step.problem() != null) {
                throw new Failure(step.problem() + " Nothing was taken back; the command journal lists the entries.");
            }
        }
        boolean conflicts = plan.steps().stream().anyMatch(step -> !step.conflicts().isEmpty());
        boolean open = conflicts && !keep && !before;
        UndoResult result = open || dryRun ? null : journal.undo(plan, reason.strip(), interruption);
        print(journal, plan, result);
        if (open) {
            session.tell("Nothing was done: something was changed again since. Say --keep or --before.");
            return ExitCode.FOUND;
        }
        if (dryRun) {
            session.tell("This was a dry run: nothing was changed.");
            return ExitCode.DONE;
        }
        boolean all = result.lines().stream().allMatch(UndoResult.Line::done);
        return all ? ExitCode.DONE : interruption.getAsBoolean() ? ExitCode.INTERRUPTED : ExitCode.FOUND;
    }

    private List<Long> wanted(Journal journal) {
        if (run == null) {
            return List.copyOf(new LinkedHashSet<>(entries));
        }
        Set<Long> found = new LinkedHashSet<>();
        JournalFilter filter = new JournalFilter(null, null, run, null, true);
        Pages.forEach((after, rows) -> journal.entries(filter, after, rows), (JournalEntry entry) -> {
            if (entry.undoable()) {
                found.add(entry.id());
            }
        });
        if (found.isEmpty()) {
            throw new Failure("Run " + run + " has no entries that can be taken back, or none that were not; "
                    + "the command journal lists the runs.");
        }
        return List.copyOf(found);
    }

    private UndoPlan decided(UndoPlan plan) {
        if (!before) {
            return plan;
        }
        List<UndoPlan.Step> steps = new ArrayList<>();
        for (UndoPlan.Step step : plan.steps()) {
            steps.add(new UndoPlan.Step(step.entry(), step.because(), step.restored(),
                    step.conflicts().stream().map(conflict -> conflict.with(UndoPlan.Choice.BEFORE)).toList(),
                    step.since(), step.problem()));
        }
        return new UndoPlan(steps);
    }

    private void print(Journal journal, UndoPlan plan, UndoResult result) {
        for (int i = 0; i < plan.steps().size(); i++) {
            UndoPlan.Step step = plan.steps().get(i);
            UndoResult.Line done = result == null ? null : result.lines().get(i);
            if (json) {
                session.json().line(line -> UndoLines.json(line, step, done));
            } else {
                UndoLines.text(session.out(), step, done);
            }
        }
        if (json) {
            session.json().line(line -> UndoLines.summary(line, plan, result, undoRun(journal, result)));
        } else {
            UndoLines.textSummary(session.out(), plan, result);
        }
    }

    /** The run under which the undo stands; null where nothing was done. */
    private static Long undoRun(Journal journal, UndoResult result) {
        return result == null ? null
                : result.lines().stream().filter(UndoResult.Line::done).findFirst()
                        .flatMap(line -> journal.entry(line.undoing())).map(JournalEntry::run).orElse(null);
    }
}
