package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** Clean-ups: through the dialogs to the account, and back from the journal. */
@ExtendWith(WorkbenchExtension.class)
class CleanupTest {

    private final Dialogs console = new Dialogs();
    private final DemoSite site = new DemoSite(console);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;

    @BeforeEach
    void openSite() throws IOException {
        site.open(temp);
    }

    @AfterEach
    void closeSite() {
        console.closeDialogs();
        console.closeSite();
    }

    @Test
    void mergeGoesThroughDialogAndPreviewAndIsTakenBackFromTheJournal() {
        site.search();
        List<Map<String, String>> before = console.rows("computers.table");
        console.selectRow("duplicates.table", "Kind", "Several identities");
        String title = console.rows("duplicates.table").get(console.selected("duplicates.table").get(0))
                .get("Name or SMSID");
        console.pressLink("duplicates.actions", "merge");
        console.awaitShell("Merge");
        console.shoot("merge");
        assertTrue(console.shellText("Merge").contains("These attributes differ."), console.shellText("Merge"));
        console.pressIn("Merge", "Preview");
        console.awaitShell(DemoSite.WIZARD);
        console.settle();
        console.shoot("merge-preview");
        assertEquals(1, console.rows("preview.units").size());
        assertTrue(console.column("preview.lines", "Effect").contains("Goes"),
                console.rows("preview.lines").toString());
        assertTrue(console.text("preview.totals").startsWith("1 unit will be done. In sum: going 1, moving "),
                console.text("preview.totals"));
        assertEquals(before, console.rows("computers.table"));

        console.enter("preview.reason", "re-imaged in March");
        console.pressIn(DemoSite.WIZARD, "Clean Up");
        console.settle();
        console.shoot("merge-result");
        assertEquals(List.of("Done"), console.column("result.table", "Result"));
        assertEquals("Account: 1 done.", console.text("result.words"));
        assertFalse(console.isButtonEnabled(DemoSite.WIZARD, "Clean Up"));
        assertEquals(before.size() - 1, console.rows("computers.table").size());
        console.pressLink("result.journal", "Journal");
        console.settle();
        assertEquals(List.of("Merge into one record"), console.column("journal.table", "Action"));
        assertEquals("re-imaged in March", console.rows("journal.table").get(0).get("Reason"));
        console.selectRow("journal.table", 0);
        console.shoot("journal");
        assertFalse(console.rows("journal.changes").isEmpty());
        assertTrue(console.text("journal.facts").contains("Reason: re-imaged in March"),
                console.text("journal.facts"));

        console.runLater(Ids.COMMAND_UNDO);
        console.awaitShell("Undo");
        console.settle();
        console.shoot("undo");
        assertEquals(List.of("Ready"), console.column("undo.steps", "State"));
        console.pressIn("Undo", "Undo");
        console.settle();
        console.shoot("undo-done");
        assertEquals(List.of("Undone"), console.column("undo.account", "Result"));
        console.pressIn("Undo", "Close");
        console.settle();
        assertEquals(before, console.rows("computers.table"));
        console.type("journal.filter", "");
        assertTrue(console.column("journal.table", "Action").contains("Undo"));
        console.show(Ids.VIEW_DUPLICATES);
        assertTrue(console.column("duplicates.table", "Name or SMSID").contains(title));
    }

    @Test
    void wizardCleansUpWhatIsCheckedAndLeavesOutWhatIsNot() {
        site.search();
        int clones = site.kinds().get("Clones").intValue();
        console.choose("duplicates.kind", "Clones");
        console.runLater(Ids.COMMAND_CLEAN_UP);
        console.awaitShell(DemoSite.WIZARD);
        console.settle();
        assertEquals("Clones", inUi(() -> Console.find("choose.kind", Combo.class).getText()));
        assertFalse(console.isButtonEnabled(DemoSite.WIZARD, "Next >"));
        console.press("choose.all");
        console.shoot("wizard-choose");
        assertEquals(clones + " of " + clones + " sets chosen", console.text("choose.chosen"));
        console.pressIn(DemoSite.WIZARD, "Next >");
        List<String> offered = inUi(() -> List.of(Console.find("options.kind2", Combo.class).getItems()));
        assertTrue(offered.contains("New identity for the clients"), offered.toString());
        assertFalse(offered.contains("Merge into one record"), offered.toString());
        console.shoot("wizard-options");
        console.pressIn(DemoSite.WIZARD, "Next >");
        console.settle();
        console.tick("preview.units", 0, false);
        console.shoot("wizard-preview");
        assertEquals("Left out", console.rows("preview.units").get(0).get("State"));
        assertTrue(console.text("preview.totals").startsWith(
                clones == 2 ? "1 unit will be done." : clones - 1 + " units will be done."),
                console.text("preview.totals"));

        console.pressIn(DemoSite.WIZARD, "Clean Up");
        console.settle();
        console.shoot("wizard-result");
        assertEquals(clones - 1, console.column("result.table", "Result").stream().filter("Done"::equals).count());
        assertEquals("Account: " + (clones - 1) + " done, 1 left out.", console.text("result.words"));
        assertEquals(1, console.rows("duplicates.table").size());
        console.pressIn(DemoSite.WIZARD, "Close");
    }

