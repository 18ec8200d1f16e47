package org.tallystick.hierarchy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.tallystick.hierarchy.distribution.Distribution;
import org.tallystick.hierarchy.serials.SerialNumbers;
import org.tallystick.hierarchy.sites.Hierarchy;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.extension.SiteBase;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.store.StatementProbe;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** A real site for tests, made once and copied, with the words to work on it and to stop it at a statement. */
public final class TestHierarchy implements AutoCloseable, StatementProbe {

    /** A failure of the database that was ordered. */
    public static final String FAULT = "The database refused a statement.";
    private static final Path TEMPLATE = make();

    private final Path folder;
    private InventorySite site;
    private HierarchySite services;
    private Predicate<String> counted = sql -> true;
    private int failAt;
    private int seen;
    private int files;

    /** Opens an empty site S01 in a folder that is not there yet. */
    public TestHierarchy(Path folder) {
        this.folder = folder;
        copy(TEMPLATE, folder);
        open();
    }

    private static Path make() {
        try {
            Path parent = Files.createTempDirectory("tallystick-hierarchy");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            HierarchySite.of(InventorySites.create(parent.resolve("site"), "S01", "Test site")).inventory().close();
            return parent.resolve("site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a closed site, or a part of one. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void open() {
        site = InventorySites.open(folder, "Test", this);
        services = HierarchySite.of(site);
    }

    @Override
    public void close() {
        failAt = 0;
        site.close();
    }

    public void reopen() {
        close();
        open();
    }

    public Path folder() {
        return folder;
    }

    public InventorySite site() {
        return site;
    }

    public Hierarchy hierarchy() {
        return services.hierarchy();
    }

    public Distribution distribution() {
        return services.distribution();
    }

    public SerialNumbers numbers() {
        return services.serialNumbers();
    }

    public SiteStore store() {
        return SiteBase.of(site).store();
    }

    /** Fails before the n-th statement from now on that a condition picks; COMMIT counts. */
    public void failAt(int statement, Predicate<String> among) {
        counted = among;
        seen = 0;
        failAt = statement;
    }

    /** Lets everything pass; answers whether the fault had happened. */
    public boolean letPass() {
        boolean happened = failAt > 0 && seen >= failAt;
        failAt = 0;
        return happened;
    }

    @Override
    public void beforeStatement(String sql) {
        if (failAt > 0 && counted.test(sql) && ++seen == failAt) {
            throw new StoreException(StoreProblem.FAILED, FAULT, null);
        }
    }

    /** Loads a computer with one disk; answers its number. */
    public int computer(String name, int freeDisk) {
        return load(mif(name, "X" + name, disk(freeDisk)));
    }

    /** Loads a file; answers the number of its computer. */
    public int load(String mif) {
        try {
            Path file = folder.resolveSibling(folder.getFileName() + "-" + ++files + ".mif");
            Files.writeString(file, mif, StandardCharsets.UTF_8);
            List<FileOutcome> outcomes = new ArrayList<>();
            site.load(LoadRequest.of(List.of(file)), outcomes::add, () -> false);
            return outcomes.get(0).computer().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a computer with groups. */
    public static String mif(String name, String smsid, String... groups) {
        return "Start Component\n Name = \"Workstation\"\n"
                + group("Identification", "MICROSOFT|IDENTIFICATION|1.0", "1,2",
                        "Name", name, "SMSID", smsid, "Domain", "LABDOM")
                + String.join("", groups) + "End Component\n";
    }

    public static String disk(int free) {
        return disks("C", free);
    }

    /** A group with several rows, by pairs of a letter and free space. */
    public static String disks(Object... pairs) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            rows.append(group("Disk", "MICROSOFT|DISK|1.0", "1", "Disk Index", pairs[i], "Free Storage (MByte)",
                    pairs[i + 1]));
        }
        return rows.toString();
    }

    /** A group of one row, by pairs of an attribute and its value. */
    public static String group(String name, String groupClass, String keys, Object... pairs) {
        StringBuilder text = new StringBuilder(
                " Start Group\n  Name = \"" + name + "\"\n  ID = 1\n  Class = \"" + groupClass
                        + "\"\n" + (keys.isEmpty() ? "" : "  Key = " + keys + "\n"));
        for (int i = 0; i < pairs.length; i += 2) {
            text.append("  Start Attribute\n   Name = \"").append(pairs[i]).append("\"\n   ID = ").append(i / 2 + 1)
                    .append(pairs[i + 1] instanceof Integer number ? "\n   Type = Integer\n   Value = " + number
                            : "\n   Type = String(64)\n   Value = \"" + pairs[i + 1] + '"')
                    .append("\n  End Attribute\n");
        }
        return text.append(" End Group\n").toString();
    }

    /** The newest entries of the journal, newest first. */
    public List<JournalEntry> journal() {
        return site.journal().entries(JournalFilter.ALL, null, 1000).rows();
    }

    /** Takes the newest entry back. */
    public UndoResult undoLast() {
        return undo(journal().get(0).id());
    }

    public UndoResult undo(long entry) {
        return site.journal().undo(site.journal().planUndo(List.of(entry)), "by mistake", () -> false);
    }
}
