package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** Opening and closing, the sentences for what fails, and how the window looks in both themes. */
@ExtendWith(WorkbenchExtension.class)
class SiteTest {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final Dialogs console = new Dialogs();

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;

    @Test
    void withoutASiteEveryViewSaysWhatToDoAndCommandsThatNeedOneAreOff() {
        console.closeSite();

        assertEquals("No site is open.", console.text("message.text"));
        assertTrue(console.text("message.links").contains("Open Site Database..."));
        assertFalse(console.isEnabled(Ids.COMMAND_LOAD_FOLDER));
        assertTrue(console.isEnabled(Ids.COMMAND_OPEN_SITE));
        console.createSite(temp.resolve("site"));
        assertTrue(console.isEnabled(Ids.COMMAND_LOAD_FOLDER));
        console.closeSite();
    }

    @Test
    void missingSiteIsToldInASentenceWithAdvice() {
        console.open(temp.resolve("nothing"));

        String text = console.text("message.text");
        assertTrue(text.contains("There is no site in"), text);
        assertTrue(text.contains("Choose the folder of a site, or create a site there."), text);
    }

    @Test
    void databaseThatAnotherProcessHasOpenIsToldInASentence() throws IOException, InterruptedException {
        Path site = temp.resolve("site");
        console.createSite(site);
        console.closeSite();
        Process holder = openElsewhere(site);
        try {
            assertEquals("open", holder.inputReader().readLine());
            console.open(site);
            String text = console.text("message.text");
            assertTrue(text.contains("is open in another program"), text);
            assertTrue(text.contains("Close it there and try again, or open another site."), text);
            console.shoot("site-in-use");
        } finally {
            holder.destroy();
            holder.waitFor();
        }
        console.pressLink("message.links", "again");
        await("the second try opens it", () -> console.access().state().isOpen());
        console.settle();
        console.closeSite();
    }

    @Test
    void databaseOfANewerProgramIsToldInASentenceAndLeftAlone() throws IOException, InterruptedException {
        Path site = temp.resolve("site");
        console.createSite(site);
        console.closeSite();
        new PlainJava(temp).change(site, "INSERT INTO SCHEMA_HISTORY VALUES (999, 'later', 0)");
        console.open(site);

        String text = console.text("message.text");
        assertTrue(text.contains("was made by a newer Tallystick (schema 999"), text);
        assertTrue(text.contains("Open it with that version, or install that version here. Nothing was changed."),
                text);
        assertSentences(text);
        console.shoot("site-newer");
    }

    @Test
    void damagedDatabaseIsToldInASentence() throws IOException {
        Path site = temp.resolve("site");
        console.createSite(site);
        console.closeSite();
        for (String part : List.of("service.properties")) {
            Path file = PlainJava.database(site).resolve(part);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, new byte[0]);
            console.open(site);
            String text = console.text("message.text");
            assertTrue(text.contains("is damaged"), part + ": " + text);
            assertTrue(text.contains("Put back a backup of the folder"), part + ": " + text);
            assertSentences(text);
            console.shoot("site-damaged");
            Files.write(file, whole);
        }
    }

    @Test
    void damageThatShowsOnlyWhenAListIsReadIsToldThere() throws IOException {
        Path site = temp.resolve("site");
        console.createSite(site);
        for (int i = 0; i < 40; i++) {
            MifText.computer(temp.resolve("files"), i + ".mif", "LAB" + i, "X%07d".formatted(i),
                    "00AA00%06X".formatted(i));
        }
        console.load(temp.resolve("files"));
        console.closeSite();
        try (var parts = Files.list(PlainJava.database(site).resolve("seg0"))) {
            for (Path part : parts.filter(file -> size(file) > 20_000).toList()) {
                if (!part.getFileName().toString().matches("c[0-9a-f]{2}\\.dat")) { // not the catalogue of the engine
                    Files.write(part, new byte[100]);
                }
            }
        }
        console.open(site);
        console.shoot("site-damaged-inside");
        String text = console.isShown("message.text") ? console.text("message.text")
                : console.viewDescription(Ids.VIEW_COMPUTERS);
        assertFalse(text.isBlank());
        assertSentences(text);
        console.closeSite();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSentences(String text) {
        assertFalse(text.contains("Exception") || text.contains("\tat ") || text.contains("SQL"), text);
        assertTrue(text.strip().endsWith("."), text);
    }

    /** Opens the site in a process of its own, with the engine on a plain class path. */
    private Process openElsewhere(Path site) throws IOException {
        return java("Holder.java", """
                import java.nio.file.Path;
                import org.tallystick.loader.InventorySites;

                class Holder {
                    public static void main(String[] args) throws Exception {
                        try (var site = InventorySites.open(Path.of(args[0]), "another program")) {
                            System.out.println("open");
                            System.in.read();
                        }
                    }
                }
                """, site.toString());
    }

    private Process java(String name, String program, String argument) throws IOException {
        return new PlainJava(temp).run(name, program, argument);
    }

    @Test
    void picturesInBothThemesShowTheTextOnItsBackground() throws IOException {
        console.createSite(temp.resolve("site"));
        Path files = temp.resolve("files");
        MifText.computer(files.resolve("1"), "a.mif", "LAB1", "X0000001", "00:AA:00:00:00:01");
        MifText.computer(files.resolve("1"), "b.mif", "LAB2", "X0000002", "00:AA:00:00:00:02");
        MifText.computer(files.resolve("2"), "c.mif", "LAB2", "X0000001", "00:AA:00:00:00:02");
        console.load(files.resolve("1"));
        console.load(files.resolve("2"));
        console.show(Ids.VIEW_EVENTS);
        try {
            console.load(Path.of("..", "samples", "synthetic").toAbsolutePath().normalize());
            boolean canBeLight = !LooksTest.wasDark(); // GTK does not come back from dark without a restart
            double light = canBeLight ? picture(LIGHT, "console-light.png") : 1;
            console.show(Ids.VIEW_FILES);
            console.selectRow("files.table", "File", "bad-10-unescaped-quote-in-literal.mif");
            if (canBeLight) {
                picture(LIGHT, "files-light.png");
            }
            LooksTest.goesDark();
            double dark = picture(DARK, "files-dark.png");
            console.show(Ids.VIEW_EVENTS);
            picture(DARK, "console-dark.png");
            assertTrue(light > 0.8, "background of the light theme " + light);
            assertTrue(dark < 0.35, "background of the dark theme " + dark);
        } finally {
            theme(LIGHT);
            console.closeSite();
        }
    }

    /** Takes a picture, and returns how bright the background of the table of computers is. */
    private double picture(String theme, String file) throws IOException {
        theme(theme);
        console.settle();
        Path folder = Files.createDirectories(Path.of("target", "screenshots")).toAbsolutePath();
        Path picture = folder.resolve(file);
        console.run(Ids.COMMAND_PICTURE, Map.of(Ids.PARAMETER_FILE, picture.toString()));
        ImageData data = new ImageData(picture.toString());
        assertTrue(data.width > 800 && data.height > 500, data.width + "x" + data.height);
        return inUi(() -> {
            Table table = Console.find("computers.table", Table.class);
            Color back = table.getBackground();
            Color front = table.getForeground();
            assertTrue(Math.abs(brightness(back) - brightness(front)) > 0.4, back + " " + front);
            return brightness(back);
        });
    }

    private static double brightness(Color color) {
        return (0.3 * color.getRed() + 0.6 * color.getGreen() + 0.1 * color.getBlue()) / 255;
    }

    private static void theme(String id) {
        inUi(() -> {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
            return null;
        });
    }
}
