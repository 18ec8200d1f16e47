package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.mif.MifProfile;
import org.tallystick.store.StoreException;

/** The vectors of Q138021 from the file to the database, and what the database keeps of each decision. */
class MatchingVectorsTest extends SiteTest {

    record Vector(int number, List<MifText> current, MifText incoming, String expected) {
        @Override
        public String toString() {
            return number + ": " + expected;
        }
    }

    private static MifText p1() {
        return MifText.pc("LAB1", "X0000001", "01");
    }

    private static MifText p2() {
        return MifText.pc("LAB2", "X0000002", "02");
    }

    /** A second row with the SMSID of P1, as only a file can make it that does not designate the SMSID. */
    private static MifText sameSmsid() {
        return MifText.pc("LABX", "X0000001", "99").keys("Name", "NetCardID");
    }

    /** Two rows that agree on all keys: the second is brought there by a file that matches on the user alone. */
    private static List<MifText> twins() {
        return List.of(p1().and("LogOnName", "ann"), sameSmsid().and("LogOnName", "bob"),
                p1().and("LogOnName", "bob").keys("LogOnName"));
    }

    private static MifText nine(String name, String smsid, String card, String user) {
        return MifText.of("Name", name, "SMSID", smsid, "Site", "S01", "Domain", "LABDOM", "SMSLocation",
                "S01|LABDOM|" + name, "SystemRole", "Workstation", "SystemType", "X86-based PC", "LogOnName", user,
                "NetCardID", card).keys();
    }

    static Stream<Vector> vectors() {
        List<MifText> pair = List.of(p1(), p2());
        List<MifText> same = List.of(p1(), sameSmsid());
        List<MifText> nines = List.of(nine("LAB1", "X0000001", "01", "ann"), nine("LAB2", "X0000002", "02", "bob"));
        return Stream.of(new Vector(1, pair, p1().disk("C", 1), "loaded M1 update 1"),
                new Vector(2, pair, MifText.pc("LAB9", "X0000001", "01"),
                        "loaded M5 update 1; 182 1 SMSID,NetCardID/Name"),
                new Vector(3, pair, MifText.pc("LAB2", "X0000001", "02"),
                        "loaded M5 update 1; 182 1 SMSID/Name,NetCardID; 181 2 Name,NetCardID/SMSID"),
                new Vector(4, pair, MifText.pc("LAB3", "X0000003", "03"), "loaded M6 new 3"),
                new Vector(5, pair, MifText.pc("LAB1", "X0000003", "01"),
                        "loaded M6 new 3; 180 1 Name,NetCardID/SMSID"),
                new Vector(6, pair, MifText.pc("LAB1", "X0000003", "02"),
                        "loaded M6 new 3; 180 1 Name/SMSID,NetCardID; 180 2 NetCardID/Name,SMSID"),
                new Vector(7, pair, MifText.of("Name", "LAB1", "NetCardID", "01"), "loaded M1 update 1"),
                new Vector(8, pair, MifText.of("Name", "LAB1", "NetCardID", "09"),
                        "loaded M3 new 3; 1001 1 Name/NetCardID"),
                new Vector(9, twins(), p1(), "loaded M2 ambiguous 3 removed [1, 2] resync X0000001;"
                        + " 183 Name,SMSID,NetCardID/; 186 3"),
                new Vector(10, same, MifText.pc("LAB9", "X0000001", "05"),
                        "loaded M4 ambiguous 3 removed [1, 2] resync X0000001; 185 SMSID/Name,NetCardID; 186 3"),
                new Vector(11, same, p1().disk("C", 1), "loaded M1 update 1"),
                new Vector(12, pair, MifText.pc("LAB9", "X0000001", "09").keys("SMSID"), "loaded M1 update 1"),
                new Vector(13, same, p1().keys("SMSID"),
                        "loaded M2 ambiguous 3 removed [1, 2] resync X0000001; 183 SMSID/; 186 3"),
                new Vector(14, nines, nine("LAB1", "X0000001", "01", "ann").disk("C", 1), "loaded M1 update 1"),
                new Vector(15, nines, nine("LAB1", "X0000001", "01", "eve"), "loaded M5 update 1;"
                        + " 182 1 Name,SMSID,Site,Domain,SMSLocation,SystemRole,SystemType,NetCardID/LogOnName;"
                        + " 181 2 Site,Domain,SystemRole,SystemType/Name,SMSID,SMSLocation,LogOnName,NetCardID"),
                new Vector(16, pair, MifText.pc("LAB9", "X0000001", "09").keys("Name", "NetCardID"),
                        "loaded M8 new 3; 1002 1 /Name,NetCardID"),
                new Vector(17, pair, MifText.pc("", "X0000003", ""), "loaded M6 new 3"),
                new Vector(18, pair, MifText.pc("lab1", "X0000001", "01"), "loaded M1 update 1"));
    }

