package org.tallystick.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;

import org.tallystick.cli.output.Output;
import org.tallystick.cli.output.OutputClosedException;

import picocli.CommandLine;

/** Where the process starts. Runs on the plain class path. */
public final class Main {

    private Main() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        quietLogging();
        int code = run(new Session(output(FileDescriptor.out), output(FileDescriptor.err), SiteDoor.REAL,
                System::getenv, Clock.systemUTC(), Path.of("")).onTerminal(Main::isTerminal), arguments);
        System.exit(code);
    }

    /** Newer virtual machines have a console without a terminal too, unless this one is asked for. */
    private static boolean isTerminal() {
        if (System.getProperty("jdk.console") == null) {
            System.setProperty("jdk.console", "java.base");
        }
        return System.console() != null;
    }

    /** The streams of the process stay open as long as it lives. */
    @SuppressWarnings("resource")
    private static Output output(FileDescriptor descriptor) {
        return new Output(new FileOutputStream(descriptor));
    }

    /** Runs one command without ending the process. */
    static int run(Session session, String... arguments) {
        CommandLine commands = CommandTree.of(session, arguments);
        StringWriter help = new StringWriter();
        commands.setOut(new PrintWriter(help, true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        try {
            int code = commands.execute(arguments);
            help.toString().lines().forEach(session.out()::line);
            session.out().flush();
            return code;
        } catch (OutputClosedException e) {
            return ExitCode.DONE;
        } catch (OutOfMemoryError e) {
            session.tell(
                    "tallystick: The memory does not suffice, so the command was given up; what was finished before "
                            + "is kept. Give the program more with -Xmx.");
            return ExitCode.FAILED;
        }
    }

    /**
     * A logging system takes longer to start than most commands run, and what concerns the caller is printed anyway.
     * Whoever names a provider or a configuration gets it.
     */
    private static void quietLogging() {
        if (System.getProperty("slf4j.provider") == null && System.getProperty("logback.configurationFile") == null) {
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            if (System.getProperty("slf4j.internal.verbosity") == null) {
                System.setProperty("slf4j.internal.verbosity", "WARN");
            }
        }
    }
}
