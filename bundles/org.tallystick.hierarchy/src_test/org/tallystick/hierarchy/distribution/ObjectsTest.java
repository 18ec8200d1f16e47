package org.tallystick.hierarchy.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.hierarchy.TestHierarchy;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.hierarchy.sites.NewSite;
import org.tallystick.hierarchy.sites.SiteKind;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Packages, advertisements, collections and groups of a site: made, changed, locked, deleted and taken back. */
class ObjectsTest {

    @TempDir
    Path folder;
    private TestHierarchy site;
    private Distribution distribution;

    @BeforeEach
    void open() {
        site = new TestHierarchy(folder.resolve("site"));
        distribution = site.distribution();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void reopen() {
        site.reopen();
        distribution = site.distribution();
    }

    private static void refused(ThrowingCallable work, String... words) {
        assertThatThrownBy(work).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.problem()).isIn(StoreProblem.REFUSED, StoreProblem.BAD_NAME))
                .hasMessageContainingAll(words);
    }

    private DistributionObject add(Definition definition) {
        return distribution.add(definition).object();
    }

    private DistributionObject office() {
        return add(SoftwarePackage.of("Office").with(List.of(Program.of("Install", "setup.exe /q"))));
    }

    private DistributionObject collection(String name) {
        return add(new ComputerCollection(name, "", "", List.of()));
    }

    private static Advertisement advertisement(DistributionObject offered, DistributionObject target) {
        return new Advertisement("Offer", "", offered.guid(), "Install", target.guid(), null, List.of(), null,
                Priority.MEDIUM);
    }

    private DistributionObject now(DistributionObject object) {
        return distribution.find(object.guid()).orElseThrow();
    }

    /** An object as a site above would have sent it down. */
    private DistributionObject copy(String origin, long number, Definition definition) {
        String guid = UUID.randomUUID().toString();
        site.store().unit(tx -> {
            DistributionObjects.insert(tx, new ObjectRow(guid, definition.kind().code(), origin, number,
                    definition.name(), Texts.key(definition.name()), 7, origin, 3, 0, 1, 2, null, null,
                    definition.fingerprint().toBytes(), DefinitionForm.write(definition.fields())));
            return null;
        });
        return distribution.find(guid).orElseThrow();
    }

    private void below(String parent) {
        if (site.hierarchy().tree().site(parent).isEmpty()) {
            site.hierarchy().add(new NewSite(parent, "Headquarters", SiteKind.CENTRAL, null, "", "", ""));
        }
        site.hierarchy().attach("S01", parent, "");
    }

    @Test
    void anObjectHasANameAndAnIdentityOfItsOwn() {
        DistributionObject first = office();
        DistributionObject second = add(SoftwarePackage.of("SQL Server"));
        DistributionObject group = add(new MachineGroup("Library", "one\ntwo"));
        assertThat(first.id()).hasToString("S0100001");
        assertThat(second.id()).hasToString("S0100002");
        assertThat(group.id()).as("each kind counts by itself").hasToString("S0100001");
        assertThat(first).extracting(DistributionObject::change, DistributionObject::sourceVersion,
                DistributionObject::changedSite).containsExactly(1L, 1L, "S01");
        assertThat(group.sourceVersion()).isZero();
        assertThat(first.ownership().isLocked()).isFalse();
        assertThat(UUID.fromString(first.guid())).isNotEqualTo(UUID.fromString(second.guid()));
        reopen();
        assertThat(distribution.list(ObjectClass.PACKAGE)).containsExactly(first, second);
        assertThat(distribution.find(ObjectClass.PACKAGE, ObjectId.parse("s0100001"))).contains(first);
        assertThat(distribution.find(ObjectClass.ADVERTISEMENT, first.id())).isEmpty();
        assertThat(now(group).definition().comment()).isEqualTo("one\ntwo");
        assertThat(site.journal()).extracting(entry -> entry.summary()).containsExactly(
                "Added machine group S0100001, Library.", "Added package S0100002, SQL Server.",
                "Added package S0100001, Office.");
    }

    /** Q281754: a change that changes nothing writes nothing. */
    @Test
    void savingWithoutChangeIsNoChange() {
        DistributionObject office = office();
        int entries = site.journal().size();
        assertThat(distribution.edit(office, Definition.of(ObjectClass.PACKAGE, office.definition().fields())))
                .extracting(Saved::changed, Saved::object).containsExactly(false, office);
        assertThat(site.journal()).hasSize(entries);
        Saved saved = distribution.edit(office, SoftwarePackage.of("Office 97")
                .with(((SoftwarePackage) office.definition()).programs()));
        assertThat(saved.changed()).isTrue();
        assertThat(saved.object()).extracting(DistributionObject::change, DistributionObject::guid,
                DistributionObject::id, DistributionObject::created, DistributionObject::sourceVersion)
                .containsExactly(2L, office.guid(), office.id(), office.created(), 1L);
        assertThat(saved.object().fingerprint()).isNotEqualTo(office.fingerprint());
        assertThat(distribution.refreshSource(saved.object()).object()).extracting(DistributionObject::change,
                DistributionObject::sourceVersion, DistributionObject::fingerprint)
                .containsExactly(3L, 2L, saved.object().fingerprint());
    }

    /** Q122382: nobody writes over what he has not seen. */
    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        DistributionObject seen = office();
        distribution.edit(seen, SoftwarePackage.of("Office 97"));
        refused(() -> distribution.edit(seen, SoftwarePackage.of("Office 95")), "changed meanwhile", "change 2",
                "saw 1");
        refused(() -> distribution.refreshSource(seen), "changed meanwhile");
        refused(() -> distribution.delete(List.of(seen), false, ""), "changed meanwhile");
        distribution.delete(List.of(now(seen)), false, "");
        refused(() -> distribution.edit(seen, SoftwarePackage.of("Office 95")), "deleted meanwhile");
    }

    /** Domain 2.7, and Q226852, Q253270: the lock comes and goes with the place of the site. */
    @Test
    void whatASiteAboveOwnsIsLocked() {
        DistributionObject theirs = copy("P01", 14,
                SoftwarePackage.of("Office").with(List.of(Program.of("Install", "a"))));
        DistributionObject strange = copy("X99", 1, new MachineGroup("Strange", ""));
        DistributionObject own = office();
        below("P01");
        assertThat(now(theirs).ownership().isLocked()).isTrue();
        assertThat(now(strange).ownership().isTakenOver()).isTrue();
        String sentence = "Package P010000E, Office, belongs to site P01 (Headquarters), which stands above this one, so"
                + " it is locked here; change it there.";
        refused(() -> distribution.edit(now(theirs), SoftwarePackage.of("x")), sentence);
        refused(() -> distribution.refreshSource(now(theirs)), sentence);
        refused(() -> distribution.delete(List.of(now(theirs)), true, ""), sentence);
        assertThat(distribution.edit(own, SoftwarePackage.of("Mine")).changed()).isTrue();
        assertThat(distribution.edit(now(strange), new MachineGroup("Adopted", "")).changed()).isTrue();

        // Q235190: an advertisement of a package from above belongs to the site that made it.
        DistributionObject offer = add(advertisement(theirs, collection("All")));
        assertThat(offer.ownership()).extracting(owner -> owner.origin(), owner -> owner.isLocked())
                .containsExactly("S01", false);

        site.hierarchy().detach("S01", "");
        assertThat(distribution.edit(now(theirs), ((SoftwarePackage) theirs.definition())
                .with(List.of(Program.of("Install", "changed here")))).object())
                .extracting(DistributionObject::change, DistributionObject::changedSite)
                .containsExactly(8L, "S01");
        below("P01");
        assertThat(now(theirs).ownership().isLocked()).isTrue();
    }

    @Test
    void whatWasEditedBeforeAnAttachmentIsNotTakenBackAfterIt() {
        DistributionObject theirs = copy("P01", 14, SoftwarePackage.of("Office"));
        distribution.edit(theirs, SoftwarePackage.of("Office of ours"));
        long edit = site.journal().get(0).id();
        below("P01");
        UndoPlan plan = site.site().journal().planUndo(List.of(edit));
        assertThat(plan.steps()).singleElement()
                .satisfies(step -> assertThat(step.problem()).contains("belongs to site P01"));
        assertThat(site.undo(edit).lines()).noneMatch(UndoResult.Line::done);
        assertThat(now(theirs).name()).isEqualTo("Office of ours");
        site.hierarchy().detach("S01", "");
        assertThat(site.undo(edit).lines()).allMatch(UndoResult.Line::done);
        assertThat(now(theirs)).extracting(DistributionObject::name, DistributionObject::change)
                .containsExactly("Office", 9L);
    }

    @Test
    void changesAreTakenBackAndTheChangeNumberRises() {
        DistributionObject office = office();
        distribution.edit(office, SoftwarePackage.of("Office 95"));
        distribution.edit(now(office), SoftwarePackage.of("Office 97"));
        DistributionObject refreshed = distribution.refreshSource(now(office)).object();
        long created = site.journal().get(3).id();

        assertThat(site.undo(site.journal().get(1).id()).lines()).hasSize(2).allMatch(UndoResult.Line::done);
        assertThat(now(office)).extracting(DistributionObject::name, DistributionObject::change,
                DistributionObject::sourceVersion).containsExactly("Office 95", 6L, 2L);
        assertThat(now(office).changed()).isAfterOrEqualTo(refreshed.changed());

        assertThat(site.undo(created).lines()).allMatch(UndoResult.Line::done);
        assertThat(distribution.list(ObjectClass.PACKAGE)).isEmpty();
        assertThat(site.undoLast().lines()).allMatch(UndoResult.Line::done);
        assertThat(now(office)).extracting(DistributionObject::name, DistributionObject::guid, DistributionObject::id)
                .containsExactly("Office", office.guid(), office.id());
        assertThat(add(SoftwarePackage.of("Next")).id()).hasToString("S0100002");
    }

    @Test
    void theJournalSaysItInWords() {
        DistributionObject office = office();
        distribution.edit(office,
                ((SoftwarePackage) office.definition()).with(List.of(Program.of("Install", "setup.exe"))));
        assertThat(site.site().journal().changes(site.journal().get(0).id(), 10)).singleElement()
                .satisfies(change -> {
                    assertThat(change.row()).isEqualTo("package S0100001");
                    assertThat(change.before()).containsEntry("program.Install.command", "setup.exe /q")
                            .containsEntry("change", "1").doesNotContainKey("name");
                    assertThat(change.after()).containsEntry("program.Install.command", "setup.exe");
                });
    }

    @Test
    void aProgramThatDoesNotKnowTheseObjectsDoesNotTakeThemBack() {
        DistributionObject office = office();
        long entry = site.journal().get(0).id();
        site.close();
        try (InventorySite other = InventorySites.open(site.folder(), "Test")) {
            assertThat(other.journal().changes(entry, 10)).isNotEmpty();
            assertThat(other.journal().planUndo(List.of(entry)).steps()).singleElement()
                    .satisfies(step -> assertThat(step.problem()).contains("this program does not know"));
            assertThat(other.journal().undo(other.journal().planUndo(List.of(entry)), "", () -> false).lines())
                    .noneMatch(UndoResult.Line::done);
        }
        site.open();
        assertThat(site.distribution().find(office.guid())).contains(office);
    }

    /** Q249588: nothing names what is not there, whatever the order of changes. */
    @Test
    void whatIsNamedStays() {
        DistributionObject office = office();
        DistributionObject all = collection("All");
        DistributionObject limited = add(new ComputerCollection("Some", "", all.guid(), List.of()));
        DistributionObject offer = add(advertisement(office, limited));
        assertThat(distribution.dependents(office.guid())).containsExactly(offer);
        assertThat(distribution.dependents(all.guid())).containsExactly(limited);
        refused(() -> distribution.delete(List.of(office), false, ""),
                "Advertisement S0100001, Offer, names the package");
        refused(() -> distribution.delete(List.of(all), false, ""), "Collection S0100002, Some, names the collection");
        refused(() -> distribution.edit(office, SoftwarePackage.of("Office")), "offers the program Install");
        refused(() -> add(advertisement(all, limited)), "package that is named is not there");
        refused(() -> add(advertisement(office, office)), "collection that is named is not there");
        refused(() -> add(new Advertisement("A", "", office.guid(), "Remove", all.guid(), null, List.of(), null,
                Priority.LOW)), "has no program Remove");

        assertThat(distribution.delete(List.of(all), true, "old")).containsExactly(all, limited, offer);
        assertThat(distribution.list(ObjectClass.ADVERTISEMENT)).isEmpty();
        assertThat(site.journal().get(0)).satisfies(entry -> {
            assertThat(entry.summary()).isEqualTo("Deleted collection S0100001, All, and 2 more.");
            assertThat(entry.reason()).isEqualTo("old");
        });
        long deletion = site.journal().get(0).id();
        distribution.delete(List.of(office), false, "");
        assertThat(site.site().journal().planUndo(List.of(deletion)).steps()).singleElement()
                .satisfies(step -> assertThat(step.problem()).contains("package that is named is not there"));
        site.undoLast();
        assertThat(site.undo(deletion).lines()).allMatch(UndoResult.Line::done);
        assertThat(distribution.dependents(office.guid())).extracting(DistributionObject::guid)
                .containsExactly(offer.guid());
        long made = site.journal().stream().filter(entry -> entry.summary().startsWith("Added package")).findFirst()
                .orElseThrow().id();
        assertThat(site.site().journal().planUndo(List.of(made)).steps()).last()
                .satisfies(step -> assertThat(step.problem()).contains("Offer, names the package"));
    }

    /** Q213340: two collections of one name could not be edited any more. */
    @Test
    void everyCollectionHasANameOfItsOwn() {
        DistributionObject all = collection("All Systems");
        refused(() -> collection(" ALL systems "), "S0100001", "Q213340");
        DistributionObject other = collection("Others");
        refused(() -> distribution.edit(other, new ComputerCollection("All Systems", "", "", List.of())), "Q213340");
        distribution.delete(List.of(all), false, "");
        long deletion = site.journal().get(0).id();
        distribution.edit(other, new ComputerCollection("All Systems", "", "", List.of()));
        assertThat(site.site().journal().planUndo(List.of(deletion)).steps()).singleElement()
                .satisfies(step -> assertThat(step.problem()).contains("Q213340"));
        assertThat(distribution.add(new MachineGroup("All Systems", "")).notes()).isEmpty();
        assertThat(distribution.add(new MachineGroup("all systems", "")).notes()).singleElement().asString()
                .contains("has the same name");
        assertThat(distribution.add(new MachineGroup("x".repeat(41), "")).notes()).singleElement().asString()
                .contains("41 characters");
    }

    @Test
    void limitsDoNotGoInACircle() {
        DistributionObject first = collection("First");
        DistributionObject second = add(new ComputerCollection("Second", "", first.guid(), List.of()));
        refused(() -> distribution.edit(first, new ComputerCollection("First", "", second.guid(), List.of())),
                "limited to itself");
        refused(() -> distribution.edit(first, new ComputerCollection("First", "", first.guid(), List.of())),
                "limited to itself");
    }

    /** An edit that fails at any statement leaves everything as it was. */
    @Test
    void aChangeIsWholeOrNotAtAll() {
        int computer = site.computer("LAB1", 5);
        DistributionObject group = distribution.add(new MachineGroup("Library", ""), List.of()).object();
        int statement = 1;
        for (;; statement++) {
            site.failAt(statement, sql -> true);
            try {
                distribution.edit(group, new MachineGroup("Library 2", ""), List.of(computer), List.of());
            } catch (StoreException e) {
                assertThat(e).hasMessage(TestHierarchy.FAULT);
                assertThat(site.letPass()).isTrue();
                assertThat(now(group)).isEqualTo(group);
                assertThat(distribution.directMembers(group.guid())).isEmpty();
                continue;
            }
            break;
        }
        site.letPass();
        assertThat(statement).isGreaterThan(10);
        assertThat(now(group).name()).isEqualTo("Library 2");
        assertThat(distribution.members(group.guid())).containsExactly(computer);
        assertThat(site.site().verify(() -> false).sound()).isTrue();
    }

    @Test
    void namesOfAnyKindAreKept() {
        for (String name : List.of("O'Brien's", "50% _x_ !", "\"quoted\" <b>", "\u00fc\u00df\u0130", "\ud83d\ude00",
                "'; DROP TABLE SITE; --", "x".repeat(64))) {
            DistributionObject added = collection(name);
            assertThat(now(added).name()).isEqualTo(name);
        }
        assertThat(distribution.list(ObjectClass.COLLECTION)).hasSize(7);
        assertThat(distribution.list(ObjectClass.COLLECTION)).extracting(object -> object.definition().fields())
                .allSatisfy(fields -> assertThat(fields).containsOnlyKeys("name"));
    }
}
