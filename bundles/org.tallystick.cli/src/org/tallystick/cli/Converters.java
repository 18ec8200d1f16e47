package org.tallystick.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetState;
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
        commands.registerConverter(Double.class, Converters::decimal);
        commands.registerConverter(DuplicateKind.class, Converters::kind);
        commands.registerConverter(SetState.class, Converters::state);
        commands.registerConverter(CleanupAction.class, Converters::action);
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

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
    }

    private static DuplicateKind kind(String text) {
        try {
            return DuplicateKind.of(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no kind of duplicates; the kinds are 1 to 5");
        }
    }

    private static SetState state(String text) {
        return Arrays.stream(SetState.values()).filter(state -> state.code().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new TypeConversionException("'" + text + "' is no state; the states are "
                        + Arrays.stream(SetState.values()).map(SetState::code).collect(Collectors.joining(", "))));
    }

    private static CleanupAction action(String text) {
        CleanupAction action = CleanupAction.of(text.toLowerCase(Locale.ROOT));
        if (action == null) {
            throw new TypeConversionException("'" + text + "' is no action; the actions are " + Arrays
                    .stream(CleanupAction.values()).map(CleanupAction::code).collect(Collectors.joining(", ")));
        }
        return action;
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
