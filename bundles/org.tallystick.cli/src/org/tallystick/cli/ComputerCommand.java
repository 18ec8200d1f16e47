package org.tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.ComputerJson;
import org.tallystick.cli.output.ComputerRemarks;
import org.tallystick.cli.output.ComputerText;
import org.tallystick.cli.output.Failure;
import org.tallystick.loader.InventorySite;
import org.tallystick.model.Computer;
import org.tallystick.model.HistoryRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one computer with its groups and, if asked, its changes. */
@Command(name = "computer", description = { "Show one computer with all its groups.", "" })
final class ComputerCommand implements Callable<Integer> {

    private static final int MOST_HISTORY = 1000;

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--history", description = "Show what changed, the newest " + MOST_HISTORY + " changes first.")
    private boolean withHistory;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "ID", description = "Number of the computer, current or taken out.")
    private int id;

    ComputerCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::show);
    }

    private int show(InventorySite site) {
        Computer computer = site.queries().computer(id).orElseThrow(() -> unknown(id));
        List<HistoryRecord> history = withHistory ? site.queries().history(id, MOST_HISTORY) : null;
        ComputerRemarks remarks = ComputerRemarks.of(computer, site.remarks());
        if (json) {
            session.json().line(line -> {
                ComputerJson.computer(line, computer, history);
                ComputerJson.remarks(line, remarks);
            });
            return ExitCode.DONE;
        }
        ComputerText.computer(session.out(), computer, remarks);
        if (history != null) {
            ComputerText.history(session.out(), history);
        }
        return ExitCode.DONE;
    }

    static Failure unknown(int id) {
        return new Failure("There is no computer " + id
                + " in this site; the command computers lists those that there are.");
    }
}
