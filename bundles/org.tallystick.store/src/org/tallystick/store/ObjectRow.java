package org.tallystick.store;

/**
 * A software distribution object. Times are milliseconds since 1970 in UTC.
 *
 * @param guid           identity over all sites; two objects with one number and two of these are two objects
 * @param kind           number of the kind, as the hierarchy layer numbers them
 * @param origin         code of the site that made it
 * @param number         given once by that site
 * @param nameKey        the name in the form in which names are compared
 * @param revision       change number: one more with each change
 * @param changedSite    code of the site where it was changed last
 * @param sourceVersion  version of the files that a package distributes; 0 for other kinds
 * @param state          {@link #PRESENT} or {@link #DELETED}
 * @param packageGuid    the package that it is about; null where there is none
 * @param collectionGuid the collection that it is for or limited to; null where there is none
 * @param fingerprint    hash over what an administrator can change
 * @param definition     the same in the form of the hierarchy layer
 */
public record ObjectRow(String guid, int kind, String origin, long number, String name, String nameKey, long revision,
        String changedSite, long sourceVersion, int state, long created, long changed, String packageGuid,
        String collectionGuid, byte[] fingerprint, byte[] definition) {

    /** It is there. */
    public static final int PRESENT = 0;
    /** It was deleted; the row stays, so that its number is never given again and other sites can be told. */
    public static final int DELETED = 1;
}
