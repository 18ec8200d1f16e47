package org.tallystick.loader.intake;

import java.util.List;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.RowShape;
import org.tallystick.loader.match.Identification;

/**
 * What a file reports, in the form that matching and loading work on. Made without the database, so on any thread.
 *
 * @param kind           full, delta or without identity
 * @param architecture   kind of object
 * @param source         who reports: the agent, or a third-party file by name; groups of other sources are not touched
 * @param identification null for a file without identity
 * @param identificationShape shape of the Identification group, null where headers or nothing stand for it
 * @param removal        whether the file orders the removal of its computer (domain decision D6)
 * @param scan           time of the hardware scan in milliseconds since 1970 UTC, null where it tells none (D8)
 * @param status         rows of the WorkstationStatus group, at most one
 * @param groups         the other groups, one entry per class
 */
public record InventoryReport(MifKind kind, String architecture, String source, Identification identification,
        RowShape identificationShape, boolean removal, Long scan, List<Row> status, List<ReportedGroup> groups) {

    /** The architecture of an Identification that names none (domain decision D2). */
    public static final String PERSONAL_COMPUTER = "Personal Computer";
    /** Begins the source of a file without identity; the name of its component follows (D3). */
    public static final String NOIDMIF = "NOIDMIF ";
    /** Canonical class of the group that identifies an object. */
    public static final String IDENTIFICATION = "MICROSOFT|IDENTIFICATION|1.0";
    /** Canonical class of the group that holds the times of scans; kept without history. */
    public static final String WORKSTATION_STATUS = "MICROSOFT|WORKSTATIONSTATUS|1.0";
    /** The source of everything that the inventory agent of a client reports. */
    public static final String AGENT = "Inventory Agent";

    /** Copies the lists. */
    public InventoryReport {
        status = List.copyOf(status);
        groups = List.copyOf(groups);
    }

    /**
     * All rows of one class in the file.
     *
     * @param classKey canonical class string
     * @param keys     comparison names of the key attributes; empty where the class has none
     * @param rows     without two that agree in the keys
     * @param hash     over the rows, whatever their order
     */
    public record ReportedGroup(String classKey, List<String> keys, List<Row> rows, ContentHash hash) {

        /** Copies the lists. */
        public ReportedGroup {
            keys = List.copyOf(keys);
            rows = List.copyOf(rows);
        }
    }
}
