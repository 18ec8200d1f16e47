package org.tallystick.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.load.LoadRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads inventory files. */
@Command(name = "load", description = { "Load inventory files (MIF) and match each to its computer.", "" }, footer = {
        "", "A folder is walked with its subfolders in name order. One line is printed per file when it is done, then",
        "the sums. Loading the same files again changes nothing.", "",
        "Exit: 0 done, 1 a file was refused or held, 2 wrong usage, 3 failed, 130 stopped with Ctrl-C." })
final class LoadCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--dry-run", description = "Say what would be done, change nothing.")
    private boolean dryRun;
    @Mixin
    private final ProfileOption profile = new ProfileOption();
    @Option(names = "--removal-limit", paramLabel = "N", description = {
            "Computers that may be taken out within an hour, 0 for no limit.", "Default: the setting of the site." })
    private Integer removalLimit;
    @Option(names = "--owner", paramLabel = "SMSID", description = {
            "Computer that files without identity (NOIDMIF) belong to." })
    private String owner;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
    private List<Path> paths;

    LoadCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (removalLimit != null && removalLimit < 0) {
            throw new ParameterException(spec.commandLine(), "The removal limit is 0 or more, 0 for no limit.");
        }
        session.database(spec);
        for (Path path : paths) {
            if (!Files.exists(session.resolve(path))) {
                throw new Failure("There is no file or folder " + Texts.printable(path.toString())
                        + ", so nothing was loaded; check the name.");
            }
        }
        LoadRequest request = new LoadRequest(paths.stream().map(session::resolve).toList(), dryRun, profile.profile(),
                removalLimit == null ? LoadRequest.SITE_LIMIT : removalLimit, owner);
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> {
                LoadReport report = new LoadReport(session, json, interruption);
                int code = report.run(() -> site.load(request, report, report));
                if (dryRun) {
                    session.tell("This was a dry run: nothing was changed.");
                }
                return code;
            });
        }
    }
}
