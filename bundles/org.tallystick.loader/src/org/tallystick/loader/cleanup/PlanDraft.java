package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Tx;

/** One unit of a plan while it is worked out. */
final class PlanDraft {

    private final Tx tx;
    private final Records records;
    private final String site;
    private final DuplicateSet set;
    private final CleanupAction action;
    private final PlanRequest request;
    private final List<ComputerRow> rows;
    private final List<PlanLine> lines = new ArrayList<>();
    private final Map<String, Integer> attributes = new HashMap<>();
    private Integer survivor;
    private String problem;

    PlanDraft(Tx tx, String site, DuplicateSet set, CleanupAction action, PlanRequest request,
            List<ComputerRow> rows) {
        this.tx = tx;
        this.records = new Records(tx);
        this.site = site;
        this.set = set;
        this.action = action;
        this.request = request;
        this.rows = new ArrayList<>(rows);
    }

    Tx tx() {
        return tx;
    }

    Records records() {
        return records;
    }

    /** The set of duplicates; null for computers picked by hand. */
    DuplicateSet set() {
        return set;
    }

    PlanRequest request() {
        return request;
    }

    CleanupAction action() {
        return action;
    }

    /** The records concerned, by number. */
    List<ComputerRow> rows() {
        return rows;
    }

    void keepRows(List<ComputerRow> wanted) {
        rows.retainAll(wanted);
    }

    Map<String, Integer> attributes() {
        return attributes;
    }

    void survivor(int computer) {
        survivor = computer;
    }

    void problem(String sentence) {
        if (problem == null) {
            problem = sentence;
        }
    }

    boolean hasProblem() {
        return problem != null;
    }

    void line(PlanLine.Effect effect, Integer computer, int count, String text) {
        if (count > 0) {
            lines.add(new PlanLine(effect, computer, count, text));
        }
    }

    void warn(Integer computer, String text) {
        line(PlanLine.Effect.WARNING, computer, 1, text);
    }

    /** What everybody should know of a record before something is done with it. */
    void warnOf(ComputerRow row) {
        if (!row.ownerSite().equals(site)) {
            warn(row.id(), "Computer " + row.id() + " is owned by site " + row.ownerSite()
                    + ", which may send it again.");
        }
        if (set != null && row.loaded() > set.changed().toEpochMilli()) {
            warn(row.id(), "Computer " + row.id() + " was loaded after the search that found the set.");
        }
    }

    String title(ComputerRow row) {
        return "computer " + row.id() + " (" + records.name(row) + ")";
    }

    PlannedSet finish() {
        Map<Integer, Integer> revisions = new HashMap<>();
        rows.forEach(row -> revisions.put(row.id(), row.revision()));
        String because = set != null && set.proposal() != null && set.proposal().action() == action
                ? set.proposal().because()
                : "";
        String title = set != null ? set.title()
                : rows.size() == 1 ? records.name(rows.get(0))
                        : rows.size() + " computers";
        return new PlannedSet(set == null ? null : set.id(), title, action, survivor,
                rows.stream().map(ComputerRow::id).sorted().toList(), revisions, attributes, problem == null, problem,
                because, problem == null ? lines : List.of());
    }
}
