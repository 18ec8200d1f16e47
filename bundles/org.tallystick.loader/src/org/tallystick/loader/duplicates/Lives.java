package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tallystick.model.FileResult;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.FileRecords;
import org.tallystick.store.SiteStore;

/**
 * How the loads of several records follow each other.
 *
 * @param switches    how often another record than before was loaded: once for a record that took over from another
 * @param newestBegan first scan of the record that began last, or its first load where that has no time
 */
record Lives(int switches, long newestBegan) {

    private static final int LOOKED_AT = 500;

    private record Load(int computer, long file) {
    }

    static Lives of(SiteStore store, List<ComputerKeys.KeyRow> rows) {
        List<Load> loads = new ArrayList<>();
        ComputerKeys.KeyRow youngest = rows.stream().max(Comparator.comparingLong(ComputerKeys.KeyRow::firstLoaded)
                .thenComparingInt(ComputerKeys.KeyRow::id)).orElseThrow();
        Long[] began = { null };
        for (ComputerKeys.KeyRow row : rows) {
            List<FileRecords.Load> newestFirst = store
                    .read(tx -> FileRecords.loads(tx, row.id(), FileResult.LOADED.getValue(), LOOKED_AT));
            newestFirst.forEach(load -> loads.add(new Load(row.id(), load.file())));
            if (row.equals(youngest) && !newestFirst.isEmpty()) {
                began[0] = newestFirst.get(newestFirst.size() - 1).scan();
            }
        }
        loads.sort(Comparator.comparingLong(Load::file));
        int switches = 0;
        for (int i = 1; i < loads.size(); i++) {
            switches += loads.get(i).computer() == loads.get(i - 1).computer() ? 0 : 1;
        }
        // Three records that took over one from the other are no sign of life of the earlier ones.
        int expected = (int) loads.stream().map(Load::computer).distinct().count() - 1;
        return new Lives(switches - Math.max(0, expected - 1), began[0] == null ? youngest.firstLoaded() : began[0]);
    }
}
