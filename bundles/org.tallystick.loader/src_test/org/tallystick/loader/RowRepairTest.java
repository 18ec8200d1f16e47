package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.loader.repair.FaultKind.COUNTER_BELOW_MAXIMUM;
import static org.tallystick.loader.repair.FaultKind.CROSS_LINKED_KEY;
import static org.tallystick.loader.repair.FaultKind.DAMAGED_ROW;
import static org.tallystick.loader.repair.FaultKind.DUPLICATE_DATA_KEY;
import static org.tallystick.loader.repair.FaultKind.EQUAL_GROUP_KEYS;
import static org.tallystick.loader.repair.FaultKind.IDENTIFICATION;
import static org.tallystick.loader.repair.FaultKind.LEFT_OVER;
import static org.tallystick.loader.repair.FaultKind.LOOKUP_KEY;
import static org.tallystick.loader.repair.FaultKind.MISSING_ROW;
import static org.tallystick.loader.repair.FaultKind.ORPHAN_ROW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.SetEntry;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.FoundSet;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.repair.DoubledRows;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RepairPlan;
import org.tallystick.loader.repair.RepairResult;
import org.tallystick.loader.repair.RowFault;
import org.tallystick.loader.repair.SiteRepair;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.store.StoreException;

/**
 * Faults of rows (I1 to I7, I9), each made with SQL: found, told by verify just as by the repair, repaired, and taken
 * back to the row.
 */
class RowRepairTest extends SiteTest {

    private static final Set<String> NOT_COMPARED = Set.of("JOURNAL", "JOURNAL_COMPUTER", "JOURNAL_IMAGE",
            "NUMBER_FLOOR", "FILE_TOTAL");

    private RawRows rows;

    /** Three computers with shared and own rows, history, a look-up key beyond the usual ones, events and a held file. */
    @BeforeEach
    void fill() {
        rows = new RawRows(SharedSite.folder());
        for (int i = 1; i <= 3; i++) {
            load(computer(i, 1));
        }
        load(computer(1, 2));
        load(computer(2, 2));
        load(MifText.pc("NOBODY", "X0000009", "09").disk("Update", "C", 1));
        load("Start Component");
        assertSound();
    }

    private static MifText computer(int number, int version) {
        MifText mif = MifText.pc("LAB" + number, "X000000" + number, "0" + number).and("LogOnName", "user" + number)
                .keys("Name", "SMSID", "NetCardID", "LogOnName").scanned(version)
                .disk("C", version).disk("D", 7).bios("Vendor", "Acme", "Version", 3);
        for (int i = 0; i < 10; i++) {
            mif.group("Program", "ACME|PROGRAM|1.0", "Name", null, "Name", "P" + i, "Version", "v" + version);
        }
        return mif;
    }

    /**
     * A way to damage a site.
     *
     * @param kinds what is to be found
     * @param lost  rows that will be missing until the next inventories
     * @param asked who is asked for one
     */
    record Damage(String title, Consumer<RawRows> how, Set<FaultKind> kinds, int lost, Set<String> asked) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Damage damage(String title, Consumer<RawRows> how, int lost, Set<String> asked,
            FaultKind... kinds) {
        return new Damage(title, how, Set.of(kinds), lost, asked);
    }

    private static byte[] content(RawRows rows, int computer) {
        return rows.bytes("SELECT body FROM CONTENT WHERE computer = " + computer);
    }

    /** Changes the entries of the set of a computer that has a number of rows. */
    private static void edit(RawRows rows, int computer, int size, boolean rightHash,
            UnaryOperator<List<SetEntry>> change) {
        List<StoredSet> sets = new ArrayList<>(StoredSet.read(content(rows, computer)));
        for (int i = 0; i < sets.size(); i++) {
            StoredSet set = sets.get(i);
            List<SetEntry> entries = SetEntry.read(set);
            if (entries.size() == size) {
                List<SetEntry> after = change.apply(new ArrayList<>(entries));
                sets.set(i, new StoredSet(set.source(), set.classId(), set.keys(),
                        rightHash ? hash(rows, after) : set.hash(), SetEntry.write(after)));
                rows.run("UPDATE CONTENT SET body = ? WHERE computer = ?", StoredSet.write(sets), computer);
                return;
            }
        }
        throw new IllegalStateException("no set of " + size);
    }

