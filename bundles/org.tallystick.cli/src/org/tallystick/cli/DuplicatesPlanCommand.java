package org.tallystick.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.PlanLines;
import org.tallystick.cli.plan.PlanFile;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.CleanupPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works out what a clean-up would do and writes it into a file. */
@Command(name = "plan", description = { "Work out what a clean-up would do, and write it into a file.", "" }, footer = {
        "", "Changes nothing. In the file a person may change 'included' to false for what is to be left out;",
        "then 'duplicates apply FILE' does it. What has changed by then is skipped and told.", "",
        "  tallystick duplicates plan --kind 3 --min-confidence 0.95 --out plan.json",
        "  tallystick duplicates plan --set 4:17-23 --action keep-separate --out plan.json",
        "  tallystick duplicates plan --computer 17 --action quarantine --out plan.json" })
final class DuplicatesPlanCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Write the plan into this file.")
    private Path out;
    @Option(names = "--force", description = "Replace the file where it is there.")
    private boolean force;
    @Mixin
    private final PlanChoice choice = new PlanChoice();
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    DuplicatesPlanCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        choice.check(spec);
        NewFile file = new NewFile(session.resolve(out), out.toString(), force);
        file.check();
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> plan(site, file, interruption));
        }
    }

    private int plan(InventorySite site, NewFile file, Interruption interruption) {
        CleanupPlan plan = site.cleanup().plan(choice.requests(session, site, spec), interruption)
                .withReason(reason == null ? "" : reason.strip());
        file.write(writer -> PlanFile.write(plan, writer));
        if (json) {
            plan.sets().forEach(set -> session.json().line(line -> PlanLines.json(line, set)));
            session.json().line(line -> PlanLines.summary(line, plan, out.toString()));
        } else {
            plan.sets().forEach(set -> PlanLines.text(session.out(), set));
            PlanLines.textSummary(session.out(), plan, out.toString());
        }
        return ExitCode.DONE;
    }
}
