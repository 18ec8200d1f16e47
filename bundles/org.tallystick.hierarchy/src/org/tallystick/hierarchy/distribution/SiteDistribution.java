package org.tallystick.hierarchy.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.hierarchy.serials.SiteNumbers;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Memberships;
import org.tallystick.store.Notes;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/** Software distribution of one site over its store. */
public final class SiteDistribution implements Distribution {

    private final SiteStore store;
    private final String here;
    private final SiteNumbers numbers;
    private final ObjectReader reader;
    private final ObjectRules rules;
    private final Runnable changed;

    /**
     * Makes the distribution of a site.
     *
     * @param here    code of the site
     * @param changed called after something was changed
     */
    public SiteDistribution(SiteStore store, String here, SiteNumbers numbers, Runnable changed) {
        this.store = store;
        this.here = here;
        this.numbers = numbers;
        this.reader = new ObjectReader(here);
        this.rules = new ObjectRules(reader);
        this.changed = changed;
    }

    /** The one who speaks for objects in the journal. */
    public ObjectRows journalOwner() {
        return new ObjectRows(here, reader, rules);
    }

    /** Fingerprint over the direct members of an object; null for kinds that have none. */
    public static byte[] memberFingerprint(Tx tx, ObjectRow row) {
        return hasMembers(ObjectClass.of(row.kind()))
                ? Fingerprint.ofMembers(Memberships.guids(tx, row.guid())).toBytes()
                : null;
    }

    private static boolean hasMembers(ObjectClass kind) {
        return kind == ObjectClass.COLLECTION || kind == ObjectClass.MACHINE_GROUP;
    }

    @Override
    public List<DistributionObject> list(ObjectClass kind) {
        return store.read(tx -> reader.read(tx, DistributionObjects.ofKind(tx, kind.code())));
    }

    @Override
    public Optional<DistributionObject> find(ObjectClass kind, ObjectId id) {
        return store.read(tx -> reader.get(tx, kind, id));
    }

    @Override
    public Optional<DistributionObject> find(String guid) {
        return store.read(tx -> reader.get(tx, guid));
    }

    private <T> T written(Function<Tx, T> work) {
        T result = store.unit(work);
        changed.run();
        return result;
    }

    @Override
    public Saved add(Definition definition) {
        return add(definition, List.of());
    }

