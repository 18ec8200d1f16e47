package org.tallystick.cli;

import java.util.Locale;

import org.tallystick.loader.duplicates.SetScope;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says whether sets of the inventory as it is, or of what was, are meant (Q277674). */
final class ScopeOption {

    private static final String BOTH = "both";

    private final String unlessGiven;
    @Option(names = "--scope", paramLabel = "SCOPE", description = {
            "current: sets of computers in the inventory, history: those of records that were",
            "taken out and of flips that ended long ago, or both." })
    private String name;

    ScopeOption(String unlessGiven) {
        this.unlessGiven = unlessGiven;
    }

    /** The scope; null for both. */
    SetScope scope(CommandSpec command) {
        String wanted = name == null ? unlessGiven : name.toLowerCase(Locale.ROOT);
        for (SetScope scope : SetScope.values()) {
            if (scope.code().equals(wanted)) {
                return scope;
            }
        }
        if (!BOTH.equals(wanted)) {
            throw new ParameterException(command.commandLine(), "The scope is current, history or both.");
        }
        return null;
    }
}
