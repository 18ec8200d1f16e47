package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.FoundSet;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SetFinder;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/**
 * Shows faults of rows as sets of kind 5: one for each computer, known as {@code 5:computer:17}, and one for each table
 * with rows of no computer that is there, such as {@code 5:table:TAG}.
 */
public final class DoubledRows implements SetFinder {

    private static final String COMPUTER = "5:computer:";
    private static final String TABLE = "5:table:";
    private static final int EXAMPLES = 20;

    private final SiteStore store;

    /** Makes a finder over a site. */
    public DoubledRows(SiteStore store) {
        this.store = store;
    }

    /** Faults of one set: the first ones, and how many. */
    private static final class Faults {

        private final List<Evidence> examples = new ArrayList<>(1);
        private final LinkedHashMap<FaultKind, Integer> kinds = new LinkedHashMap<>(2);
        private long count;

        void add(RowFault fault) {
            count++;
            kinds.merge(fault.kind(), 1, Integer::sum);
            if (examples.size() < EXAMPLES) {
                examples.add(new Evidence(fault.kind().name(), "", fault.sentence(), null));
            }
        }

        String cause() {
            return String.join(", ", kinds.keySet().stream().map(FaultKind::label).toList());
        }
    }

    @Override
    public DuplicateKind kind() {
        return DuplicateKind.DOUBLED_ROWS;
    }

    @Override
    public long find(Consumer<FoundSet> found, SearchListener listener, BooleanSupplier cancelled) {
        List<FoundSet> sets = new ArrayList<>(); // handed over once the unit is done, as the consumer writes
        long checked;
        try {
            checked = store.read(tx -> check(tx, sets, cancelled));
            if (!sets.isEmpty()) { // beside a load, what is half read looks wrong; so it is looked at once more
                checked = store.unit(tx -> check(tx, sets, cancelled));
            }
        } catch (StoreException e) {
            if (e.problem() == StoreProblem.CANCELLED) {
                return 0;
            }
            throw e;
        }
        listener.progress(kind(), checked, checked);
        sets.forEach(found);
        return checked;
    }

    private static long check(Tx tx, List<FoundSet> sets, BooleanSupplier cancelled) {
        Map<Integer, Faults> computers = new TreeMap<>();
        Map<String, Faults> tables = new TreeMap<>();
        long count = new FaultFinder(tx, fault -> {
            if (fault.computers().isEmpty()) {
                tables.computeIfAbsent(fault.where(), name -> new Faults()).add(fault);
            }
            fault.computers().forEach(id -> computers.computeIfAbsent(id, key -> new Faults()).add(fault));
        }, cancelled).find();
        sets.clear();
        computers.forEach((id, faults) -> sets.add(ofComputer(id, Computers.get(tx, id).orElse(null), faults)));
        tables.forEach((name, faults) -> sets.add(ofTable(name, faults)));
        return count;
    }

    private static FoundSet ofComputer(int id, ComputerRow row, Faults faults) {
        boolean current = row != null && row.state() == ComputerRow.CURRENT;
        String title = row == null || row.nameKey().isEmpty() ? "Computer " + id : row.nameKey();
        return new FoundSet(COMPUTER + id, DuplicateKind.DOUBLED_ROWS,
                current ? SetScope.CURRENT : SetScope.HISTORY, 1, title, faults.cause(), faults.examples, List.of(id),
                null, List.of(), subject(COMPUTER + id), proposal(faults));
    }

    private static FoundSet ofTable(String name, Faults faults) {
        return new FoundSet(TABLE + name, DuplicateKind.DOUBLED_ROWS, SetScope.CURRENT, 1, "Table " + name,
                faults.cause(), faults.examples, List.of(), null, List.of(), subject(TABLE + name), proposal(faults));
    }

    /** A fault is certain, so a decision to live with it holds only until the next search sees it again. */
    private static List<FoundSet.Subject> subject(String id) {
        return List.of(new FoundSet.Subject(id, System.currentTimeMillis()));
    }

    private static Proposal proposal(Faults faults) {
        return new Proposal(CleanupAction.REPAIR, null,
                faults.count == 1 ? "The fault can be put right."
                        : "All " + faults.count + " faults can be put right.");
    }

    /** The computer that a set is about; null where it is about a table. */
    static Integer computerOf(String set) {
        return set.startsWith(COMPUTER) ? Integer.valueOf(set.substring(COMPUTER.length())) : null;
    }

    /** The table that a set is about; the id itself where it is of another kind. */
    static String tableOf(String set) {
        return set.startsWith(TABLE) ? set.substring(TABLE.length()) : set;
    }
}