    @Override
    public Saved add(Definition definition, Collection<Integer> members) {
        Saved saved = written(tx -> {
            String guid = UUID.randomUUID().toString();
            rules.check(tx, guid, definition);
            ObjectId id = numbers.take(tx, definition.kind());
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis())
                    .touch(JournaledTable.DISTRIBUTION_OBJECT, guid);
            DistributionObjects.insert(tx, row(guid, id, definition, 1,
                    definition.kind() == ObjectClass.PACKAGE ? 1 : 0, pen.now(), pen.now()));
            join(tx, pen, definition.kind(), guid, members);
            DistributionObject object = reader.get(tx, guid).orElseThrow();
            close(pen, object.kind(), "Added " + lower(object) + ".", "");
            return new Saved(object, true, rules.notes(tx, guid, definition));
        });
        numbers.noteGiven();
        return saved;
    }

    private ObjectRow row(String guid, ObjectId id, Definition definition, long revision, long sourceVersion,
            long created, long now) {
        String offered = null;
        String target = null;
        if (definition instanceof Advertisement advertisement) {
            offered = advertisement.packageGuid();
            target = advertisement.collectionGuid();
        } else if (definition instanceof ComputerCollection collection && !collection.limitGuid().isEmpty()) {
            target = collection.limitGuid();
        }
        return new ObjectRow(guid, definition.kind().code(), id.site(), id.number(), definition.name(),
                Texts.key(definition.name()), revision, here, sourceVersion, ObjectRow.PRESENT, created, now, offered,
                target, definition.fingerprint().toBytes(), DefinitionForm.write(definition.fields()));
    }

    @Override
    public Saved edit(DistributionObject seen, Definition definition) {
        return edit(seen, definition, List.of(), List.of());
    }

    @Override
    public Saved edit(DistributionObject seen, Definition definition, Collection<Integer> join,
            Collection<Integer> leave) {
        if (seen.kind() != definition.kind()) {
            throw new IllegalArgumentException("A " + seen.kind() + " does not become a " + definition.kind());
        }
        return written(tx -> {
            DistributionObject now = unchanged(tx, seen);
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis())
                    .touch(JournaledTable.DISTRIBUTION_OBJECT, now.guid());
            boolean defined = !definition.fingerprint().equals(now.fingerprint());
            if (defined) {
                rules.check(tx, now.guid(), definition);
            }
            int members = join(tx, pen, now.kind(), now.guid(), join) + leave(tx, pen, now.guid(), leave);
            List<String> notes = rules.notes(tx, now.guid(), definition);
            if (!defined && members == 0) {
                return new Saved(now, false, notes); // Q281754
            }
            DistributionObjects.update(tx, row(now.guid(), now.id(), definition, now.change() + 1,
                    now.sourceVersion(), now.created().toEpochMilli(), pen.now()));
            DistributionObject saved = reader.get(tx, now.guid()).orElseThrow();
            close(pen, now.kind(), "Changed " + lower(saved) + ".", "");
            return new Saved(saved, true, notes);
        });
    }

    /** The object as it is, refused where it is another than the caller saw or is not to be changed here. */
    private DistributionObject unchanged(Tx tx, DistributionObject seen) {
        DistributionObject now = reader.get(tx, seen.guid()).orElseThrow(
                () -> Refusal.rule(seen.title() + ", was deleted meanwhile; nothing was changed."));
        ObjectRules.checkOwner(tx, now);
        if (now.change() != seen.change()) {
            throw Refusal.rule(seen.title() + ", was changed meanwhile: it is at change " + now.change()
                    + ", and you saw " + seen.change() + ". Nothing was overwritten; look at it again (Q122382).");
        }
        return now;
    }

    private static int join(Tx tx, JournalPen pen, ObjectClass kind, String guid, Collection<Integer> computers) {
        if (!computers.isEmpty() && !hasMembers(kind)) {
            throw new IllegalArgumentException("A " + kind + " has no members");
        }
        int joined = 0;
        for (int computer : new LinkedHashSet<>(computers)) {
            if (Computers.get(tx, computer).filter(row -> row.state() == ComputerRow.CURRENT).isEmpty()) {
                throw Refusal.value("There is no computer " + computer
                        + " in the inventory; look its number up in the list of computers.");
            }
            if (!Notes.isMember(tx, computer, guid)) {
                pen.touch(JournaledTable.MEMBERSHIP, computer, guid).about(computer);
                Notes.join(tx, computer, guid);
                joined++;
            }
        }
        return joined;
    }

    private static int leave(Tx tx, JournalPen pen, String guid, Collection<Integer> computers) {
        int left = 0;
        for (int computer : new LinkedHashSet<>(computers)) {
            if (Notes.isMember(tx, computer, guid)) {
                pen.touch(JournaledTable.MEMBERSHIP, computer, guid).about(computer);
                Notes.leave(tx, computer, guid);
                left++;
            }
        }
        return left;
    }

    @Override
    public Saved refreshSource(DistributionObject seen) {
        if (seen.kind() != ObjectClass.PACKAGE) {
            throw new IllegalArgumentException("A " + seen.kind() + " has no source files");
        }
        return written(tx -> {
            DistributionObject now = unchanged(tx, seen);
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis())
                    .touch(JournaledTable.DISTRIBUTION_OBJECT, now.guid());
            DistributionObjects.update(tx, row(now.guid(), now.id(), now.definition(), now.change() + 1,
                    now.sourceVersion() + 1, now.created().toEpochMilli(), pen.now()));
            DistributionObject saved = reader.get(tx, now.guid()).orElseThrow();
            close(pen, now.kind(), "The files of " + lower(saved) + ", are to be distributed anew.", "");
            return new Saved(saved, true, List.of());
        });
    }

    @Override
    public List<DistributionObject> delete(List<DistributionObject> seen, boolean withDependents, String reason) {
        return written(tx -> {
            Map<String, DistributionObject> gone = new LinkedHashMap<>();
            seen.forEach(object -> gone.put(object.guid(), unchanged(tx, object)));
            if (withDependents) {
                addDependents(tx, gone);
            }
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            gone.values().forEach(object -> delete(tx, pen, object));
            gone.keySet().forEach(guid -> rules.checkUnused(tx, DistributionObjects.get(tx, guid).orElseThrow()));
            List<DistributionObject> deleted = List.copyOf(gone.values());
            if (!deleted.isEmpty()) {
                close(pen, deleted.get(0).kind(), "Deleted " + lower(deleted.get(0))
                        + (deleted.size() == 1 ? "" : ", and " + (deleted.size() - 1) + " more") + ".", reason);
            }
            return deleted;
        });
    }

    private void addDependents(Tx tx, Map<String, DistributionObject> gone) {
        List<String> open = new ArrayList<>(gone.keySet());
        while (!open.isEmpty()) {
            for (DistributionObject dependent : rules.dependents(tx, open.remove(0))) {
                if (!gone.containsKey(dependent.guid())) {
                    ObjectRules.checkOwner(tx, dependent);
                    gone.put(dependent.guid(), dependent);
                    open.add(dependent.guid());
                }
            }
        }
    }

    private void delete(Tx tx, JournalPen pen, DistributionObject object) {
        pen.touch(JournaledTable.DISTRIBUTION_OBJECT, object.guid());
        leave(tx, pen, object.guid(), Arrays.stream(Memberships.of(tx, object.guid())).boxed().toList());
        ObjectRow row = DistributionObjects.get(tx, object.guid()).orElseThrow();
        DistributionObjects.update(tx, new ObjectRow(row.guid(), row.kind(), row.origin(), row.number(), row.name(),
                row.nameKey(), row.revision() + 1, here, row.sourceVersion(), ObjectRow.DELETED, row.created(),
                pen.now(), row.packageGuid(), row.collectionGuid(), row.fingerprint(), row.definition()));
    }

    @Override
    public List<DistributionObject> dependents(String guid) {
        return store.read(tx -> rules.dependents(tx, guid));
    }

    @Override
    public List<Integer> directMembers(String guid) {
        return store.read(tx -> Arrays.stream(Memberships.of(tx, guid)).boxed().toList());
    }

    @Override
    public Optional<Fingerprint> memberFingerprint(String guid) {
        return store.read(tx -> DistributionObjects.get(tx, guid).map(row -> memberFingerprint(tx, row))
                .filter(Objects::nonNull).map(Fingerprint::of));
    }

    @Override
    public List<Integer> members(String guid) {
        return members(Set.of(guid)).get(guid);
    }

    @Override
    public Map<String, List<Integer>> members(Collection<String> guids) {
        return store.read(tx -> new CollectionMembers(tx, reader).of(guids));
    }

    private static String lower(DistributionObject object) {
        String title = object.title();
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static void close(JournalPen pen, ObjectClass kind, String summary, String reason) {
        pen.close(0, JournalPen.account(), kind.word(), null, summary, reason, null);
    }
}
