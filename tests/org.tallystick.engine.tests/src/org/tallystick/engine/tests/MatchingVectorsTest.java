package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test vectors of the matching rules (Q138021), from the file to the line of JSON. */
class MatchingVectorsTest extends SiteTest {

    /**
     * One vector.
     *
     * @param number   as in the table of the domain notes
     * @param current  what is loaded before; labelled P1, P2, ...
     * @param incoming the file in question
     * @param expected its line in the words of {@link Lines}
     */
    record Vector(int number, List<Mif> current, Mif incoming, String expected) {
        @Override
        public String toString() {
            return number + ": " + expected;
        }
    }

    private static Mif p1() {
        return Mif.pc("LAB1", "X0000001", "01");
    }

    private static Mif p2() {
        return Mif.pc("LAB2", "X0000002", "02");
    }

    /** A second row with the SMSID of P1, as only a file that does not designate the SMSID can make it. */
    private static Mif sameSmsId() {
        return Mif.pc("LABX", "X0000001", "99").keys("Name", "NetCardID");
    }

    private static Mif nine(String name, String smsId, String card, String user) {
        return Mif.of("Name", name, "SMSID", smsId, "Site", "S01", "Domain", "LABDOM", "SMSLocation",
                "S01|LABDOM|" + name, "SystemRole", "Workstation", "SystemType", "X86-based PC", "LogOnName", user,
                "NetCardID", card).keys();
    }

    static Stream<Vector> vectors() {
        List<Mif> pair = List.of(p1(), p2());
        return Stream.of(new Vector(1, pair, Mif.pc("LAB1", "X0000001", "01"), "M1 update P1"),
                new Vector(2, pair, Mif.pc("LAB9", "X0000001", "01"), "M5 update P1; 182 P1 SMSID,NetCardID/Name"),
                new Vector(3, pair, Mif.pc("LAB2", "X0000001", "02"),
                        "M5 update P1; 182 P1 SMSID/Name,NetCardID; 181 P2 Name,NetCardID/SMSID"),
                new Vector(4, pair, Mif.pc("LAB3", "X0000003", "03"), "M6 new new"),
                new Vector(5, pair, Mif.pc("LAB1", "X0000003", "01"), "M6 new new; 180 P1 Name,NetCardID/SMSID"),
                new Vector(6, pair, Mif.pc("LAB1", "X0000003", "02"),
                        "M6 new new; 180 P1 Name/SMSID,NetCardID; 180 P2 NetCardID/Name,SMSID"),
                new Vector(7, pair, Mif.of("Name", "LAB1", "NetCardID", "01").keys("Name", "NetCardID"),
                        "M1 update P1"),
                new Vector(8, pair, Mif.of("Name", "LAB1", "NetCardID", "09").keys("Name", "NetCardID"),
                        "M3 new new; 1001 P1 Name/NetCardID"),
                new Vector(9, twins(), Mif.pc("LAB1", "X0000001", "01"),
                        "M2 ambiguous new, removed P1 P2, resync X0000001; 183 Name,SMSID,NetCardID/; 186 new"),
                new Vector(10, List.of(p1(), sameSmsId()), Mif.pc("LAB9", "X0000001", "05"),
                        "M4 ambiguous new, removed P1 P2, resync X0000001; 185 SMSID/Name,NetCardID; 186 new"),
                new Vector(11, List.of(p1(), sameSmsId()), Mif.pc("LAB1", "X0000001", "01"), "M1 update P1"),
                new Vector(12, pair, Mif.pc("LAB9", "X0000001", "09").keys("SMSID"), "M1 update P1"),
                new Vector(13, List.of(p1(), sameSmsId()), Mif.pc("LAB1", "X0000001", "01").keys("SMSID"),
                        "M2 ambiguous new, removed P1 P2, resync X0000001; 183 SMSID/; 186 new"),
                new Vector(14, List.of(nine("LAB1", "X0000001", "01", "ann"), nine("LAB2", "X0000002", "02", "bob")),
                        nine("LAB1", "X0000001", "01", "ann"), "M1 update P1"),
                new Vector(15, List.of(nine("LAB1", "X0000001", "01", "ann"), nine("LAB2", "X0000002", "02", "bob")),
                        nine("LAB1", "X0000001", "01", "eve"),
                        "M5 update P1; "
                                + "182 P1 Name,SMSID,Site,Domain,SMSLocation,SystemRole,SystemType,NetCardID/LogOnName; "
                                + "181 P2 Site,Domain,SystemRole,SystemType/Name,SMSID,SMSLocation,LogOnName,NetCardID"),
                new Vector(16, pair, Mif.pc("LAB9", "X0000001", "09").keys("Name", "NetCardID"),
                        "M8 new new; 1002 P1"),
                new Vector(17, pair, Mif.pc("", "X0000003", ""), "M6 new new"),
                new Vector(18, pair, Mif.pc("lab1", "X0000001", "01"), "M1 update P1"));
    }

