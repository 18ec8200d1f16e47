package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.demo.DemoInventory;
import org.tallystick.ui.Ids;

/** Every dialog, and the views that the other tests pass by, on a site with something of everything. */
@ExtendWith(WorkbenchExtension.class)
class DialogsTest {

    private final Dialogs console = new Dialogs();

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;

    @BeforeEach
    void createSite() {
        console.createSite(temp.resolve("site"));
    }

    @AfterEach
    void closeSite() {
        console.closeDialogs();
        console.closeSite();
    }

    private void loadSomeOfEverything() throws IOException {
        new DemoInventory(7, 40).writeTo(temp.resolve("demo"));
        console.load(temp.resolve("demo"));
        console.load(Path.of("..", "samples", "synthetic").toAbsolutePath().normalize());
    }

    @Test
    void createSiteSaysWhatIsWrongUntilEverythingIsRight() throws IOException {
        console.runLater(Ids.COMMAND_CREATE_SITE);
        console.awaitShell("Create Site Database");
        assertFalse(console.isButtonEnabled("Create Site Database", "Create"));

        console.enter("newSite.code", "s");
        assertSays("A site code has three characters, A-Z and 0-9.");
        console.enter("newSite.code", "con");
        assertSays("This code is the name of a device and cannot be used.");
        console.enter("newSite.code", "b01");
        assertEquals("B01", console.text("newSite.code"));
        assertSays("Give the site a name.");
        console.enter("newSite.name", "Branch");
        assertSays("Say in which folder the database shall be.");
        console.enter("newSite.folder", "here");
        assertSays("Give the whole path of the folder.");
        console.enter("newSite.folder", temp.resolve("site").toString());
        assertSays("The folder is not empty; choose an empty one or a new name.");
        console.shoot("create-site");
        console.enter("newSite.folder", temp.resolve("branch").toString());
        assertTrue(console.isButtonEnabled("Create Site Database", "Create"));

        console.pressIn("Create Site Database", "Create");
        await("the new site is open", () -> console.access().state().isOpen()
                && console.access().state().site().siteCode().equals("B01"));
        console.settle();
        assertTrue(console.tree("sites.tree").get(0).startsWith("B01 Branch"), console.tree("sites.tree").toString());
    }

    private void assertSays(String sentence) {
        String text = console.shellText("Create Site Database");
        assertTrue(text.contains(sentence), text);
        assertFalse(console.isButtonEnabled("Create Site Database", "Create"));
    }

    @Test
    void verifyShowsOneLinePerInvariant() throws IOException {
        loadSomeOfEverything();
        console.runLater(Ids.COMMAND_VERIFY);
        console.awaitShell("Verify Site Database");
        console.shoot("verify");

        List<Map<String, String>> rows = console.rows("verify.checks");
        assertTrue(rows.size() >= 8, rows.toString());
        assertTrue(rows.stream().noneMatch(row -> row.get("Result").equals("Broken")), rows.toString());
        assertTrue(rows.stream().noneMatch(row -> row.get("What Must Hold").isBlank()), rows.toString());
        console.pressIn("Verify Site Database", "Close");
    }

    @Test
    void columnsAreChosenAndRemembered() throws IOException {
        loadSomeOfEverything();
        assertFalse(console.shownHeadings("computers.table").contains("System Role"));
        console.menuLater(Ids.VIEW_COMPUTERS, "Columns...");
        console.awaitShell("Columns");
        console.shoot("columns");
        console.check("columns.choices", "System Role", true);
        console.pressIn("Columns", "OK");

        assertTrue(console.shownHeadings("computers.table").contains("System Role"));
        console.menuLater(Ids.VIEW_COMPUTERS, "Columns...");
        console.awaitShell("Columns");
        console.pressIn("Columns", "Reset");
        console.pressIn("Columns", "OK");
        assertFalse(console.shownHeadings("computers.table").contains("System Role"));
    }

