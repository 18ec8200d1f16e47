package org.tallystick.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective that the console opens with. */
public final class InventoryPerspective implements IPerspectiveFactory {

    public static final String ID = "org.tallystick.app.inventory";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
    }
}