    /** Two rows that agree on all keys: the second is brought there by a file that matches on the user alone. */
    private static List<Mif> twins() {
        return List.of(p1().and("LogOnName", "ann"), sameSmsId().and("LogOnName", "bob"),
                p1().and("LogOnName", "bob").keys("LogOnName"));
    }

    @ParameterizedTest
    @MethodSource
    void vectors(Vector vector) throws IOException {
        List<Object> files = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Mif mif : vector.current()) {
            labels.add("P" + (labels.size() + 1));
            files.add(mif.write(folder, labels.getLast() + ".mif"));
        }
        files.add(vector.incoming().write(folder, "incoming.mif"));

        Tallystick.Result result = load(files.toArray());

        assertThat(result.err()).isEmpty();
        assertThat(withoutKeyNotes(new Lines(result, labels).words(labels.size()))).isEqualTo(vector.expected());
        assertThat(result.code()).isZero();
        Tallystick.Result verified = run("verify");
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    /** Changed keys are noted by an own event (1004), which is not what these vectors are about. */
    private static String withoutKeyNotes(String words) {
        return words.replaceAll("; 1004[^;]*", "").replaceAll("; 1002 (\\w+)[^;]*", "; 1002 $1");
    }

    /** Vector 11, second half: the row that was not updated stays in the list. */
    @Test
    void theOtherRowWithTheSmsIdStays() throws IOException {
        load(p1().write(folder, "P1.mif"), sameSmsId().write(folder, "P2.mif"), p1().write(folder, "in.mif"));

        assertThat(run("computers", "--json").lines()).hasSize(2);
        assertThat(run("verify", "--json").json()).filteredOn(line -> "I8".equals(line.get("invariant")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("holds", false).containsEntry("reportOnly", true));
    }

    /** A delta that hits several: they go, the file waits for a full inventory. */
    @Test
    void aDeltaThatHitsSeveralIsHeld() throws IOException {
        Tallystick.Result result = load(p1().write(folder, "P1.mif"), sameSmsId().write(folder, "P2.mif"),
                Mif.pc("LAB9", "X0000001", "05").disk("Add", "C", "1").write(folder, "in.mif"));

        assertThat(withoutKeyNotes(new Lines(result, List.of("P1", "P2")).words(2))).isEqualTo(
                "M4 held AWAITING_RESYNC, removed P1 P2, resync X0000001; 185 SMSID/Name,NetCardID; 186");
        assertThat(result.json().get(2)).containsEntry("outcome", "ambiguous").containsEntry("computer", null);
        assertThat(result.code()).isEqualTo(1);
    }

    /** Vector 20: beyond the limit nothing is removed, and one alarm is raised. */
    @Test
    void theLimitHoldsTheSixthPair() throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--removal-limit", "10"));
        List<Path> incoming = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            String smsId = "X000010" + i;
            arguments.add(Mif.pc("ONE" + i, smsId, "A" + i).write(folder, "a" + i + ".mif"));
            arguments.add(Mif.pc("TWO" + i, smsId, "B" + i).keys("Name", "NetCardID").write(folder, "b" + i + ".mif"));
            incoming.add(Mif.pc("NEW" + i, smsId, "C" + i).write(folder, "c" + i + ".mif"));
        }
        arguments.addAll(incoming);

        Tallystick.Result result = load(arguments.toArray());

        List<Map<String, Object>> last = result.json().subList(14, 21);
        assertThat(last.subList(0, 5)).allSatisfy(line -> assertThat(line).containsEntry("outcome", "ambiguous"));
        assertThat(last.subList(5, 7)).allSatisfy(line -> assertThat(line).containsEntry("result", "held")
                .containsEntry("reason", "REMOVAL_LIMIT").containsEntry("removed", List.of()));
        assertThat(last.stream().flatMap(line -> Json.objects(line.get("events")).stream())
                .filter(event -> Long.valueOf(1003).equals(event.get("code")))).hasSize(1);
        assertThat(result.summary()).containsEntry("removed", 10L).containsEntry("held", 2L);
        assertThat(result.code()).isEqualTo(1);
    }
}
