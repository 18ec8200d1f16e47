package org.tallystick.loader.query;

/**
 * Which computers, in which order.
 *
 * @param filter       text that Name, SMSID or NetCardID must contain, without case; null or blank for all
 * @param architecture only this architecture; null for all
 * @param site         only computers that report this site code; null for all
 * @param domain       only computers that report this domain; null for all
 * @param quarantined  false for current computers, true for those taken out
 * @param sort         column to sort by; ties are broken by the number
 * @param tag          only computers that people gave this tag; null for all
 */
public record ComputerQuery(String filter, String architecture, String site, String domain, boolean quarantined,
        ComputerColumn sort, boolean ascending, String tag) {

    /** All current computers by number. */
    public static final ComputerQuery ALL = new ComputerQuery(null, null, null, null, false, ComputerColumn.ID, true);

    /** Of any tag. */
    public ComputerQuery(String filter, String architecture, String site, String domain, boolean quarantined,
            ComputerColumn sort, boolean ascending) {
        this(filter, architecture, site, domain, quarantined, sort, ascending, null);
    }

    /** The same with another filter text. */
    public ComputerQuery withFilter(String text) {
        return new ComputerQuery(text, architecture, site, domain, quarantined, sort, ascending, tag);
    }

    /** The same with another tag. */
    public ComputerQuery withTag(String wanted) {
        return new ComputerQuery(filter, architecture, site, domain, quarantined, sort, ascending, wanted);
    }

    /** The same in another order. */
    public ComputerQuery sortedBy(ComputerColumn column, boolean up) {
        return new ComputerQuery(filter, architecture, site, domain, quarantined, column, up, tag);
    }
}
