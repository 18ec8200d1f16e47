package org.tallystick.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.JunkLines;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The identifiers that say nothing about who a computer is. */
@Command(name = "junk", description = { "List or change the identifiers that say nothing about a computer.",
        "" }, footer = { "",
                "They add nothing in the search for duplicates; the matching of files is not touched by them.",
                "KIND is mac, serial, uuid, manufacturer, model or any. A * at the end of a value stands for any rest.",
                "A shipped value that is removed is switched off, and on again when it is added." })
final class JunkCommand implements Callable<Integer> {

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Mixin
    private final DbOption db;
    @Option(names = "--add", paramLabel = "KIND=VALUE", description = "Add this value; may be repeated.")
    private List<String> add = List.of();
    @Option(names = "--remark", paramLabel = "TEXT", description = "With --add: why.")
    private String remark;
    @Option(names = "--remove", paramLabel = "KIND=VALUE", description = "Take this value off; may be repeated.")
    private List<String> remove = List.of();
    @Option(names = "--limit-shared", paramLabel = "N", description = {
            "A value that more computers than this carry is junk by itself; 2 or more." })
    private Integer limit;
    @Option(names = "--reset", description = "First go back to what came with the program.")
    private boolean reset;
    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    JunkCommand(Session session) {
        this.session = session;
        this.db = new DbOption(session);
    }

    /** A value as an option names it. */
    private record Named(JunkKind kind, String value) {
    }

    @Override
    public Integer call() {
        if (remark != null && add.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--remark goes with --add.");
        }
        if (limit != null && limit < 2) {
            throw new ParameterException(spec.commandLine(), "The limit is 2 or more.");
        }
        List<Named> added = named(add);
        List<Named> removed = named(remove);
        return session.withSite(spec, site -> run(site, added, removed));
    }

    private List<Named> named(List<String> texts) {
        List<Named> named = new ArrayList<>();
        for (String text : texts) {
            int at = text.indexOf('=');
            JunkKind kind = at < 0 ? null : JunkKind.of(text.substring(0, at).toLowerCase(Locale.ROOT));
            if (kind == null || text.substring(at + 1).isBlank()) {
                throw new ParameterException(spec.commandLine(), "'" + Texts.printable(text)
                        + "' is no KIND=VALUE, such as serial=Default string; the kinds are " + Arrays
                                .stream(JunkKind.values()).map(JunkKind::code).collect(Collectors.joining(", "))
                        + ".");
            }
            named.add(new Named(kind, text.substring(at + 1)));
        }
        return named;
    }

    private int run(InventorySite site, List<Named> added, List<Named> removed) {
        JunkIdentifiers junk = site.junk();
        if (reset) {
            junk.reset();
        }
        added.forEach(value -> junk.add(value.kind(), value.value(), remark == null ? "" : remark));
        for (Named value : removed) {
            if (!junk.remove(value.kind(), value.value())) {
                throw new Failure("There is no active value " + Texts.printable(value.value()) + " of kind "
                        + value.kind().code()
                        + ", so it was not taken off; the command junk lists those that there are.");
            }
        }
        if (limit != null) {
            junk.setShareLimit(limit);
        }
        List<JunkValue> values = junk.values();
        if (json) {
            values.forEach(value -> session.json().line(line -> JunkLines.json(line, value)));
            session.json().line(line -> JunkLines.summary(line, values, junk.shareLimit()));
        } else {
            JunkLines.text(session.out(), values, junk.shareLimit());
        }
        return ExitCode.DONE;
    }
}
