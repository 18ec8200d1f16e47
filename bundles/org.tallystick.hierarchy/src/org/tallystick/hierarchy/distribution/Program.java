package org.tallystick.hierarchy.distribution;

import java.util.EnumSet;
import java.util.Set;

import org.tallystick.hierarchy.Refusal;

/**
 * A command line of a package that clients can be told to run.
 *
 * @param name      one of a kind within the package, whatever its letter case
 * @param command   the command line; not blank
 * @param platforms systems that it runs on; empty for all
 */
public record Program(String name, String command, String comment, Set<ProgramFlag> flags, Set<Platform> platforms) {

    /** Brings texts into the form in which they are kept. */
    public Program {
        name = Texts.name(name, "name of the program");
        command = Texts.line(command, "command line of program " + name);
        if (command.isEmpty()) {
            throw Refusal.value("Program " + name + " has no command line; give one.");
        }
        comment = Texts.comment(comment);
        flags = sorted(flags, ProgramFlag.class);
        platforms = sorted(platforms, Platform.class);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> words, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(words);
        return java.util.Collections.unmodifiableSet(copy);
    }

    /** A program for all systems without flags. */
    public static Program of(String name, String command) {
        return new Program(name, command, "", Set.of(), Set.of());
    }

    static Program read(String name, FieldReader fields) {
        return new Program(name, fields.text("command"), fields.text("comment"),
                fields.words("flags", ProgramFlag.class, ProgramFlag::label),
                fields.words("platforms", Platform.class, Platform::label));
    }

    void write(FieldWriter fields) {
        String prefix = "program." + name + '.';
        fields.put(prefix + "command", command).put(prefix + "comment", comment)
                .words(prefix + "flags", flags, ProgramFlag::label)
                .words(prefix + "platforms", platforms, Platform::label);
    }
}
