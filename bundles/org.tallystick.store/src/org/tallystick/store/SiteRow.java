package org.tallystick.store;

/**
 * A site of the hierarchy as this database knows it. Times are milliseconds since 1970 in UTC.
 *
 * @param kind     number of the kind of site, as the hierarchy layer numbers them
 * @param parent   code of the site above; null where there is none
 * @param guid     identity of the site's database; null where it is not known
 * @param status   number of the status (Q137376)
 * @param detail   number of the detailed status (Q137376); 0 where there is none
 * @param revision rises with every change
 */
public record SiteRow(String code, String name, int kind, String parent, String server, String domain, String version,
        String guid, int status, int detail, long changed, long revision) {
}
