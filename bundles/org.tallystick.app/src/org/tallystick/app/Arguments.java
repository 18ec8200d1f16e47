package org.tallystick.app;

import java.util.Optional;

import org.eclipse.equinox.app.IApplicationContext;

/**
 * What the console was started with.
 *
 * @param site    folder of the site to open ({@code -site} or {@code -db}), null for the one of the last time
 * @param picture file to write a picture of the window to ({@code -screenshot}), null for a start as usual
 */
record Arguments(String site, String picture, boolean dark) {

    static Arguments of(IApplicationContext context) {
        Object given = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String[] words = given instanceof String[] strings ? strings : new String[0];
        String site = value(words, "-site").or(() -> value(words, "-db")).orElse(null);
        boolean dark = value(words, "-screenshotTheme").filter("dark"::equals).isPresent();
        return new Arguments(site, value(words, "-screenshot").orElse(null), dark);
    }

    private static Optional<String> value(String[] words, String name) {
        for (int i = 0; i < words.length - 1; i++) {
            if (words[i].equals(name)) {
                return Optional.of(words[i + 1]);
            }
        }
        return Optional.empty();
    }
}
