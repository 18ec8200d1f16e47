package org.tallystick.bench.jmh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tallystick.loader.match.CurrentComputers;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.match.Matcher;

/** The matching decision itself, on computers in memory: what Q138021 costs without a database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatcherBenchmark {

    private static final int COMPUTERS = 100_000;
    private static final int[] NONE = new int[0];

    private final Matcher matcher = new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT);
    private final List<Identification> stored = new ArrayList<>(COMPUTERS);
    private final Map<String, int[]> index = new HashMap<>();
    private int next;

    private final CurrentComputers current = new CurrentComputers() {
        @Override
        public int[] find(String attributeKey, String normal) {
            return index.getOrDefault(attributeKey + '=' + normal, NONE);
        }

        @Override
        public Identification identification(int computer) {
            return stored.get(computer);
        }
    };

    /** Makes the computers. */
    @Setup
    public void enter() {
        for (int i = 0; i < COMPUTERS; i++) {
            Identification computer = identification(i, "PC" + i);
            stored.add(computer);
            for (Identification.Attribute key : computer.effectiveKeys()) {
                index.put(key.key() + '=' + key.normal(), new int[] { i });
            }
        }
    }

    /** M1: all keys agree. */
    @Benchmark
    public MatchOutcome sameOnAllKeys() {
        int computer = next++ % COMPUTERS;
        return matcher.match(identification(computer, "PC" + computer), current);
    }

    /** M5: renamed. */
    @Benchmark
    public MatchOutcome renamed() {
        int computer = next++ % COMPUTERS;
        return matcher.match(identification(computer, "RENAMED" + computer), current);
    }

    /** M6: new. */
    @Benchmark
    public MatchOutcome unknown() {
        int computer = COMPUTERS + next++ % COMPUTERS;
        return matcher.match(identification(computer, "PC" + computer), current);
    }

    private static Identification identification(int number, String name) {
        return new Identification("Personal Computer", List.of(Identification.Attribute.of("Name", name, true),
                Identification.Attribute.of("SMSID", "X" + number, true),
                Identification.Attribute.of("Site", "MUC", false),
                Identification.Attribute.of("NetCardID", String.format(Locale.ROOT, "00:1A:A0:%02X:%02X:%02X",
                        number >> 16, number >> 8 & 0xFF, number & 0xFF), true)));
    }
}