    /** The hash of a set of shared rows. */
    private static ContentHash hash(RawRows rows, List<SetEntry> entries) {
        return new ContentHash.Maker().ofSet(entries.stream().map(entry -> ContentHash
                .of(rows.bytes("SELECT hash FROM INSTANCE WHERE id = " + entry.number())))
                .toArray(ContentHash[]::new));
    }

    private static int program(RawRows rows, int computer, int index) {
        return StoredSet.read(content(rows, computer)).stream().map(SetEntry::read)
                .filter(entries -> entries.size() == 10).findFirst().orElseThrow().get(index).number();
    }

    static Stream<Damage> damages() {
        Set<String> nobody = Set.of();
        return Stream.of(
                damage("a shared row is gone", rows -> rows.run("DELETE FROM INSTANCE WHERE id = ?",
                        program(rows, 3, 2)), 1, Set.of("X0000003"), MISSING_ROW),
                damage("the last shared row is gone, whose number would be given again",
                        rows -> rows.run("DELETE FROM INSTANCE WHERE id = (SELECT MAX(id) FROM INSTANCE)"), 1,
                        Set.of("X0000002"), MISSING_ROW, COUNTER_BELOW_MAXIMUM),
                damage("a shared row has the values of another",
                        rows -> rows.run("UPDATE INSTANCE SET body = (SELECT body FROM INSTANCE WHERE id = ?)"
                                + " WHERE id = ?", program(rows, 1, 1), program(rows, 1, 2)),
                        2, Set.of("X0000001", "X0000002"), DAMAGED_ROW),
                damage("a shared row cannot be read",
                        rows -> rows.run("UPDATE INSTANCE SET body = ? WHERE id = ?", new byte[] { 9, 9, 9 },
                                program(rows, 3, 2)),
                        1, Set.of("X0000003"), DAMAGED_ROW),
                damage("a shared row is kept under another hash",
                        rows -> rows.run("UPDATE INSTANCE SET hash = ? WHERE id = ?", new byte[16],
                                program(rows, 1, 4)),
                        0, nobody, DUPLICATE_DATA_KEY),
                damage("a row stands twice in a group", rows -> edit(rows, 3, 10, false, entries -> {
                    entries.add(entries.get(4));
                    return entries;
                }), 0, nobody, EQUAL_GROUP_KEYS),
                damage("a row of another version came in beside the right one", rows -> {
                    int other = program(rows, 1, 5);
                    edit(rows, 3, 10, false, entries -> {
                        entries.add(new SetEntry(other, null));
                        return entries;
                    });
                }, 0, nobody, EQUAL_GROUP_KEYS),
                damage("two rows with one key, and nobody knows which is right", rows -> {
                    int other = program(rows, 1, 5);
                    edit(rows, 3, 10, true, entries -> {
                        entries.add(new SetEntry(other, null));
                        return entries;
                    });
                }, 1, Set.of("X0000003"), EQUAL_GROUP_KEYS, CROSS_LINKED_KEY),
                damage("a row is another computer's", rows -> {
                    int other = program(rows, 1, 5);
                    edit(rows, 3, 10, false, entries -> {
                        entries.set(5, new SetEntry(other, null));
                        return entries;
                    });
                }, 10, Set.of("X0000003"), CROSS_LINKED_KEY),
                damage("the groups of another computer",
                        rows -> rows.run("UPDATE CONTENT SET body = ? WHERE computer = 3", content(rows, 1)), 0,
                        Set.of("X0000003"), CROSS_LINKED_KEY),
                damage("a group stands twice", rows -> {
                    List<StoredSet> sets = new ArrayList<>(StoredSet.read(content(rows, 3)));
                    sets.add(sets.get(0));
                    rows.run("UPDATE CONTENT SET body = ? WHERE computer = 3", StoredSet.write(sets));
                }, 0, Set.of("X0000003"), DUPLICATE_DATA_KEY, CROSS_LINKED_KEY),
                damage("a row of its own cannot be read", rows -> edit(rows, 2, 2, false, entries -> {
                    entries.set(0, new SetEntry(0, new byte[] { 5, 5 }));
                    return entries;
                }), 1, Set.of("X0000002"), DAMAGED_ROW),
                damage("content is gone", rows -> rows.run("DELETE FROM CONTENT WHERE computer = 2"), 0,
                        Set.of("X0000002"), MISSING_ROW),
                damage("content is cut off",
                        rows -> rows.run("UPDATE CONTENT SET body = ? WHERE computer = 2",
                                Arrays.copyOf(content(rows, 2), content(rows, 2).length - 5)),
                        0, Set.of("X0000002"), DAMAGED_ROW),
                damage("content is something else",
                        rows -> rows.run("UPDATE CONTENT SET body = ? WHERE computer = 2", new byte[] { 7 }), 0,
                        Set.of("X0000002"), DAMAGED_ROW),
                damage("content of a computer that is not there",
                        rows -> rows.run("INSERT INTO CONTENT SELECT 77, body FROM CONTENT WHERE computer = 1"), 0,
                        nobody, ORPHAN_ROW, COUNTER_BELOW_MAXIMUM),
                damage("the hash of the whole is another",
                        rows -> rows.run("UPDATE COMPUTER SET content_hash = ? WHERE id = 1", new byte[16]), 0,
                        Set.of("X0000001"), CROSS_LINKED_KEY),
                damage("a class is not defined", rows -> rows.run("DELETE FROM GROUP_CLASS WHERE group_name = 'BIOS'"),
                        3, Set.of("X0000001", "X0000002", "X0000003"), DAMAGED_ROW, CROSS_LINKED_KEY),
                damage("attributes are not defined", rows -> rows.run("DELETE FROM ATTRIBUTE WHERE name = 'Version'"
                        + " AND class_id IN (SELECT id FROM GROUP_CLASS WHERE group_name = 'BIOS')"), 3,
                        Set.of("X0000001", "X0000002", "X0000003"), DAMAGED_ROW),
                damage("look-up keys of another",
                        rows -> rows.run("UPDATE COMPUTER SET smsid_key = 'X0000001', domain_key = 'D' WHERE id = 2"),
                        0, nobody, LOOKUP_KEY),
                damage("an Identification that cannot be read",
                        rows -> rows.run("UPDATE COMPUTER SET identification = ? WHERE id = 1", new byte[] { 99 }), 0,
                        Set.of("X0000001"), IDENTIFICATION),
                damage("nothing tells which computer it is",
                        rows -> rows.run("UPDATE COMPUTER SET identification = ?, name_key = '', smsid_key = '',"
                                + " card_key = '' WHERE id = 1", new byte[] { 0 }),
                        0, nobody, IDENTIFICATION, LOOKUP_KEY),
                damage("a status that cannot be read",
                        rows -> rows.run("UPDATE COMPUTER SET status = ? WHERE id = 1", new byte[] { 1, 1, 1 }), 0,
                        nobody, DAMAGED_ROW),
                damage("two status rows", rows -> {
                    StoredSet set = StoredSet.read(rows.bytes("SELECT status FROM COMPUTER WHERE id = 1")).get(0);
                    SetEntry entry = SetEntry.read(set).get(0);
                    rows.run("UPDATE COMPUTER SET status = ? WHERE id = 1",
                            StoredSet.write(List.of(new StoredSet(set.source(), set.classId(), set.keys(), set.hash(),
                                    SetEntry.write(List.of(entry, entry))))));
                }, 0, nobody, IDENTIFICATION),
                damage("a further look-up key is missing",
                        rows -> rows.run("DELETE FROM KEY_VALUE WHERE computer = 2"), 0, nobody, LOOKUP_KEY),
                damage("a further look-up key of another",
                        rows -> rows.run("UPDATE KEY_VALUE SET value_key = 'USER1' WHERE computer = 2"), 0, nobody,
                        LOOKUP_KEY),
                damage("history that cannot be read",
                        rows -> rows.run("UPDATE HISTORY SET body = ? WHERE computer = 1", new byte[] { 3, 1, 2, 3 }),
                        0, nobody, DAMAGED_ROW),
                damage("history whose rows are another's", rows -> rows.run("UPDATE HISTORY SET body ="
                        + " ? WHERE computer = 1",
                        replaceLast(rows.bytes("SELECT body FROM HISTORY WHERE computer = 1"))), 0, nobody,
                        CROSS_LINKED_KEY),
                damage("rows of a computer that is not there", rows -> {
                    rows.run("INSERT INTO HISTORY SELECT 2000000, file, moment, body FROM HISTORY WHERE computer = 1");
                    rows.run("INSERT INTO KEY_VALUE VALUES (1, 'NOBODY', 88)");
                    rows.run("INSERT INTO NOTE VALUES (1, 88, 0, 'ann', 'note')");
                    rows.run("INSERT INTO TAG VALUES (88, 'T', 't')");
                    rows.run("INSERT INTO MEMBERSHIP VALUES (88, 'S0100001')");
                    rows.run("UPDATE EVENT SET computer = 88 WHERE id = 1");
                    rows.run("UPDATE INVENTORY_FILE SET computer = 89 WHERE id = 1");
                    rows.run("UPDATE RESYNC SET computer = 90");
                }, 0, nobody, ORPHAN_ROW, COUNTER_BELOW_MAXIMUM),
                damage("an event of a file that is not there",
                        rows -> rows.run("UPDATE EVENT SET file = 500 WHERE id = 1"), 0, nobody, ORPHAN_ROW,
                        COUNTER_BELOW_MAXIMUM),
                damage("several open requests", rows -> rows.run("INSERT INTO RESYNC (id, architecture, smsid_key,"
                        + " smsid, site, domain, reason, state, asked, asked_by) SELECT id + 10, architecture,"
                        + " smsid_key, smsid, site, domain, reason, 1, asked, asked_by FROM RESYNC"), 0, nobody,
                        LEFT_OVER),
                damage("bytes without a record", rows -> rows.run("DELETE FROM INVENTORY_FILE WHERE result = 3"), 0,
                        nobody, LEFT_OVER, COUNTER_BELOW_MAXIMUM),
                damage("a record without bytes", rows -> rows.run("DELETE FROM WAITING_FILE"), 0, nobody, LEFT_OVER),
                damage("a row that nobody names is not what it says",
                        rows -> rows.run("INSERT INTO INSTANCE SELECT MAX(id) + 5, ?, ? FROM INSTANCE", new byte[16],
                                new byte[] { 0 }),
                        0, nobody, ORPHAN_ROW));
    }

