package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.mif.MifProfile;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/**
 * Q250063 cannot happen: the load of a computer with many groups is stopped at every statement in turn, the commit
 * among them. Afterwards the site is as before, and loading again gives what an undisturbed load gives.
 */
class FaultTest extends SiteTest {

    private static final String COMMIT = "COMMIT";

    /**
     * A load to be disturbed.
     *
     * @param before   what is there
     * @param incoming the file
     * @param expected how it ends undisturbed
     * @param limit    removals allowed
     */
    record Scenario(String title, List<Object> before, Object incoming, String expected, int limit) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static MifText many(MifText mif, int version) {
        for (int i = 0; i < 12; i++) {
            mif.group("Program", "ACME|PROGRAM|1.0", "Name", null, "Name", "P" + i, "Version", "v" + version * i);
        }
        return mif.scanned(version).disk("C", version).disk("D", 1).bios("Vendor", "Acme", "Version", version)
                .group("Only " + version, "ACME|ONLY" + version + "|1.0", "", null, "A" + version, version);
    }

    private static MifText delta() {
        return MifText.pc("LAB9", "X0000001", "01").scanned(5).disk("Update", "C", 9).disk("Delete", "D", null)
                .disk("Add", "E", 3).group("New", "ACME|NEW|1.0", "Key", "Add", "Key", "k", "Value", "v")
                .group("Program", "ACME|PROGRAM|1.0", "Name", "Update", "Name", "P3", "Version", "delta");
    }

    static Stream<Scenario> scenarios() {
        MifText first = many(MifText.pc("LAB1", "X0000001", "01").and("LogOnName", "ann"), 1);
        MifText same = many(MifText.pc("LABX", "X0000001", "99").and("LogOnName", "bob").keys("Name", "NetCardID"), 2);
        MifText unknown = MifText.pc("LAB7", "X0000007", "07").disk("Add", "C", 1);
        MifText ambiguous = many(MifText.pc("LAB9", "X0000001", "05"), 3);
        return Stream.of(
                new Scenario("new, the first of a site", List.of(), first, "loaded M6 new 1", 100),
                new Scenario("new with overlaps and further keys", List.of(first),
                        many(MifText.pc("LAB1", "X0000002", "01").and("LogOnName", "ann").keys("SMSID", "LogOnName",
                                "Name"), 2),
                        "loaded M6 new 2; 180 1 Name,LogOnName/SMSID", 100),
                new Scenario("full update of everything", List.of(first),
                        many(MifText.pc("LAB2", "X0000001", "01").and("LogOnName", "eve"), 3),
                        "loaded M5 update 1; 182 1 SMSID,NetCardID/Name", 100),
                new Scenario("delta", List.of(first), delta(),
                        "loaded M5 update 1; 182 1 SMSID,NetCardID/Name", 100),
                new Scenario("several hits and a full file", List.of(first, same), ambiguous,
                        "loaded M4 ambiguous 3 removed [1, 2] resync X0000001; 185 SMSID/Name,NetCardID; 186 3", 100),
                new Scenario("several hits and a delta", List.of(first, same),
                        MifText.pc("LAB9", "X0000001", "05").disk("Add", "C", 1),
                        "held AWAITING_RESYNC M4 ambiguous removed [1, 2] resync X0000001;"
                                + " 185 SMSID/Name,NetCardID; 186",
                        100),
                new Scenario("removal", List.of(first), MifText.pc("LAB1", "X0000001", "01").removal(),
                        "loaded M1 deleted 1 removed [1]", 100),
                new Scenario("refused", List.of(first), "Start Component\n  Name = oops", "refused MIF_SYNTAX", 100),
                new Scenario("type conflict after groups were written", List.of(first),
                        many(MifText.pc("LAB1", "X0000001", "01"), 4).group("Last", "ACME|ONLY1|1.0", "", null, "A1",
                                "a text"),
                        "refused TYPE_MISMATCH; 187 /A1", 100),
                new Scenario("held, unknown computer", List.of(first), unknown,
                        "held UNKNOWN_COMPUTER M6 resync X0000007; 186", 100),
                new Scenario("held once more", List.of(first, unknown), unknown,
                        "held UNKNOWN_COMPUTER M6 resync X0000007", 100),
                new Scenario("held, missing row", List.of(first), delta().disk("Update", "Z", 1),
                        "held ROW_MISSING M5 resync X0000001; 186 1", 100),
                new Scenario("held by the limit", List.of(first, same), ambiguous, "held REMOVAL_LIMIT M4; 1003", 1),
                new Scenario("stale", List.of(many(MifText.pc("LAB1", "X0000001", "01"), 9)), first,
                        "stale STALE M1 1", 100),
                new Scenario("full file that answers requests and waiting files",
                        List.of(unknown, MifText.pc("LAB7", "X0000007", "07").disk("Add", "D", 1)),
                        many(MifText.pc("LAB7", "X0000007", "07"), 1), "loaded M6 new 1", 100));
    }

