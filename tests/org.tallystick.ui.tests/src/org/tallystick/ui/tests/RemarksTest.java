package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** What people put on computers, and what they say is junk. */
@ExtendWith(WorkbenchExtension.class)
class RemarksTest {

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
    void notesAndTagsArePutOnAComputerAndTakenOff() {
        console.selectRow("computers.table", 2);
        console.selectTab("details.tabs", "Notes");
        console.enter("remarks.newNote", "Moved to the new building.");
        console.press("remarks.addNote");
        console.settle();
        inUi(() -> {
            Console.find("remarks.tag", Combo.class).setText("spare");
            return null;
        });
        console.press("remarks.addTag");
        console.settle();
        assertEquals(List.of("Moved to the new building."), console.column("remarks.notes", "Note"));
        assertTrue(console.isShown("remarks.tag.spare"));
        console.selectRow("remarks.notes", 0);
        assertEquals("Moved to the new building.", console.text("remarks.note"));
        console.shoot("notes");

        int all = console.rows("computers.table").size();
        console.type("computers.filter", "tag:SPARE");
        assertEquals(1, console.rows("computers.table").size());
        console.type("computers.filter", "");
        assertEquals(all, console.rows("computers.table").size());
        console.press("remarks.tag.spare");
        console.settle();
        console.press("remarks.removeNote");
        console.settle();
        assertFalse(console.isShown("remarks.tag.spare"));
        assertEquals(List.of(), console.rows("remarks.notes"));
        console.show(Ids.VIEW_JOURNAL);
        assertEquals(List.of("Note", "Tag", "Tag", "Note"), console.column("journal.table", "Action").subList(0, 4));
    }

    @Test
    void junkIdentifiersAreAddedSwitchedOffAndSetBack() {
        console.preferences(Ids.PAGE_JUNK);
        console.settle();
        console.shoot("junk");
        int shipped = console.rows("junk.table").size();
        assertTrue(shipped > 20, shipped + " values");
        console.pressLater("junk.add");
        console.awaitShell("Add Junk Identifier");
        console.enter("junk.add.value", "Bench Image");
        console.pressIn("Add Junk Identifier", "Add");
        console.type("junk.filter", "bench");
        assertEquals(List.of("Own"), console.column("junk.table", "From"));
        console.type("junk.filter", "");
        console.selectRow("junk.table", 0);
        console.press("junk.remove");
        assertEquals("No, off", console.rows("junk.table").get(0).get("Junk"));
        console.pressIn("Preferences", "Apply and Close");
        console.settle();
        assertEquals(shipped + 1, console.access().site().orElseThrow().junk().values().size());

        console.preferences(Ids.PAGE_JUNK);
        console.settle();
        assertEquals("No, off", console.rows("junk.table").get(0).get("Junk"));
        console.pressIn("Preferences", "Restore Defaults");
        assertEquals(shipped, console.rows("junk.table").size());
        console.pressIn("Preferences", "Apply and Close");
        console.settle();
        assertTrue(console.access().site().orElseThrow().junk().values().stream().allMatch(value -> value.active()));
    }

    @Test
    void withoutASiteThePageOfJunkSaysSo() {
        console.closeSite();
        console.preferences(Ids.PAGE_JUNK);
        assertTrue(console.text("junk.text").contains("no site is open"), console.text("junk.text"));
    }
}
