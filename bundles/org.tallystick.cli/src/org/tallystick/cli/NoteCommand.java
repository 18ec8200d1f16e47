package org.tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.RemarkLines;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.remarks.Note;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Notes that people put on a computer. */
@Command(name = "note", description = { "Put a note on a computer, or list its notes, the newest first.",
        "" }, footer = { "", "A merge moves notes to the computer that stays; nothing else touches them." })
final class NoteCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--remove", paramLabel = "NOTE", description = "Take this note away.")
    private Long remove;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;
    @Parameters(index = "0", paramLabel = "ID", description = "Number of the computer.")
    private int id;
    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "The note to put on it.")
    private String text;

    NoteCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    @Override
    public Integer call() {
        if (text != null && remove != null) {
            throw new ParameterException(spec.commandLine(), "A TEXT and --remove do not go together.");
        }
        return session.withSite(spec, this::run);
    }

    private int run(InventorySite site) {
        if (text != null) {
            print(List.of(site.remarks().addNote(id, text)));
            return ExitCode.DONE;
        }
        List<Note> notes = site.remarks().notes(id);
        if (notes.isEmpty() && site.queries().computer(id).isEmpty()) {
            throw ComputerCommand.unknown(id);
        }
        if (remove == null) {
            print(notes);
            return ExitCode.DONE;
        }
        Note gone = notes.stream().filter(note -> note.id() == remove).findFirst()
                .filter(note -> site.remarks().removeNote(note.id()))
                .orElseThrow(() -> new Failure("Computer " + id + " has no note " + remove
                        + ", so nothing was taken away; 'note " + id + "' lists its notes."));
        if (json) {
            session.json().line(line -> RemarkLines.json(line, gone, true));
        } else {
            session.out().line("Taken away:");
            RemarkLines.text(session.out(), gone);
        }
        return ExitCode.DONE;
    }

    private void print(List<Note> notes) {
        if (json) {
            notes.forEach(note -> session.json().line(line -> RemarkLines.json(line, note, false)));
        } else {
            notes.forEach(note -> RemarkLines.text(session.out(), note));
            if (notes.isEmpty()) {
                session.out().line("Computer " + id + " has no notes.");
            }
        }
    }
}
