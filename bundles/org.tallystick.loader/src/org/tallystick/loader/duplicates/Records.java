package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.model.FileResult;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.FileRecords;
import org.tallystick.store.SiteStore;

/** What finders read of records, and the words in which they speak of them. */
final class Records {

    private static final int NAMED = 5;

    private static final Comparator<ComputerKeys.KeyRow> OLDEST_FIRST = Comparator
            .comparingLong((ComputerKeys.KeyRow row) -> row.scan() == null ? Long.MIN_VALUE : row.scan())
            .thenComparingLong(ComputerKeys.KeyRow::loaded).thenComparingLong(ComputerKeys.KeyRow::lastFile)
            .thenComparingInt(ComputerKeys.KeyRow::id);

    private final SiteStore store;

    Records(SiteStore store) {
        this.store = store;
    }

    /** The keys of records that are there and were not joined into others. */
    List<ComputerKeys.KeyRow> keys(Collection<Integer> computers) {
        return store.read(tx -> {
            List<ComputerKeys.KeyRow> rows = new ArrayList<>(computers.size());
            for (int computer : computers) {
                ComputerKeys.of(tx, computer).filter(row -> row.state() != ComputerRow.MERGED).ifPresent(rows::add);
            }
            return rows;
        });
    }

    /** A whole record. */
    Optional<ComputerRow> whole(int computer) {
        return store.read(tx -> Computers.get(tx, computer));
    }

    /** An attribute of the Identification of a record as reported; null where it has none. */
    String reported(int computer, String attributeKey) {
        return whole(computer).map(row -> IdentificationForm.read("", row.identification()))
                .map(identification -> identification.value(attributeKey)).orElse(null);
    }

    /** The Identification of a record. */
    Optional<Identification> identification(int computer) {
        return whole(computer).map(row -> IdentificationForm.read("", row.identification()));
    }

    static List<ComputerKeys.KeyRow> current(List<ComputerKeys.KeyRow> rows) {
        return rows.stream().filter(row -> row.state() == ComputerRow.CURRENT).toList();
    }

    static List<ComputerKeys.KeyRow> removed(List<ComputerKeys.KeyRow> rows) {
        return rows.stream().filter(row -> row.state() != ComputerRow.CURRENT).toList();
    }

    static List<Integer> numbers(List<ComputerKeys.KeyRow> rows) {
        return rows.stream().map(ComputerKeys.KeyRow::id).sorted().toList();
    }

    /** The record with the newest scan; among those without, the one that was loaded last. */
    static ComputerKeys.KeyRow newest(List<ComputerKeys.KeyRow> rows) {
        return rows.stream().max(OLDEST_FIRST).orElseThrow();
    }

    /** Whether two records agree in name or card, so that they may be of one computer. */
    static boolean isLike(ComputerKeys.KeyRow one, ComputerKeys.KeyRow other, CarriedCards cards) {
        boolean sameName = !one.nameKey().isEmpty() && one.nameKey().equals(other.nameKey());
        boolean sameCard = one.cardKey().equals(other.cardKey()) && !cards.test(one.cardKey());
        return sameName || sameCard;
    }

    /** Such as {@code computer 3} or {@code computers 3, 4, 5 and 20 more}. */
    static String named(List<ComputerKeys.KeyRow> rows) {
        List<Integer> numbers = numbers(rows);
        if (numbers.size() == 1) {
            return "computer " + numbers.get(0);
        }
        String first = String.join(", ", numbers.stream().limit(NAMED).map(String::valueOf).toList());
        return "computers " + first + (numbers.size() > NAMED ? " and " + (numbers.size() - NAMED) + " more" : "");
    }

    /** A sentence of each of the first few records that were taken out. */
    List<Evidence> removals(List<ComputerKeys.KeyRow> removed) {
        List<Evidence> evidence = new ArrayList<>();
        for (ComputerKeys.KeyRow row : removed.stream().limit(NAMED).toList()) {
            whole(row.id()).ifPresent(computer -> evidence.add(new Evidence("REMOVED", "",
                    "Computer " + row.id() + " was taken out" + Removal.words(computer) + ".", null)));
        }
        if (removed.size() > NAMED) {
            evidence.add(new Evidence("REMOVED", "", removed.size() - NAMED + " more were taken out.", null));
        }
        return evidence;
    }

    /** Each record as the identity of a computer, oldest first. */
    List<CloneIdentity> identities(List<ComputerKeys.KeyRow> rows) {
        List<CloneIdentity> identities = new ArrayList<>();
        for (ComputerKeys.KeyRow row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            identification(row.id()).ifPresent(of -> of.attributes().stream()
                    .filter(attribute -> attribute.value() != null)
                    .forEach(attribute -> values.put(attribute.name(), attribute.value())));
            List<FileRecords.Load> newestFirst = store.read(
                    tx -> FileRecords.loads(tx, row.id(), FileResult.LOADED.getValue(), Integer.MAX_VALUE));
            Instant first = newestFirst.isEmpty() ? Instant.ofEpochMilli(row.firstLoaded())
                    : time(newestFirst.get(newestFirst.size() - 1));
            Instant last = newestFirst.isEmpty() ? Instant.ofEpochMilli(row.loaded()) : time(newestFirst.get(0));
            identities.add(new CloneIdentity(values, first, last, newestFirst.size()));
        }
        identities.sort(Comparator.comparing(CloneIdentity::first));
        return identities;
    }

    private static Instant time(FileRecords.Load load) {
        return Instant.ofEpochMilli(load.scan() == null ? load.at() : load.scan());
    }

    /** Name of a record for titles: its name, else its SMSID, card or number. */
    String title(ComputerKeys.KeyRow row) {
        for (String attribute : List.of(AttributeName.NAME, AttributeName.SMSID, AttributeName.NET_CARD_ID)) {
            String value = reported(row.id(), attribute);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "Computer " + row.id();
    }
}
