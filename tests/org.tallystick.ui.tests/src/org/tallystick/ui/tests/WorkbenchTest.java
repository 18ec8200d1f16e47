package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WorkbenchExtension.class)
class WorkbenchTest {

    @Test
    void opensOneWindowWithTheProductsNameAndTheInventoryPerspective() {
        IWorkbenchWindow[] windows = inUi(() -> PlatformUI.getWorkbench().getWorkbenchWindows());

        assertEquals(1, windows.length);
        String title = inUi(() -> windows[0].getShell().getText());
        assertTrue(title.contains("Tallystick"), title);
        assertEquals("org.tallystick.app.inventory", inUi(() -> windows[0].getActivePage().getPerspective().getId()));
    }
}