    @Test
    void wholeRunIsTakenBackFromTheResult() {
        site.search();
        int all = console.rows("duplicates.table").size();
        console.runLater(Ids.COMMAND_CLEAN_UP);
        console.awaitShell(DemoSite.WIZARD);
        console.settle();
        console.press("choose.all");
        console.pressIn(DemoSite.WIZARD, "Next >");
        console.pressIn(DemoSite.WIZARD, "Next >");
        console.settle();
        console.pressIn(DemoSite.WIZARD, "Clean Up");
        console.settle();
        assertEquals(all, console.rows("result.table").size());
        assertEquals(0, console.rows("duplicates.table").size());
        console.pressLater("result.undo");
        console.awaitShell("Undo");
        console.settle();
        assertEquals(all, console.rows("undo.steps").size());
        console.pressIn("Undo", "Undo");
        console.settle();
        assertTrue(console.column("undo.account", "Result").stream().allMatch("Undone"::equals),
                console.rows("undo.account").toString());
        console.pressIn("Undo", "Close");
        console.pressIn(DemoSite.WIZARD, "Close");
        console.settle();
        assertEquals(all, console.rows("duplicates.table").size());
    }

    @Test
    void mergedComputerSaysIntoWhichAndLeadsThere() {
        site.search();
        console.selectRow("duplicates.table", "Kind", "Several identities");
        List<String> records = List.of(
                console.text("duplicates.records").replaceAll("<[^>]*>|[^0-9 ]", "").strip().split(" +"));
        console.pressLink("duplicates.actions", "merge");
        console.awaitShell("Merge");
        console.pressIn("Merge", "Preview");
        console.awaitShell(DemoSite.WIZARD);
        console.settle();
        String survivor = console.rows("preview.units").get(0).get("Stays");
        console.pressIn(DemoSite.WIZARD, "Clean Up");
        console.settle();
        console.pressIn(DemoSite.WIZARD, "Close");
        console.pressLink("overview.computers", "1");
        console.settle();
        String gone = records.stream().filter(record -> !record.equals(survivor)).findFirst().orElseThrow();
        console.openComputer(Integer.parseInt(gone));
        assertTrue(console.text("details.facts").startsWith("Merged into computer <a>" + survivor + "</a>"),
                console.text("details.facts"));
        console.shoot("merged");
        console.pressLink("details.facts", survivor);
        console.settle();
        assertTrue(console.text("details.title").endsWith("(No. " + survivor + ")"), console.text("details.title"));
    }

    @Test
    void computersAreQuarantinedRestoredAndDeletedWithAPreview() {
        String name = console.rows("computers.table").get(3).get("Name");
        int all = console.rows("computers.table").size();
        console.selectRow("computers.table", 3);
        cleanUp(Ids.COMMAND_QUARANTINE);
        assertEquals(all - 1, console.rows("computers.table").size());
        console.pressLink("overview.quarantined", "1");
        console.settle();
        console.selectRow("computers.table", "Name", name);
        console.shoot("quarantined");
        assertTrue(console.text("details.facts").contains("by a clean-up"), console.text("details.facts"));
        assertTrue(console.text("details.facts").contains("restore"), console.text("details.facts"));
        cleanUp(Ids.COMMAND_RESTORE);
        console.pressLink("overview.computers", "1");
        console.settle();
        assertEquals(all, console.rows("computers.table").size());
        console.selectRow("computers.table", "Name", name);
        cleanUp(Ids.COMMAND_DELETE);
        assertEquals(all - 1, console.rows("computers.table").size());
        assertEquals("This computer is no longer in the database.", console.text("details.title"));
        console.show(Ids.VIEW_JOURNAL);
        console.type("journal.filter", "");
        assertEquals(List.of("Delete", "Restore from quarantine", "Quarantine"),
                console.column("journal.table", "Action").subList(0, 3));
    }

    private void cleanUp(String command) {
        console.runLater(command);
        console.awaitShell(DemoSite.WIZARD);
        console.settle();
        console.pressIn(DemoSite.WIZARD, "Clean Up");
        console.settle();
        assertEquals(List.of("Done"), console.column("result.table", "Result"));
        console.pressIn(DemoSite.WIZARD, "Close");
        console.settle();
    }

    @Test
    void damagedRowsAreFoundAndRepaired() throws IOException, InterruptedException {
        Path folder = temp.resolve("site");
        console.closeSite();
        new PlainJava(temp).change(folder, "INSERT INTO TAG VALUES (99999, 'LOST', 'lost')",
                "UPDATE COMPUTER SET name_key = 'WRONG' WHERE id = 3");
        console.open(folder);
        site.search();
        console.choose("duplicates.kind", "Doubled rows");
        assertEquals(List.of("Counter below the maximum", "Orphan row", "Wrong look-up key"),
                console.column("duplicates.table", "Likely Cause").stream().sorted().toList());
        assertEquals("<a>3</a> of doubled rows", console.text("overview.kind5"));
        console.selectRow("duplicates.table", "Likely Cause", "Orphan row");
        assertEquals(1, console.rows("duplicates.evidence").size());
        console.selectRow("duplicates.table", "Likely Cause", "Wrong look-up key");
        assertFalse(console.rows("duplicates.evidence").isEmpty());
        console.shoot("doubled-rows");

        console.runLater(Ids.COMMAND_CLEAN_UP);
        console.awaitShell(DemoSite.WIZARD);
        console.settle();
        console.press("choose.all");
        console.pressIn(DemoSite.WIZARD, "Next >");
        console.pressIn(DemoSite.WIZARD, "Next >");
        console.settle();
        console.shoot("repair-preview");
        console.pressIn(DemoSite.WIZARD, "Clean Up");
        console.settle();
        console.shoot("repair-result");
        assertEquals("Account: 3 done.", console.text("result.words"), console.rows("result.table").toString());
        console.pressIn(DemoSite.WIZARD, "Close");
        site.search();
        assertEquals(List.of(), console.rows("duplicates.table"));
    }
}
