package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.Computer;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.LoadTotals;

/** Gives every test an open, empty site on a real database, and the words to load into it and to ask it. */
public abstract class SiteTest {

    @TempDir
    protected Path folder;
    protected final Faults faults = SharedSite.FAULTS;
    protected InventorySite site;
    private int written;

    @BeforeEach
    void openSite() {
        site = SharedSite.empty();
    }

    @AfterEach
    void letAllPass() {
        faults.disarm();
    }

    /** Goes on with an engine that remembers nothing, as after a start of the program. */
    protected void restart() {
        site = SharedSite.restarted();
    }

    /** Closes the database and opens it. */
    protected void reopen() {
        site = SharedSite.reopened();
    }

    /** Writes a file under a name that follows in order. */
    protected Path write(Object content) {
        return write(String.format("%04d.mif", ++written), content);
    }

    protected Path write(String name, Object content) {
        try {
            Path file = folder.resolve("files").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file,
                    content instanceof byte[] bytes ? bytes : content.toString().getBytes("UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads one file. */
    protected FileOutcome load(Object content) {
        return load(write(content));
    }

    protected FileOutcome load(Path file) {
        return loadAll(LoadRequest.of(List.of(file))).get(0);
    }

    /** Loads a file that belongs to a computer. */
    protected FileOutcome loadOwned(String owner, Object content) {
        return loadAll(new LoadRequest(List.of(write(content)), false, MifProfile.LEGACY, LoadRequest.SITE_LIMIT,
                owner)).get(0);
    }

    /** Loads several files in one go, in order. */
    protected List<FileOutcome> loadAll(Object... contents) {
        return loadAll(LoadRequest.of(Arrays.stream(contents).map(this::write).toList()));
    }

    protected List<FileOutcome> loadAll(LoadRequest request) {
        List<FileOutcome> outcomes = new ArrayList<>();
        LoadSummary summary = site.load(request, outcomes::add, () -> false);
        assertThat(summary.files()).isEqualTo(outcomes.size()).isEqualTo(summary.loaded() + summary.unchanged()
                + summary.held() + summary.refused() + summary.stale());
        return outcomes;
    }

    protected Computer computer(int id) {
        return site.queries().computer(id).orElseThrow();
    }

    /** The only current computers, by number. */
    protected List<Integer> current() {
        List<Integer> numbers = new ArrayList<>();
        site.queries().forEachComputer(org.tallystick.loader.query.ComputerQuery.ALL,
                row -> numbers.add(row.getId()), () -> false);
        return numbers;
    }

    /** The rows of a group by its name, such as {@code C:5 D:7}; empty where the computer has none. */
    protected String rows(int id, String group) {
        return computer(id).getGroups().stream().filter(candidate -> candidate.getName().equals(group))
                .map(SiteTest::rows).collect(Collectors.joining(" | "));
    }

    protected static String rows(InventoryGroup group) {
        return group.getInstances().stream().map(row -> row.getValues().stream().map(String::valueOf)
                .collect(Collectors.joining(":"))).sorted().collect(Collectors.joining(" "));
    }

    /** Changes of a computer, newest first, such as {@code Disk[C].Free Storage: 5 -> 6}. */
    protected List<String> history(int id) {
        List<String> words = new ArrayList<>();
        for (HistoryRecord record : site.queries().history(id, 1000)) {
            assertThat(record.getChanges()).as("a record of history without a difference (Q135770)").isNotEmpty();
            record.getChanges().forEach(change -> words.add(record.getBefore().getName()
                    + (change.getInstance() == null || change.getInstance().isEmpty() ? ""
                            : "[" + change.getInstance() + "]")
                    + (change.getAttribute() == null ? "" : "." + change.getAttribute()) + ": " + change.getBefore()
                    + " -> " + change.getAfter()));
        }
        return words;
    }

    /** The file's end in words, such as {@code loaded M5 update 1; 182 1 SMSID/Name}. */
    protected static String words(FileOutcome outcome) {
        StringBuilder words = new StringBuilder(outcome.result().getLiteral());
        if (outcome.reason() != null) {
            words.append(' ').append(outcome.reason());
        }
        if (outcome.branch() != null) {
            words.append(' ').append(outcome.branch());
        }
        if (outcome.outcome() != null) {
            words.append(' ').append(outcome.outcome().label());
        }
        outcome.computer().ifPresent(number -> words.append(' ').append(number));
        if (!outcome.removed().isEmpty()) {
            words.append(" removed ").append(outcome.removed());
        }
        if (outcome.resync() != null) {
            words.append(" resync ").append(outcome.resync().smsid());
        }
        outcome.events().stream().filter(event -> event.code().number() != 1004).forEach(event -> {
            words.append("; ").append(event.code().number());
            event.computer().ifPresent(number -> words.append(' ').append(number));
            if (!event.agree().isEmpty() || !event.differ().isEmpty()) {
                words.append(' ').append(String.join(",", event.agree())).append('/')
                        .append(String.join(",", event.differ()));
            }
        });
        return words.toString();
    }

    protected String dump() {
        return LogicalDump.of(site);
    }

    /** The invariants hold, and the sums of the site add up. */
    protected void assertSound() {
        VerifyReport report = site.verify(() -> false);
        assertThat(report.checks()).filteredOn(check -> !check.reportOnly()).allSatisfy(
                check -> assertThat(check.examples()).as(check.invariant() + " " + check.title()).isEmpty());
        assertThat(report.sound()).isTrue();
        LoadTotals totals = site.queries().site().getTotals();
        assertThat(totals.getFiles()).isEqualTo(totals.getLoaded() + totals.getUnchanged() + totals.getHeld()
                + totals.getRefused() + totals.getStale());
    }
}
