package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.model.ComputerSummary;

/** Views that read while files are loaded see whole files only, and hold nobody up. */
class ConcurrentReadingTest extends SiteTest {

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
