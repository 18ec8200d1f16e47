package org.tallystick.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A text stream of the process, always UTF-8 with plain line feeds so that scripts read the same on every machine.
 * Unlike {@link java.io.PrintStream} it does not swallow errors: a command whose reader has gone ends instead of
 * working on for nobody. For one thread.
 */
public final class Output {

    private static final int BUFFER = 1 << 15;

    private final Writer writer;
    /** After the first error, which the caller has heard of, everything else is dropped. */
    private boolean broken;

    /** Makes an output over a stream that stays open. */
    public Output(OutputStream stream) {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    }

    /** Writes text and a line feed. */
    public void line(String text) {
        part(text);
        part("\n");
    }

    /** Writes text that does not end its line. */
    public void part(String text) {
        if (broken) {
            return;
        }
        try {
            writer.write(text);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes an empty line. */
    public void line() {
        line("");
    }

    /** Hands everything on to the reader. */
    public void flush() {
        if (broken) {
            return;
        }
        try {
            writer.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    Writer writer() {
        return writer;
    }

    RuntimeException failed(IOException cause) {
        broken = true;
        String message = String.valueOf(cause.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("pipe")) {
            return new OutputClosedException(cause);
        }
        return new Failure("The output could not be written (" + message + "), so it is not complete; "
                + "look at where it goes to.", cause);
    }
}
