package org.tallystick.cli.plan;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.PlanJson;
import org.tallystick.cli.output.Texts;
import org.tallystick.loader.cleanup.CleanupPlan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** A plan in a file, to be looked at, edited in one word, and executed later. */
public final class PlanFile {

    /** Larger than what a hundred thousand sets need. */
    private static final long LARGEST = 256L << 20;
    private static final int LONGEST_TEXT = 100_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_TEXT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Path file;
    private final String name;

    /**
     * A file that is or will be there.
     *
     * @param name as the caller wrote it, for messages
     */
    public PlanFile(Path file, String name) {
        this.file = file;
        this.name = Texts.printable(name);
    }

    /** Writes a plan. */
    public static void write(CleanupPlan plan, Writer writer) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(writer)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            PlanJson.plan(json, plan);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Reads the plan; everything in it is looked at, for it may come from anywhere. */
    public CleanupPlan read() {
        if (!Files.exists(file)) {
            throw new Failure("There is no file " + name + ", so nothing was done; check the name.");
        }
        if (!Files.isRegularFile(file)) {
            throw new Failure(name + " is no ordinary file, so it cannot be read as a plan; nothing was done.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new Failure(name + " is larger than any plan (" + (LARGEST >> 20)
                        + " MB); nothing was done. Make a plan of fewer sets.");
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                    JsonParser parser = FACTORY.createParser(reader)) {
                return read(parser);
            }
        } catch (CharacterCodingException e) {
            throw new Failure(name + " is no text, so it cannot be a plan; nothing was done. Make the plan anew.", e);
        } catch (IOException e) {
            throw new Failure(name + " cannot be read (" + e.getClass().getSimpleName()
                    + "); nothing was done. Look at its rights, or make the plan anew.", e);
        }
    }

    private CleanupPlan read(JsonParser parser) throws IOException {
        try {
            return new PlanReader(parser).plan();
        } catch (BadPlanException e) {
            throw new Failure(name + " cannot be used as a plan, line " + parser.currentLocation().getLineNr() + ": "
                    + Texts.printable(e.getMessage()) + " Nothing was done; make the plan anew.", e);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Failure(name + " is not a whole plan: it breaks off or is no JSON in line " + line
                    + ". Nothing was done; make the plan anew.", e);
        }
    }
}
