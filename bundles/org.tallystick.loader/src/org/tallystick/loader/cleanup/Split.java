package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.load.KeyIndex;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Contents;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.RowName;

/**
 * Divides the mixed history of clones: the record keeps the states of the identity that it has now, each other identity
 * gets a record of its own in quarantine, ready to be merged into what its client reports under a new SMSID.
 */
final class Split implements Step {

    private static final int MOST = 50;

    @Override
    public void plan(PlanDraft draft) {
        if (draft.rows().size() != 1) {
            draft.problem("Only the history of one record can be split at a time.");
            return;
        }
        ComputerRow row = draft.rows().get(0);
        if (row.state() == ComputerRow.MERGED) {
            draft.problem("The record was merged into another; take the merge back first.");
            return;
        }
        if (Contents.historyKeys(draft.tx(), row.id()).size() > Lives.MOST_STATES) {
            draft.problem("The record has more than " + Lives.MOST_STATES + " earlier states and cannot be split.");
            return;
        }
        Lives lives = new Lives(draft.tx(), draft.records(), row);
        if (lives.byIdentity().size() < 2 || lives.byIdentity().size() > MOST) {
            draft.problem(lives.byIdentity().size() < 2 ? "The history of the record has one identity only."
                    : "The history of the record has " + lives.byIdentity().size() + " identities; at most " + MOST
                            + " can be told apart at once.");
            return;
        }
        draft.warnOf(row);
        lives.byIdentity().forEach((identity, states) -> {
            String name = name(draft.records(), row, states.get(states.size() - 1));
            if (identity.equals(lives.present())) {
                draft.line(PlanLine.Effect.CHANGES, row.id(), states.size(), "Computer " + row.id() + " keeps the "
                        + states.size() + " states of " + name + ".");
            } else {
                draft.line(PlanLine.Effect.MOVES, row.id(), states.size(), states.size() + " states of " + name
                        + " become a record of their own, in quarantine.");
            }
        });
        draft.warn(row.id(), "Until the clients have new SMSIDs, their next files mix the record again.");
    }

    private static String name(Records records, ComputerRow row, Lives.State state) {
        Identification of = records.identification(row, state.identification());
        return of.normal(AttributeName.NAME).isEmpty() ? "a computer without name"
                : of.value(AttributeName.NAME).strip();
    }

    @Override
    public String execute(Work work) {
        ComputerRow row = work.rows().get(0);
        Lives lives = new Lives(work.tx(), work.records(), row);
        work.pen().about(row.id());
        for (long file : Contents.historyKeys(work.tx(), row.id())) {
            work.delete(RowName.of(JournaledTable.HISTORY, row.id(), file));
        }
        List<Integer> made = new ArrayList<>();
        Map<String, Integer> owners = new HashMap<>();
        lives.byIdentity().forEach((identity, states) -> {
            int computer = row.id();
            if (!identity.equals(lives.present())) {
                computer = enter(work, row, states.get(states.size() - 1), states.get(0).moment());
                made.add(computer);
            }
            owners.put(keys(work.records(), row, states.get(0)), computer);
            for (int i = 1; i < states.size(); i++) {
                Earlier earlier = lives.step(states.get(i - 1), states.get(i));
                if (earlier != null) {
                    keep(work, computer, states.get(i), earlier);
                }
            }
        });
        divideChanges(work, row, owners);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("revision", row.revision() + 1L);
        work.change(JournaledTable.COMPUTER, columns, row.id());
        return "Split the history of " + Words.records(work) + " by identity; made "
                + (made.size() == 1 ? "computer " : "computers ")
                + String.join(", ", made.stream().map(String::valueOf).toList()) + " in quarantine.";
    }

    /** Earlier identities go with the record that has them now, so that the flips end with the split. */
    private static void divideChanges(Work work, ComputerRow row, Map<String, Integer> owners) {
        for (IdentityChanges.ChangeRow change : IdentityChanges.of(work.tx(), row.id())) {
            RowName from = RowName.of(JournaledTable.IDENTITY_CHANGE, row.id(), change.file());
            Integer owner = owners.get(change.nameKey() + '\n' + change.cardKey());
            if (owner == null) {
                work.delete(from);
            } else if (owner != row.id()) {
                work.move(from, RowName.of(JournaledTable.IDENTITY_CHANGE, owner, change.file()), Map.of());
            }
        }
    }

    private static String keys(Records records, ComputerRow row, Lives.State state) {
        Identification of = records.identification(row, state.identification());
        return KeyIndex.column(of, AttributeName.NAME) + '\n' + KeyIndex.column(of, AttributeName.NET_CARD_ID);
    }

    private static void keep(Work work, int computer, Lives.State state, Earlier earlier) {
        work.pen().touch(JournaledTable.HISTORY, computer, state.from());
        Contents.insertHistory(work.tx(),
                new Contents.HistoryRow(computer, state.from(), state.moment(), earlier.write()));
    }

    private static int enter(Work work, ComputerRow row, Lives.State last, long first) {
        Identification of = work.records().identification(row, last.identification());
        List<StoredSet> sets = List.copyOf(last.sets().values());
        int id = Computers.nextId(work.tx());
        work.pen().about(id).touch(JournaledTable.COMPUTER, id).touch(JournaledTable.CONTENT, id);
        KeyIndex index = new KeyIndex();
        index.keysOf(work.tx(), row.architecture(), id, of).forEach(work.pen()::touch);
        Computers.insert(work.tx(),
                new ComputerRow(id, UUID.randomUUID().toString(), row.ownerSite(), row.architecture(),
                        ComputerRow.CURRENT, 1, KeyIndex.column(of, AttributeName.NAME),
                        KeyIndex.column(of, AttributeName.SMSID), KeyIndex.column(of, AttributeName.NET_CARD_ID),
                        KeyIndex.column(of, AttributeName.SITE), KeyIndex.column(of, AttributeName.DOMAIN),
                        last.identification(), null, work.records().hashOfSets(row, sets), null, first, last.moment(),
                        last.from() > 0 ? last.from() : row.lastFile(), null, null, null));
        Computers.remove(work.tx(), id, work.pen().now(), null, "SPLIT_FROM " + row.id());
        Contents.insert(work.tx(), id, StoredSet.write(sets));
        index.put(work.tx(), row.architecture(), id, null, of);
        return id;
    }
}
