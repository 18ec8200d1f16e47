package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/**
 * Records without SMSID that agree in every attribute of the Identification by the rules of comparison. Of each record
 * twelve bytes are remembered; what agrees in them is compared in full.
 */
final class WholeIdentifications {

    private static final int SLICE = 1000;
    /** Attributes that many computers have in common; alone they identify nothing. */
    private static final Set<String> COMMON = Set.of(AttributeName.SITE, AttributeName.DOMAIN,
            AttributeName.SYSTEM_ROLE, AttributeName.SYSTEM_TYPE, AttributeName.LOG_ON_NAME);

    private final SiteStore store;
    private long[] hashes = new long[1024];
    private int[] computers = new int[1024];
    private int count;

    WholeIdentifications(SiteStore store) {
        this.store = store;
    }

    /** Visits each group of records with a text that is the same whenever it is found. */
    long each(BiConsumer<String, List<Integer>> group, LongConsumer progress, BooleanSupplier cancelled) {
        long seen = collect(progress, cancelled);
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong((Integer i) -> hashes[i]).thenComparingInt(i -> computers[i]));
        for (int i = 0; i < count && !cancelled.getAsBoolean();) {
            int end = i + 1;
            while (end < count && hashes[order[end]] == hashes[order[i]]) {
                end++;
            }
            if (end - i > 1) {
                compare(Arrays.stream(order, i, end).map(place -> computers[place]).toList(), hashes[order[i]], group);
            }
            i = end;
        }
        return seen;
    }

    private long collect(LongConsumer progress, BooleanSupplier cancelled) {
        int after = 0;
        long seen = 0;
        while (!cancelled.getAsBoolean()) {
            int from = after;
            List<ComputerKeys.Entry> slice = store
                    .read(tx -> ComputerKeys.sameKey(tx, ComputerKeys.Column.SMSID, "", from, SLICE));
            store.read(tx -> {
                slice.stream().filter(entry -> entry.state() != ComputerRow.MERGED)
                        .forEach(entry -> remember(tx, entry));
                return null;
            });
            seen += slice.size();
            progress.accept(seen);
            if (slice.size() < SLICE) {
                break;
            }
            after = slice.get(slice.size() - 1).id();
        }
        return seen;
    }

    private void remember(Tx tx, ComputerKeys.Entry entry) {
        String text = Computers.get(tx, entry.id()).map(WholeIdentifications::text).orElse("");
        if (text.isEmpty()) {
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            computers = Arrays.copyOf(computers, count * 2);
        }
        hashes[count] = hash(text);
        computers[count++] = entry.id();
    }

    private void compare(List<Integer> candidates, long hash, BiConsumer<String, List<Integer>> group) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        store.read(tx -> {
            byText.clear();
            for (int computer : candidates) {
                String text = Computers.get(tx, computer).map(WholeIdentifications::text).orElse("");
                if (!text.isEmpty()) {
                    byText.computeIfAbsent(text, key -> new ArrayList<>()).add(computer);
                }
            }
            return null;
        });
        byText.values().stream().filter(members -> members.size() > 1)
                .forEach(members -> group.accept(HexFormat.of().toHexDigits(hash), members));
    }

    /** All that a record says of itself in a fixed order; empty where that identifies nobody, or it has an SMSID. */
    static String text(ComputerRow row) {
        Identification identification = IdentificationForm.read("", row.identification());
        boolean identifies = identification.attributes().stream()
                .anyMatch(attribute -> attribute.isTelling() && !COMMON.contains(attribute.key()));
        if (!identifies || !row.smsidKey().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder().append(row.architecture());
        identification.attributes().stream().filter(attribute -> !attribute.isBlank())
                .sorted(Comparator.comparing(Identification.Attribute::key))
                .forEach(attribute -> text.append('\0').append(attribute.key()).append('=').append(attribute.normal()));
        return text.toString();
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 32;
    }
}
