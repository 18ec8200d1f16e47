package org.tallystick.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.MifJson;
import org.tallystick.cli.output.MifText;
import org.tallystick.cli.output.Texts;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifProblem;
import org.tallystick.mif.MifResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a file holds. */
@Command(name = "show", description = { "Show the groups, attributes and values of one inventory file.", "" })
final class MifShowCommand implements Callable<Integer> {

    private final Session session;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final ProfileOption profile = new ProfileOption();
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    MifShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        MifResult result = new MifFiles(profile.profile()).read(session.resolve(file));
        MifDocument document = result.document().orElseThrow(() -> refused(result));
        if (json) {
            session.json().line(line -> MifJson.document(line, file.toString(), document));
        } else {
            MifText.document(session.out(), file.toString(), document);
        }
        session.out().flush();
        return ExitCode.DONE;
    }

    private Failure refused(MifResult result) {
        String first = result.firstError().map(MifShowCommand::place).orElse("it is refused.");
        return new Failure(Texts.printable(file.toString()) + " cannot be shown: " + first
                + " The command mif check lists all errors.");
    }

    private static String place(MifProblem problem) {
        return (problem.line() > 0 ? "line " + problem.line() + ", column " + problem.column() + ": " : "")
                + Texts.printable(problem.message());
    }
}