    @Test
    void exportWritesAllRowsThatPassTheFilter() throws IOException {
        loadSomeOfEverything();
        int all = console.rows("computers.table").size();
        Path file = temp.resolve("out.csv");
        console.export("computers.table", file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(all + 1, lines.size());
        assertTrue(lines.get(0).startsWith("Name,SMSID,NetCardID"), lines.get(0));

        String name = console.column("computers.table", "Name").get(3);
        console.type("computers.filter", name);
        int some = console.rows("computers.table").size();
        assertTrue(some > 0 && some < all, some + " of " + all);
        console.export("computers.table", file);
        assertEquals(some + 1, Files.readAllLines(file).size());
        console.type("computers.filter", "");
    }

    @Test
    void exportThatCannotBeWrittenIsToldInASentence() throws IOException {
        loadSomeOfEverything();
        Path file = temp.resolve("no-such-folder").resolve("out.csv");
        console.exportLater("computers.table", file);
        console.awaitShell("Problem Occurred");
        console.shoot("export-failed");
        String text = console.shellText("Problem Occurred");
        assertTrue(text.contains("could not be written"), text);
        assertFalse(text.contains("Exception"), text);
    }

    @Test
    void preferencesRefuseWhatCannotBe() {
        console.preferences("org.tallystick.ui.preferences");
        console.shoot("preferences");
        String text = console.shellText("Preferences");
        assertTrue(text.contains("How inventory files are read"), text);
        assertTrue(text.contains("At most 100 computers an hour"), text);
    }

    @Test
    void requestsAreListedMarkedAndWritten() throws IOException {
        loadSomeOfEverything();
        console.show(Ids.VIEW_RESYNCS);
        List<Map<String, String>> rows = console.rows("resyncs.table");
        assertTrue(rows.size() > 1, rows.toString());
        assertTrue(rows.stream().allMatch(row -> row.get("State").equals("Asked")), rows.toString());
        assertTrue(console.hasIcon("resyncs.table", 0, "State"));
        console.selectRow("resyncs.table", 0);
        console.shoot("resyncs");

        console.toolLater(Ids.VIEW_RESYNCS, "Mark as Delivered");
        await("the request is delivered", () -> Console.find("resyncs.table", Table.class).getItem(0).getText(1)
                .equals("Delivered"));
        console.settle();
        console.runLater(Ids.COMMAND_WRITE_RESYNCS);
        console.awaitShell("Resync Requests");
        console.shoot("resyncs-written");
        String text = console.shellText("Resync Requests");
        assertTrue(text.contains("outbox"), text);
        console.pressIn("Resync Requests", "OK");
        try (Stream<Path> files = Files.walk(temp.resolve("site").resolve("outbox"))) {
            assertTrue(files.anyMatch(Files::isRegularFile));
        }
    }

    @Test
    void refusedFileMarksTheErrorAndWhereALiteralMayHaveBegun() throws IOException {
        console.load(Path.of("..", "samples", "synthetic").toAbsolutePath().normalize());
        console.show(Ids.VIEW_FILES);
        console.selectRow("files.table", "File", "bad-11-backslash-before-closing-quote.mif");
        console.shoot("suspect");
        assertTrue(console.rows("files.problems").size() > 0);
        assertTrue(console.column("files.table", "Reason").stream().noneMatch(reason -> reason.contains("--")));

        console.selectRow("files.table", "File", "bad-01-truncated-in-literal.mif");
        console.shoot("suspect-2");
        console.type("files.filter", "nothing is called so");
        assertEquals("No files.", console.text("files.count"));
        console.shoot("files-empty");
        console.type("files.filter", "");
    }

    @Test
    void watchingShowsInTheSiteAndInTheLoader() throws IOException {
        Path inbox = Files.createDirectories(temp.resolve("inbox"));
        console.run(Ids.COMMAND_WATCH, Map.of(Ids.PARAMETER_FOLDER, inbox.toString()));
        await("watching is told", () -> Console.find("sites.inbox", Label.class).getText().startsWith("Watching"));
        MifText.broken(inbox, "broken.mif");
        MifText.computer(inbox, "a.mif", "LAB1", "X0000001", "00:AA:00:00:00:01");
        await("the bad file is counted", () -> Console.find("sites.inbox", Label.class)
                .getText().contains("1 bad"));
        console.settle();
        console.show(IPageLayout.ID_PROGRESS_VIEW);
        console.shoot("watching");
        console.run(Ids.COMMAND_WATCH, Map.of());
        await("nothing is watched", () -> console.access().watching().isEmpty());
    }

    @Test
    void progressViewAndIdentificationAndErrorLog() throws IOException {
        loadSomeOfEverything();
        console.selectRow("computers.table", 2);
        console.selectTab("details.tabs", "Identification");
        for (int i = 0; i < 1500; i++) {
            MifText.computer(temp.resolve("many"), "f%04d.mif".formatted(i), "PC" + i, "X%07d".formatted(i),
                    "00AA00%06X".formatted(i));
        }
        console.show(IPageLayout.ID_PROGRESS_VIEW);
        console.run(Ids.COMMAND_LOAD_FOLDER, Map.of(Ids.PARAMETER_FOLDER, temp.resolve("many").toString()));
        await("it runs", () -> console.access().runs().newest().map(run -> run.snapshot().done() > 200)
                .orElse(false));
        console.shoot("progress");
        console.settle();
        ILog.of(DialogsTest.class).warn("A sentence for the log");
        console.show("org.eclipse.pde.runtime.LogView");
        console.shoot("error-log");
    }

    @Test
    void afterARestartTheLoaderListsWhatCameInLast() throws IOException {
        loadSomeOfEverything();
        console.closeSite();
        console.open(temp.resolve("site"));

        List<Map<String, String>> rows = console.rows("loader.results");
        assertTrue(rows.size() > 40, rows.toString());
        assertTrue(rows.stream().map(row -> row.get("Result")).anyMatch("Refused"::equals), rows.toString());
        assertTrue(console.text("loader.state").startsWith("Nothing was loaded since the site was opened."),
                console.text("loader.state"));
        console.shoot("recent");
        assertNotNull(rows.get(0).get("File"));
    }

    @Test
    void countOfFilesIsThatOfTheQuery() throws IOException {
        loadSomeOfEverything();
        console.show(Ids.VIEW_FILES);
        int listed = console.rows("files.table").size();
        assertEquals(listed + " files", console.text("files.count"));
        console.choose("files.result", "Held");
        int held = console.rows("files.table").size();
        assertTrue(held > 0 && held < listed, held + " of " + listed);
        assertEquals(held == 1 ? "1 file" : held + " files", console.text("files.count"));
        console.choose("files.result", "Both");
        assertTrue(inUi(() -> Console.find("files.answered", Button.class) != null));
    }
}
