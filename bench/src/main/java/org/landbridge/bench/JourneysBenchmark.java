package org.landbridge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.routing.reliability.Journeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Journeys a second, on two threads, of the best way from St Petersburg to Nhava Sheva: days, USD, their quantiles and
 * the shares of the spread. Run from the repository's root.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Threads(2)
@Fork(1)
public class JourneysBenchmark {
    private static final int DRAWS = 2048;
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

    private final Network network = PackageReader.read(Path.of("data", "eurasia"));
    private final Supernetwork net = Supernetwork.compile(network, DATE, CargoReader.parse("TEU", network, DATE));
    private final Itinerary itinerary = Objects.requireNonNull(
                    new RouteSearch(net, net.timeCostUsdPerDay()).best("RULED", "INNSA"))
            .itinerary();
    private final Journeys known = new Journeys(1, DRAWS);

    /** The random numbers of the causes on the way are known from an earlier route. */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public JourneySample warm() {
        return known.sample(itinerary, net.spreadModel());
    }

    /** With all random numbers to be drawn. */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public JourneySample cold() {
        return new Journeys(1, DRAWS).sample(itinerary, net.spreadModel());
    }
}
