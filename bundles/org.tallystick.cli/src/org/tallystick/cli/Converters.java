package org.tallystick.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.tallystick.mif.MifProfile;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, so that what is wrong with one is said to an administrator and not to a programmer. */
final class Converters {

    private Converters() {
    }

    static void register(CommandLine commands) {
        commands.registerConverter(Path.class, Converters::path);
        commands.registerConverter(MifProfile.class, Converters::profile);
        commands.registerConverter(Integer.class, Converters::number);
        commands.registerConverter(int.class, Converters::number);
        commands.registerConverter(Long.class, Converters::longNumber);
        commands.registerConverter(long.class, Converters::longNumber);
    }

    /** In a shell without UTF-8 the virtual machine cannot even name files whose names are not plain ASCII. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the value is empty, and a file or folder is needed");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it is no name of a file here; where its letters look wrong, set "
                    + "LC_ALL=C.UTF-8 and run it again");
        }
    }

    private static MifProfile profile(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "strict" -> MifProfile.STRICT;
            case "legacy" -> MifProfile.LEGACY;
            default -> throw new TypeConversionException("'" + text + "' is neither strict nor legacy");
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
    }

    private static long longNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
    }

    private static TypeConversionException notANumber(String text) {
        return new TypeConversionException("'" + text + "' is not a number, or too large for one");
    }
}
