package org.tallystick.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifProfile;
import org.tallystick.mif.MifReader;
import org.tallystick.mif.MifResult;

/** Reads MIFs from files, no further than the limit of their size. */
final class MifFiles {

    private final MifOptions options;

    MifFiles(MifProfile profile) {
        options = profile == MifProfile.STRICT ? MifOptions.strict() : MifOptions.legacy();
    }

    MifResult read(Path file) {
        if (Files.isDirectory(file)) {
            throw new Failure(Texts.printable(file.toString()) + " is a folder; name the files in it.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            // One byte over the limit is enough for the reader to refuse the file as too large.
            return new MifReader(options).read(stream.readNBytes(options.limits().fileBytes() + 1));
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + Texts.printable(file.toString()) + "; check the name.", e);
        } catch (IOException e) {
            throw new Failure("The file " + Texts.printable(file.toString())
                    + " could not be read; look at its rights and at the disk.", e);
        }
    }
}
