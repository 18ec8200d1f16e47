package org.tallystick.bench.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.bench.shape.MifForm;
import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.RowShape;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.MifKind;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.intake.ReportReader;
import org.tallystick.loader.match.Identification;
import org.tallystick.mif.MifClassShape;
import org.tallystick.mif.MifDate;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifStorage;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;

/**
 * Computers of a shape as the loader has them after reading, without any bytes in between: the only way in which a
 * million of them can be entered in a few minutes. Equal to what reading the file gives. One thread.
 */
final class ReportForm {

    private static final String ARCHITECTURE_KEY = MifNames.normalise(InventoryReport.PERSONAL_COMPUTER);

    private final Shape shape;
    private final long seed;
    private final ContentHash.Maker maker = new ContentHash.Maker();
    private final Map<String, RowShape> shapes = new HashMap<>();

    ReportForm(Shape shape, long seed) {
        this.shape = shape;
        this.seed = seed;
    }

    InventoryReport report(int computer, Variant variant) {
        Identification identification = null;
        Long scan = null;
        RowShape identificationShape = null;
        List<Row> status = new ArrayList<>(1);
        List<InventoryReport.ReportedGroup> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String last = null;
        for (MifGroup group : MifForm.document(shape, seed, computer, variant).component().groups()) {
            String classKey = MifNames.normalise(group.className());
            if (!classKey.equals(last)) {
                addGroup(groups, last, rows);
                last = classKey;
            }
            Row row = row(classKey, group);
            switch (classKey) {
                case InventoryReport.IDENTIFICATION -> {
                    identification = identification(group);
                    identificationShape = row.shape();
                }
                case InventoryReport.WORKSTATION_STATUS -> {
                    status.add(row);
                    scan = scanTime(row);
                }
                case "MICROSOFT|ARCHITECTURE|1.0" -> last = null;
                default -> rows.add(row);
            }
        }
        addGroup(groups, last, rows);
        return new InventoryReport(MifKind.FULL, InventoryReport.PERSONAL_COMPUTER, InventoryReport.AGENT,
                identification, identificationShape, false, scan, status, groups);
    }

    /** Fails when a computer made here differs from the same one read from its file. */
    void compareWithReading(int computer) {
        ReadFile read = new ReportReader(MifOptions.legacy())
                .read(MifForm.bytes(shape, seed, computer, Variant.NEW));
        InventoryReport expected = ((ReadFile.Report) read).report();
        InventoryReport made = report(computer, Variant.NEW);
        boolean same = made.identification().equals(expected.identification()) && made.scan().equals(expected.scan())
                && hashes(made.groups()).equals(hashes(expected.groups()))
                && made.status().get(0).hash().equals(expected.status().get(0).hash());
        if (!same) {
            throw new IllegalStateException("a computer made without a file differs from one that was read");
        }
    }

    private static List<Object> hashes(List<InventoryReport.ReportedGroup> groups) {
        List<Object> hashes = new ArrayList<>();
        groups.forEach(group -> hashes.addAll(List.of(group.classKey(), group.keys(), group.hash())));
        return hashes;
    }

    private static Long scanTime(Row status) {
        String time = ((MifValue.Text) status.value("LASTHWSCAN")).text();
        return MifDate.parse(time).flatMap(MifDate::toInstant).map(Instant::toEpochMilli).orElseThrow();
    }

    private void addGroup(List<InventoryReport.ReportedGroup> groups, String classKey, List<Row> rows) {
        if (!rows.isEmpty()) {
            ContentHash[] hashes = rows.stream().map(Row::hash).toArray(ContentHash[]::new);
            groups.add(new InventoryReport.ReportedGroup(classKey, rows.get(0).shape().keyAttributes(), rows,
                    maker.ofSet(hashes)));
            rows.clear();
        }
    }

    private Row row(String classKey, MifGroup group) {
        RowShape rowShape = shapes.computeIfAbsent(classKey,
                key -> new RowShape(ARCHITECTURE_KEY, key, declared(group)));
        List<MifValue> values = new ArrayList<>(group.attributes().size());
        group.attributes().forEach(attribute -> values.add(attribute.value()));
        return new Row(rowShape, values, null, rowShape.hash(values, maker), group.position());
    }

    private static MifClassShape declared(MifGroup group) {
        List<String> names = new ArrayList<>();
        List<MifType> types = new ArrayList<>();
        List<MifStorage> storages = new ArrayList<>();
        group.attributes().forEach(attribute -> {
            names.add(attribute.name());
            types.add(attribute.type());
            storages.add(attribute.storage());
        });
        List<String> keys = group.key().stream().map(id -> group.attribute(id).name()).toList();
        return new MifClassShape(group.className(), group.name(), names, types, storages, keys);
    }

    private static Identification identification(MifGroup group) {
        List<Identification.Attribute> attributes = new ArrayList<>();
        group.attributes().forEach(attribute -> attributes.add(Identification.Attribute.of(attribute.name(),
                ((MifValue.Text) attribute.value()).text(), group.key().contains(attribute.id()))));
        return new Identification(InventoryReport.PERSONAL_COMPUTER, attributes);
    }
}
