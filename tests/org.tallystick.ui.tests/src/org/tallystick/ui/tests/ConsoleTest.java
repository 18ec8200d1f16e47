package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;
import org.tallystick.ui.files.FilesView;

/** What an administrator does with a site: load, look, find out why, try again. On the real engine with real files. */
@ExtendWith(WorkbenchExtension.class)
class ConsoleTest {

    private static final String CARD_1 = "00:AA:00:00:00:01";
    private static final String CARD_2 = "00:AA:00:00:00:02";

    private final Console console = new Console();

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;
    private Path files;

    @BeforeEach
    void createSite() {
        console.createSite(temp.resolve("site"));
        files = temp.resolve("files");
        console.show(Ids.VIEW_EVENTS);
    }

    @AfterEach
    void closeSite() {
        console.closeSite();
    }

    private void loadTwoComputers() throws IOException {
        MifText.computer(files.resolve("1"), "a.mif", "LAB1", "X0000001", CARD_1);
        MifText.computer(files.resolve("1"), "b.mif", "ACCOUNTS2", "X0000002", CARD_2);
        console.load(files.resolve("1"));
    }

    @Test
    void loadedComputersAreListedAndCountedWithoutAnybodyAskingForIt() throws IOException {
        loadTwoComputers();

        assertEquals(List.of("LAB1", "ACCOUNTS2"), console.column("computers.table", "Name"));
        assertEquals("2 computers", console.text("computers.count"));
        assertEquals("This run: 2 files", console.text("loader.run.sum"));
        assertEquals("The site in all: 2 files", console.text("loader.site.sum"));
        assertEquals(List.of("Loaded", "Loaded"), console.column("loader.results", "Result"));
        assertTrue(console.hasIcon("loader.results", 0, "Result"));
        console.expand("sites.tree", "By domain");
        assertTrue(console.tree("sites.tree").contains("S01 Test site  2/By domain/LAB  2"),
                () -> console.tree("sites.tree").toString());
    }

