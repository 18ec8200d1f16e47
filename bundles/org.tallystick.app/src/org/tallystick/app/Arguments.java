package org.tallystick.app;

import java.util.Optional;

import org.eclipse.equinox.app.IApplicationContext;

/**
 * What the console was started with.
 *
 * @param site    folder of the site to open ({@code -site} or {@code -db}), null for the one of the last time
 * @param picture file to write a picture of the window to ({@code -screenshot}), null for a start as usual
 * @param theme   id of the theme that was asked for ({@code -theme dark} or {@code light}), null for that of the last time
 */
record Arguments(String site, String picture, String theme) {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    static Arguments of(IApplicationContext context) {
        Object given = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String[] words = given instanceof String[] strings ? strings : new String[0];
        String site = value(words, "-site").or(() -> value(words, "-db")).orElse(null);
        String theme = value(words, "-theme").map(name -> name.equals("dark") ? DARK : LIGHT).orElse(null);
        return new Arguments(site, value(words, "-screenshot").orElse(null), theme);
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
