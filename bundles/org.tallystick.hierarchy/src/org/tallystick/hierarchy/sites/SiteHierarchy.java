package org.tallystick.hierarchy.sites;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.hierarchy.serials.Recovery;
import org.tallystick.hierarchy.serials.SiteNumbers;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.Attachments;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.Recoveries;
import org.tallystick.store.SiteRow;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Sites;
import org.tallystick.store.Tx;

/** The hierarchy as one site's store knows it. */
public final class SiteHierarchy implements Hierarchy {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int NEW = 100; // detailed status of Q137376

    private final SiteStore store;
    private final String here;
    private final BiFunction<Tx, ObjectRow, byte[]> members;
    private final Runnable changed;

    /**
     * Makes the hierarchy.
     *
     * @param here    code of this site
     * @param members fingerprint over the direct members of an object; null for one that has none
     * @param changed called after something was changed
     */
    public SiteHierarchy(SiteStore store, String here, BiFunction<Tx, ObjectRow, byte[]> members, Runnable changed) {
        this.store = store;
        this.here = here;
        this.members = members;
        this.changed = changed;
    }

    /** Makes this site known to its own database. */
    public static void ensureOwn(Tx tx, String code, String name, String guid) {
        if (Sites.get(tx, code).isEmpty()) {
            Sites.insert(tx, new SiteRow(code, name, SiteKind.PRIMARY.code(), null, "", "", "", guid,
                    SiteStatus.ACTIVE.number(), 0, System.currentTimeMillis(), 1));
        }
    }

    @Override
    public SiteTree tree() {
        return store.read(tx -> new SiteTree(here, Sites.all(tx).stream().map(Site::of).toList()));
    }

    @Override
    public Ownership ownership(String origin) {
        return store.read(tx -> ownership(tx, origin));
    }

    /** The same inside a transaction. */
    public Ownership ownership(Tx tx, String origin) {
        return Ownership.of(origin, here, path(tx, here));
    }

    /** Codes from the parent of a site to the central one. */
    public static List<String> path(Tx tx, String code) {
        return SiteTree.path(code, site -> Sites.get(tx, site).map(SiteRow::parent).orElse(null));
    }

    /** A site in words, known or not. */
    public static String title(Tx tx, String code) {
        return Sites.get(tx, code).map(row -> Site.of(row).title()).orElse(code);
    }

    private <T> T written(Function<Tx, T> work) {
        T result = store.unit(work);
        changed.run();
        return result;
    }

