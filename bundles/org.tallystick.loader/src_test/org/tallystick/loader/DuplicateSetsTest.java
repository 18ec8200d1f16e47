package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.store.StoreException;

/** A search beside everything else, and the questions to the sets that it left. */
class DuplicateSetsTest extends DuplicateSearchTest {

    private static final String A = "00:AA:00:00:00:01";
    private static final String B = "00:AA:00:00:00:02";

    /** One set of each sure kind, and one of what the loader took out. */
    private void oneOfEach() {
        load(MifText.pc("OLD1", "X1", "C1").keys("Name", "NetCardID"));
        load(MifText.pc("OLD1", "X1", "C2").keys("Name", "NetCardID"));
        load(MifText.pc("CLONE1", "X2", A));
        load(MifText.pc("CLONE2", "X2", B));
        load(MifText.pc("CLONE1", "X2", A).disk("C", 1));
        load(MifText.pc("NEW1", "X3", "00:AA:00:00:00:03"));
        load(MifText.pc("NEW1", "X4", "00:AA:00:00:00:03"));
        load(MifText.pc("GONE1", "X5", "C5").keys("Name", "NetCardID"));
        load(MifText.pc("GONE1", "X5", "C6").keys("Name", "NetCardID"));
        load(MifText.pc("GONE9", "X5", "C7"));
    }

    private List<String> ids(SetFilter filter) {
        return site.duplicates().sets(filter, 100).stream().map(DuplicateSet::id).toList();
    }

    private static SetFilter text(String text) {
        return new SetFilter(Set.of(), Set.of(), null, text, 0, null);
    }

    @Test
    void setsAreAskedForInManyWays() {
        oneOfEach();
        SearchResult result = search();
        assertThat(result.found()).hasToString("{SAME_IDENTITY=2, CLONES=1, SEVERAL_IDENTITIES=1}");
        assertThat(result.fresh()).isEqualTo(4);
        assertThat(result.computers()).isEqualTo(8);

        assertThat(ids(SetFilter.ALL)).containsExactly("1:1:SMSID:X1", "1:1:SMSID:X5", "2:3", "3:1:NEW1|00AA00000003");
        assertThat(site.duplicates().sets(SetFilter.ALL, 2)).hasSize(2);
        assertThat(site.duplicates().count(SetFilter.ALL)).isEqualTo(4);
        assertThat(ids(new SetFilter(EnumSet.of(DuplicateKind.CLONES, DuplicateKind.SEVERAL_IDENTITIES), Set.of(), null,
                null, 0, null))).containsExactly("2:3", "3:1:NEW1|00AA00000003");
        assertThat(ids(new SetFilter(Set.of(), Set.of(), SetScope.HISTORY, null, 0, null)))
                .containsExactly("1:1:SMSID:X5");
        assertThat(ids(new SetFilter(Set.of(), Set.of(SetState.DECIDED), null, null, 0, null))).isEmpty();
        assertThat(ids(new SetFilter(Set.of(), Set.of(SetState.OPEN), null, null, 0.96, null)))
                .containsExactly("1:1:SMSID:X1", "1:1:SMSID:X5", "3:1:NEW1|00AA00000003");
        assertThat(ids(new SetFilter(Set.of(), Set.of(), null, null, 0, 5))).containsExactly("3:1:NEW1|00AA00000003");
        assertThat(ids(text("new1"))).containsExactly("3:1:NEW1|00AA00000003");
        assertThat(ids(text("x2"))).containsExactly("2:3");
        assertThat(ids(text("first seen"))).containsExactly("2:3", "3:1:NEW1|00AA00000003");
        assertThat(ids(text("8"))).as("a number of a computer").contains("1:1:SMSID:X5");
        assertThat(ids(text("%"))).isEmpty();
        assertThat(ids(text(" "))).hasSize(4);
        assertThat(site.duplicates().count(text("x"))).isEqualTo(3);
        assertThat(site.duplicates().set("2:3")).isPresent();
        assertThat(site.duplicates().set("2:4")).isEmpty();
        assertThat(site.duplicates().waiting())
                .hasToString("{SAME_IDENTITY=1, CLONES=1, SEVERAL_IDENTITIES=1}");
    }

    @Test
    void onlyTheWantedKindsAreSearched() {
        oneOfEach();
        Instant before = Instant.now().minusMillis(1);
        assertThat(site.duplicates().searched(DuplicateKind.CLONES)).isEmpty();
        site.duplicates().search(Set.of(DuplicateKind.CLONES), SearchListener.NONE, () -> false);
        assertThat(kept()).containsExactly("2 current open [3] new-identity");
        assertThat(site.duplicates().searched(DuplicateKind.CLONES).orElseThrow()).isAfter(before);
        assertThat(site.duplicates().searched(DuplicateKind.SAME_IDENTITY)).isEmpty();
        search();
        assertThat(sets()).hasSize(4);
    }

    @Test
    void aCancelledSearchKeepsWhatWasKept() {
        oneOfEach();
        search();
        List<DuplicateSet> before = sets();
        for (int questions = 0; questions < 12; questions++) {
            AtomicInteger left = new AtomicInteger(questions);
            SearchResult result = site.duplicates().search(Set.of(), SearchListener.NONE,
                    () -> left.getAndDecrement() <= 0);
            assertThat(result.cancelled()).isTrue();
            assertThat(sets()).isEqualTo(before);
            assertThat(result.gone()).isZero();
        }
    }

