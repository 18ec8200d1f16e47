package org.tallystick.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.loader.inbox.InboxSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads what arrives in a folder. */
@Command(name = "watch", description = { "Load files as they arrive in a folder.", "" }, footer = { "",
        "A file is taken when its size has been the same for two seconds, the oldest first. It goes through",
        "the folder processing to done, or to bad by its reason. After a crash nothing is lost or loaded twice.",
        "", "Runs until Ctrl-C or a kill, which finish the current file and end with 0.",
        "Exit with --once: 0 done, 1 a file was refused or held. Always: 2 wrong usage, 3 failed." })
final class WatchCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--inbox", required = true, paramLabel = "DIR", description = "Folder to watch.")
    private Path inbox;
    @Option(names = "--once", description = "Load what is there now and end.")
    private boolean once;
    @Option(names = "--delete-done", description = "Delete loaded files instead of moving them to the folder done.")
    private boolean deleteDone;
    @Mixin
    private final ProfileOption profile = new ProfileOption();
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    WatchCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        session.database(spec);
        if (!Files.isDirectory(session.resolve(inbox))) {
            throw new Failure("There is no folder " + Texts.printable(inbox.toString())
                    + ", so nothing can be watched; make it or check the name.");
        }
        InboxSettings settings = new InboxSettings(session.resolve(inbox), InboxSettings.of(inbox).stableFor(),
                deleteDone, profile.profile());
        try (Interruption interruption = Interruption.listen(!once)) {
            return session.withSite(spec, site -> {
                Inbox watched = site.inbox(settings);
                LoadReport report = new LoadReport(session, json, interruption);
                if (once) {
                    return report.run(() -> watched.runOnce(report, report));
                }
                session.tell("Watching " + inbox + "; stop with Ctrl-C.");
                int code = report.run(() -> watched.watch(report, report));
                return code == ExitCode.CLOSED_PIPE ? code : ExitCode.DONE;
            });
        }
    }
}
