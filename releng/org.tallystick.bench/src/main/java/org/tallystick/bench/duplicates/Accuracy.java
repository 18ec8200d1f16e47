package org.tallystick.bench.duplicates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tallystick.bench.Table;
import org.tallystick.demo.labelled.FleetSituation;
import org.tallystick.demo.labelled.FleetTruth;
import org.tallystick.demo.labelled.FleetTruth.Pair;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;

/**
 * Holds the sets that a search found against what is true of a labelled fleet. Sets of clones are SMSIDs, all others
 * pairs of SMSIDs.
 */
final class Accuracy {

    private static final double[] THRESHOLDS = { 0, 0.5, 0.8, 0.95 };

    private final FleetTruth truth;
    private final Function<Integer, String> smsids;
    private final Table figures = new Table("kind", "confidence", "found", "true", "to be found", "precision",
            "recall");
    private final Map<FleetSituation, int[]> situations = new EnumMap<>(FleetSituation.class);
    private final Map<FleetSituation, Integer> wrong = new EnumMap<>(FleetSituation.class);

    /**
     * Prepares.
     *
     * @param smsids the SMSID of a record
     */
    Accuracy(FleetTruth truth, Function<Integer, String> smsids) {
        this.truth = truth;
        this.smsids = smsids;
    }

    /** Something that was found or should be: a SMSID or two. */
    private record Claim(Pair pair, double confidence) {
    }

    void add(DuplicateKind kind, List<DuplicateSet> sets) {
        Map<Pair, FleetSituation> expected = expected(kind);
        List<Claim> claims = sets.stream().flatMap(set -> claims(set).stream()).toList();
        for (double threshold : THRESHOLDS) {
            List<Claim> found = claims.stream().filter(claim -> claim.confidence >= threshold).toList();
            Set<Pair> pairs = found.stream().map(Claim::pair).collect(Collectors.toSet());
            long right = pairs.stream().filter(pair -> isTrue(kind, pair)).count();
            long recalled = expected.keySet().stream().filter(pairs::contains).count();
            figures.add(List.of(String.valueOf(kind.number()), threshold == 0 ? "any" : "from " + threshold,
                    Table.number(pairs.size()), Table.number(right), Table.number(expected.size()),
                    share(right, pairs.size()), share(recalled, expected.size())));
        }
        Set<Pair> all = claims.stream().map(Claim::pair).collect(Collectors.toSet());
        expected.forEach((pair, situation) -> {
            int[] counts = situations.computeIfAbsent(situation, any -> new int[2]);
            counts[0]++;
            counts[1] += all.contains(pair) ? 1 : 0;
        });
        all.stream().filter(pair -> !isTrue(kind, pair)).forEach(pair -> wrong
                .merge(truth.identities().get(pair.one()).situation(), 1, Integer::sum));
    }

    Table figures() {
        return figures;
    }

    /** What was to be found of each situation, and what was found without being there. */
    Table bySituation() {
        Table table = new Table("situation", "to be found", "found", "found in error");
        Set<FleetSituation> all = new TreeSet<>(situations.keySet());
        all.addAll(wrong.keySet());
        all.forEach(situation -> {
            int[] counts = situations.getOrDefault(situation, new int[2]);
            table.add(List.of(situation.label(), Table.number(counts[0]), Table.number(counts[1]),
                    Table.number(wrong.getOrDefault(situation, 0))));
        });
        return table;
    }

    private Map<Pair, FleetSituation> expected(DuplicateKind kind) {
        return switch (kind) {
            case CLONES -> truth.clones().stream().collect(Collectors.toMap(smsid -> new Pair(smsid, smsid),
                    smsid -> FleetSituation.CLONE));
            case SEVERAL_IDENTITIES -> truth.sameNameAndCard();
            case PROBABLE -> truth.otherwiseTheSame();
            default -> throw new IllegalArgumentException("nothing is labelled for kind " + kind.number());
        };
    }

    private boolean isTrue(DuplicateKind kind, Pair pair) {
        return kind == DuplicateKind.CLONES ? truth.clones().contains(pair.one())
                : truth.areOne(pair.one(), pair.other());
    }

    private List<Claim> claims(DuplicateSet set) {
        if (set.kind() == DuplicateKind.CLONES) {
            return List.of(new Claim(new Pair(set.smsid(), set.smsid()), set.confidence()));
        }
        List<String> reported = set.computers().stream().map(smsids).toList();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            for (int k = i + 1; k < reported.size(); k++) {
                claims.add(new Claim(Pair.of(reported.get(i), reported.get(k)), set.confidence()));
            }
        }
        return claims;
    }

    private static String share(long part, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / all);
    }
}