    @Test
    void whatFinishedKindsFoundIsKeptWhenTheRestIsCancelled() {
        oneOfEach();
        AtomicBoolean stop = new AtomicBoolean();
        SearchResult result = site.duplicates().search(
                Set.of(DuplicateKind.SAME_IDENTITY, DuplicateKind.SEVERAL_IDENTITIES), (kind, done, total) -> stop
                        .compareAndSet(false, kind == DuplicateKind.SEVERAL_IDENTITIES),
                stop::get);
        assertThat(result.cancelled()).isTrue();
        assertThat(ids(SetFilter.ALL)).contains("1:1:SMSID:X1", "1:1:SMSID:X5");
        assertThat(site.duplicates().searched(DuplicateKind.SAME_IDENTITY)).isPresent();
        assertThat(site.duplicates().searched(DuplicateKind.SEVERAL_IDENTITIES)).isEmpty();
    }

    @Test
    void theListenerHearsOfEachKind() {
        oneOfEach();
        Set<DuplicateKind> heard = EnumSet.noneOf(DuplicateKind.class);
        site.duplicates().search(Set.of(), (kind, done, total) -> heard.add(kind), () -> false);
        assertThat(heard).contains(DuplicateKind.SAME_IDENTITY, DuplicateKind.CLONES,
                DuplicateKind.SEVERAL_IDENTITIES);
    }

    @Test
    void aSearchWritesNothingButSets() {
        oneOfEach();
        String before = dump();
        search();
        assertThat(dump()).isEqualTo(before);
        assertSound();
    }

    @Test
    void aSearchThatTheDatabaseStopsLeavesWholeSets() {
        oneOfEach();
        int at = 0;
        boolean stopped;
        do {
            faults.failAt(++at, Faults.broken(), sql -> sql.startsWith("INSERT") || sql.startsWith("UPDATE")
                    || sql.startsWith("DELETE") || sql.equals("COMMIT"));
            try {
                search();
            } catch (StoreException e) {
                assertThat(e).hasMessageEndingWith(".");
            }
            stopped = faults.disarm();
            for (DuplicateSet set : sets()) {
                assertThat(set.computers()).isNotEmpty();
                assertThat(set.evidence()).isNotEmpty();
            }
        } while (stopped && at < 60);
        assertThat(stopped).isFalse();
        assertThat(sets()).hasSize(4);
    }

    @Test
    void aDeadlockIsTriedAgainAndNothingIsFoundTwice() {
        oneOfEach();
        faults.failAt(1, Faults.deadlock(), sql -> sql.startsWith("INSERT INTO DUPLICATE_SET"));
        SearchResult result = search();
        assertThat(faults.fired()).isNotNull();
        assertThat(result.fresh()).isEqualTo(4);
        assertThat(sets()).hasSize(4);
    }

    @Test
    void loadsGoOnBesideASearch() throws Exception {
        oneOfEach();
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            files.add(MifText.pc(i % 2 == 0 ? "CLONE1" : "CLONE2", "X2", i % 2 == 0 ? A : B).disk("C", i + 10));
            files.add(MifText.pc("P" + i, "P" + i, "00:BB:00:00:00:0" + i % 10));
        }
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        CompletableFuture<Void> searching = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                search();
                rounds.incrementAndGet();
            }
        });
        try {
            loadAll(files.toArray()).forEach(outcome -> assertThat(words(outcome)).startsWith("loaded"));
        } finally {
            stop.set(true);
        }
        searching.get(60, TimeUnit.SECONDS);
        assertThat(rounds.get()).isGreaterThan(1);
        search();
        assertThat(ids(SetFilter.ALL)).containsExactly("1:1:SMSID:X1", "1:1:SMSID:X5", "2:3", "3:1:NEW1|00AA00000003");
        assertThat(site.duplicates().set("2:3").orElseThrow().confidence()).isGreaterThan(0.99);
        assertSound();
    }

    @Test
    void oneSearchWaitsForTheOther() throws Exception {
        oneOfEach();
        CompletableFuture<Void> inside = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<SearchResult> first = CompletableFuture
                .supplyAsync(() -> site.duplicates().search(Set.of(), (kind, done, total) -> {
                    inside.complete(null);
                    goOn.join();
                }, () -> false));
        inside.get(60, TimeUnit.SECONDS);
        assertThat(site.duplicates().search(Set.of(), SearchListener.NONE, () -> true).cancelled()).isTrue();
        CompletableFuture<SearchResult> second = CompletableFuture
                .supplyAsync(() -> site.duplicates().search(Set.of(), SearchListener.NONE, () -> false));
        goOn.complete(null);
        assertThat(first.get(60, TimeUnit.SECONDS).fresh() + second.get(60, TimeUnit.SECONDS).fresh())
                .isEqualTo(site.duplicates().count(SetFilter.ALL));
    }

    @Test
    void aDecisionMadeWhileASearchIsUnderWayStands() {
        oneOfEach();
        search();
        AtomicBoolean done = new AtomicBoolean();
        site.duplicates().search(Set.of(DuplicateKind.SEVERAL_IDENTITIES), (kind, seen, total) -> {
            if (done.compareAndSet(false, true)) {
                site.cleanup().execute(site.cleanup().plan(List.of(org.tallystick.loader.cleanup.PlanRequest
                        .proposed("3:1:NEW1|00AA00000003")), () -> false), line -> {
                        }, () -> false);
            }
        }, () -> false);
        assertThat(done).isTrue();
        assertThat(site.duplicates().set("3:1:NEW1|00AA00000003").orElseThrow().state()).isEqualTo(SetState.DECIDED);
    }

    @Test
    void aClosedSiteIsToldInASentence() {
        var duplicates = site.duplicates();
        site.close();
        try {
            assertThatThrownBy(() -> duplicates.search(Set.of(), SearchListener.NONE, () -> false))
                    .isInstanceOf(StoreException.class).hasMessage("The site was closed meanwhile; open it again.");
        } finally {
            restart();
        }
    }
}