    private static byte[] replaceLast(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamageIsFoundRepairedAndTakenBack(Damage damage) {
        damage.how().accept(rows);
        restart();
        String damaged = rows.dump(NOT_COMPARED);
        long requests = rows.number("SELECT COUNT(*) FROM RESYNC WHERE reason = 'ROWS_REPAIRED'");

        RepairPlan plan = site.repair().plan(() -> false);
        assertThat(plan.faults()).extracting(RowFault::kind).as(sentences(plan)).hasSameElementsAs(
                damage.kinds());
        assertThat(plan.counts().keySet()).isEqualTo(damage.kinds());
        assertThat(plan.lost()).as(sentences(plan)).isEqualTo(damage.lost());
        assertAgree(plan);
        assertThat(rows.dump(NOT_COMPARED)).as("a plan changes nothing").isEqualTo(damaged);

        List<RepairResult.Line> told = new ArrayList<>();
        RepairResult result = site.repair().execute(plan, "test", told::add, () -> false);
        assertThat(result.lines()).isEqualTo(told).allSatisfy(line -> assertThat(line.problem()).isNull());
        assertThat(result.after().faults()).as("after the repair").isEmpty();
        assertThat(result.lines()).filteredOn(line -> line.asked() != null).extracting(RepairResult.Line::asked)
                .containsExactlyInAnyOrderElementsOf(damage.asked());
        assertThat(rows.number("SELECT COUNT(*) FROM RESYNC WHERE reason = 'ROWS_REPAIRED'") - requests)
                .isEqualTo(damage.asked().size());
        assertSound();
        LogicalDump.of(site);

        assertThat(site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false).lines()).as("nothing is left to do").isEmpty();

        undo(result.run());
        assertThat(rows.dump(NOT_COMPARED)).as("taken back to the row").isEqualTo(damaged);
    }

