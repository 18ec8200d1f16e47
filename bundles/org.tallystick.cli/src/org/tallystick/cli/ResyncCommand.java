package org.tallystick.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.ResyncLines;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.model.ResyncRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the requests for a full inventory and hands them over. */
@Command(name = "resync", description = { "List the open requests for a full inventory, the oldest first.",
        "" }, footer = { "",
                "--write writes outbox/<domain>/RESYNC.CFG beside the database for every request that is not",
                "answered. Bring the files to the logon servers, then say --delivered." })
final class ResyncCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--write", description = "Write the requests to the outbox first.")
    private boolean write;
    @Option(names = "--delivered", paramLabel = "ID", description = {
            "Mark this request as handed over; may be repeated." })
    private List<Integer> delivered = List.of();
    @Option(names = "--all", description = "List answered and expired requests too.")
    private boolean all;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    ResyncCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::run);
    }

    private int run(InventorySite site) {
        for (int id : delivered) {
            if (!site.resyncs().markDelivered(id)) {
                throw new Failure("There is no open resync request " + id
                        + ", so it was not marked; the command resync lists those that there are.");
            }
        }
        List<Path> written = write ? site.resyncs().write() : List.of();
        List<ResyncRequest> requests = site.queries().resyncs(!all);
        Instant now = session.clock().instant();
        if (json) {
            requests.forEach(request -> session.json().line(line -> ResyncLines.json(line, request, now)));
            written.forEach(file -> session.json().line(line -> line.writeStringField("written", file.toString())));
            return ExitCode.DONE;
        }
        if (requests.isEmpty()) {
            session.out().line("No resync requests are open.");
        } else {
            ResyncLines.titles(session.out());
            requests.forEach(request -> ResyncLines.text(session.out(), request, now));
        }
        written.forEach(file -> session.out().line("Written: " + Texts.printable(file.toString())));
        return ExitCode.DONE;
    }
}
