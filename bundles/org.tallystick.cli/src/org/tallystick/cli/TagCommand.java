package org.tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.RemarkLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.remarks.Remarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags that people put on computers. */
@Command(name = "tag", description = { "Put tags on computers, take them off, or list them.", "" }, footer = { "",
        "Without numbers of computers the tags in use are listed. Tags are one whatever their case." })
final class TagCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--add", paramLabel = "TAG", description = "Put this tag on the computers; may be repeated.")
    private List<String> add = List.of();
    @Option(names = "--remove", paramLabel = "TAG", description = "Take this tag off the computers; may be repeated.")
    private List<String> remove = List.of();
    @Option(names = "--of", paramLabel = "TAG", description = "List the current computers that have this tag.")
    private String of;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Numbers of computers.")
    private List<Integer> ids = List.of();

    TagCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() && !(add.isEmpty() && remove.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "Name the computers by their numbers.");
        }
        if (of != null && !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--of TAG stands alone.");
        }
        return session.withSite(spec, this::run);
    }

    private int run(InventorySite site) {
        Remarks remarks = site.remarks();
        if (of != null) {
            ids = remarks.tagged(of);
        } else if (ids.isEmpty()) {
            all(remarks);
            return ExitCode.DONE;
        } else {
            change(site);
        }
        for (int id : ids) {
            List<String> tags = remarks.tags(id);
            if (json) {
                session.json().line(line -> RemarkLines.json(line, id, tags));
            } else {
                RemarkLines.text(session.out(), id, tags);
            }
        }
        if (of != null && ids.isEmpty() && !json) {
            session.out().line("No current computer has this tag.");
        }
        return ExitCode.DONE;
    }

    private void change(InventorySite site) {
        for (int id : ids) {
            if (site.queries().computer(id).isEmpty()) {
                throw ComputerCommand.unknown(id);
            }
        }
        add.forEach(tag -> site.remarks().addTag(ids, tag));
        remove.forEach(tag -> site.remarks().removeTag(ids, tag));
    }

    private void all(Remarks remarks) {
        List<String> tags = remarks.allTags();
        for (String tag : tags) {
            int computers = remarks.tagged(tag).size();
            if (json) {
                session.json().line(line -> RemarkLines.json(line, tag, computers));
            } else {
                RemarkLines.text(session.out(), tag, computers);
            }
        }
        if (tags.isEmpty() && !json) {
            session.out().line("No tags.");
        }
    }
}