    private static String sentences(RepairPlan plan) {
        return String.join("\n", plan.faults().stream().map(RowFault::sentence).toList());
    }

    /** Q215023: the verifier and the repair find the same. */
    private void assertAgree(RepairPlan plan) {
        VerifyReport report = site.verify(() -> false);
        assertThat(report.sound()).isFalse();
        assertThat(report.checks()).filteredOn(check -> !check.reportOnly()).allSatisfy(check -> assertThat(
                check.violations()).as(check.invariant()).isEqualTo(plan.faults().stream()
                        .filter(fault -> fault.kind().invariant().equals(check.invariant())).count()));
        assertThat(report.checks().stream().filter(check -> !check.reportOnly()).mapToLong(
                VerifyReport.Check::violations).sum()).isEqualTo(plan.total());
    }

    /** Takes a run back; raised counters stay as they are. */
    private void undo(long run) {
        List<Long> entries = site.journal().entries(new JournalFilter(null, null, run, null, false), null, 10_000)
                .rows().stream().filter(JournalEntry::undoable).map(JournalEntry::id).toList();
        UndoPlan plan = site.journal().planUndo(entries);
        assertThat(plan.steps()).hasSameSizeAs(entries)
                .allSatisfy(step -> assertThat(step.conflicts()).isEmpty());
        assertThat(site.journal().undo(plan, "", () -> false).lines())
                .allSatisfy(line -> assertThat(line.done()).as(line.message()).isTrue());
    }

