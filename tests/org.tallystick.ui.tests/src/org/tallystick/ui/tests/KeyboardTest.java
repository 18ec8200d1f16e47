package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** The console for people who use no mouse, and for those who hear it. */
@ExtendWith(WorkbenchExtension.class)
class KeyboardTest {

    private static final List<String> VIEWS = List.of(Ids.VIEW_SITES, Ids.VIEW_COMPUTERS, Ids.VIEW_DETAILS,
            Ids.VIEW_EVENTS, Ids.VIEW_FILES, Ids.VIEW_LOADER, Ids.VIEW_RESYNCS, Ids.VIEW_OVERVIEW, Ids.VIEW_DUPLICATES,
            Ids.VIEW_JOURNAL);

    private final Console console = new Console();

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;

    @BeforeEach
    void openSite() throws IOException {
        console.createSite(temp.resolve("site"));
        MifText.computer(temp.resolve("files"), "a.mif", "LAB1", "X0000001", "00:AA:00:00:00:01");
        MifText.computer(temp.resolve("files"), "b.mif", "LAB2", "X0000002", "00:AA:00:00:00:02");
        console.load(temp.resolve("files"));
    }

    @AfterEach
    void closeSite() {
        console.closeSite();
    }

    @Test
    void everyControlThatHoldsSomethingHasANameForScreenReaders() {
        List<String> nameless = new ArrayList<>();
        inUi(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            page.hideView(page.findView("org.eclipse.pde.runtime.LogView")); // the platform's own
            return null;
        });
        for (String view : VIEWS) {
            console.show(view);
            inUi(() -> {
                IViewPart part = part(view);
                Control focus = part.getSite().getShell();
                collect(focus, nameless);
                return null;
            });
        }
        assertEquals(List.of(), nameless.stream().distinct().toList());
    }

    private static IViewPart part(String view) {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(view);
    }

    private static void collect(Control control, List<String> nameless) {
        boolean holds = control instanceof Text || control instanceof Table || control instanceof Tree
                || control instanceof Combo || control instanceof StyledText || control instanceof ProgressBar
                || control instanceof Link;
        if (holds && control.isVisible() && control.getData(Ids.WIDGET_NAME) == null) {
            nameless.add(control + " in " + control.getParent());
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, nameless);
            }
        }
    }

    @Test
    void everyViewPutsTheFocusWhereTheKeysWork() {
        for (String view : VIEWS) {
            console.show(view);
            String focus = inUi(() -> {
                part(view).setFocus();
                Control control = PlatformUI.getWorkbench().getDisplay().getFocusControl();
                return control == null ? view + ": nowhere" : String.valueOf(control.getData(Ids.WIDGET_NAME));
            });
            assertTrue(focus.contains("."), view + ": " + focus);
        }
    }

    @Test
    void f5CtrlFAndEscDoWhatTheySayInEveryViewThatHasAFilter() {
        for (String view : List.of(Ids.VIEW_SITES, Ids.VIEW_COMPUTERS, Ids.VIEW_EVENTS, Ids.VIEW_FILES,
                Ids.VIEW_RESYNCS, Ids.VIEW_DUPLICATES, Ids.VIEW_JOURNAL)) {
            console.show(view);
            String focus = inUi(() -> {
                action(view, ActionFactory.REFRESH).run();
                action(view, ActionFactory.FIND).run();
                Control control = PlatformUI.getWorkbench().getDisplay().getFocusControl();
                return String.valueOf(control == null ? null : control.getData(Ids.WIDGET_NAME));
            });
            assertTrue(focus.endsWith(".filter"), view + ": " + focus);
            inUi(() -> {
                Text field = (Text) PlatformUI.getWorkbench().getDisplay().getFocusControl();
                field.setText("x");
                Event esc = new Event();
                esc.keyCode = SWT.ESC;
                esc.character = SWT.ESC;
                field.notifyListeners(SWT.KeyDown, esc);
                assertEquals("", field.getText());
                return null;
            });
            console.settle();
        }
    }

    private static IAction action(String view, ActionFactory factory) {
        IAction action = part(view).getViewSite().getActionBars().getGlobalActionHandler(factory.getId());
        assertNotNull(action, view + " " + factory.getId());
        return action;
    }

    @Test
    void enterOpensTheSelectedComputerAndFile() {
        console.selectRow("computers.table", "Name", "LAB2");
        enter("computers.table");
        await("the details are in front", () -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
                .getActivePart() == part(Ids.VIEW_DETAILS));
        assertTrue(console.text("details.title").startsWith("LAB2"), console.text("details.title"));
        console.show(Ids.VIEW_LOADER);
        console.selectRow("loader.results", "File", "a.mif");
        enter("loader.results");
        console.settle();
        assertTrue(console.text("details.title").startsWith("LAB1"), console.text("details.title"));
    }

    private static void enter(String table) {
        inUi(() -> {
            Console.find(table, Table.class).notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }
}
