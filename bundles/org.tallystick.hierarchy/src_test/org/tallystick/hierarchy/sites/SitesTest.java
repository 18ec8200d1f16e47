package org.tallystick.hierarchy.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.hierarchy.TestHierarchy;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.Recovery;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.SiteRow;
import org.tallystick.store.Sites;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** The sites that a database knows: codes, places, attachments and what is left of them. */
class SitesTest {

    @TempDir
    Path folder;
    private TestHierarchy site;
    private Hierarchy hierarchy;

    @BeforeEach
    void open() {
        site = new TestHierarchy(folder.resolve("site"));
        hierarchy = site.hierarchy();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Site add(String code, SiteKind kind, String parent) {
        return hierarchy.add(new NewSite(code, "Site " + code, kind, parent, "", "", ""));
    }

    private static void refused(ThrowingCallable work, String... words) {
        assertThatThrownBy(work).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.problem()).isIn(StoreProblem.REFUSED, StoreProblem.BAD_NAME))
                .hasMessageContainingAll(words);
    }

    private void reopen() {
        site.reopen();
        hierarchy = site.hierarchy();
    }

    @Test
    void aNewSiteKnowsItself() {
        Site own = hierarchy.tree().site("S01").orElseThrow();
        assertThat(own.kind()).isEqualTo(SiteKind.CENTRAL);
        assertThat(own.status()).isEqualTo(SiteStatus.ACTIVE);
        assertThat(UUID.fromString(own.guid())).isNotNull();
        reopen();
        assertThat(hierarchy.tree().sites()).containsExactly(own);
    }

    @Test
    void sitesAreAddedBelowAndAbove() {
        add("C00", SiteKind.CENTRAL, null);
        add("P01", SiteKind.PRIMARY, "C00");
        add("X01", SiteKind.SECONDARY, "S01");
        Site child = hierarchy.add(new NewSite("X02", " ", SiteKind.PRIMARY, "S01", "SRV2", "EAST", "2.0.1493"));
        assertThat(child).extracting(Site::name, Site::server, Site::domain, Site::version, Site::status, Site::detail)
                .containsExactly("X02", "SRV2", "EAST", "2.0.1493", SiteStatus.PENDING, 100);
        reopen();
        assertThat(hierarchy.tree().path("P01")).containsExactly("C00");
        assertThat(hierarchy.tree().children("S01")).extracting(Site::code).containsExactly("X01", "X02");
        assertThat(hierarchy.attachments("X01")).singleElement()
                .satisfies(time -> assertThat(time.parent()).isEqualTo("S01"));
        assertThat(site.journal()).extracting(entry -> entry.action()).containsOnly("site");
    }

    @Test
    void codesFollowTheRules() {
        for (String code : List.of("s02", "S0", "S001", "", "S-1", "S\u00c41", "CON", "PRN", "AUX", "NUL", "SMS")) {
            refused(() -> add(code, SiteKind.CENTRAL, null), "code");
        }
        assertThatThrownBy(() -> InventorySites.create(folder.resolve("other"), "SMS", "x"))
                .hasMessageContaining("SMS");
        refused(() -> add("S01", SiteKind.CENTRAL, null), "S01", "already");
        site.computer("LAB1", 5); // its domain is LABDOM
        site.load(TestHierarchy.mif("LAB2", "X2").replace("LABDOM", "D42"));
        refused(() -> add("D42", SiteKind.CENTRAL, null), "domain", "Q256963");
        hierarchy.add(new NewSite("P01", "", SiteKind.CENTRAL, null, "", " p02 ", ""));
        refused(() -> add("P02", SiteKind.CENTRAL, null), "domain of site P01");
        refused(() -> hierarchy.add(new NewSite("P03", "", SiteKind.CENTRAL, null, "", "s01", "")), "domain s01");
        refused(() -> hierarchy.add(new NewSite("P03", "", SiteKind.CENTRAL, null, "", "P03", "")), "domain P03");
        refused(() -> hierarchy.add(new NewSite("P03", "x".repeat(201), SiteKind.CENTRAL, null, "", "", "")), "201");
        refused(() -> hierarchy.add(new NewSite("P03", "a\nb", SiteKind.CENTRAL, null, "", "", "")), "line breaks");
    }

    /** Q201603: a code that comes back means a recovery. */
    @Test
    void aCodeIsNeverGivenToAnotherSite() {
        add("X01", SiteKind.PRIMARY, "S01");
        assertThat(hierarchy.delete("X01", "closed").status()).isEqualTo(SiteStatus.DELETED);
        assertThat(hierarchy.attachments("X01").get(0).detached()).isNotNull();
        refused(() -> add("X01", SiteKind.PRIMARY, "S01"), "X01", "deleted", "Q201603");
        refused(() -> hierarchy.attach("X01", "S01", ""), "deleted");
        Recovery recovery = hierarchy.recovered("X01", Instant.parse("2026-11-20T00:00:00Z"), null,
                Recovery.Raised.UNKNOWN, "built again");
        assertThat(recovery.raised()).isEqualTo(Recovery.Raised.UNKNOWN);
        assertThat(hierarchy.tree().site("X01").orElseThrow()).extracting(Site::status, Site::parent)
                .containsExactly(SiteStatus.PENDING, null);
        assertThat(hierarchy.attach("X01", "S01", "again").parent()).isEqualTo("S01");
        assertThat(hierarchy.attachments("X01")).hasSize(2);
        assertThat(site.numbers().recoveries("X01")).singleElement().isEqualTo(recovery);
        refused(() -> hierarchy.recovered("S01", Instant.now(), null, Recovery.Raised.NO, ""), "this one");
        refused(() -> hierarchy.recovered("ZZZ", Instant.now(), null, Recovery.Raised.NO, ""), "no site ZZZ");
    }

    @Test
    void placesFollowTheRules() {
        add("P01", SiteKind.CENTRAL, null);
        add("X01", SiteKind.SECONDARY, "S01");
        refused(() -> add("X02", SiteKind.PRIMARY, "X01"), "secondary", "below");
        refused(() -> add("X02", SiteKind.PRIMARY, null), "has a parent");
        refused(() -> add("X02", SiteKind.CENTRAL, "S01"), "no parent");
        refused(() -> add("X02", SiteKind.PRIMARY, "ZZZ"), "no site ZZZ");
        refused(() -> hierarchy.attach("S01", "S01", ""), "own parent");
        refused(() -> hierarchy.attach("X01", "P01", ""), "secondary");
        refused(() -> hierarchy.detach("X01", ""), "secondary");
        refused(() -> hierarchy.detach("S01", ""), "no parent");
        refused(() -> hierarchy.delete("S01", ""), "cannot delete itself");
        hierarchy.attach("S01", "P01", "first");
        refused(() -> hierarchy.attach("S01", "P01", ""), "attached to P01");
        refused(() -> hierarchy.attach("P01", "S01", ""), "circle", "Q126283");
        refused(() -> hierarchy.delete("P01", ""), "others, S01");
        hierarchy.detach("S01", "bye");
        hierarchy.delete("X01", "");
        hierarchy.delete("P01", "");
        refused(() -> hierarchy.attach("S01", "P01", ""), "deleted", "Q212937");
        assertThat(hierarchy.tree().circular()).isEmpty();
    }

    /** Q126283: what another program wrote is survived. */
    @Test
    void aCircleInTheDatabaseIsSurvived() {
        add("P01", SiteKind.CENTRAL, null);
        add("P02", SiteKind.PRIMARY, "P01");
        site.store().unit(tx -> {
            SiteRow row = Sites.get(tx, "P01").orElseThrow();
            Sites.update(tx, new SiteRow(row.code(), row.name(), row.kind(), "P02", "", "", "", null, 1, 0, 0, 9));
            return null;
        });
        assertThat(hierarchy.tree().circular()).hasSize(2);
        assertThat(hierarchy.tree().inOrder()).hasSize(3);
        assertThat(hierarchy.ownership("P01").isLocked()).isFalse();
        hierarchy.attach("S01", "P02", "");
        assertThat(hierarchy.tree().path("S01")).containsExactly("P02", "P01");
        assertThat(hierarchy.ownership("P01").isLocked()).isTrue();
    }

    private String copyFrom(String origin, long number) {
        String guid = UUID.randomUUID().toString();
        site.store().unit(tx -> {
            DistributionObjects.insert(tx, new ObjectRow(guid, ObjectClass.MACHINE_GROUP.code(), origin, number,
                    "Group", "GROUP", 7, origin, 0, 0, 1, 2, null, null, new byte[32],
                    "{\"name\":\"Group\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return null;
        });
        return guid;
    }

    /** Domain 4.3: the record that makes the report before a reconnect exact. */
    @Test
    void detachingKeepsWhatBothHadInCommon() {
        add("C00", SiteKind.CENTRAL, null);
        add("P01", SiteKind.PRIMARY, "C00");
        Attachment begun = hierarchy.attach("S01", "P01", "first");
        assertThat(begun.detached()).isNull();
        String ofParent = copyFrom("P01", 14);
        String ofCentral = copyFrom("C00", 3);
        copyFrom("X99", 1);
        copyFrom("S01", 2);
        int computer = site.computer("LAB1", 5);
        site.store().unit(tx -> {
            org.tallystick.store.Notes.join(tx, computer, ofParent);
            return null;
        });
        site.numbers().seen("P01", "S01", ObjectClass.PACKAGE, 9);
        site.numbers().seen("S01", "P01", ObjectClass.PACKAGE, 14);

        DetachRecord kept = hierarchy.detach("S01", "sold");

        assertThat(kept.attachment()).extracting(Attachment::parent, Attachment::path, Attachment::reason,
                Attachment::endReason).containsExactly("P01", List.of("P01", "C00"), "first", "sold");
        assertThat(kept.objects()).extracting(DetachRecord.SharedObject::guid).containsExactly(ofCentral, ofParent);
        assertThat(kept.objects().get(1)).extracting(object -> object.id().toString(),
                DetachRecord.SharedObject::change, DetachRecord.SharedObject::name).containsExactly("P010000E", 7L,
                        "Group");
        assertThat(kept.objects().get(0).members()).isNotEqualTo(kept.objects().get(1).members()).hasSize(64);
        assertThat(kept.marks()).extracting(mark -> mark.peer() + mark.site() + mark.largest())
                .contains("P01S019", "S01P0114");
        reopen();
        assertThat(hierarchy.detachRecord(kept.attachment().id())).contains(kept);
        assertThat(hierarchy.detachRecord(99)).isEmpty();
        assertThat(hierarchy.tree().path("S01")).isEmpty();
        assertThat(hierarchy.ownership("P01").isTakenOver()).isTrue();
    }

    @Test
    void whatWasAddedByMistakeIsTakenBack() {
        add("X01", SiteKind.PRIMARY, "S01");
        assertThat(site.undoLast().lines()).allMatch(UndoResult.Line::done);
        assertThat(hierarchy.tree().site("X01")).isEmpty();
        assertThat(hierarchy.attachments("X01")).isEmpty();
        assertThat(site.undoLast().lines()).allMatch(UndoResult.Line::done);
        assertThat(hierarchy.tree().path("X01")).containsExactly("S01");
        hierarchy.delete("X01", "by mistake");
        assertThat(site.undoLast().lines()).allMatch(UndoResult.Line::done);
        Site back = hierarchy.tree().site("X01").orElseThrow();
        assertThat(back.status()).isEqualTo(SiteStatus.PENDING);
        assertThat(back.revision()).as("rises with every change").isEqualTo(4);
        assertThat(hierarchy.attachments("X01")).singleElement()
                .satisfies(time -> assertThat(time.detached()).isNull());
        hierarchy.detach("X01", "for good");
        assertThat(hierarchy.detachRecord(hierarchy.attachments("X01").get(0).id())).isPresent();
    }

    /** Locks follow from where this site stands, so no undo moves it. */
    @Test
    void thePlaceOfThisSiteIsNotTakenBack() {
        add("P01", SiteKind.CENTRAL, null);
        long added = site.journal().get(0).id();
        hierarchy.attach("S01", "P01", "");
        assertThat(site.undoLast().lines()).singleElement().satisfies(line -> {
            assertThat(line.done()).isFalse();
            assertThat(line.message()).contains("Where site S01 stands");
        });
        assertThat(hierarchy.tree().path("S01")).containsExactly("P01");
        assertThat(site.site().journal().planUndo(List.of(added)).steps()).last()
                .satisfies(step -> assertThat(step.problem()).contains("P01 has left traces"));
        hierarchy.detach("S01", "");
        assertThat(site.undoLast().lines()).noneMatch(UndoResult.Line::done);
        assertThat(hierarchy.tree().path("S01")).isEmpty();
    }

    @Test
    void theJournalSaysItInWords() {
        add("X01", SiteKind.SECONDARY, "S01");
        hierarchy.delete("X01", "closed");
        assertThat(site.site().journal().changes(site.journal().get(0).id(), 10)).anySatisfy(change -> {
            assertThat(change.row()).isEqualTo("site X01");
            assertThat(change.before()).containsEntry("status", "pending").containsEntry("detail", "new");
            assertThat(change.after()).containsEntry("status", "deleted");
        });
        assertThat(site.journal().get(0).summary()).isEqualTo("Deleted site X01 (Site X01).");
        assertThat(site.journal().get(0).reason()).isEqualTo("closed");
    }

    /** A fault at any statement of an attachment leaves the hierarchy as it was. */
    @Test
    void attachingIsWholeOrNotAtAll() {
        add("P01", SiteKind.CENTRAL, null);
        String before = hierarchy.tree().sites().toString();
        int statement = 1;
        for (;; statement++) {
            site.failAt(statement, sql -> true);
            try {
                hierarchy.attach("S01", "P01", "");
            } catch (StoreException e) {
                assertThat(e).hasMessage(TestHierarchy.FAULT);
                assertThat(site.letPass()).isTrue();
                assertThat(hierarchy.tree().sites().toString()).isEqualTo(before);
                assertThat(hierarchy.attachments("S01")).isEmpty();
                continue;
            }
            break;
        }
        site.letPass();
        assertThat(statement).isGreaterThan(8);
        assertThat(hierarchy.attachments("S01")).hasSize(1);
    }
}
