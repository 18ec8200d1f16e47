package org.tallystick.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Decision;
import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;
import org.tallystick.cli.output.WhyJson;
import org.tallystick.cli.output.WhyText;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.model.InventoryFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers why a file went to a computer. */
@Command(name = "why", description = { "Explain why files went to the computers they went to.", "" }, footer = { "",
        "Shows the decisions of the loader, the newest first: every computer that came into question, and how",
        "each key attribute compares." })
final class WhyCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = {
            "Show at most so many decisions. Default: 100." })
    private int limit;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "ID|FILE", description = {
            "Number of a computer, or name or path of a file (write ./17 for a file of that name)." })
    private String subject;

    WhyCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "The limit is 1 or more.");
        }
        return session.withSite(spec, this::explain);
    }

    private int explain(InventorySite site) {
        List<Decision> decisions = subject.matches("[0-9]{1,9}") ? ofComputer(site.queries(), Integer.parseInt(subject))
                : ofFile(site.queries());
        boolean first = true;
        for (Decision decision : decisions) {
            if (json) {
                session.json().line(line -> WhyJson.decision(line, decision));
            } else {
                if (!first) {
                    session.out().line();
                }
                WhyText.decision(session.out(), decision);
            }
            first = false;
        }
        return ExitCode.DONE;
    }

    private List<Decision> ofComputer(InventoryQueries queries, int computer) {
        List<MatchRecord> records = queries.matchesOf(computer, limit);
        if (records.isEmpty() && queries.computer(computer).isEmpty()) {
            throw ComputerCommand.unknown(computer);
        }
        return records.stream().map(Decision::of).toList();
    }

    private List<Decision> ofFile(InventoryQueries queries) {
        String name = subject.startsWith("./") ? subject.substring(2) : subject;
        List<InventoryFile> files = queries.filesNamed(name, limit);
        if (files.isEmpty()) {
            throw new Failure("No file " + Texts.printable(subject)
                    + " has come to this site; give its name, or the end of its path as load printed it.");
        }
        List<Decision> decisions = new ArrayList<>();
        for (InventoryFile file : files) {
            decisions.add(queries.matchOf(file.getId()).map(Decision::of).orElseGet(() -> Decision.of(file)));
        }
        return decisions;
    }
}
