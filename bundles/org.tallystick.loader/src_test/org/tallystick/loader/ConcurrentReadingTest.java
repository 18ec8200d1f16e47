package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.store.SiteStore;

/** Views that read while files are loaded see whole files only, and hold nobody up. */
class ConcurrentReadingTest extends SiteTest {

    /** A computer lies in several tables: a file that is loaded between two of them does not mix its halves in. */
    @ParameterizedTest
    @ValueSource(strings = { "details", "history" })
    void aComputerIsReadAtOneMoment(String what) {
        AtomicReference<Runnable> between = new AtomicReference<>();
        Thread reader = Thread.currentThread();
        Path path = TestSites.fresh(folder.resolve("own"));
        try (SiteStore store = SiteStore.open(path, "Test", sql -> {
            Runnable work = Thread.currentThread() == reader && sql.contains("FROM CONTENT") ? between.getAndSet(null)
                    : null;
            if (work != null) {
                CompletableFuture.runAsync(work, task -> new Thread(task).start()).join();
            }
        }); InventorySite own = new OpenSite(store, "S01", "Test site")) {
            for (String text : List.of("old", "new")) {
                Path file = write(MifText.pc(text, "X1", "01").disk("C", text));
                Runnable load = () -> own.load(LoadRequest.of(List.of(file)), LoadListener.NONE, () -> false);
                if (text.equals("old")) {
                    load.run();
                } else {
                    between.set(load);
                }
            }
            if (what.equals("details")) {
                Computer computer = own.queries().computer(1).orElseThrow();
                assertThat(between.get()).as("the file was loaded between").isNull();
                assertThat(computer.getSummary().getIdentification().get(0).getValue()).isEqualTo("new");
                assertThat(rows(computer.getGroups().get(0))).isEqualTo("C:new");
                assertThat(computer.getRevision()).isEqualTo(2);
            } else {
                assertThat(own.queries().history(1, 10)).as("the change that was loaded between").hasSize(2)
                        .allSatisfy(record -> assertThat(record.getChanges()).singleElement().satisfies(
                                change -> assertThat(change.getBefore() + change.getAfter()).isEqualTo("oldnew")));
                assertThat(between.get()).isNull();
            }
        }
    }

    @Test
    void viewsReadWhileFilesAreLoaded() throws Exception {
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            MifText mif = MifText.pc("LAB" + i % 50, "X" + i % 50, "C" + i % 50).bios("Vendor", "V" + i, "Version",
                    "V" + i);
            for (int disk = 0; disk < 10; disk++) {
                mif.disk(String.valueOf((char) ('A' + disk)), i);
            }
            files.add(mif);
        }
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                for (ComputerSummary row : site.queries().computers(ComputerQuery.ALL, null, 20).rows()) {
                    String bios = rows(row.getId(), "BIOS");
                    assertThat(bios.split(":")[0]).isEqualTo(bios.split(":")[1]);
                    history(row.getId());
                }
                site.queries().site();
                site.queries().events(EventQuery.ALL, null, 50);
                site.queries().files(FileQuery.OPEN, null, 50);
                rounds.incrementAndGet();
            }
        });
        try {
            loadAll(files.toArray());
        } finally {
            stop.set(true);
        }
        reading.get(60, TimeUnit.SECONDS);
        assertThat(rounds.get()).isPositive();
        assertSound();
    }
}