    @Test
    void filterAndSortWorkOnAllRowsAndCopyTakesWhatIsSeen() throws IOException {
        loadTwoComputers();

        console.clickHeading("computers.table", "Name");
        assertEquals(List.of("ACCOUNTS2", "LAB1"), console.column("computers.table", "Name"));
        console.clickHeading("computers.table", "Name");
        assertEquals(List.of("LAB1", "ACCOUNTS2"), console.column("computers.table", "Name"));
        console.type("computers.filter", "accou");
        assertEquals(List.of("ACCOUNTS2"), console.column("computers.table", "Name"));
        console.selectRow("computers.table", 0);

        String copied = inUi(() -> {
            IViewPart view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
                    .showView(Ids.VIEW_COMPUTERS);
            Console.find("computers.table", Table.class).setFocus();
            IAction copy = view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId());
            copy.run();
            Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertTrue(copied.startsWith("Name\tSMSID\tNetCardID\t"), copied);
        assertTrue(copied.contains("\nACCOUNTS2\tX0000002\t" + CARD_2 + "\t"), copied);
        console.type("computers.filter", "");
    }

    @Test
    void selectedGroupIsWhatTheComputersViewLists() throws IOException {
        loadTwoComputers();

        console.selectNode("sites.tree", "Quarantine");
        assertEquals(List.of(), console.rows("computers.table"));
        console.expand("sites.tree", "By domain");
        console.selectNode("sites.tree", "LAB");
        assertEquals(2, console.rows("computers.table").size());
        assertEquals("By domain / LAB:  2 computers", console.text("computers.count"));
    }

    @Test
    void eventShowsBothComputersSideBySideWithWhatDiffers() throws IOException {
        loadTwoComputers();
        MifText.computer(files.resolve("2"), "c.mif", "ACCOUNTS2", "X0000001", CARD_2);
        console.load(files.resolve("2"));

        assertEquals(List.of("181", "182"), console.column("events.table", "Code").stream().sorted().toList());
        int row = console.selectRow("events.table", "Code", "181");
        assertTrue(console.hasIcon("events.table", row, "Severity"));
        assertEquals("Warning", console.rows("events.table").get(row).get("Severity"));
        Map<String, String> name = pair("Name (key)");
        assertEquals(List.of("ACCOUNTS2", "ACCOUNTS2", "agree"), words(name));
        assertEquals(List.of("X0000001", "X0000002", "differ"), words(pair("SMSID (key)")));
        assertTrue(console.text("events.pair.links").contains("c.mif"), console.text("events.pair.links"));

        console.choose("events.code", "182");
        assertEquals(List.of("182"), console.column("events.table", "Code"));
        console.choose("events.code", "Any");
    }

    private Map<String, String> pair(String attribute) {
        return console.rows("events.pair").stream().filter(row -> row.get("Attribute").equals(attribute)).findFirst()
                .orElseThrow(() -> new AssertionError(console.rows("events.pair")));
    }

    private static List<String> words(Map<String, String> pair) {
        return List.of(pair.get("Entering"), pair.get("Found"), pair.get("Agreement"));
    }

    @Test
    void detailsTellWhoWhatChangedAndWhy() throws IOException {
        loadTwoComputers();
        MifText.computer(files.resolve("2"), "c.mif", "LAB9", "X0000001", CARD_1, "4096");
        console.load(files.resolve("2"));
        console.selectRow("computers.table", "Name", "LAB9");

        assertTrue(console.text("details.title").startsWith("LAB9"), console.text("details.title"));
        console.selectTab("details.tabs", "Identification");
        assertEquals("X0000001", value("details.identification", "SMSID"));
        console.selectTab("details.tabs", "Groups");
        console.selectRow("details.groups", "Group", "PC Memory");
        assertEquals("4096", value("details.instance", "Total Physical"));
        console.selectTab("details.tabs", "History");
        Map<String, String> change = console.rows("details.history").stream()
                .filter(row -> row.get("Attribute").equals("Total Physical")).findFirst()
                .orElseThrow(() -> new AssertionError(console.rows("details.history")));
        assertEquals("2048", change.get("Before"));
        assertEquals("4096", change.get("After"));
        console.selectTab("details.tabs", "Why Matched");
        console.selectRow("details.decisions", "Step", "M5");
        assertTrue(console.text("details.why").contains(
                "because one computer has this SMSID although other key attributes differ"),
                console.text("details.why"));
        Map<String, String> key = console.rows("details.candidates").stream()
                .filter(row -> row.get("Attribute").equals("Name")).findFirst().orElseThrow();
        assertEquals(List.of("LAB9", "LAB1", "differ"),
                List.of(key.get("Incoming"), key.get("Stored"), key.get("Agreement")));
    }

    private String value(String table, String attribute) {
        return console.rows(table).stream().filter(row -> row.get("Attribute").startsWith(attribute)).findFirst()
                .orElseThrow(() -> new AssertionError(console.rows(table))).get("Value");
    }

    @Test
    void refusedFileShowsWhyAndWhereAndCanBeReplayed() throws IOException {
        MifText.broken(files, "broken.mif");
        console.load(files);
        console.show(Ids.VIEW_FILES);
        console.selectRow("files.table", "File", "broken.mif");

        Map<String, String> row = console.rows("files.table").get(0);
        assertEquals("Refused", row.get("Result"));
        assertTrue(row.get("Place").startsWith("5:"), row.toString());
        assertEquals("Error", console.rows("files.problems").get(0).get("Severity"));
        assertEquals("5", console.rows("files.problems").get(0).get("Line"));
        assertTrue(console.text("files.text").contains("ID = 'one'"));
        assertTrue(isMarked(5));
        assertFalse(isMarked(4));
        assertTrue(console.text("files.advice").contains("breaks the rules of a MIF"), console.text("files.advice"));

        String tries = row.get("Tries");
        console.run(Ids.COMMAND_REPLAY, Map.of());
        console.settle();
        assertEquals("This run: 1 file", console.text("loader.run.sum"));
        assertEquals(List.of("Refused"), console.column("loader.results", "Result"));
        assertNotEquals(tries, console.rows("files.table").get(0).get("Tries"));
    }

    private static boolean isMarked(int line) {
        return inUi(() -> ((FilesView) PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
                .findView(Ids.VIEW_FILES)).isMarked(line));
    }

    @Test
    void dryRunTellsWhatWouldHappenAndChangesNothing() throws IOException {
        MifText.computer(files, "a.mif", "LAB1", "X0000001", CARD_1);
        console.dryRun(files);

        assertEquals(List.of("Loaded"), console.column("loader.results", "Result"));
        assertTrue(console.text("loader.state").startsWith("Dry run, nothing was changed."),
                console.text("loader.state"));
        assertEquals(List.of(), console.rows("computers.table"));
        assertEquals("The site in all: 0 files", console.text("loader.site.sum"));
    }

    @Test
    void watchedFolderIsLoadedAsFilesArriveUntilItIsStopped() throws IOException {
        Files.createDirectories(files);
        console.run(Ids.COMMAND_WATCH, Map.of(Ids.PARAMETER_FOLDER, files.toString()));
        await("the folder is watched", () -> console.access().watching().isPresent());
        MifText.computer(files, "a.mif", "LAB1", "X0000001", CARD_1);

        await("the file is loaded", () -> Console.find("computers.table", Table.class).getItemCount() == 1);
        console.settle();
        assertEquals("This run: 1 file", console.text("loader.run.sum"));
        assertTrue(console.text("loader.folder").contains("0 waiting, 0 loading, 0 bad"),
                console.text("loader.folder"));
        console.run(Ids.COMMAND_WATCH, Map.of());
        await("nothing is watched", () -> console.access().watching().isEmpty());
        console.settle();
        assertEquals("Watch...", inUi(() -> Console.find("loader.watch", Button.class).getText()));
    }

    @Test
    void cancelStopsALoadAndKeepsWhatWasDone() throws IOException {
        int many = 3000;
        for (int i = 0; i < many; i++) {
            MifText.computer(files, "f%04d.mif".formatted(i), "PC" + i, "X%07d".formatted(i),
                    "00AA00%06X".formatted(i));
        }
        console.run(Ids.COMMAND_LOAD_FOLDER, Map.of(Ids.PARAMETER_FOLDER, files.toString()));
        await("the first files are done", () -> console.access().runs().newest()
                .map(run -> run.snapshot().done() > 20).orElse(false));
        await("cancel is offered", () -> Console.find("loader.cancel", Button.class)
                .isEnabled());
        console.press("loader.cancel");
        console.settle();

        assertTrue(console.text("loader.state").startsWith("Cancelled"), console.text("loader.state"));
        int done = console.rows("loader.results").size();
        assertTrue(done > 0 && done < many, done + " of " + many);
        assertEquals(done + " computers", console.text("computers.count").replace(",", ""));
    }

    @Test
    void selectionStaysWhenDataChange() throws IOException {
        loadTwoComputers();
        int row = console.selectRow("computers.table", "Name", "ACCOUNTS2");
        MifText.computer(files.resolve("3"), "d.mif", "NEW3", "X0000003", "00:AA:00:00:00:03");
        console.load(files.resolve("3"));

        assertEquals(3, console.rows("computers.table").size());
        assertEquals(List.of(row), console.selected("computers.table"));
        assertTrue(console.text("details.title").startsWith("ACCOUNTS2"), console.text("details.title"));
    }
}
