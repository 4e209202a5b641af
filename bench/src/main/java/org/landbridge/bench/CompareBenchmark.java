package org.landbridge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.CompareStudy;
import org.landbridge.study.Comparison;
import org.landbridge.study.Question;
import org.landbridge.study.ScenarioRoutes;
import org.landbridge.study.SkimStudy;
import org.landbridge.study.Skims;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The main job, its parts and the skims on the built-in package; run from the repository's root. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CompareBenchmark {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

    private final Network network = PackageReader.read(Path.of("data", "eurasia"));
    private final PlaceFinder places = new PlaceFinder(network);
    private final Cargo cargo = CargoReader.parse("TEU", network, DATE);
    private final Supernetwork net = Supernetwork.compile(network, DATE, cargo);
    private final Journeys journeys = new Journeys(1, 2048);
    private final RouteSearch search = new RouteSearch(net, net.timeCostUsdPerDay());

    /** The best way of St Petersburg to Nhava Sheva, leg by leg. */
    @Benchmark
    public RouteSearch.@Nullable Found bestWay() {
        return search.best("RULED", "INNSA");
    }

    /** The exact Pareto set over days, USD and CO2e. */
    @Benchmark
    public List<RouteSearch.Found> paretoSet() {
        return search.pareto("RULED", "INNSA");
    }

    /** Compiling the supernetwork for a date and a cargo. */
    @Benchmark
    public Supernetwork compile() {
        return Supernetwork.compile(network, DATE, cargo);
    }

    /** A warm query: Pareto set and short list over all corridors on a compiled supernetwork. */
    @Benchmark
    public ScenarioRoutes warmQuery() {
        return CompareStudy.routes("base", net, question(), net.timeCostUsdPerDay(), journeys);
    }

    /** The whole main job: compile, Pareto set, short list over all corridors. */
    @Benchmark
    public Comparison compare() {
        return CompareStudy.compare(network, List.of(), question());
    }

    private Question question() {
        return new Question(places.find("RULED"), places.find("INNSA"), DATE, cargo, 10, Double.NaN);
    }

    /** Days, USD and CO2e between all pairs of places. */
    @Benchmark
    public Skims skims() {
        return SkimStudy.skim(net);
    }
}
