package org.landbridge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.CriticalityStudy;
import org.landbridge.study.criticality.ElementKind;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.criticality.PairStudy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every single closure of the built-in package, over all pairs and for one; run from the repository's root. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CriticalityBenchmark {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

    private final Network network = PackageReader.read(Path.of("data", "eurasia"));
    private final Cargo cargo = CargoReader.parse("TEU", network, DATE);
    private final PlaceFinder places = new PlaceFinder(network);

    /** Some 600 closures over 33,000 pairs, with the detail of the first 15 of both rankings. */
    @Benchmark
    public Criticality allPairs() {
        return CriticalityStudy.all(
                network,
                "base",
                DATE,
                cargo,
                Double.NaN,
                Sampling.STANDARD,
                List.of(),
                EnumSet.allOf(ElementKind.class),
                15);
    }

    /** Every element on the best way of St Petersburg to Nhava Sheva, with sampled journeys. */
    @Benchmark
    public PairCriticality onePair() {
        Question question = new Question(places.find("RULED"), places.find("INNSA"), DATE, cargo, 1, Double.NaN);
        return PairStudy.analyse(network, "base", question, EnumSet.allOf(ElementKind.class), 15);
    }
}
