package org.tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.OrderLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.IdentityOrder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the clients that must be given new SMSIDs. */
@Command(name = "orders", description = { "List the clients that must be given new SMSIDs (new-identity).", "" })
final class DuplicatesOrdersCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--all", description = "List those that report under another SMSID by now too.")
    private boolean all;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    DuplicatesOrdersCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::list);
    }

    private int list(InventorySite site) {
        List<IdentityOrder> orders = site.cleanup().identityOrders().stream().filter(order -> all || !order.done())
                .toList();
        if (json) {
            orders.forEach(order -> session.json().line(line -> OrderLines.json(line, order)));
        } else {
            OrderLines.text(session.out(), orders);
        }
        return ExitCode.DONE;
    }
}
