package org.tallystick.cli;

import java.util.concurrent.Callable;

import org.tallystick.cli.output.ComputerJson;
import org.tallystick.cli.output.ComputerText;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.query.ComputerColumn;
import org.tallystick.loader.query.ComputerQuery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists computers. */
@Command(name = "computers", description = { "List the computers of the inventory.", "" })
final class ComputersCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--filter", paramLabel = "TEXT", description = {
            "Only computers whose Name, SMSID or NetCardID contains the text, whatever its case." })
    private String filter;
    @Option(names = "--tag", paramLabel = "TAG", description = "Only computers with this tag, whatever its case.")
    private String tag;
    @Option(names = "--quarantined", description = "List the computers that were taken out instead.")
    private boolean quarantined;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    private long printed;

    ComputersCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::list);
    }

    private int list(InventorySite site) {
        ComputerQuery query = new ComputerQuery(filter, null, null, null, quarantined, ComputerColumn.ID, true,
                tag);
        if (json) {
            site.queries().forEachComputer(query,
                    computer -> session.json().line(line -> ComputerJson.summary(line, computer)), () -> false);
            return ExitCode.DONE;
        }
        site.queries().forEachComputer(query, computer -> {
            if (printed++ == 0) {
                ComputerText.listTitles(session.out());
            }
            ComputerText.listRow(session.out(), computer);
        }, () -> false);
        session.out().line(printed == 0 ? "No computers." : Texts.count(printed, "computer") + ".");
        return ExitCode.DONE;
    }
}
