package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** How the pictures and pages for duplicates look in both themes: there, and to be told from their background. */
@ExtendWith(WorkbenchExtension.class)
class LooksTest {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String WAS_DARK = "org.tallystick.ui.tests.dark";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final Dialogs console = new Dialogs();
    private final DemoSite site = new DemoSite(console);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;

    @BeforeEach
    void openSite() throws IOException {
        site.open(temp);
        site.search();
    }

    @AfterEach
    void closeSite() {
        theme(LIGHT);
        console.closeDialogs();
        console.closeSite();
    }

    @Test
    void picturesAreSeenOnTheirBackgroundInBothThemes() throws IOException {
        // GTK does not come back from dark without a restart
        for (String theme : wasDark() ? new String[] { DARK } : new String[] { LIGHT, DARK }) {
            if (theme.equals(DARK)) {
                goesDark();
            }
            String name = theme.equals(DARK) ? "dark" : "light";
            theme(theme);
            console.selectRow("duplicates.table", "Kind", "Clones");
            console.settle();
            assertDrawn("duplicates.timeline", theme.equals(DARK), 3);
            assertDrawn("overview.plot.files", theme.equals(DARK), 1);
            picture("duplicates-" + name);
            console.selectRow("duplicates.table", "Kind", "Probably the same");
            console.settle();
            assertDrawn("duplicates.waterfall", theme.equals(DARK), 2);
            picture("weights-" + name);
            console.runLater(Ids.COMMAND_CLEAN_UP);
            console.awaitShell(DemoSite.WIZARD);
            console.settle();
            console.press("choose.all");
            console.pressIn(DemoSite.WIZARD, "Next >");
            console.pressIn(DemoSite.WIZARD, "Next >");
            console.settle();
            console.shoot("preview-" + name);
            console.pressIn(DemoSite.WIZARD, "Cancel");
            console.settle();
        }
    }

    /** The background is of the theme, and so many further colours cover at least a small part of the picture. */
    /** Whether a test of this process has used the dark theme. */
    static boolean wasDark() {
        return Boolean.getBoolean(WAS_DARK);
    }

    /** Notes that a test uses the dark theme. */
    static void goesDark() {
        System.setProperty(WAS_DARK, "true");
    }

    private static void assertDrawn(String widget, boolean dark, int colours) {
        Map<RGB, Integer> counts = inUi(() -> {
            Control control = Console.find(widget, Control.class);
            control.update();
            Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
            GC gc = new GC(control);
            gc.copyArea(image, 0, 0);
            ImageData data = image.getImageData();
            gc.dispose();
            image.dispose();
            Map<RGB, Integer> found = new HashMap<>();
            for (int x = 0; x < data.width; x++) {
                for (int y = 0; y < data.height; y++) {
                    found.merge(data.palette.getRGB(data.getPixel(x, y)), 1, Integer::sum);
                }
            }
            return found;
        });
        RGB most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        double brightness = (0.3 * most.red + 0.6 * most.green + 0.1 * most.blue) / 255;
        assertTrue(dark ? brightness < 0.35 : brightness > 0.8, widget + " on " + most);
        long seen = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 60 && distance(entry.getKey(), most) > 120).count();
        assertTrue(seen >= colours, widget + " has " + seen + " colours on " + most);
    }

    private static int distance(RGB one, RGB other) {
        return Math.abs(one.red - other.red) + Math.abs(one.green - other.green) + Math.abs(one.blue - other.blue);
    }

    private void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots")).toAbsolutePath();
        console.run(Ids.COMMAND_PICTURE, Map.of(Ids.PARAMETER_FILE, folder.resolve(name + ".png").toString()));
    }

    private static void theme(String id) {
        inUi(() -> {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
            return null;
        });
    }
}
