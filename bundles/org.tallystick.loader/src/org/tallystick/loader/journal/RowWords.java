package org.tallystick.loader.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.HistoryKeys;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.Journals;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;

/** Says what an image of a row holds in words that people know. */
final class RowWords {

    private static final Set<String> TIMES = Set.of("moment", "scan", "loaded", "first_loaded", "removed", "asked",
            "delivered", "answered", "acknowledged", "created", "changed");
    private static final List<String> STATES = List.of("current", "quarantined", "merged");

    private RowWords() {
    }

    /** The columns that differ, before and after. */
    static RowChange change(Journals.Image image, RowOwners owners) {
        RowName row = image.row();
        Map<String, Object> before = image.before() == null ? Map.of()
                : owners.shown(row, RowImages.read(image.before()));
        Map<String, Object> after = image.after() == null ? Map.of()
                : owners.shown(row, RowImages.read(image.after()));
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        before.forEach((column, value) -> {
            if (!same(value, after.get(column)) || !after.containsKey(column)) {
                put(old, row, column, value);
            }
        });
        after.forEach((column, value) -> {
            if (!same(value, before.get(column)) || !before.containsKey(column)) {
                put(now, row, column, value);
            }
        });
        return new RowChange(table(row), subject(image, owners), computer(before, after), old, now);
    }

    private static Integer computer(Map<String, Object> before, Map<String, Object> after) {
        Object number = before.getOrDefault("computer", after.get("computer"));
        return number instanceof Long computer ? Integer.valueOf(computer.intValue()) : null;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof byte[] bytes ? other instanceof byte[] more && Arrays.equals(bytes, more)
                : Objects.equals(one, other);
    }

    static String table(RowName row) {
        return switch (row.table()) {
            case COMPUTER -> "computer";
            case CONTENT -> "groups";
            case HISTORY -> "history";
            case KEY_VALUE -> "look-up key";
            case IDENTITY_CHANGE -> "earlier identity";
            case INVENTORY_FILE -> "file";
            case EVENT -> "event";
            case RESYNC -> "resync request";
            case WAITING_FILE -> "kept bytes";
            case INSTANCE -> "shared row";
            case NOTE -> "note";
            case TAG -> "tag";
            case MEMBERSHIP -> "membership";
            case DUPLICATE_SET -> "set of duplicates";
            case DUPLICATE_MEMBER -> "record of a set";
            case DECISION -> "decision";
            case JUNK_VALUE -> "junk identifier";
            case SETTING -> "setting";
            case SITE -> "site";
            case ATTACHMENT -> "attachment";
            case DISTRIBUTION_OBJECT -> "distribution object";
        };
    }

    /** Which row it is, such as {@code computer 17}; the same for every image of it in one entry. */
    static String subject(Journals.Image image, RowOwners owners) {
        byte[] columns = image.after() == null ? image.before() : image.after();
        String known = columns == null ? null : owners.subject(image.row(), RowImages.read(columns));
        return known == null ? subject(image.row()) : known;
    }

    private static String subject(RowName row) {
        List<Object> key = row.values();
        return switch (row.table()) {
            case CONTENT -> "groups of computer " + key.get(0);
            case HISTORY -> "history of computer " + key.get(0) + (((Long) key.get(1)) < 0 ? " before clean-up "
                    + HistoryKeys.entry((Long) key.get(1)) : " before file " + key.get(1));
            case KEY_VALUE -> "look-up key " + key.get(1) + " of computer " + key.get(2);
            case IDENTITY_CHANGE -> "identity of computer " + key.get(0) + " before file " + key.get(1);
            case TAG, MEMBERSHIP -> table(row) + ' ' + key.get(1) + " of computer " + key.get(0);
            case DUPLICATE_MEMBER -> "computer " + key.get(1) + " in set " + key.get(0);
            case JUNK_VALUE -> table(row) + ' ' + key.get(1);
            default -> table(row) + ' ' + key.get(0);
        };
    }

    private static void put(Map<String, String> words, RowName row, String column, Object value) {
        if (value == null || column.equals("revision") || row.table().keys().contains(column)) {
            return;
        }
        if (column.equals("identification") && value instanceof byte[] bytes) {
            identification(words, bytes);
        } else if (value instanceof byte[] bytes) {
            bytes(words, row, column, bytes);
        } else if (value instanceof Long time && TIMES.contains(column)) {
            words.put(label(column), Instant.ofEpochMilli(time).toString());
        } else if (column.equals("state") && row.table().name().equals("COMPUTER")) {
            int state = ((Long) value).intValue();
            words.put("state", state < STATES.size() ? STATES.get(state) : value.toString());
        } else if (!column.endsWith("_key") || !row.table().name().equals("COMPUTER")) {
            words.put(label(column), value.toString());
        }
    }

    private static void bytes(Map<String, String> words, RowName row, String column, byte[] bytes) {
        try {
            switch (row.table()) {
                case CONTENT -> words.put("groups", sets(StoredSet.read(bytes)));
                case HISTORY -> {
                    Earlier earlier = Earlier.read(bytes);
                    words.put("earlier groups", sets(earlier.sets()));
                    if (earlier.identification() != null) {
                        identification(words, earlier.identification());
                    }
                }
                default -> {
                    if (!column.equals("content_hash")) {
                        words.put(label(column), bytes.length + " bytes");
                    }
                }
            }
        } catch (IllegalStateException e) {
            words.put(label(column), bytes.length + " bytes that cannot be read");
        }
    }

    private static String sets(List<StoredSet> sets) {
        int rows = sets.stream().mapToInt(RowStore::count).sum();
        return sets.size() + (sets.size() == 1 ? " group, " : " groups, ") + rows + (rows == 1 ? " row" : " rows");
    }

    private static void identification(Map<String, String> words, byte[] bytes) {
        for (Identification.Attribute attribute : IdentificationForm.read("", bytes).attributes()) {
            if (attribute.value() != null) {
                words.put(attribute.name(), attribute.value());
            }
        }
    }

    private static String label(String column) {
        return column.replace('_', ' ');
    }
}
