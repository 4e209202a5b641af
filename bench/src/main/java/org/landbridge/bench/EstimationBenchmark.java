package org.landbridge.bench;

import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.estimate.Covariance;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.estimate.Errors;
import org.landbridge.trade.estimate.Estimation;
import org.landbridge.trade.estimate.EstimationOptions;
import org.landbridge.trade.estimate.GravityModel;
import org.landbridge.trade.estimate.GravityPanel;
import org.landbridge.trade.estimate.SmallSample;
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

/**
 * PPML with exporter-year, importer-year and pair effects and errors clustered by pair, on a made panel of 150 states in
 * 20 years (450,000 rows). Run {@code ./mvnw -Pbenchmarks -DskipTests package -pl bench -am}, then
 * {@code java -jar bench/target/benchmarks.jar EstimationBenchmark}; {@code -wi 0 -i 1} shows the first run of a cold
 * process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx400m")
public class EstimationBenchmark {
    /** Whether rows come in a random order instead of that of year, exporter and importer. */
    @Param({"false", "true"})
    public boolean shuffled = false;

    @Param({"1", "2"})
    public int threads = 1;

    private @Nullable Design design;

    @Setup
    public void make() {
        design = GravityPanel.of(150, 20, 20240607).threeWay(shuffled ? new Random(1) : null);
    }

    @Benchmark
    public Covariance estimate() {
        Design panel = Objects.requireNonNull(design);
        return Estimation.of(
                        GravityModel.PPML, panel, EstimationOptions.standard().withThreads(threads))
                .covariance(Errors.of(panel), SmallSample.FIXEST);
    }
}