    @Override
    public Site add(NewSite site) {
        String name = checked(site.name() == null || site.name().isBlank() ? site.code() : site.name(), "name");
        String server = checked(site.server(), "server");
        String domain = checked(site.domain(), "domain");
        String version = checked(site.version(), "version");
        return written(tx -> {
            SiteCode.check(tx, site.code());
            SiteCode.checkDomain(tx, site.code(), domain);
            checkPlace(tx, site);
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis()).touch(JournaledTable.SITE, site.code());
            SiteRow row = new SiteRow(site.code(), name, site.kind().code(), site.parent(), server, domain, version,
                    null, SiteStatus.PENDING.number(), NEW, pen.now(), 1);
            Sites.insert(tx, row);
            if (site.parent() != null) {
                pen.added(JournaledTable.ATTACHMENT,
                        Attachments.begin(tx, site.code(), site.parent(), pen.now(), "Added below " + site.parent()));
            }
            close(pen, "site", "Added the " + site.kind().word() + " site " + Site.of(row).title() + ".", "");
            return Site.of(row);
        });
    }

    private static void checkPlace(Tx tx, NewSite site) {
        if (site.kind() == SiteKind.CENTRAL && site.parent() != null) {
            throw Refusal.value("A central site has no parent; make it a primary one, or leave the parent out.");
        }
        if (site.kind() != SiteKind.CENTRAL && site.parent() == null) {
            throw Refusal.value("A " + site.kind().word() + " site has a parent; name it.");
        }
        if (site.parent() != null) {
            checkParent(tx, site.parent());
        }
    }

    private static Site checkParent(Tx tx, String code) {
        Site parent = need(tx, code);
        if (parent.kind() == SiteKind.SECONDARY) {
            throw Refusal.rule("Site " + parent.title() + " is a secondary site, and nothing can stand below one.");
        }
        return parent;
    }

    private static Site need(Tx tx, String code) {
        Site site = Sites.get(tx, code).map(Site::of).orElseThrow(() -> Refusal
                .value("There is no site " + code + " here; the command 'site list' shows those that are known."));
        if (!site.isThere()) {
            throw Refusal.rule("Site " + site.title() + " was deleted (Q212937); record its recovery first if it was"
                    + " built again.");
        }
        return site;
    }

    @Override
    public Site delete(String code, String reason) {
        return written(tx -> {
            Site site = need(tx, code);
            if (code.equals(here)) {
                throw Refusal.rule("Site " + site.title() + " is this one; it cannot delete itself.");
            }
            List<String> below = Sites.all(tx).stream().map(Site::of)
                    .filter(other -> other.isThere() && code.equals(other.parent())).map(Site::code).toList();
            if (!below.isEmpty()) {
                throw Refusal.rule("Below site " + site.title() + " there are others, " + String.join(", ", below)
                        + "; delete or detach them first.");
            }
            if (path(tx, here).contains(code)) {
                throw Refusal.rule("Site " + site.title() + " stands above this one; detach from it first.");
            }
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            Attachments.open(tx, code).ifPresent(open -> {
                pen.touch(JournaledTable.ATTACHMENT, open.id());
                Attachments.end(tx, open.id(), pen.now(), String.join(" ", path(tx, code)), "Deleted", List.of());
            });
            Site deleted = update(tx, pen, code, row -> new SiteRow(code, row.name(), row.kind(), row.parent(),
                    row.server(), row.domain(), row.version(), row.guid(),
                    become(site, SiteStatus.DELETED).number(), 0, pen.now(), row.revision() + 1));
            close(pen, "site", "Deleted site " + site.title() + ".", reason);
            return deleted;
        });
    }

    private static SiteStatus become(Site site, SiteStatus wanted) {
        if (site.status() != wanted && !site.status().next().contains(wanted)) {
            throw Refusal.rule("Site " + site.title() + " is " + site.status().word() + " and cannot become "
                    + wanted.word() + " from there.");
        }
        return wanted;
    }

    private static Site update(Tx tx, JournalPen pen, String code, Function<SiteRow, SiteRow> change) {
        pen.touch(JournaledTable.SITE, code);
        SiteRow row = change.apply(Sites.get(tx, code).orElseThrow());
        Sites.update(tx, row);
        return Site.of(row);
    }

    private static Site move(Tx tx, JournalPen pen, Site site, String parent, SiteStatus status) {
        return update(tx, pen, site.code(),
                row -> new SiteRow(row.code(), row.name(), row.kind(), parent, row.server(), row.domain(),
                        row.version(), row.guid(), become(site, status).number(), 0, pen.now(), row.revision() + 1));
    }

    @Override
    public Attachment attach(String code, String parent, String reason) {
        return written(tx -> {
            Site site = need(tx, code);
            if (code.equals(parent)) {
                throw Refusal.rule("A site cannot be its own parent (Q253270).");
            }
            Site above = checkParent(tx, parent);
            if (site.kind() == SiteKind.SECONDARY) {
                throw Refusal.rule("Site " + site.title() + " is a secondary site and stays below its parent; delete it"
                        + " and install it anew elsewhere.");
            }
            if (site.parent() != null) {
                throw Refusal.rule("Site " + site.title() + " is attached to " + title(tx, site.parent())
                        + "; detach it first.");
            }
            if (path(tx, parent).contains(code)) {
                throw Refusal.rule("Site " + above.title() + " stands below " + site.title()
                        + ", so the two would go round in a circle (Q126283).");
            }
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            long id = Attachments.begin(tx, code, parent, pen.now(), cut(reason));
            pen.added(JournaledTable.ATTACHMENT, id);
            move(tx, pen, site, parent, SiteStatus.ACTIVE);
            close(pen, "attach", "Attached site " + site.title() + " to " + above.title() + ".", reason);
            return attachments(tx, code).get(0);
        });
    }

    @Override
    public DetachRecord detach(String code, String reason) {
        return written(tx -> {
            Site site = need(tx, code);
            Attachments.AttachmentRow open = Attachments.open(tx, code).orElse(null);
            if (site.parent() == null || open == null) {
                throw Refusal.rule("Site " + site.title() + " has no parent, so there is nothing to detach it from.");
            }
            if (site.kind() == SiteKind.SECONDARY) {
                throw Refusal.rule("Site " + site.title() + " is a secondary site and stays below its parent.");
            }
            List<String> path = path(tx, code);
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            pen.touch(JournaledTable.ATTACHMENT, open.id());
            Attachments.end(tx, open.id(), pen.now(), String.join(" ", path), cut(reason), shared(tx, path));
            move(tx, pen, site, null, site.status());
            close(pen, "detach", "Detached site " + site.title() + " from " + title(tx, open.parent()) + ".", reason);
            return detachRecord(tx, open.id(), code).orElseThrow();
        });
    }

    private List<Attachments.DetachedObject> shared(Tx tx, List<String> path) {
        List<Attachments.DetachedObject> shared = new ArrayList<>();
        DistributionObjects.each(tx, row -> {
            if (row.state() == ObjectRow.PRESENT && path.contains(row.origin())) {
                shared.add(new Attachments.DetachedObject(row.guid(), row.kind(), row.origin(), row.number(),
                        row.name(), row.revision(), row.fingerprint(), members.apply(tx, row)));
            }
            return true;
        });
        return shared;
    }

    @Override
    public List<Attachment> attachments(String code) {
        return store.read(tx -> attachments(tx, code));
    }

    private static List<Attachment> attachments(Tx tx, String code) {
        return Attachments.of(tx, code).stream().map(SiteHierarchy::attachment).toList();
    }

    private static Attachment attachment(Attachments.AttachmentRow row) {
        return new Attachment(row.id(), row.site(), row.parent(), Instant.ofEpochMilli(row.attached()),
                row.detached() == null ? null : Instant.ofEpochMilli(row.detached()),
                row.path() == null || row.path().isEmpty() ? List.of() : List.of(row.path().split(" ")), row.reason(),
                row.endReason() == null ? "" : row.endReason());
    }

    @Override
    public Optional<DetachRecord> detachRecord(long attachment) {
        return store.read(tx -> Sites.all(tx).stream()
                .flatMap(site -> detachRecord(tx, attachment, site.code()).stream()).findFirst());
    }

    private static Optional<DetachRecord> detachRecord(Tx tx, long attachment, String code) {
        return attachments(tx, code).stream().filter(time -> time.id() == attachment && time.detached() != null)
                .findFirst().map(time -> new DetachRecord(time, Attachments.shared(tx, attachment).stream()
                        .map(row -> new DetachRecord.SharedObject(row.guid(), ObjectClass.of(row.kind()),
                                new ObjectId(row.origin(), row.number()), row.name(), row.revision(),
                                HexFormat.of().formatHex(row.fingerprint()),
                                row.members() == null ? "" : HexFormat.of().formatHex(row.members())))
                        .toList(),
                        Attachments.marks(tx, attachment, time.detached().toEpochMilli()).stream()
                                .map(SiteNumbers::mark).toList()));
    }

    @Override
    public Recovery recovered(String code, Instant at, Instant backupOf, Recovery.Raised raised, String remark) {
        if (code.equals(here)) {
            throw Refusal.value("Site " + code + " is this one; record its restore with its numbers instead.");
        }
        return written(tx -> {
            Site site = Sites.get(tx, code).map(Site::of).orElseThrow(() -> Refusal
                    .value("There is no site " + code + " here; the command 'site list' shows those that are known."));
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            if (!site.isThere()) {
                move(tx, pen, site, null, SiteStatus.PENDING);
            }
            Recovery recovery = new Recovery(Recoveries.nextId(tx), code, at.truncatedTo(ChronoUnit.MILLIS),
                    backupOf == null ? null : backupOf.truncatedTo(ChronoUnit.MILLIS), raised, JournalPen.account(),
                    cut(remark), List.of());
            SiteNumbers.insert(tx, recovery);
            close(pen, "recovery", "Recorded the recovery of site " + site.title() + ".", remark);
            return recovery;
        });
    }

    private static void close(JournalPen pen, String action, String summary, String reason) {
        pen.close(0, JournalPen.account(), action, null, summary, reason, null);
    }

    private static String checked(String text, String what) {
        String shown = text == null ? "" : text.strip();
        if (shown.length() > LONGEST_TEXT) {
            throw Refusal
                    .value("The " + what + " of a site has at most " + LONGEST_TEXT + " characters, and this one has "
                            + shown.length() + ".");
        }
        if (shown.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.value("The " + what + " of a site cannot hold line breaks or other control characters: '"
                    + shown.replaceAll("\\p{Cntrl}", "?") + "'.");
        }
        return shown;
    }

    private static String cut(String reason) {
        String text = reason == null ? "" : reason.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** Code as a person may type it. */
    public static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
