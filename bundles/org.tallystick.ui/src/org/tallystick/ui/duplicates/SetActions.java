package org.tallystick.ui.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.ui.Icons;
import org.tallystick.ui.cleanup.CleanupWizard;
import org.tallystick.ui.cleanup.MergeDialog;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.table.TableActions;

/** What can be done with the selected sets, as entries of a menu. Each leads to a preview; nothing is done at once. */
final class SetActions {

    /** Records of a set that the menu offers to open. */
    static final int OPENED = 6;

    private final IWorkbenchPartSite site;
    private final SiteAccess access;

    SetActions(IWorkbenchPartSite site, SiteAccess access) {
        this.site = site;
        this.access = access;
    }

    /** Adds what fits all of the sets. */
    void fill(IMenuManager menu, List<DuplicateSet> sets, Map<DuplicateKind, List<CleanupAction>> allowed) {
        List<CleanupAction> common = common(sets, allowed);
        Action proposed = TableActions.action(Messages.Action_proposed, Icons.CLEANUP, () -> propose(sets));
        proposed.setEnabled(sets.stream().anyMatch(set -> set.proposal() != null));
        menu.add(proposed);
        for (CleanupAction action : common) {
            menu.add(TableActions.action(NLS.bind(Messages.Action_cleanup, action.label()), Icons.of(action),
                    () -> run(action, sets)));
        }
    }

    /** Actions that every kind among the sets offers, in the order of the first. */
    static List<CleanupAction> common(List<DuplicateSet> sets, Map<DuplicateKind, List<CleanupAction>> allowed) {
        Set<CleanupAction> common = null;
        for (DuplicateSet set : sets) {
            List<CleanupAction> fit = allowed.getOrDefault(set.kind(), List.of());
            if (common == null) {
                common = new LinkedHashSet<>(fit);
            } else {
                common.retainAll(fit);
            }
        }
        return common == null ? List.of() : new ArrayList<>(common);
    }

    private void propose(List<DuplicateSet> sets) {
        preview(sets.stream().filter(set -> set.proposal() != null).map(set -> PlanRequest.proposed(set.id()))
                .toList());
    }

    /** Asks what an action needs to know, and shows its preview. */
    void run(CleanupAction action, List<DuplicateSet> sets) {
        if (action == CleanupAction.MERGE && sets.size() == 1) {
            MergeDialog.open(site.getShell(), access, sets.get(0).id(), request -> preview(List.of(request)));
        } else {
            preview(sets.stream().map(set -> PlanRequest.of(set.id(), action)).toList());
        }
    }

    private void preview(List<PlanRequest> requests) {
        if (!requests.isEmpty()) {
            CleanupWizard.preview(site, access, requests);
        }
    }

    /** Opens the wizard on the sets that pass a filter. */
    void chooseFrom(SetFilter filter) {
        CleanupWizard.choose(site, access, filter);
    }
}
