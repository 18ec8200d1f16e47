package org.tallystick.hierarchy.sites;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.hierarchy.Rising;
import org.tallystick.loader.journal.RowOwner;
import org.tallystick.store.Attachments;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.HighWaterMarks;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Recoveries;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.SiteRow;
import org.tallystick.store.Sites;
import org.tallystick.store.Tx;

/**
 * Speaks for sites and attachments in the journal. What was added by mistake can be taken back; where a site stands changes
 * by attaching and detaching alone, since objects are locked and unlocked by it.
 */
public final class SiteRows implements RowOwner {

    private static final Set<JournaledTable> TABLES = Set.of(JournaledTable.SITE, JournaledTable.ATTACHMENT);

    private final String here;

    /** Speaks for them at a site. */
    public SiteRows(String here) {
        this.here = here;
    }

    @Override
    public Set<JournaledTable> tables() {
        return TABLES;
    }

    @Override
    public Set<String> counters() {
        return Set.of("revision", "changed");
    }

    @Override
    public String subject(RowName row, Map<String, Object> columns) {
        return row.table() == JournaledTable.SITE ? "site " + row.values().get(0)
                : "attachment of site " + columns.get("site") + " to " + columns.get("parent");
    }

    @Override
    public Map<String, Object> shown(RowName row, Map<String, Object> columns) {
        Map<String, Object> shown = new LinkedHashMap<>(columns);
        if (row.table() == JournaledTable.SITE) {
            Object parent = columns.get("parent");
            shown.put("kind", SiteKind.of(((Long) columns.get("kind")).intValue(), (String) parent).word());
            shown.put("status", SiteStatus.of(((Long) columns.get("status")).intValue()).word());
            shown.put("detail", SiteStatus.explain(((Long) columns.get("detail")).intValue()));
        }
        return shown;
    }

    @Override
    public byte[] restored(RowName row, byte[] before, byte[] now, long at) {
        return before == null || row.table() != JournaledTable.SITE ? before
                : RowImages.write(Rising.columns(before, now, at, Set.of()));
    }

    @Override
    public void settle(Tx tx, Collection<RowName> rows) {
        boolean placed = rows.stream().anyMatch(row -> row.table() == JournaledTable.ATTACHMENT);
        List<String> path = SiteHierarchy.path(tx, here);
        for (RowName row : rows) {
            if (row.table() == JournaledTable.SITE) {
                String code = (String) row.values().get(0);
                SiteRow site = Sites.get(tx, code).orElse(null);
                if (site == null) {
                    checkGone(tx, code);
                } else if (placed && (code.equals(here) || path.contains(code))) {
                    throw moved(code);
                } else {
                    checkPlace(tx, site);
                }
            }
        }
    }

    private static void checkPlace(Tx tx, SiteRow site) {
        String attachedTo = Attachments.open(tx, site.code()).map(Attachments.AttachmentRow::parent).orElse(null);
        boolean deleted = SiteStatus.of(site.status()) == SiteStatus.DELETED;
        if (!deleted && !Objects.equals(site.parent(), attachedTo)
                || site.parent() != null && SiteHierarchy.path(tx, site.parent()).contains(site.code())) {
            throw moved(site.code());
        }
    }

    private static RuntimeException moved(String code) {
        return Refusal.rule("Where site " + code
                + " stands cannot be taken back by the journal, since objects are locked by it; attach or detach it.");
    }

    private static void checkGone(Tx tx, String code) {
        boolean above = Sites.all(tx).stream().anyMatch(site -> code.equals(site.parent()));
        boolean marked = HighWaterMarks.all(tx).stream()
                .anyMatch(mark -> mark.site().equals(code) || mark.peer().equals(code));
        if (above || marked || DistributionObjects.isOrigin(tx, code) || !Recoveries.of(tx, code).isEmpty()
                || !Attachments.of(tx, code).isEmpty()) {
            throw Refusal.rule("Site " + code
                    + " has left traces since it was added, so it stays known; delete it instead.");
        }
    }
}
