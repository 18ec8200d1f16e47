package org.tallystick.hierarchy.sites;

import java.time.Instant;

import org.tallystick.store.SiteRow;

/**
 * A site as this database knows it.
 *
 * @param parent   code of the site above; null for a central one
 * @param domain   domain of its server; empty where it is not known
 * @param version  version or build of its program; empty where it is not known
 * @param guid     identity of its database; null where it is not known
 * @param detail   detailed status of Q137376; 0 where there is none
 * @param changed  when this record was changed last
 * @param revision one more with each change
 */
public record Site(String code, String name, SiteKind kind, String parent, String server, String domain,
        String version, String guid, SiteStatus status, int detail, Instant changed, long revision) {

    static Site of(SiteRow row) {
        return new Site(row.code(), row.name(), SiteKind.of(row.kind(), row.parent()), row.parent(), row.server(),
                row.domain(), row.version(), row.guid(), SiteStatus.of(row.status()), row.detail(),
                Instant.ofEpochMilli(row.changed()), row.revision());
    }

    /** Whether it belongs to the hierarchy still. */
    public boolean isThere() {
        return status != SiteStatus.DELETED;
    }

    /** For sentences: the code, and the name where it says more. */
    public String title() {
        return name.equals(code) ? code : code + " (" + name + ")";
    }
}
