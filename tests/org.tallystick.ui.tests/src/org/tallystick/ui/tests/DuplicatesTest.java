package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** Sets of duplicates: searched, listed, looked at and filtered, on the real engine. */
@ExtendWith(WorkbenchExtension.class)
class DuplicatesTest {

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
    void searchFillsTheListAndTheOverviewAndSaysWhatItFound() {
        assertTrue(console.text("duplicates.searched").startsWith("No search was made yet: <a>Search now</a>"),
                console.text("duplicates.searched"));
        assertEquals("0 sets", console.text("duplicates.count"));

        console.pressLink("duplicates.searched", "Search now");
        console.settle();
        assertTrue(console.text("duplicates.searched").startsWith("Searched 20"), console.text("duplicates.searched"));
        Map<String, Long> kinds = site.kinds();
        assertTrue(kinds.getOrDefault("Clones", 0L) > 0, kinds.toString());
        assertTrue(kinds.getOrDefault("Several identities", 0L) > 0, kinds.toString());
        assertTrue(console.hasIcon("duplicates.table", 0, "Kind"));
        assertTrue(console.hasIcon("duplicates.table", 0, "State"));
        assertEquals(console.rows("duplicates.table").size() + " sets", console.text("duplicates.count"));
        assertEquals("<a>" + kinds.get("Clones") + "</a> of clones", console.text("overview.kind2"));
        console.shoot("duplicates");
    }

    @Test
    void overviewLeadsToWhatItCounts() {
        site.search();
        console.pressLink("overview.kind3", "1");
        console.settle();
        assertEquals(List.of("Several identities"), List.copyOf(site.kinds().keySet()));
        assertEquals("Several identities", inUi(() -> Console.find("duplicates.kind", Combo.class).getText()));

        console.pressLink("overview.quarantined", "1");
        console.settle();
        assertTrue(console.text("computers.count").startsWith("Quarantine:  "), console.text("computers.count"));
        assertEquals(number(console.text("overview.quarantined")), console.rows("computers.table").size());
        console.pressLink("overview.computers", "1");
        console.settle();
        assertEquals(number(console.text("overview.computers")), console.rows("computers.table").size());
        console.pressLink("overview.events", "1");
        console.settle();
        assertEquals("Today", inUi(() -> Console.find("events.period", Combo.class).getText()));
        assertEquals(number(console.text("overview.events")), console.rows("events.table").size());
        console.choose("events.period", "Any");
        console.pressLink("overview.files", "1");
        console.settle();
        assertEquals(number(console.text("overview.files")), console.rows("files.table").size());
        console.pressLink("overview.removals", "1");
        console.settle();
        assertEquals(number(console.text("overview.removals")), console.rows("journal.table").size());
        assertTrue(console.column("journal.table", "Action").stream().allMatch("Taken out by a file"::equals));
        console.choose("journal.action", "Any");
    }

    private static int number(String link) {
        return Integer.parseInt(link.replaceAll("<a>([0-9,]+)</a>.*", "$1").replace(",", ""));
    }

    @Test
    void clonesAreShownAsIdentitiesWithATimeLineThatIsWalkedByKeys() {
        site.search();
        console.selectRow("duplicates.table", "Kind", "Clones");
        assertTrue(console.text("duplicates.title").startsWith("Clones: "), console.text("duplicates.title"));
        assertFalse(console.text("duplicates.actions").contains("merge"), console.text("duplicates.actions"));
        String caption = console.text("duplicates.timeline.words");
        assertTrue(caption.matches("\\d+ changes? between \\d identities in .*"), caption);
        key("duplicates.timeline", SWT.HOME);
        String first = console.text("duplicates.timeline.words");
        assertTrue(first.startsWith("Identity 1, "), first);
        key("duplicates.timeline", SWT.ARROW_RIGHT);
        assertTrue(console.text("duplicates.timeline.words").startsWith("Identity 2, "),
                console.text("duplicates.timeline.words"));
        console.shoot("duplicates-clones");

        console.selectTab("duplicates.tabs", "Side by Side");
        Map<String, String> name = line("Name");
        assertEquals("differ", name.get("Compared"));
        assertEquals("agree", line("SMSID").get("Compared"));
        assertTrue(first.contains(List.copyOf(name.values()).get(2)), first + " " + name);
        console.selectTab("duplicates.tabs", "Evidence");
        assertFalse(console.rows("duplicates.evidence").isEmpty());
    }

