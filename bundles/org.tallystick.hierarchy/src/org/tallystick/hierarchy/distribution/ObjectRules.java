package org.tallystick.hierarchy.distribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.sites.SiteHierarchy;
import org.tallystick.loader.query.InventoryScan;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.Tx;

/** What must hold between objects of one site, whoever changes them: a person, or the journal. */
final class ObjectRules {

    private final ObjectReader reader;

    ObjectRules(ObjectReader reader) {
        this.reader = reader;
    }

    /** Refuses what a site above owns, in a sentence that says who. */
    static void checkOwner(Tx tx, DistributionObject object) {
        if (object.ownership().isLocked()) {
            throw Refusal.rule(object.title() + ", belongs to site "
                    + SiteHierarchy.title(tx, object.ownership().owner()) + ", which stands above this one, so it is"
                    + " locked here; change it there.");
        }
    }

    /** Refuses a definition that does not fit to the other objects. */
    void check(Tx tx, String guid, Definition definition) {
        switch (definition) {
            case SoftwarePackage contents -> checkPrograms(tx, guid, contents);
            case Advertisement advertisement -> checkTarget(tx, advertisement);
            case ComputerCollection collection -> {
                checkName(tx, guid, collection);
                checkLimit(tx, guid, collection);
            }
            case MachineGroup group -> {
                return;
            }
        }
    }

    private void checkPrograms(Tx tx, String guid, SoftwarePackage contents) {
        for (DistributionObject dependent : reader.read(tx, DistributionObjects.ofPackage(tx, guid))) {
            if (dependent.definition() instanceof Advertisement advertisement
                    && contents.program(advertisement.program()).isEmpty()) {
                throw Refusal.rule(dependent.title() + ", offers the program " + advertisement.program()
                        + ", so the package cannot be without it; change or delete the advertisement first.");
            }
        }
    }

    private void checkTarget(Tx tx, Advertisement advertisement) {
        DistributionObject offered = need(tx, advertisement.packageGuid(), ObjectClass.PACKAGE);
        if (((SoftwarePackage) offered.definition()).program(advertisement.program()).isEmpty()) {
            throw Refusal.value(offered.title() + ", has no program " + advertisement.program()
                    + "; name one of its programs, or add it first.");
        }
        need(tx, advertisement.collectionGuid(), ObjectClass.COLLECTION);
    }

    private DistributionObject need(Tx tx, String guid, ObjectClass kind) {
        return reader.get(tx, guid).filter(object -> object.kind() == kind).orElseThrow(
                () -> Refusal.rule("The " + kind.label() + " that is named is not there (Q249588); it was deleted or"
                        + " has not come yet."));
    }

    /** One name, one collection: two could not be told apart and neither be edited (Q213340). */
    private void checkName(Tx tx, String guid, ComputerCollection collection) {
        sameName(tx, guid, collection).ifPresent(other -> {
            throw Refusal.rule(other.title() + ", has this name already, and every collection has a name of its own"
                    + " (Q213340); choose another one.");
        });
    }

    private Optional<DistributionObject> sameName(Tx tx, String guid, Definition definition) {
        return reader.read(tx, DistributionObjects.named(tx, definition.kind().code(), Texts.key(definition.name())))
                .stream().filter(other -> !other.guid().equals(guid)).findFirst();
    }

    private void checkLimit(Tx tx, String guid, ComputerCollection collection) {
        if (collection.limitGuid().isEmpty()) {
            return;
        }
        DistributionObject next = need(tx, collection.limitGuid(), ObjectClass.COLLECTION);
        Set<String> seen = new HashSet<>();
        while (next != null && seen.add(next.guid())) {
            if (next.guid().equals(guid)) {
                throw Refusal.rule("Collection " + collection.name()
                        + " would be limited to itself, through others; choose another limit.");
            }
            String limit = ((ComputerCollection) next.definition()).limitGuid();
            next = limit.isEmpty() ? null : reader.get(tx, limit).orElse(null);
        }
    }

    /** Refuses that an object goes which others name. */
    void checkUnused(Tx tx, ObjectRow gone) {
        dependents(tx, gone.guid()).stream().findFirst().ifPresent(dependent -> {
            throw Refusal.rule(dependent.title() + ", names the " + ObjectClass.of(gone.kind()).label() + ' '
                    + gone.name() + ", so that stays; delete or change the other one first.");
        });
    }

    /** Objects that name one. */
    List<DistributionObject> dependents(Tx tx, String guid) {
        List<ObjectRow> rows = new ArrayList<>(DistributionObjects.ofPackage(tx, guid));
        rows.addAll(DistributionObjects.ofCollection(tx, guid));
        return reader.read(tx, rows);
    }

    /** What is allowed and yet worth knowing. */
    List<String> notes(Tx tx, String guid, Definition definition) {
        List<String> notes = new ArrayList<>();
        if (definition.name().length() > Texts.SAFE_NAME) {
            notes.add("The name has " + definition.name().length() + " characters; sites of SMS keep " + Texts.SAFE_NAME
                    + " of them for certain (Q123616).");
        }
        if (definition.kind() != ObjectClass.COLLECTION) {
            sameName(tx, guid, definition)
                    .ifPresent(other -> notes.add(other.title() + ", has the same name (Q313904)."));
        }
        if (definition instanceof ComputerCollection collection) {
            collection.rules().stream().flatMap(rule -> rule.conditions().stream()).map(Condition::groupClass)
                    .distinct()
                    .filter(name -> InventoryScan.classes(tx, name).isEmpty())
                    .forEach(name -> notes.add("No computer has reported the group " + name
                            + " yet, so a rule on it finds nobody (Q298455)."));
        }
        return notes;
    }
}
