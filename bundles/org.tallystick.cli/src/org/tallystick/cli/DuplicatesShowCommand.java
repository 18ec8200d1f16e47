package org.tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.SetDetailsJson;
import org.tallystick.cli.output.SetDetailsText;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.SetDetails;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one set with its records side by side. */
@Command(name = "show", description = { "Show one set: its records side by side, and why they are a set.", "" })
final class DuplicatesShowCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "SET", description = "The set, as duplicates lists it.")
    private String id;

    DuplicatesShowCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        return session.withSite(spec, this::show);
    }

    private int show(InventorySite site) {
        SetDetails details = site.duplicates().details(id).orElseThrow(() -> unknown(id));
        Cleanup cleanup = site.cleanup();
        List<CleanupAction> actions = cleanup.actions(details.set().kind());
        if (json) {
            session.json().line(line -> SetDetailsJson.details(line, details, actions));
        } else {
            SetDetailsText.details(session.out(), details, actions);
        }
        return ExitCode.DONE;
    }

    static Failure unknown(String id) {
        return new Failure("There is no set " + Texts.printable(id)
                + ", or the last search did not find it again; the command duplicates lists those that there are.");
    }
}
