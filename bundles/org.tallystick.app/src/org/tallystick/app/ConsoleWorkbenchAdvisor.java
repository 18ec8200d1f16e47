package org.tallystick.app;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What the workbench of the console is: its first perspective, and that it remembers its windows. */
final class ConsoleWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Runnable start;

    /** {@code start} is run on the UI thread once the window is open. */
    ConsoleWorkbenchAdvisor(Runnable start) {
        this.start = start;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IPreferenceStore preferences = PlatformUI.getPreferenceStore();
        preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ConsoleWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        // not at once: jobs that are scheduled before the event loop runs are never shown in the status line
        PlatformUI.getWorkbench().getDisplay().asyncExec(start);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return InventoryPerspective.ID;
    }
}
