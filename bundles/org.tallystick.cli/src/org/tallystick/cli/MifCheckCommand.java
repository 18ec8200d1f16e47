package org.tallystick.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.MifProblems;
import org.tallystick.mif.MifResult;
import org.tallystick.mif.MifSeverity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with files. */
@Command(name = "check", description = { "Check inventory files and say what is wrong with them, and where.",
        "" }, footer = { "", "Exit: 0 all accepted, 1 a file has errors, 2 wrong usage, 3 failed." })
final class MifCheckCommand implements Callable<Integer> {

    private final Session session;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final ProfileOption profile = new ProfileOption();
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files.")
    private List<Path> files;

    MifCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        MifFiles reader = new MifFiles(profile.profile());
        boolean errors = false;
        for (Path file : files) {
            MifResult result = reader.read(session.resolve(file));
            if (json) {
                session.json().lineNow(line -> MifProblems.json(line, file.toString(), result));
            } else {
                MifProblems.text(session.out(), file.toString(), result);
            }
            errors |= result.problems().stream().anyMatch(problem -> problem.severity() == MifSeverity.ERROR);
        }
        session.out().flush();
        return errors ? ExitCode.FOUND : ExitCode.DONE;
    }
}
