package org.landbridge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightAssignment;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightEquilibrium;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Freight on the corridors of the built-in package, routes included; run from the repository's root. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class FreightBenchmark {
    private static final List<String> ORIGINS = List.of("RUMOW", "RULED", "CNSIA", "KZALA");
    private static final List<String> DESTINATIONS = List.of("INNSA", "IRBND", "IRTHR", "DEDUI", "GEPTI");
    private static final List<String> COMMODITIES = List.of("container-mixed", "grain");

    private final Network network = PackageReader.read(Path.of("data", "eurasia"));
    private final FreightDemand demand = demand();

    private static FreightDemand demand() {
        List<FreightOd> rows = new ArrayList<>();
        for (String origin : ORIGINS) {
            for (String destination : DESTINATIONS) {
                COMMODITIES.forEach(c -> rows.add(new FreightOd(origin, destination, c, 500_000)));
            }
        }
        return new FreightDemand(rows, List.of("benchmark"));
    }

    /** Forty cells of half a million tonnes each, to a gap of 1e-6. */
    @Benchmark
    public FreightEquilibrium fortyCells() {
        return FreightAssignment.assign(
                network,
                LocalDate.of(2024, 6, 1),
                demand,
                ChoiceParameters.STANDARD,
                FreightOptions.standard(),
                itinerary -> List.of(),
                null,
                step -> {});
    }
}