    @ParameterizedTest
    @MethodSource
    void vectors(Vector vector) {
        loadAll(vector.current().toArray());

        FileOutcome outcome = load(vector.incoming());

        assertThat(words(outcome)).isEqualTo(vector.expected());
        assertKept(outcome);
        assertSound();
        restart();
        assertKept(outcome);
    }

    /** The record of the file, its decision and its events are those of the outcome. */
    private void assertKept(FileOutcome outcome) {
        assertThat(site.queries().matchOf(outcome.fileId())).hasValueSatisfying(record -> {
            assertThat(record.result()).isEqualTo(outcome.result());
            assertThat(record.computer()).isEqualTo(outcome.computer());
            assertThat(record.match().branch()).isEqualTo(outcome.branch());
        });
        assertThat(site.queries().events(new EventQuery(null, null, outcome.fileId(), null, null), null, 100).rows()
                .reversed()).zipSatisfy(outcome.events(), (kept, raised) -> {
                    assertThat(kept.getId()).isEqualTo(raised.id());
                    assertThat(kept.getCode()).isEqualTo(raised.code().number());
                    assertThat(kept.getComputerId()).isEqualTo(raised.computer().orElse(0));
                    assertThat(kept.getAgree()).isEqualTo(raised.agree());
                    assertThat(kept.getDiffer()).isEqualTo(raised.differ());
                    assertThat(kept.getText()).isEqualTo(raised.text());
                    assertThat(kept.getEntering()).isNotEmpty();
                });
    }

    /** Vector 18, second half: a note, with the file and with the decision that is kept; never an event. */
    @Test
    void letterCaseAloneIsNoted() {
        loadAll(p1(), p2());
        FileOutcome outcome = load(MifText.pc("lab1", " x0000001", "02"));
        assertThat(outcome.warnings()).containsExactly(
                "Name is lab1 in the file and LAB1 in the inventory; it would be a different value on a case-sensitive"
                        + " server.",
                "SMSID is x0000001 in the file and X0000001 in the inventory; it would be a different value on a"
                        + " case-sensitive server.");
        assertThat(site.queries().matchOf(outcome.fileId()).orElseThrow().match().notes())
                .isEqualTo(outcome.warnings());
        assertThat(outcome.events()).extracting(event -> event.code().number()).containsExactly(182, 181);
        assertThat(load(MifText.pc("lab1", "x0000001", "03")).warnings()).isEmpty();
    }

    /** The same with a delta: nothing is entered half, and what is ambiguous or unknown waits. */
    static Stream<Vector> deltas() {
        List<MifText> pair = List.of(p1(), p2());
        List<MifText> same = List.of(p1(), sameSmsid());
        return Stream.of(new Vector(1, pair, p1().disk("Add", "C", 1), "loaded M1 update 1"),
                new Vector(2, pair, MifText.pc("LAB9", "X0000001", "01").disk("Add", "C", 1),
                        "loaded M5 update 1; 182 1 SMSID,NetCardID/Name"),
                new Vector(4, pair, MifText.pc("LAB3", "X0000003", "03").disk("Add", "C", 1),
                        "held UNKNOWN_COMPUTER M6 resync X0000003; 186"),
                new Vector(5, pair, MifText.pc("LAB1", "X0000003", "01").disk("Add", "C", 1),
                        "held UNKNOWN_COMPUTER M6 resync X0000003; 186"),
                new Vector(8, pair, MifText.of("Name", "LAB1", "NetCardID", "09").disk("Add", "C", 1),
                        "held UNKNOWN_COMPUTER M3"),
                new Vector(9, twins(), p1().disk("Add", "C", 1), "held AWAITING_RESYNC M2 ambiguous removed [1, 2]"
                        + " resync X0000001; 183 Name,SMSID,NetCardID/; 186"),
                new Vector(10, same, MifText.pc("LAB9", "X0000001", "05").disk("Add", "C", 1),
                        "held AWAITING_RESYNC M4 ambiguous removed [1, 2] resync X0000001;"
                                + " 185 SMSID/Name,NetCardID; 186"),
                new Vector(16, pair,
                        MifText.pc("LAB9", "X0000001", "09").keys("Name", "NetCardID").disk("Add", "C", 1),
                        "held UNKNOWN_COMPUTER M8 resync X0000001; 186"));
    }

