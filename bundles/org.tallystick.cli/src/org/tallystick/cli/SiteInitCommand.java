package org.tallystick.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a site database in a new or empty folder. */
@Command(name = "init", description = { "Make a site database in a new or empty folder.", "" })
final class SiteInitCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--code", required = true, paramLabel = "CODE", description = {
            "Site code: three characters A-Z or 0-9." })
    private String code;
    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Name of the site.")
    private String name;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    SiteInitCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!upper.matches("[A-Z0-9]{3}")) {
            throw new ParameterException(spec.commandLine(),
                    "A site code has three characters A-Z or 0-9, and this one is '" + Texts.printable(code) + "'.");
        }
        try (InventorySite site = session.door().create(session.database(spec), upper, name)) {
            if (json) {
                session.json().line(line -> {
                    line.writeStringField("site", site.siteCode());
                    line.writeStringField("name", site.siteName());
                    line.writeStringField("folder", site.folder().toString());
                });
            } else {
                session.out().line("Site " + site.siteCode() + ", " + Texts.printable(site.siteName()) + ", is made in "
                        + Texts.printable(site.folder().toString()) + ".");
            }
            session.out().flush();
            return ExitCode.DONE;
        } catch (StoreException e) {
            if (e.problem() == StoreProblem.BAD_NAME) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
            throw e;
        }
    }
}
