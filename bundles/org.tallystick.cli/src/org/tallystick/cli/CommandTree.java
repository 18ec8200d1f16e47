package org.tallystick.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Puts the commands together. Looking at the annotations of all of them takes longer than most commands run, so only
 * the one that is called is put in, and all where the whole list is wanted.
 */
final class CommandTree {

    /** Said where the words end before a command. */
    static final String NO_COMMAND = "A command is missing.";

    private static final Map<String, Function<Session, CommandLine>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("site", session -> new CommandLine(new SiteCommand())
                .addSubcommand(new SiteInitCommand(session)).addSubcommand(new SiteImportCommand(session)));
        COMMANDS.put("load", session -> new CommandLine(new LoadCommand(session)));
        COMMANDS.put("watch", session -> new CommandLine(new WatchCommand(session)));
        COMMANDS.put("computers", session -> new CommandLine(new ComputersCommand(session)));
        COMMANDS.put("computer", session -> new CommandLine(new ComputerCommand(session)));
        COMMANDS.put("why", session -> new CommandLine(new WhyCommand(session)));
        COMMANDS.put("events", session -> new CommandLine(new EventsCommand(session)));
        COMMANDS.put("resync", session -> new CommandLine(new ResyncCommand(session)));
        COMMANDS.put("refused", session -> new CommandLine(new RefusedCommand(session)));
        COMMANDS.put("duplicates", session -> new CommandLine(new DuplicatesCommand(session))
                .addSubcommand(new DuplicatesShowCommand(session))
                .addSubcommand(strict(new DuplicatesPlanCommand(session)))
                .addSubcommand(new DuplicatesApplyCommand(session)).addSubcommand(new DuplicatesOrdersCommand(session))
                .addSubcommand(new DuplicatesPolicyCommand(session))
                .addSubcommand(new DuplicatesReportCommand(session)));
        COMMANDS.put("journal", session -> new CommandLine(new JournalCommand(session)));
        COMMANDS.put("undo", session -> new CommandLine(new UndoCommand(session)));
        COMMANDS.put("note", session -> new CommandLine(new NoteCommand(session)));
        COMMANDS.put("tag", session -> new CommandLine(new TagCommand(session)));
        COMMANDS.put("junk", session -> new CommandLine(new JunkCommand(session)));
        COMMANDS.put("verify", session -> new CommandLine(new VerifyCommand(session)));
        COMMANDS.put("mif", session -> new CommandLine(new MifCommand())
                .addSubcommand(new MifCheckCommand(session)).addSubcommand(new MifShowCommand(session)));
        COMMANDS.put("demo", session -> new CommandLine(new DemoCommand(session, DemoFiles.GENERATED)));
    }

    private CommandTree() {
    }

    /** For options that take any number of values, so that they do not take a mistyped option for one. */
    private static CommandLine strict(Object command) {
        return new CommandLine(command).setUnmatchedOptionsAllowedAsOptionParameters(false);
    }

    /** The command line that can read these arguments. */
    static CommandLine of(Session session, String... arguments) {
        CommandLine root = new CommandLine(new Tallystick(session));
        String called = called(arguments);
        if (called != null) {
            root.addSubcommand(called, COMMANDS.get(called).apply(session));
        } else {
            COMMANDS.forEach((name, command) -> root.addSubcommand(name, command.apply(session)));
            root.addSubcommand("help", new HelpCommand());
        }
        Converters.register(root);
        root.getCommandSpec().usageMessage().optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n");
        root.setUsageHelpWidth(Tallystick.WIDTH);
        root.setParameterExceptionHandler((problem, words) -> new Failures(session).wrongUsage(problem));
        root.setExecutionExceptionHandler((problem, command, result) -> new Failures(session).failed(problem));
        root.setExecutionStrategy(CommandTree::run);
        return root;
    }

    /** The first word that is a command, as far as that is certain without reading the options. */
    private static String called(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if ("--db".equals(arguments[i])) {
                i++;
            } else if (!arguments[i].startsWith("--db=")) {
                return COMMANDS.containsKey(arguments[i]) ? arguments[i] : null;
            }
        }
        return null;
    }

    private static int run(CommandLine.ParseResult result) {
        CommandLine.ParseResult last = result;
        while (last.hasSubcommand()) {
            refuseLostOptions(last);
            last = last.subcommand();
        }
        CommandSpec command = last.commandSpec();
        if (!last.isUsageHelpRequested() && !last.isVersionHelpRequested()
                && !(command.userObject() instanceof Callable)
                && !(command.userObject() instanceof HelpCommand)) {
            throw new CommandLine.ParameterException(command.commandLine(), NO_COMMAND);
        }
        return new CommandLine.RunLast().execute(result);
    }

    /** Only the last command is run, so an option before it would be lost in silence; the site may stand anywhere. */
    private static void refuseLostOptions(CommandLine.ParseResult before) {
        for (OptionSpec option : before.matchedOptions()) {
            if (!option.names()[0].equals("--db")) {
                CommandLine next = before.subcommand().commandSpec().commandLine();
                throw new CommandLine.ParameterException(next, option.names()[0] + " belongs to '"
                        + before.commandSpec().qualifiedName() + "' alone; options of '"
                        + next.getCommandSpec().qualifiedName() + "' stand behind it.");
            }
        }
    }
}