    /** All at once: each computer in its own transaction, counters before rows. */
    @Test
    void manyFaultsAtOnceAreRepairedCountersFirst() {
        rows.run("DELETE FROM INSTANCE WHERE id = (SELECT MAX(id) FROM INSTANCE)");
        rows.run("DELETE FROM CONTENT WHERE computer = 3");
        rows.run("UPDATE COMPUTER SET name_key = 'X' WHERE id = 1");
        rows.run("INSERT INTO TAG VALUES (88, 'T', 't')");
        restart();
        RepairPlan plan = site.repair().plan(() -> false);
        assertThat(plan.faults().get(0).kind()).isEqualTo(COUNTER_BELOW_MAXIMUM);
        assertThat(plan.computers()).containsExactly(1, 2, 3);

        RepairResult result = site.repair().execute(plan, "", line -> {
        }, () -> false);

        assertThat(result.lines().get(0).faults()).extracting(RowFault::kind).containsOnly(COUNTER_BELOW_MAXIMUM)
                .hasSize(2);
        assertThat(result.lines()).extracting(RepairResult.Line::computer).containsExactly(null, 1, 2, 3, null);
        assertThat(result.asked()).isEqualTo(2);
        assertThat(rows.number("SELECT COUNT(DISTINCT run) FROM JOURNAL")).isEqualTo(1);
        assertSound();
    }

    /** Q199731: a number that a lost row had is not given to the next one. */
    @Test
    void aRowThatComesAfterTheRepairGetsAFreshNumber() {
        long last = rows.number("SELECT MAX(id) FROM INSTANCE");
        rows.run("DELETE FROM INSTANCE WHERE id = ?", last);
        rows.run("DELETE FROM COMPUTER WHERE id = 3");
        restart();
        site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false);
        assertSound();

