package org.tallystick.cli;

import java.util.concurrent.Callable;

import org.tallystick.cli.output.VerifyLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.verify.VerifyReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the whole database. */
@Command(name = "verify", description = { "Check the whole database: the invariants I1 to I9.", "" }, footer = { "",
        "I8 only tells: several computers with one SMSID can be right.", "",
        "Exit: 0 sound, 1 an invariant is broken, 2 wrong usage, 3 failed." })
final class VerifyCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    VerifyCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::verify);
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
