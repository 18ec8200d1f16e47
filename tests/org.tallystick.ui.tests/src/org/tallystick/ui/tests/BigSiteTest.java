package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ui.Ids;

/** A site with more computers than a list shows: it says so, filters and sorts over all, and never stands still. */
@ExtendWith(WorkbenchExtension.class)
class BigSiteTest {

    private static final int COMPUTERS = 10_300;
    /** Aim 100 ms; this much is allowed on a machine that does other things too. */
    private static final long LONGEST_MS = 1000;

    private final Dialogs console = new Dialogs();

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path temp;

    /** Asks the UI thread for an answer again and again, and keeps the longest time that it took. */
    private static final class Watchdog implements AutoCloseable {

        private final Display display = PlatformUI.getWorkbench().getDisplay();
        private final Thread thread = new Thread(this::run, "watchdog");
        private volatile boolean ended;
        private volatile long longest;
        private volatile StackTraceElement[] where = {};

        Watchdog() {
            thread.start();
        }

        private void run() {
            while (!ended) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                display.asyncExec(answered::countDown);
                try {
                    StackTraceElement[] busy = {};
                    if (!answered.await(100, TimeUnit.MILLISECONDS)) {
                        busy = display.getThread().getStackTrace();
                    }
                    answered.await();
                    long took = Duration.ofNanos(System.nanoTime() - asked).toMillis();
                    if (took > longest) {
                        longest = took;
                        where = busy;
                    }
                    TimeUnit.MILLISECONDS.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            ended = true;
            thread.join();
        }

        void check(String what) {
            StringBuilder stack = new StringBuilder();
            for (StackTraceElement element : where) {
                stack.append("\n    ").append(element);
            }
            ILog.of(BigSiteTest.class)
                    .info("Longest stop of the UI thread while " + what + ": " + longest + " ms" + stack);
            assertTrue(longest < LONGEST_MS, what + ": " + longest + " ms" + stack);
        }
    }

    @Test
    void windowStaysAliveWhileManyAreLoadedSortedAndFiltered() throws Exception {
        Path files = write();
        console.createSite(temp.resolve("site"));
        try (Watchdog watchdog = new Watchdog()) {
            console.run(Ids.COMMAND_LOAD_FOLDER, Map.of(Ids.PARAMETER_FOLDER, files.toString()));
            await("all are loaded",
                    () -> console.access().runs().newest().map(run -> run.snapshot().done() >= COMPUTERS)
                            .orElse(false));
            console.settle();
            watchdog.close();
            watchdog.check("files are loaded");
        }
        assertEquals("10,000 of 10,300 computers", console.text("computers.count"));
        assertEquals("This run: 10,300 files", console.text("loader.run.sum"));

        try (Watchdog watchdog = new Watchdog()) {
            console.clickHeading("computers.table", "Name");
            scrollTo(5_000);
            scrollTo(20_000);
            assertEquals(10_000, inUi(() -> Console.find("computers.table", Table.class).getItemCount()));
            console.shoot("big-list");
            console.clickHeading("computers.table", "Name");
            assertEquals("PC10299", inUi(() -> Console.find("computers.table", Table.class).getItem(0).getText(0)));
            console.type("computers.filter", "PC1029");
            assertEquals(10, console.rows("computers.table").size());
            assertEquals("10 computers", console.text("computers.count"));
            console.type("computers.filter", "");
            console.clickHeading("loader.results", "File");
            watchdog.close();
            watchdog.check("the list is scrolled, sorted and filtered");
        }
        try (Watchdog watchdog = new Watchdog()) {
            console.run(Ids.COMMAND_SEARCH, Map.of());
            console.settle();
            assertTrue(console.text("duplicates.searched").contains("10,300 computers"),
                    console.text("duplicates.searched"));
            watchdog.close();
            watchdog.check("duplicates are searched");
        } finally {
            console.closeSite();
        }
    }

    private Path write() throws IOException {
        Path files = temp.resolve("files");
        for (int i = 0; i < COMPUTERS; i++) {
            MifText.computer(files, "f%05d.mif".formatted(i), "PC%05d".formatted(i), "X%07d".formatted(i),
                    "00AA00%06X".formatted(i));
        }
        return files;
    }

    /** Scrolls as far down as there are rows on the way to this one, as somebody with the End key does. */
    private void scrollTo(int index) {
        await("row " + index + " or the last is there", () -> {
            Table table = Console.find("computers.table", Table.class);
            int last = Math.min(index, table.getItemCount() - 1);
            table.setTopIndex(last);
            table.getItem(last).getText();
            return last == Math.min(index, 9_999);
        });
        console.settle();
    }
}