    private LoadRequest request(Scenario scenario, Path file) {
        return new LoadRequest(List.of(file), false, MifProfile.LEGACY, scenario.limit(), null);
    }

    /** Writes the files before, whose names are part of what is compared. */
    private LoadRequest before(Scenario scenario) {
        return LoadRequest.of(scenario.before().stream().map(this::write).toList());
    }

    private String loadInPeace(Scenario scenario, LoadRequest before, Path file) {
        loadAll(before);
        assertThat(words(loadAll(request(scenario, file)).get(0))).isEqualTo(scenario.expected());
        assertSound();
        return dump();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aFaultAtAnyStatementChangesNothing(Scenario scenario) {
        Path file = write(scenario.incoming());
        LoadRequest earlier = before(scenario);
        String undisturbed = loadInPeace(scenario, earlier, file);

        site = SharedSite.empty();
        loadAll(earlier);
        String before = dump();
        int statement = 1;
        for (;; statement++) {
            faults.failAt(statement, Faults.broken());
            boolean failed = false;
            List<FileOutcome> told = new ArrayList<>();
            try {
                site.load(request(scenario, file), told::add, () -> false);
            } catch (StoreException e) {
                failed = true;
            }
            assertThat(faults.disarm()).as(faults.fired()).isEqualTo(failed);
            if (!failed) {
                break;
            }
            boolean lastCommit = told.size() == 1; // the sums are kept after the file, in a unit of their own
            assertThat(dump()).as("after a fault at %s", faults.fired()).isEqualTo(lastCommit ? undisturbed : before);
            if (lastCommit) {
                site = SharedSite.empty();
                loadAll(earlier);
            }
            if (statement % 5 == 0) {
                assertSound();
                restart();
            }
        }
        assertThat(statement).as("statements of the load").isGreaterThan(5);
        assertThat(dump()).isEqualTo(undisturbed);
        assertSound();
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(scenario.before().size() + 1L);
    }

    /** Q191301: the victim of a deadlock is run again as a whole, and no number is used twice. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void aDeadlockAtAnyStatementIsRunAgain(Scenario scenario) {
        Path file = write(scenario.incoming());
        LoadRequest earlier = before(scenario);
        String undisturbed = loadInPeace(scenario, earlier, file);

        for (int statement = 1;; statement++) {
            site = SharedSite.empty();
            loadAll(earlier);
            faults.failAt(statement, Faults.deadlock());
            List<FileOutcome> told = new ArrayList<>();
            try {
                site.load(request(scenario, file), told::add, () -> false);
            } catch (StoreException e) {
                assertThat(e.problem()).isEqualTo(StoreProblem.UNAVAILABLE);
                assertThat(faults.fired()).as("a question of a reader is not run again")
                        .startsWith("SELECT");
                faults.disarm();
                continue;
            }
            if (!faults.disarm()) {
                break;
            }
            assertThat(told).extracting(SiteTest::words).containsExactly(scenario.expected());
            assertThat(dump()).isEqualTo(undisturbed);
            if (statement % 5 == 0) {
                assertSound();
            }
        }
    }

    /** A deadlock that never ends is told after some tries. */
    @Test
    void aUnitIsNotRunAgainForEver() {
        int[] commits = { 0 };
        InventorySite stubborn = InventorySites.open(TestSites.fresh(folder.resolve("stubborn")), "Test", sql -> {
            if (sql.equals(COMMIT)) {
                commits[0]++;
                throw Faults.deadlock();
            }
        });
        try (stubborn) {
            LoadRequest request = LoadRequest.of(List.of(write(MifText.pc("LAB1", "X1", "01"))));
            assertThatThrownBy(() -> stubborn.load(request, LoadListener.NONE, () -> false))
                    .isInstanceOfSatisfying(StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(StoreProblem.UNAVAILABLE));
            assertThat(commits[0]).isBetween(2, 20);
        }
    }

    /** The same through a closed and opened database: what was not committed is gone. */
    @Test
    void afterAFaultAndANewStartTheLoadGoesOn() {
        Scenario scenario = scenarios().filter(each -> each.title().equals("full update of everything")).findFirst()
                .orElseThrow();
        Path file = write(scenario.incoming());
        LoadRequest earlier = before(scenario);
        String undisturbed = loadInPeace(scenario, earlier, file);
        site = SharedSite.empty();
        loadAll(earlier);
        String before = dump();
        for (int statement : new int[] { 3, 8, 12 }) {
            faults.failAt(statement, Faults.broken());
            assertThatThrownBy(() -> load(file)).isInstanceOf(StoreException.class);
            faults.disarm();
            reopen();
            assertThat(dump()).isEqualTo(before);
            assertSound();
        }
        load(file);
        assertThat(dump()).isEqualTo(undisturbed);
    }

    /** A fault in the middle of a folder: what was done stays done, the rest follows with the next load. */
    @Test
    void aFolderGoesOnWhereItWasStopped() {
        List<Path> files = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> write(many(MifText.pc("LAB" + i, "X" + i, "C" + i), i))).toList();
        LoadRequest request = LoadRequest.of(files);
        loadAll(request);
        String undisturbed = dump();
        for (int statement = 7; statement < 140; statement += 13) {
            site = SharedSite.empty();
            faults.failAt(statement, Faults.broken());
            List<FileOutcome> told = new ArrayList<>();
            assertThatThrownBy(() -> site.load(request, told::add, () -> false)).isInstanceOf(StoreException.class);
            faults.disarm();
            assertSound();
            assertThat(current()).hasSize(told.size());
            assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(told.size());
            List<FileOutcome> rest = loadAll(request);
            assertThat(rest.stream().filter(outcome -> outcome.result().getLiteral().equals("unchanged")).count())
                    .isEqualTo(told.size());
            assertThat(dump()).isEqualTo(undisturbed);
            assertSound();
        }
    }