    @ParameterizedTest
    @MethodSource
    void deltas(Vector vector) {
        loadAll(vector.current().toArray());

        FileOutcome outcome = load(vector.incoming());

        assertThat(words(outcome)).isEqualTo(vector.expected());
        assertKept(outcome);
        assertSound();
    }

    /** Vector 19: an error at any statement of the search: nothing is decided, nothing written, the next load works. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
    void anErrorDuringTheSearchDecidesNothing(int statement) {
        loadAll(p1(), p2());
        String before = dump();
        MifText incoming = MifText.pc("LAB2", "X0000001", "02");
        faults.failAt(statement, Faults.broken(), sql -> sql.startsWith("SELECT") && sql.contains("FROM COMPUTER"));

        StoreException failure = catchThrowableOfType(StoreException.class, () -> load(incoming));

        assertThat(faults.disarm()).isEqualTo(failure != null);
        if (failure == null) {
            assertThat(statement).as("statements of a search").isGreaterThan(3);
            return;
        }
        assertThat(failure.getMessage()).endsWith(".").doesNotContain("SELECT");
        assertThat(dump()).isEqualTo(before);
        assertSound();
        assertThat(words(load(incoming)))
                .isEqualTo("loaded M5 update 1; 182 1 SMSID/Name,NetCardID; 181 2 Name,NetCardID/SMSID");
    }

    /** Vector 20: beyond the limit nothing is removed, the files are held, and one alarm is raised. */
    @Test
    void theLimitHoldsTheSixthPair() {
        List<Object> contents = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            contents.add(MifText.pc("ONE" + i, "X000010" + i, "A" + i));
            contents.add(MifText.pc("TWO" + i, "X000010" + i, "B" + i).keys("Name", "NetCardID"));
        }
        for (int i = 1; i <= 7; i++) {
            contents.add(MifText.pc("NEW" + i, "X000010" + i, "C" + i));
        }
        LoadRequest request = new LoadRequest(contents.stream().map(this::write).toList(), false, MifProfile.LEGACY,
                10, null);

        List<FileOutcome> met = loadAll(request).subList(14, 21);

        assertThat(met.subList(0, 5)).allSatisfy(outcome -> assertThat(outcome.removed()).hasSize(2));
        assertThat(words(met.get(5))).isEqualTo("held REMOVAL_LIMIT M4; 1003");
        assertThat(words(met.get(6))).isEqualTo("held REMOVAL_LIMIT M4");
        assertThat(current()).contains(11, 12, 13, 14).hasSize(9);
        assertThat(site.queries().countEvents(new EventQuery(1003, null, null, null, null))).isEqualTo(1);
        assertSound();

        LoadSummary again = site.replay(List.of(met.get(5).fileId(), met.get(6).fileId()), outcome -> {
        }, () -> false);
        assertThat(again.held()).as("the limit of the site is 100").isZero();
        assertThat(again.removed()).isEqualTo(4);
        assertSound();
    }

    /** Zero stands for no limit. */
    @Test
    void noLimitRemovesAll() {
        loadAll(p1(), sameSmsid());
        LoadRequest request = new LoadRequest(List.of(write(MifText.pc("LAB9", "X0000001", "05"))), false,
                MifProfile.LEGACY, 0, null);
        assertThat(loadAll(request).get(0).removed()).containsExactly(1, 2);
    }

    /** The limit stops a pair that would go beyond it, not only one that begins there. */
    @Test
    void theLimitCountsWholeSets() {
        loadAll(p1(), sameSmsid());
        LoadRequest request = new LoadRequest(List.of(write(MifText.pc("LAB9", "X0000001", "05"))), false,
                MifProfile.LEGACY, 1, null);
        assertThat(words(loadAll(request).get(0))).isEqualTo("held REMOVAL_LIMIT M4; 1003");
        assertThat(current()).containsExactly(1, 2);
    }
}
