package org.tallystick.loader.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.RowShape;
import org.tallystick.loader.content.Values;
import org.tallystick.loader.intake.InventoryReport.ReportedGroup;
import org.tallystick.loader.match.Identification;
import org.tallystick.mif.MifAction;
import org.tallystick.mif.MifClassShape;
import org.tallystick.mif.MifDate;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifInstance;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifValue;

/** Builds the report of one document whose groups are sorted out already. */
final class ReportBuilder {

    private static final String LAST_SCAN = "LASTHWSCAN";

    private final String componentName;
    private final MifHeader header;
    private final List<MifInstance> status;
    private final List<MifInstance> others;
    private final ContentHash.Maker maker = new ContentHash.Maker();
    private final Map<MifClassShape, RowShape> shapes = new IdentityHashMap<>();

    ReportBuilder(String componentName, MifHeader header, List<MifInstance> status, List<MifInstance> others) {
        this.componentName = componentName;
        this.header = header;
        this.status = status;
        this.others = others;
    }

    InventoryReport ofIdentification(MifInstance group, String architectureName) {
        String architecture = architectureName == null ? InventoryReport.PERSONAL_COMPUTER : architectureName;
        List<Identification.Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < group.values().size(); i++) {
            String name = group.attributeNames().get(i);
            boolean key = group.keyNames().stream().anyMatch(keyName -> keyName.equalsIgnoreCase(name));
            attributes.add(Identification.Attribute.of(name, Values.show(group.values().get(i)), key));
        }
        RowShape shape = new RowShape(MifNames.normalise(architecture), InventoryReport.IDENTIFICATION, group.shape());
        MifKind kind = isDelta(group) ? MifKind.DELTA : MifKind.FULL;
        return build(kind, architecture, agent(), new Identification(architecture, attributes), shape,
                group.action() == MifAction.DELETE);
    }

    /** Domain decision D2: headers are an Identification with one key, SMSID = UniqueID. */
    InventoryReport ofHeaders() {
        String architecture = header.architecture().strip();
        Identification identification = new Identification(architecture,
                List.of(Identification.Attribute.of("SMSID", header.uniqueId().strip(), true)));
        MifKind kind = isDelta(null) ? MifKind.DELTA : MifKind.FULL;
        return build(kind, architecture, agent(), identification, null, false);
    }

    /** Domain decision D3: a file without identity is a source of its own, known by the name of its component. */
    InventoryReport withoutIdentity() {
        return build(isDelta(null) ? MifKind.DELTA : MifKind.NOIDMIF, InventoryReport.PERSONAL_COMPUTER,
                InventoryReport.NOIDMIF + componentName.strip(), null, null, false);
    }

    private String agent() {
        return header.agentId() == null || header.agentId().isBlank() ? InventoryReport.AGENT
                : header.agentId().strip();
    }

    /** Domain decision D3: a file is a delta when any of its groups carries an SMS pragma. */
    private boolean isDelta(MifInstance identification) {
        return identification != null && identification.action() != null
                || others.stream().anyMatch(instance -> instance.action() != null)
                || status.stream().anyMatch(instance -> instance.action() != null);
    }

    private InventoryReport build(MifKind kind, String architecture, String source, Identification identification,
            RowShape identificationShape, boolean removal) {
        String architectureKey = MifNames.normalise(architecture);
        List<Row> statusRows = new ArrayList<>(1);
        Long scan = null;
        if (!status.isEmpty()) {
            MifInstance last = status.get(status.size() - 1);
            scan = scanTime(last);
            statusRows.add(row(architectureKey, InventoryReport.WORKSTATION_STATUS, last));
        }
        Map<String, List<Row>> byClass = new LinkedHashMap<>();
        for (MifInstance instance : others) {
            String classKey = ReportReader.classKey(instance.className());
            byClass.computeIfAbsent(classKey, key -> new ArrayList<>()).add(row(architectureKey, classKey, instance));
        }
        List<ReportedGroup> groups = new ArrayList<>(byClass.size());
        byClass.forEach((classKey, rows) -> groups.add(group(classKey, rows)));
        return new InventoryReport(kind, architecture, source, identification, identificationShape, removal, scan,
                statusRows, groups);
    }

    private Row row(String architectureKey, String classKey, MifInstance instance) {
        RowShape shape = shapes.computeIfAbsent(instance.shape(),
                declared -> new RowShape(architectureKey, classKey, declared));
        return new Row(shape, instance.values(), instance.action(), shape.hash(instance.values(), maker),
                instance.position());
    }

    /** Keys are those of the first row; of two rows that agree in them the last wins, as in the legacy loader. */
    private ReportedGroup group(String classKey, List<Row> rows) {
        List<String> keys = rows.get(0).shape().keyAttributes();
        List<Row> kept = keys.isEmpty() || rows.size() == 1 ? rows : lastOfEachKey(keys, rows);
        ContentHash[] hashes = new ContentHash[kept.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = kept.get(i).hash();
        }
        return new ReportedGroup(classKey, keys, kept, maker.ofSet(hashes));
    }

    private static List<Row> lastOfEachKey(List<String> keys, List<Row> rows) {
        Map<List<Object>, Row> byKey = LinkedHashMap.newLinkedHashMap(rows.size());
        for (Row row : rows) {
            byKey.put(RowKeys.of(row, keys), row);
        }
        return byKey.size() == rows.size() ? rows : List.copyOf(byKey.values());
    }

    /** Domain decision D8: LastHWScan as UTC with its offset; no time, or an odd one, makes no file stale. */
    private static Long scanTime(MifInstance group) {
        if (group.value(LAST_SCAN) instanceof MifValue.Text text) {
            Optional<Instant> moment = MifDate.parse(text.text()).flatMap(MifDate::toInstant);
            return moment.map(Instant::toEpochMilli).orElse(null);
        }
        return null;
    }
}
