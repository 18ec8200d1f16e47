package org.tallystick.cli;

import java.util.concurrent.Callable;

import org.tallystick.cli.output.EventLines;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.query.EventQuery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists events. */
@Command(name = "events", description = { "List what the loader found odd, the newest first.", "" })
final class EventsCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--code", paramLabel = "N", description = "Only events of this code.")
    private Integer code;
    @Option(names = "--computer", paramLabel = "ID", description = "Only events that concern this computer.")
    private Integer computer;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    EventsCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::list);
    }

    private int list(InventorySite site) {
        EventQuery query = new EventQuery(code, computer, null, null, null);
        long count = Pages.forEach((after, rows) -> site.queries().events(query, after, rows), event -> {
            if (json) {
                session.json().line(line -> EventLines.json(line, event));
            } else {
                EventLines.text(session.out(), event);
            }
        });
        if (!json) {
            session.out().line(count == 0 ? "No events." : Texts.count(count, "event") + ".");
        }
        return ExitCode.DONE;
    }
}
