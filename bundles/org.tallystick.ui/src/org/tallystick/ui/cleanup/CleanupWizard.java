package org.tallystick.ui.cleanup;

import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.ui.site.SiteAccess;

/**
 * Clean Up Duplicates: choose sets, say what to do with them, look at what would happen, and only then do it. Where it
 * is known already what to do, it begins with the preview.
 */
public final class CleanupWizard extends Wizard {

    private final CleanupModel model;
    private final ChoosePage choose;
    private final OptionsPage options;
    private final PreviewPage preview;
    private final ResultPage result;

    private CleanupWizard(IWorkbenchPartSite site, SiteAccess access, SetFilter filter, List<PlanRequest> requests) {
        model = new CleanupModel(requests);
        choose = filter == null ? null : new ChoosePage(model, access, filter);
        options = filter == null ? null : new OptionsPage(model);
        preview = new PreviewPage(model, access);
        result = new ResultPage(model, access, site);
        setWindowTitle(Messages.Wizard_title);
        setHelpAvailable(false);
    }

    /** Opens the wizard with all of its pages on the sets that pass a filter. */
    public static void choose(IWorkbenchPartSite site, SiteAccess access, SetFilter filter) {
        new CleanupDialog(site.getShell(), new CleanupWizard(site, access, filter, List.of())).open();
    }

    /** Opens the wizard at the preview of requests. */
    public static void preview(IWorkbenchPartSite site, SiteAccess access, List<PlanRequest> requests) {
        new CleanupDialog(site.getShell(), new CleanupWizard(site, access, null, requests)).open();
    }

    @Override
    public void addPages() {
        if (choose != null) {
            addPage(choose);
            addPage(options);
        }
        addPage(preview);
        addPage(result);
    }

    /** The result is not gone to, but arrived at. */
    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == preview ? null : super.getNextPage(page);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    /** Begins to execute, and stays open for the account. */
    @Override
    public boolean performFinish() {
        if (canFinish()) {
            preview.stop();
            getContainer().showPage(result);
            result.execute();
        }
        return false;
    }

    /** While a run is under way, Cancel ends it after the unit at work and keeps the window open for the account. */
    @Override
    public boolean performCancel() {
        preview.stop();
        return result.stop();
    }
}