    private Map<String, String> line(String attribute) {
        return console.rows("duplicates.sides").stream().filter(row -> row.get("Attribute").equals(attribute))
                .findFirst().orElseThrow();
    }

    private static void key(String picture, int code) {
        inUi(() -> {
            Event event = new Event();
            event.keyCode = code;
            Console.find(picture, Canvas.class).notifyListeners(SWT.KeyDown, event);
            return null;
        });
    }

    @Test
    void probablePairsShowHowMuchEachAttributeSays() {
        site.search();
        console.selectRow("duplicates.table", "Kind", "Probably the same");
        String caption = console.text("duplicates.waterfall.words");
        assertTrue(caption.startsWith("Together +"), caption);
        key("duplicates.waterfall", SWT.HOME);
        assertTrue(console.text("duplicates.waterfall.words").startsWith("Before looking: -"),
                console.text("duplicates.waterfall.words"));
        console.shoot("duplicates-probable");
        console.selectTab("duplicates.tabs", "Evidence");
        assertTrue(console.column("duplicates.evidence", "Weight").stream().anyMatch(weight -> weight.startsWith("+")));
    }

    @Test
    void filtersAreKeptUnderAName() {
        site.search();
        int all = console.rows("duplicates.table").size();
        console.choose("duplicates.kind", "Clones");
        int clones = console.rows("duplicates.table").size();
        assertTrue(clones > 0 && clones < all, clones + " of " + all);
        console.menuLater(Ids.VIEW_DUPLICATES, "Save Filter...");
        console.awaitShell("Save Filter");
        console.typeInto("Save Filter", "my clones");
        console.pressIn("Save Filter", "OK");
        console.choose("duplicates.kind", "All");
        assertEquals(all, console.rows("duplicates.table").size());

        console.choose("duplicates.saved", "my clones");
        assertEquals(clones, console.rows("duplicates.table").size());
        console.menuLater(Ids.VIEW_DUPLICATES, "Forget Saved Filter");
        await("it is forgotten", () -> Console.find("duplicates.saved", Combo.class).getItemCount() == 1);
        console.choose("duplicates.kind", "All");
        console.type("duplicates.filter", "no such set");
        assertEquals(0, console.rows("duplicates.table").size());
        console.type("duplicates.filter", "");
    }

    @Test
    void rulesSayWhatTheyDoAndMarkWhatTheyPropose() {
        site.search();
        console.runLater(Ids.COMMAND_RUN_RULES);
        console.awaitShell("Run Rules for Duplicates");
        String text = console.shellText("Run Rules for Duplicates");
        assertTrue(text.contains("Several identities: Merge into one record, where 95 % sure or more: only propose"),
                text);
        console.pressIn("Run Rules for Duplicates", "OK");
        console.settle();
        console.awaitShell("Run Rules for Duplicates");
        text = console.shellText("Run Rules for Duplicates");
        assertTrue(text.contains("Sets marked as proposed: 1."), text);
        console.pressIn("Run Rules for Duplicates", "OK");
        console.settle();
        int row = console.selectRow("duplicates.table", "Kind", "Several identities");
        assertEquals("Proposed", console.rows("duplicates.table").get(row).get("State"));
    }

    @Test
    void reportHoldsWhatWasFound() throws IOException {
        site.search();
        Path page = temp.resolve("report.html");
        console.run(Ids.COMMAND_SAVE_REPORT, Map.of(Ids.PARAMETER_FILE, page.toString()));
        console.settle();
        String name = console.rows("duplicates.table").get(0).get("Name or SMSID");
        assertTrue(Files.readString(page).contains(name), name);
        console.run(Ids.COMMAND_SAVE_REPORT,
                Map.of(Ids.PARAMETER_FILE, temp.resolve("missing").resolve("x.csv").toString()));
        console.awaitShell("Save Report of Duplicates");
        assertTrue(console.shellText("Save Report of Duplicates").contains("could not be written"));
    }
}
