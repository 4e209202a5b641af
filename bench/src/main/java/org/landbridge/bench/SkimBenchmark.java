package org.landbridge.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.hierarchy.Hierarchy;
import org.landbridge.flow.hierarchy.HierarchyWeights;
import org.landbridge.flow.hierarchy.ZoneSkims;
import org.landbridge.flow.tntp.TntpNetworkReader;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All zones to all zones after a change of weights; LANDBRIDGE_SHARED names the folder with the public networks. Without
 * {@code -jvmArgsAppend --add-modules=jdk.incubator.vector} it measures plain Java.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SkimBenchmark {
    /** Network below data/assignment. */
    @Param({"Chicago-Regional/ChicagoRegional", "Berlin-Center/berlin-center", "Chicago-Sketch/ChicagoSketch"})
    public String prefix = "";

    @Param({"1", "2"})
    public int threads = 1;

    private @Nullable AssignmentNetwork network;
    private @Nullable HierarchyWeights weights;
    private @Nullable ZoneSkims skims;
    private double[] times = {};
    private double[] matrix = {};

    @Setup
    public void prepare() {
        Path shared = Path.of(Objects.requireNonNullElse(System.getenv("LANDBRIDGE_SHARED"), "../shared"));
        AssignmentNetwork network = TntpNetworkReader.read(shared.resolve("data/assignment/" + prefix + "_net.tntp"))
                .network();
        this.network = network;
        Hierarchy hierarchy = Hierarchy.of(network);
        weights = new HierarchyWeights(hierarchy);
        skims = new ZoneSkims(hierarchy, threads);
        times = new double[network.links()];
        Arrays.setAll(times, network::freeFlowTime);
        matrix = new double[network.zones() * network.zones()];
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(skims).close();
    }

    /** New weights and the whole matrix. */
    @Benchmark
    public double[] skim() {
        Objects.requireNonNull(skims).skim(times, matrix);
        return matrix;
    }

    /** New weights alone. */
    @Benchmark
    public HierarchyWeights customize() {
        HierarchyWeights changed = Objects.requireNonNull(weights);
        changed.set(times);
        return changed;
    }

    /** The order of nodes, once for a network. */
    @Benchmark
    public Hierarchy order() {
        return Hierarchy.of(Objects.requireNonNull(network));
    }
}
