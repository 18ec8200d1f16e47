package org.tallystick.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.report.AuditReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes down what was found and what was done. */
@Command(name = "report", description = { "Write what was found and done into a file, for an auditor.", "" })
final class DuplicatesReportCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Write the report into this file.")
    private Path out;
    @Option(names = "--format", paramLabel = "html|csv", description = {
            "How it is written. Default: by the end of the file's name." })
    private String format;
    @Option(names = "--force", description = "Replace the file where it is there.")
    private boolean force;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    DuplicatesReportCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        AuditReport.Format wanted = format();
        NewFile file = new NewFile(session.resolve(out), out.toString(), force);
        file.check();
        try (Interruption interruption = Interruption.listen(false)) {
            return session.withSite(spec, site -> report(site, wanted, file, interruption));
        }
    }

    private AuditReport.Format format() {
        String name = format != null ? format : out.toString().substring(out.toString().lastIndexOf('.') + 1);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "html", "htm" -> AuditReport.Format.HTML;
            case "csv" -> AuditReport.Format.CSV;
            default -> throw new ParameterException(spec.commandLine(), "Say --format html or --format csv.");
        };
    }

    private int report(InventorySite site, AuditReport.Format wanted, NewFile file, Interruption interruption) {
        file.write(writer -> {
            new AuditReport(site, session.clock().instant()).write(wanted, writer, interruption);
            if (interruption.getAsBoolean()) {
                throw new Failure("The report was stopped, so nothing was written; ask for it again.");
            }
        });
        if (json) {
            session.json().line(line -> {
                line.writeStringField("written", out.toString());
                line.writeStringField("format", wanted.name().toLowerCase(Locale.ROOT));
            });
        } else {
            session.out().line("Written: " + Texts.printable(out.toString()));
        }
        return ExitCode.DONE;
    }
}
