package org.tallystick.loader.probable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.tallystick.store.ComputerScan;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/** Reads all current computers once, and keeps them as numbers. */
final class FeatureReader {

    private final TraitValues values;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private final List<FeatureTable> tables = new ArrayList<>();
    private long done;
    private long total;

    /**
     * Prepares a reading.
     *
     * @param progress hears how many records were read, from 0 to twice their number
     */
    FeatureReader(TraitValues values, Progress progress, BooleanSupplier cancelled) {
        this.values = values;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** One table for each architecture that has computers. */
    List<FeatureTable> read(Tx tx) {
        tables.clear();
        done = 0;
        total = 0;
        for (Definitions.ArchitectureRow architecture : Definitions.architectures(tx)) {
            int[] ids = ComputerScan.ids(tx, architecture.id());
            if (ids.length > 0) {
                tables.add(new FeatureTable(ids));
                total += 2L * ids.length;
            }
        }
        ComputerScan.each(tx, row -> goOn(row.id(), (table, record) -> {
            table.life(record, row.smsidKey().isEmpty() ? 0 : TraitValues.hash(row.smsidKey()), row.firstLoaded(),
                    row.loaded());
            TraitReader.identification(row.identification(), sink(table, record));
        }));
        TraitReader reader = new TraitReader(tx);
        Contents.each(tx, (computer, body) -> goOn(computer,
                (table, record) -> reader.content(body, sink(table, record))));
        for (FeatureTable table : tables) {
            if (cancelled.getAsBoolean()) {
                return List.of();
            }
            table.count(values.shareLimit());
        }
        return List.copyOf(tables);
    }

    @FunctionalInterface
    private interface RecordReader {
        void read(FeatureTable table, int record);
    }

    private boolean goOn(int id, RecordReader reader) {
        for (FeatureTable table : tables) {
            int record = table.record(id);
            if (record >= 0) {
                reader.read(table, record);
                progress.done(++done, total);
                break;
            }
        }
        return !cancelled.getAsBoolean();
    }

    private TraitReader.ValueSink sink(FeatureTable table, int record) {
        return (trait, raw, own) -> {
            String normal = TraitValues.normal(trait, raw);
            if (!normal.isEmpty() && !values.isJunk(trait, raw, normal)) {
                table.add(record, trait, TraitValues.hash(normal), own);
            }
        };
    }
}
