package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.DemoText;
import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;
import org.tallystick.demo.DemoInventory;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a site to look around in, with everything that goes wrong in a real one. */
@Command(name = "demo", description = { "Make a demo site from generated files and say what the loader found.",
        "" }, footer = { "", "The site is DIR/site, the files are DIR/files. It is kept between runs until --reset." })
final class DemoCommand implements Callable<Integer> {

    private static final String SITE_CODE = "S01";
    private static final String SITE_NAME = "Demo site";

    private final Session session;
    private final DemoFiles generator;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder for the demo.")
    private Path folder;
    @Option(names = "--reset", description = "Make the site anew.")
    private boolean reset;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = {
            "The same seed gives the same files. Default: 1." })
    private long seed;
    @Option(names = "--computers", paramLabel = "N", defaultValue = "320", description = {
            "So many computers. Default: 320." })
    private int computers;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    DemoCommand(Session session, DemoFiles generator) {
        this.session = session;
        this.generator = generator;
    }

    @Override
    public Integer call() throws Exception {
        if (computers < 1 || computers > DemoInventory.MOST_COMPUTERS) {
            throw new ParameterException(spec.commandLine(), String.format(Locale.ROOT,
                    "A demo has 1 to %,d computers.", DemoInventory.MOST_COMPUTERS));
        }
        DemoFolder demo = new DemoFolder(session.resolve(folder));
        try {
            if (!demo.isComplete()) {
                return make(demo);
            }
            if (!reset) {
                return show(demo);
            }
            makeSureOfNoUse(demo);
            return make(demo);
        } catch (IOException e) {
            throw new Failure("The demo cannot be made in " + Texts.printable(session.resolve(folder).toString())
                    + "; check the rights of the folder and the space there, or name another one with --dir.", e);
        }
    }

    private int make(DemoFolder demo) throws Exception {
        try (DemoFolder.Hold alone = demo.begin()) {
            Files.createDirectories(demo.files());
            generator.write(seed, computers, demo.files());
            load(demo);
            return ExitCode.DONE;
        }
    }

    /** A site that is open somewhere must not be deleted below it; whatever else is wrong with it does not matter. */
    private void makeSureOfNoUse(DemoFolder demo) {
        try {
            session.door().open(demo.site(), spec.qualifiedName()).close();
        } catch (StoreException e) {
            if (e.problem() == StoreProblem.IN_USE) {
                throw e;
            }
        }
    }

    private void load(DemoFolder demo) throws IOException {
        // The database makes its own folder: it wants one that is not there or is empty.
        try (Interruption interruption = Interruption.listen(false);
                InventorySite site = session.door().create(demo.site(), SITE_CODE, SITE_NAME)) {
            DemoText report = new DemoText();
            LoadSummary summary = site.load(LoadRequest.of(List.of(demo.files())), report, interruption);
            if (summary.cancelled()) {
                throw new Failure("The demo was stopped before all files were loaded; run it again to make it anew.");
            }
            report.searched(site.duplicates().search(Set.of(), SearchListener.NONE, interruption));
            demo.complete();
            if (json) {
                session.json().line(line -> report.json(line, summary, site.queries().site(), demo.site()));
            } else {
                report.print(session.out(), summary, site.queries().site(), demo.site());
            }
            session.out().flush();
        }
    }

    private int show(DemoFolder demo) {
        try (InventorySite site = session.door().open(demo.site(), spec.qualifiedName())) {
            if (json) {
                session.json().line(line -> new DemoText().json(line, null, site.queries().site(), demo.site()));
            } else {
                session.out().line("The demo site from an earlier run is kept (--reset makes a new one).");
                DemoText.totals(session.out(), site.queries().site(), demo.site());
            }
            session.out().flush();
            return ExitCode.DONE;
        }
    }
}
