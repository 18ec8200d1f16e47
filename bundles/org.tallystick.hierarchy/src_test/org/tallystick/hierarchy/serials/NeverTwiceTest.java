package org.tallystick.hierarchy.serials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.hierarchy.TestHierarchy;
import org.tallystick.hierarchy.distribution.ComputerCollection;
import org.tallystick.hierarchy.distribution.Definition;
import org.tallystick.hierarchy.distribution.DistributionObject;
import org.tallystick.hierarchy.distribution.MachineGroup;
import org.tallystick.hierarchy.distribution.SoftwarePackage;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/**
 * Whatever happens to a site (objects made, deleted, taken back, faults at any statement, restores of the database alone or
 * of the whole folder), no number means two objects. The test remembers every number that anybody ever saw, as parents and
 * clients do.
 */
class NeverTwiceTest {

    private static final ObjectClass[] KINDS = { ObjectClass.PACKAGE, ObjectClass.COLLECTION,
            ObjectClass.MACHINE_GROUP };

    @TempDir
    Path folder;
    private TestHierarchy site;
    private Random random;
    private final Map<String, String> everSeen = new HashMap<>();
    private final Map<ObjectClass, Long> largest = new EnumMap<>(ObjectClass.class);
    private final Set<String> done = new HashSet<>();
    private int names;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void noNumberMeansTwoObjects(long seed) {
        random = new Random(seed);
        site = new TestHierarchy(folder.resolve("site"));
        Path backup = null;
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(12)) {
                case 0 -> delete();
                case 1, 2 -> undo();
                case 3 -> fault();
                case 4 -> site.reopen();
                case 5 -> backup = backUp(step);
                case 6 -> restore(backup, true);
                case 7 -> restore(backup, false);
                default -> add();
            }
            remember();
        }
        assertThat(site.site().verify(() -> false).sound()).isTrue();
        assertThat(done).contains("added", "deleted", "undone", "faulted", "database restored", "folder restored",
                "refused");
        assertThat(everSeen).hasSizeGreaterThan(12);
        site.close();
    }

    private Definition definition(ObjectClass kind) {
        String name = "Object " + ++names;
        return switch (kind) {
            case PACKAGE -> SoftwarePackage.of(name);
            case COLLECTION -> new ComputerCollection(name, "", "", List.of());
            default -> new MachineGroup(name, "");
        };
    }

    private void add() {
        ObjectClass kind = KINDS[random.nextInt(KINDS.length)];
        try {
            site.distribution().add(definition(kind));
            done.add("added");
        } catch (StoreException e) {
            assertThat(e.problem()).as(e.getMessage()).isEqualTo(StoreProblem.REFUSED);
            assertThat(site.numbers().restoreCheck().isBlocked()).isTrue();
            done.add("refused");
            if (random.nextBoolean()) {
                raise();
            }
        }
    }

    /** Where nobody but a person remembers, the person says the number to go on with. */
    private void raise() {
        RestoreCheck check = site.numbers().restoreCheck();
        for (NumberState state : check.open().isEmpty() ? List.<NumberState>of() : check.states()) {
            long known = Math.max(state.known(), largest.getOrDefault(state.kind(), 0L));
            site.numbers().raise(new RaiseRequest(Set.of(state.kind()), known + 1, 0, ""));
        }
        site.numbers().raise(new RaiseRequest(Set.of(), null, check.proposed(), ""));
    }

    private void delete() {
        List<DistributionObject> objects = site.distribution().list(KINDS[random.nextInt(KINDS.length)]);
        if (!objects.isEmpty()) {
            site.distribution().delete(List.of(objects.get(random.nextInt(objects.size()))), true, "");
            done.add("deleted");
        }
    }

    private void undo() {
        List<JournalEntry> entries = site.journal();
        if (!entries.isEmpty()) {
            site.undo(entries.get(random.nextInt(Math.min(8, entries.size()))).id()).lines().stream()
                    .filter(line -> line.done()).forEach(line -> done.add("undone"));
        }
    }

    private void fault() {
        site.failAt(1 + random.nextInt(25), sql -> true);
        try {
            if (random.nextBoolean()) {
                add();
            } else {
                undo();
            }
        } catch (StoreException | AssertionError e) {
            done.add("faulted");
        } finally {
            site.letPass();
        }
        if (random.nextBoolean()) {
            site.reopen();
        }
    }

    private Path backUp(int step) {
        Path copy = folder.resolve("backup" + step);
        site.close();
        TestHierarchy.copy(site.folder(), copy);
        site.open();
        return copy;
    }

    /** Puts back the database alone, which the note notices, or everything, which a parent or a person must tell. */
    private void restore(Path backup, boolean databaseOnly) {
        if (backup == null) {
            return;
        }
        site.close();
        Path target = databaseOnly ? site.folder().resolve("database") : site.folder();
        TestHierarchy.delete(target);
        TestHierarchy.copy(databaseOnly ? backup.resolve("database") : backup, target);
        site.open();
        if (databaseOnly) {
            done.add("database restored");
        } else if (random.nextBoolean()) {
            largest.forEach((kind, number) -> site.numbers().seen("P01", "S01", kind, number));
            done.add("folder restored");
        } else {
            site.numbers().restored(Instant.now(), "as a person knows");
            done.add("folder restored");
        }
    }

    /** Holds every object that is there against all that were ever seen. */
    private void remember() {
        List<DistributionObject> all = new ArrayList<>();
        for (ObjectClass kind : KINDS) {
            all.addAll(site.distribution().list(kind));
        }
        for (DistributionObject object : all) {
            String known = everSeen.putIfAbsent(object.kind() + " " + object.id(), object.guid());
            assertThat(known).as("what %s means", object.id()).isIn(null, object.guid());
            largest.merge(object.kind(), object.id().number(), Math::max);
        }
    }
}
