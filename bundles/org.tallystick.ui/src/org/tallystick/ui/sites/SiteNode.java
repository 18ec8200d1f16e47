package org.tallystick.ui.sites;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.query.ComputerColumn;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.model.ComputerGroup;
import org.tallystick.model.ComputerGroupKind;
import org.tallystick.model.Site;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;

/**
 * A node of the tree: what it says, and what is behind it. Two nodes with the same path are the same node, so that the
 * tree stays open and selected when the counts change.
 *
 * @param path   labels from the root, without counts
 * @param count  shown behind the label, -1 for none
 * @param scope  the computers of the node, null where it stands for something else
 * @param opens  id of the view that shows what the node counts, null for none
 */
public record SiteNode(List<String> path, String icon, long count, ComputerQuery scope, String opens,
        List<SiteNode> children) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteNode node && node.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** The last part of the path. */
    public String label() {
        return path.get(path.size() - 1);
    }

    /** Builds the tree of a site. */
    static SiteNode of(Site site) {
        List<String> root = List.of(site.getCode() + " " + site.getName());
        List<SiteNode> children = new ArrayList<>();
        byKind(root, site, ComputerGroupKind.ARCHITECTURE, Messages.Node_architectures, Icons.COMPUTER, children);
        byKind(root, site, ComputerGroupKind.SITE, Messages.Node_sites, Icons.SITE, children);
        byKind(root, site, ComputerGroupKind.DOMAIN, Messages.Node_domains, Icons.DOMAIN, children);
        children.add(new SiteNode(with(root, Messages.Node_quarantine), Icons.QUARANTINE, site.getQuarantined(),
                quarantined(), null, List.of()));
        children.add(new SiteNode(with(root, Messages.Node_events), Icons.EVENT, site.getOpenEvents(), null,
                Ids.VIEW_EVENTS, List.of()));
        children.add(new SiteNode(with(root, Messages.Node_files), Icons.REFUSED, site.getOpenFiles(), null,
                Ids.VIEW_FILES, List.of()));
        children.add(new SiteNode(with(root, Messages.Node_resyncs), Icons.RESYNC, site.getOpenResyncs(), null,
                Ids.VIEW_RESYNCS, List.of()));
        return new SiteNode(root, Icons.SITE, site.getComputers(), ComputerQuery.ALL, null, children);
    }

    private static void byKind(List<String> root, Site site, ComputerGroupKind kind, String label, String icon,
            List<SiteNode> children) {
        List<String> path = with(root, label);
        List<SiteNode> groups = site.getGroups().stream().filter(group -> group.getKind() == kind)
                .map(group -> of(path, group, ComputerQuery.ALL)).toList();
        if (!groups.isEmpty()) {
            children.add(new SiteNode(path, icon, -1, ComputerQuery.ALL, null, groups));
        }
    }

    private static SiteNode of(List<String> parent, ComputerGroup group, ComputerQuery around) {
        ComputerQuery scope = switch (group.getKind()) {
            case ARCHITECTURE -> scope(group.getName(), around.site(), around.domain(), around.quarantined());
            case SITE -> scope(around.architecture(), group.getName(), around.domain(), around.quarantined());
            case DOMAIN -> scope(around.architecture(), around.site(), group.getName(), around.quarantined());
            case QUARANTINE -> quarantined();
        };
        String icon = switch (group.getKind()) {
            case ARCHITECTURE -> Icons.COMPUTER;
            case SITE -> Icons.SITE;
            case DOMAIN -> Icons.DOMAIN;
            case QUARANTINE -> Icons.QUARANTINE;
        };
        String name = group.getKind() == ComputerGroupKind.QUARANTINE ? Messages.Node_quarantine : group.getName();
        List<String> path = with(parent, name == null || name.isBlank() ? Messages.Node_blank : name);
        return new SiteNode(path, icon, group.getCount(), scope, null,
                group.getGroups().stream().map(child -> of(path, child, scope)).toList());
    }

    private static ComputerQuery quarantined() {
        return scope(null, null, null, true);
    }

    private static ComputerQuery scope(String architecture, String site, String domain, boolean quarantined) {
        return new ComputerQuery(null, architecture, site, domain, quarantined, ComputerColumn.ID, true);
    }

    private static List<String> with(List<String> path, String label) {
        List<String> longer = new ArrayList<>(path);
        longer.add(label);
        return List.copyOf(longer);
    }
}