        load(computer(4, 3));
        load(computer(1, 3));
        assertThat(current()).containsExactly(1, 2, 4);
        assertThat(rows.number("SELECT MIN(id) FROM INSTANCE WHERE id >= " + last)).isEqualTo(last + 1);
        assertSound();
    }

    /** The loader does not go on naming a shared row that the repair found to be another. */
    @Test
    void whatTheLoaderRemembersOfRowsIsForgotten() {
        String before = rows(3, "Program");
        rows.run("UPDATE INSTANCE SET body = (SELECT body FROM INSTANCE WHERE id = ?) WHERE id = ?",
                program(rows, 3, 1), program(rows, 3, 2));
        site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false); // the engine is the one that loaded the rows
        assertThat(rows(3, "Program")).isNotEqualTo(before);
        assertThat(site.queries().resyncs(true)).extracting(request -> request.getSmsId()).contains("X0000003");

        assertThat(words(load(computer(3, 1).disk("E", 1)))).isEqualTo("loaded M1 update 3");
        assertThat(rows(3, "Program")).isEqualTo(before);
        assertThat(site.queries().resyncs(true)).extracting(request -> request.getSmsId())
                .doesNotContain("X0000003");
        assertSound();
        load(computer(5, 1));
        assertThat(rows(4, "Program")).isEqualTo(before);
        assertSound();
    }

    /** Sets of kind 5 as the duplicates view shows them, each repaired within an entry of its own. */
    @Test
    void faultsAreSetsThatCanBeRepairedOneByOne() {
        rows.run("DELETE FROM CONTENT WHERE computer = 3");
        rows.run("UPDATE COMPUTER SET name_key = 'X' WHERE id = 1");
        rows.run("UPDATE KEY_VALUE SET value_key = 'Y' WHERE computer = 1");
        rows.run("INSERT INTO TAG VALUES (88, 'T', 't')");
        restart();
        List<FoundSet> found = new ArrayList<>();
        DoubledRows finder = new DoubledRows(SharedSite.store());
        assertThat(finder.find(found::add, SearchListener.NONE, () -> false)).isEqualTo(3);
        assertThat(found).extracting(FoundSet::id).containsExactly("5:computer:1", "5:computer:3",
                "5:table:COMPUTER", "5:table:TAG");
        assertThat(found.get(0)).satisfies(set -> {
            assertThat(set.kind()).isEqualTo(DuplicateKind.DOUBLED_ROWS);
            assertThat(set.confidence()).isEqualTo(1);
            assertThat(set.evidence()).extracting(Evidence::code).containsExactlyInAnyOrder("LOOKUP_KEY",
                    "LOOKUP_KEY", "LOOKUP_KEY");
            assertThat(set.proposal().action()).isEqualTo(CleanupAction.REPAIR);
            assertThat(set.scope()).isEqualTo(SetScope.CURRENT);
        });
        SiteRepair repair = new SiteRepair(SharedSite.store(), () -> {
        }, () -> {
        });
        String damaged = rows.dump(NOT_COMPARED);
        long entry = SharedSite.store().unit(tx -> {
            JournalPen pen = new JournalPen(tx, 1);
            found.forEach(set -> assertThat(repair.repair(tx, pen, set.id()).isEmpty()).as(set.id())
                    .isEqualTo(set.id().endsWith("COMPUTER"))); // the counter was raised with the first set
            return pen.close(0, "ann", "repair", null, "", "", null).id();
        });
        assertSound();
        assertThat(finder.find(set -> assertThat(set).isNull(), SearchListener.NONE, () -> false)).isEqualTo(3);
        undo(entry);
        assertThat(rows.dump(NOT_COMPARED)).isEqualTo(damaged);
    }

    /** At most one open request for each client; a computer that is out of the inventory is asked for nothing. */
    @Test
    void aClientIsAskedOnce() {
        rows.run("DELETE FROM CONTENT");
        rows.run("UPDATE COMPUTER SET state = 1, removed = 1 WHERE id = 3");
        RepairResult result = site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false);
        assertThat(result.asked()).isEqualTo(2);
        rows.run("UPDATE CONTENT SET body = ? WHERE computer = 1", new byte[] { 7 });
        site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false);
        assertThat(rows.number("SELECT COUNT(*) FROM RESYNC WHERE reason = 'ROWS_REPAIRED'")).isEqualTo(2);
        assertSound();
    }

    @Test
    void aRepairThatIsCancelledTellsExactlyWhatItDid() {
        rows.run("DELETE FROM CONTENT");
        RepairPlan plan = site.repair().plan(() -> false);
        List<RepairResult.Line> told = new ArrayList<>();
        RepairResult result = site.repair().execute(plan, "", told::add, () -> told.size() == 2);
        assertThat(result.cancelled()).isTrue();
        assertThat(result.after()).isNull();
        assertThat(result.lines()).isEqualTo(told).hasSize(2);
        assertThat(site.repair().plan(() -> false).computers()).containsExactly(3);
    }

    /** A fault of the database at any statement: what is done is whole, and a second run ends as an undisturbed one. */
    @Test
    void aFaultAtAnyStatementLeavesWholeSteps() {
        List<String> damage = List.of("DELETE FROM INSTANCE WHERE id = (SELECT MAX(id) FROM INSTANCE)",
                "UPDATE COMPUTER SET name_key = 'X' WHERE id = 1", "DELETE FROM CONTENT WHERE computer = 3",
                "INSERT INTO TAG VALUES (88, 'T', 't')", "DELETE FROM KEY_VALUE WHERE computer = 2");
        damage.forEach(rows::run);
        restart();
        site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false);
        String undisturbed = known();
        int statement = 1;
        for (;; statement += 3) {
            site = SharedSite.empty();
            fill();
            damage.forEach(rows::run);
            restart();
            RepairPlan plan = site.repair().plan(() -> false);
            faults.failAt(statement, Faults.broken());
            boolean told;
            try {
                told = site.repair().execute(plan, "", line -> {
                }, () -> false).lines().stream().anyMatch(line -> line.problem() != null);
            } catch (StoreException e) {
                told = true; // the check after the repair
            }
            if (!faults.disarm()) {
                break;
            }
            assertThat(told).as("fault at %s is told", faults.fired()).isTrue();
            restart();
            site.repair().execute(site.repair().plan(() -> false), "", line -> {
            }, () -> false);
            assertSound();
            assertThat(known()).as("after a fault at %s", faults.fired()).isEqualTo(undisturbed);
        }
        assertThat(statement).isGreaterThan(60);
    }

    /** What the site knows, without the names of files and the order in which requests were made. */
    private String known() {
        return LogicalDump.of(site).replaceAll("\\d{4}\\.mif", "file").replaceAll("request \\d+", "request").lines()
                .sorted().collect(Collectors.joining("\n"));
    }

    /** Without its constraint a hash can stand twice; computers then name the first row. */
    @Test
    void rowsThatStandTwiceUnderAHashBecomeOne() {
        var own = TestSites.fresh(folder.resolve("own"));
        RawRows raw = new RawRows(own);
        try (InventorySite other = InventorySites.open(own, "Test")) {
            other.load(org.tallystick.loader.load.LoadRequest.of(List.of(write(computer(1, 1)), write(computer(2, 1)))),
                    org.tallystick.loader.load.LoadListener.NONE, () -> false);
            String constraint = (String) raw.one("SELECT c.constraintname FROM SYS.SYSCONSTRAINTS c, SYS.SYSTABLES t"
                    + " WHERE t.tableid = c.tableid AND t.tablename = 'INSTANCE' AND c.type = 'U'");
            raw.run("ALTER TABLE INSTANCE DROP CONSTRAINT \"" + constraint + '"');
            int number = program(raw, 1, 3);
            raw.run("INSERT INTO INSTANCE SELECT 500, hash, body FROM INSTANCE WHERE id = ?", number);
            edit(raw, 2, 10, false, entries -> {
                entries.set(3, new SetEntry(500, null));
                return entries;
            });
            String before = LogicalDump.inventory(other).replaceAll("revision \\d+", "");

            RepairPlan plan = other.repair().plan(() -> false);
            assertThat(plan.counts()).containsOnlyKeys(DUPLICATE_DATA_KEY, COUNTER_BELOW_MAXIMUM);
            assertThat(plan.lost()).isZero();
            RepairResult result = other.repair().execute(plan, "", line -> {
            }, () -> false);

            assertThat(result.after().faults()).isEmpty();
            assertThat(raw.number("SELECT COUNT(*) FROM INSTANCE WHERE id = 500")).isZero();
            assertThat(program(raw, 2, 3)).isEqualTo(number);
            assertThat(LogicalDump.inventory(other).replaceAll("revision \\d+", "")).isEqualTo(before);
        }
    }
}
