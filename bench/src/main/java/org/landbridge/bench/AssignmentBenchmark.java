package org.landbridge.bench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.UserClass;
import org.landbridge.flow.assign.AssignmentOptions;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.flow.assign.UserEquilibrium;
import org.landbridge.flow.tntp.TntpNetworkReader;
import org.landbridge.flow.tntp.TntpTripsReader;
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

/** User equilibria of the public networks in LANDBRIDGE_SHARED, files read and all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AssignmentBenchmark {
    /** Network below data/assignment. */
    @Param({
        "SiouxFalls/SiouxFalls",
        "Barcelona/Barcelona",
        "Chicago-Sketch/ChicagoSketch",
        "Berlin-Center/berlin-center"
    })
    public String prefix = "";

    @Param({"1e-4", "1e-12"})
    public double gap = 1e-4;

    @Param({"1", "2"})
    public int threads = 1;

    private @Nullable Path shared;

    @Setup
    public void find() {
        shared = Path.of(
                Objects.requireNonNullElse(System.getenv("LANDBRIDGE_SHARED"), "../shared"), "data", "assignment");
    }

    @Benchmark
    public Equilibrium assign() {
        Path folder = Objects.requireNonNull(shared);
        AssignmentNetwork network =
                TntpNetworkReader.read(folder.resolve(prefix + "_net.tntp")).network();
        boolean sketch = prefix.startsWith("Chicago");
        UserClass users = new UserClass(
                "all",
                TntpTripsReader.read(folder.resolve(prefix + "_trips.tntp"), network.zones()),
                sketch ? 0.02 : 0,
                sketch ? 0.04 : 0,
                1);
        return UserEquilibrium.solve(
                AssignmentProblem.of(network, users), new AssignmentOptions(gap, 500, threads), iteration -> {});
    }
}
