package org.tallystick.bench.jmh;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tallystick.bench.shape.MifForm;
import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.intake.ReportReader;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifReader;
import org.tallystick.mif.MifResult;

/** Reading one file: bytes to tree, and bytes to what the loader matches and writes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MifReaderBenchmark {

    private static final int FILES = 64;

    /** The kind of computer. */
    @Param({ "pc", "software" })
    public String shape;

    private final byte[][] files = new byte[FILES][];
    private final MifReader reader = new MifReader(MifOptions.legacy());
    private final ReportReader reports = new ReportReader(MifOptions.legacy());
    private int next;

    /** Makes the files. */
    @Setup
    public void write() {
        for (int i = 0; i < FILES; i++) {
            files[i] = MifForm.bytes(Shape.named(shape), 138021, i, Variant.NEW);
        }
    }

    /** To a tree. */
    @Benchmark
    public MifResult tree() {
        return reader.read(files[next++ % FILES]);
    }

    /** To a report with the hashes of its rows. */
    @Benchmark
    public ReadFile report() {
        return reports.read(files[next++ % FILES]);
    }
}
