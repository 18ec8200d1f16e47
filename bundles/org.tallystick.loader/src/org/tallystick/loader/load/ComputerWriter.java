package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tallystick.loader.catalog.DefinitionConflict;
import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.MifKind;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.Tx;

/** Writes a computer with its groups, keys and history. Belongs to the one writer. */
final class ComputerWriter {

    private final SetWriter sets;
    private final ContentLoad contents;
    private final KeyIndex index;

    ComputerWriter(SetWriter sets, KeyIndex index) {
        this.sets = sets;
        this.contents = new ContentLoad(sets);
        this.index = index;
    }

    int create(Tx tx, ArchitectureRow architecture, InventoryReport report, LoadSettings settings, long file, long now)
            throws DefinitionConflict {
        int source = sets.catalog().source(tx, report.source());
        sets.defineIdentification(tx, architecture, report);
        ContentLoad.Result result = contents.create(tx, architecture, source, report);
        Identification of = report.identification();
        int id = Computers.nextId(tx);
        Computers.insert(tx,
                new ComputerRow(id, UUID.randomUUID().toString(), settings.siteCode(), architecture.id(),
                        ComputerRow.CURRENT, 1, KeyIndex.column(of, AttributeName.NAME),
                        KeyIndex.column(of, AttributeName.SMSID), KeyIndex.column(of, AttributeName.NET_CARD_ID),
                        KeyIndex.column(of, AttributeName.SITE), KeyIndex.column(of, AttributeName.DOMAIN),
                        IdentificationForm.write(of), sets.writeStatus(tx, architecture, source, report.status()),
                        result.hash().toBytes(), report.scan(), now, now, file, null, null, null));
        Contents.insert(tx, id, result.body());
        index.put(tx, architecture.id(), id, null, of);
        return id;
    }

    /** Brings a known computer to what the file reports; writes nothing but the time where nothing else changed. */
    void update(Tx tx, ArchitectureRow architecture, InventoryReport report, ComputerRow before, MatchOutcome match,
            long file, long now) throws DefinitionConflict, CannotLoad {
        int source = sets.catalog().source(tx, report.source());
        sets.defineIdentification(tx, architecture, report);
        ContentLoad.Result result = report.kind() == MifKind.DELTA
                ? contents.change(tx, architecture, source, report, before.id(), match)
                : contents.replace(tx, architecture, source, report, before.id(), before.contentHash());
        Identification reported = report.identification();
        Identification old = IdentificationForm.read(architecture.name(), before.identification());
        Identification merged = merge(report.kind(), old, reported);
        byte[] identification = merged == old ? before.identification() : IdentificationForm.write(merged);
        boolean rewritten = !Arrays.equals(identification, before.identification());
        boolean renamed = rewritten && !values(old).equals(values(merged)); // Q135770: no history without a difference

        ComputerRow after = new ComputerRow(before.id(), before.guid(), before.ownerSite(), before.architecture(),
                before.state(),
                before.revision() + 1, KeyIndex.column(merged, AttributeName.NAME),
                KeyIndex.column(merged, AttributeName.SMSID),
                KeyIndex.column(merged, AttributeName.NET_CARD_ID),
                KeyIndex.column(merged, AttributeName.SITE), KeyIndex.column(merged, AttributeName.DOMAIN),
                identification, status(tx, architecture, source, report, before), result.hash().toBytes(),
                newest(before.scan(), report.scan()), before.firstLoaded(), now, file, null, null, null);
        Computers.update(tx, before, after);
        if (rewritten) {
            noteIdentity(tx, before, after, file, now);
            index.put(tx, architecture.id(), before.id(), old, merged);
        }
        if (result.body() != null) {
            Contents.update(tx, before.id(), result.body());
        }
        Earlier earlier = ContentLoad.earlier(before.identification(), renamed, result.earlier());
        if (earlier != null) {
            Contents.insertHistory(tx, new Contents.HistoryRow(before.id(), file, now, earlier.write()));
        }
    }

    /** Keeps the look-up keys that this file changed, by which clones are found (Q192859). */
    private static void noteIdentity(Tx tx, ComputerRow before, ComputerRow after, long file, long now) {
        if (!keys(before).equals(keys(after))) {
            IdentityChanges.insert(tx,
                    new IdentityChanges.ChangeRow(before.id(), file, now, before.nameKey(), before.smsidKey(),
                            before.cardKey(), before.siteKey(), before.domainKey(), before.scan(), before.loaded()));
        }
    }

    private static List<String> keys(ComputerRow of) {
        return List.of(of.nameKey(), of.smsidKey(), of.cardKey(), of.siteKey(), of.domainKey());
    }

    /** A full file says all of the Identification; of a delta, attributes that are not mentioned stay (D3). */
    private static Identification merge(MifKind kind, Identification old, Identification reported) {
        if (reported == null) {
            return old;
        }
        if (kind == MifKind.FULL) {
            return reported;
        }
        List<Identification.Attribute> attributes = new ArrayList<>(reported.attributes());
        for (Identification.Attribute attribute : old.attributes()) {
            if (reported.find(attribute.key()) == null) {
                attributes.add(attribute);
            }
        }
        return new Identification(reported.architecture(), attributes);
    }

    private static Map<String, String> values(Identification of) {
        Map<String, String> values = new HashMap<>();
        for (Identification.Attribute attribute : of.attributes()) {
            if (attribute.value() != null) {
                values.put(attribute.key(), attribute.value());
            }
        }
        return values;
    }

    /**
     * The status group is replaced in place, by a delta as far as it is mentioned (Q199729). A file that does not
     * mention it keeps it, but for a full one of its own source (D3).
     */
    private byte[] status(Tx tx, ArchitectureRow architecture, int source, InventoryReport report, ComputerRow before)
            throws DefinitionConflict {
        if (report.status().isEmpty()) {
            boolean retired = report.kind() == MifKind.FULL && before.status() != null
                    && StoredSet.read(before.status()).get(0).source() == source;
            return retired ? null : before.status();
        }
        List<Row> status = report.kind() == MifKind.DELTA
                ? contents.changedStatus(tx, architecture, before.status(), report.status().get(0))
                : report.status();
        return sets.writeStatus(tx, architecture, source, status);
    }

    private static Long newest(Long before, Long reported) {
        if (before == null || reported == null) {
            return reported == null ? before : reported;
        }
        return Math.max(before, reported);
    }
}