    /** A mistake of the program on one file is that file's end, and not the others'. */
    @Test
    void aMistakeOfTheProgramEndsOneFileOnly() {
        List<Path> files = List.of(write(MifText.pc("A", "X1", "01")), write(MifText.pc("B", "X2", "02")),
                write(MifText.pc("C", "X3", "03")));
        faults.failAt(2, new IllegalArgumentException("injected"), sql -> sql.startsWith("INSERT INTO COMPUTER"));
        assertThat(loadAll(LoadRequest.of(files))).extracting(SiteTest::words).containsExactly("loaded M6 new 1",
                "refused INTERNAL", "loaded M6 new 2");
        assertThat(site.queries().bytes(2)).isPresent();
        site.replay(List.of(2L), outcome -> assertThat(words(outcome)).isEqualTo("loaded M6 new 3"), () -> false);
        assertSound();
    }

    /** A dry run that fails leaves no lock, no memory and no change. */
    @Test
    void aDryRunThatFailsLeavesNothing() {
        load(many(MifText.pc("A", "X1", "01"), 1));
        String before = dump();
        LoadRequest request = LoadRequest.of(List.of(write(many(MifText.pc("B", "X2", "02"), 2)),
                write(MifText.pc("B", "X2", "02").scanned(5).disk("Update", "C", 9))));
        for (int statement = 1; statement < 60; statement += 4) {
            faults.failAt(statement, Faults.broken());
            try {
                site.load(request.asDryRun(), LoadListener.NONE, () -> false);
            } catch (StoreException e) {
                assertThat(faults.fired()).as(e.getMessage() + e.getCause()).isNotNull();
            }
            faults.disarm();
            assertThat(dump()).isEqualTo(before);
        }
        assertThat(loadAll(request)).extracting(SiteTest::words).containsExactly("loaded M6 new 2",
                "loaded M1 update 2");
        assertSound();
    }
}
