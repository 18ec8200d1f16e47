package org.tallystick.app;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective that the console opens with. */
public final class InventoryPerspective implements IPerspectiveFactory {

    public static final String ID = "org.tallystick.app.inventory";

    private static final List<String> VIEWS = List.of("org.tallystick.ui.overview", "org.tallystick.ui.sites",
            "org.tallystick.ui.computers", "org.tallystick.ui.details", "org.tallystick.ui.duplicates",
            "org.tallystick.ui.journal", "org.tallystick.ui.events", "org.tallystick.ui.files",
            "org.tallystick.ui.loader", "org.tallystick.ui.resyncs", IPageLayout.ID_PROGRESS_VIEW,
            "org.eclipse.pde.runtime.LogView");

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.addView("org.tallystick.ui.overview", IPageLayout.TOP, 0.12f, area);
        layout.addView("org.tallystick.ui.sites", IPageLayout.LEFT, 0.2f, area);
        layout.addView("org.tallystick.ui.loader", IPageLayout.BOTTOM, 0.53f, "org.tallystick.ui.sites");
        layout.addView("org.tallystick.ui.computers", IPageLayout.TOP, 0.48f, area);
        layout.addView("org.tallystick.ui.details", IPageLayout.RIGHT, 0.52f, "org.tallystick.ui.computers");
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.48f, area);
        below.addView("org.tallystick.ui.events");
        below.addView("org.tallystick.ui.duplicates");
        below.addView("org.tallystick.ui.journal");
        below.addView("org.tallystick.ui.files");
        below.addView("org.tallystick.ui.resyncs");
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
        below.addPlaceholder("org.eclipse.pde.runtime.LogView");
        for (String view : VIEWS) {
            layout.addShowViewShortcut(view);
        }
    }
}
