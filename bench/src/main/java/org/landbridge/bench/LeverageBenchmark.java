package org.landbridge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Workers;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.relations.game.CoalitionValue;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.relations.game.GameTable;
import org.landbridge.relations.game.Semivalue;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.ConsentArcs;
import org.landbridge.routing.ConsentSearch;
import org.landbridge.routing.ConsentWays;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;
import org.landbridge.study.demand.DemandStudy;
import org.landbridge.study.transit.Elasticities;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.LeverageStudy;
import org.landbridge.study.transit.TransitOptions;
import org.landbridge.study.transit.World;
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

/**
 * Leverage on the built-in network, where the worth of a coalition is a matter of shortest paths. Twenty states play over
 * six flows; all other states always agree. Run {@code ./mvnw -Pbenchmarks -DskipTests package -pl bench -am}, then
 * {@code java -Dlandbridge.home=$PWD -jar bench/target/benchmarks.jar LeverageBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class LeverageBenchmark {
    private static final List<String> PLAYERS = List.of(
            "RU", "IR", "IN", "AZ", "AM", "GE", "TR", "KZ", "TM", "UZ", "KG", "CN", "AF", "PK", "EG", "BY", "PL", "DE",
            "UA", "AE");
    private static final String[][] FLOWS = {
        {"RUMOW", "INNSA"},
        {"RUMOW", "IRTHR"},
        {"CNSHA", "DEHAM"},
        {"KZALA", "TRMER"},
        {"UZTAS", "AEJEA"},
        {"INNSA", "RULED"}
    };
    private static final double OUTSIDE = 3;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final Path folder = Path.of(System.getProperty("landbridge.home", "."), "data", "eurasia");
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Workers workers = new Workers(threads);
    private final Network network = PackageReader.read(folder);
    private ConsentArcs arcs = arcs();
    private double[] cost = new double[0];

    private ConsentArcs arcs() {
        Map<String, Integer> number = new HashMap<>();
        PLAYERS.forEach(p -> number.put(p, number.size()));
        Supernetwork net = Supernetwork.compile(network, DAY, CargoReader.parse("TEU", network, DAY));
        return new ConsentArcs(net, (Place place, org.landbridge.routing.Consent.Use use) -> {
            Integer n = number.get(place.state());
            return n == null ? 0 : 1L << n;
        });
    }

    @Setup
    public void weigh() {
        double usdPerHour = arcs.net().timeCostUsdPerDay() / 24;
        cost = new double[arcs.count()];
        for (int a = 0; a < cost.length; a++) {
            for (Step step : arcs.steps(a)) {
                cost[a] += step.usd() + usdPerHour * step.meanHours();
            }
        }
    }

    private List<ConsentWays> ways() {
        List<ConsentWays> ways = new ArrayList<>();
        for (String[] flow : FLOWS) {
            ConsentSearch search = new ConsentSearch(arcs, List.of(flow[1]), cost);
            double most = OUTSIDE * search.least(flow[0], 0);
            ways.add(search.ways(flow[0], new int[] {0}, new double[] {most})[0]);
        }
        return ways;
    }

    private static CoalitionValue saving(List<ConsentWays> ways) {
        double[] most = ways.stream().mapToDouble(w -> OUTSIDE * w.usd()[0]).toArray();
        return s -> {
            double sum = 0;
            for (int f = 0; f < most.length; f++) {
                sum += Math.max(0, most[f] - ways.get(f).usd(s));
            }
            return sum;
        };
    }

    /** Ways of all coalitions by one search for each flow, the table of 2^20 values, and its Shapley value. */
    @Benchmark
    public double[] shapley20ByTable() {
        return Semivalue.shapley(GameTable.of(PLAYERS.size(), saving(ways()), workers), workers);
    }

    /** The same from the sets of players that ways need: no coalition is asked. */
    @Benchmark
    public double[] shapley20ByDividends() {
        DividendGame.Sum sum = new DividendGame.Sum(PLAYERS.size());
        for (ConsentWays ways : ways()) {
            int count = ways.usd().length;
            for (int subset = 1; subset < 1 << count; subset++) {
                long players = 0;
                double worst = 0;
                for (int w = 0; w < count; w++) {
                    if ((subset >> w & 1) != 0) {
                        players |= ways.players()[w];
                        worst = Math.max(worst, ways.usd()[w]);
                    }
                }
                double sign = Integer.bitCount(subset) % 2 == 1 ? 1 : -1;
                sum.add(players, sign * (OUTSIDE * ways.usd()[0] - worst));
            }
        }
        return sum.game().shapley();
    }

    /** What a search costs a coalition, where coalitions are asked one by one: a thousand of them, for all flows. */
    @Benchmark
    public double thousandCoalitionsOneByOne() {
        double sum = 0;
        List<ConsentSearch> searches = Arrays.stream(FLOWS)
                .map(flow -> new ConsentSearch(arcs, List.of(flow[1]), cost))
                .toList();
        for (int s = 0; s < 1000; s++) {
            for (int f = 0; f < FLOWS.length; f++) {
                var found = searches.get(f).best(FLOWS[f][0], FLOWS[f][1], s * 1048L);
                sum += found == null ? 0 : found.generalisedUsd();
            }
        }
        return sum;
    }

    /** Compiling, searching and playing the whole counted trade: 36 states, 4,508 cells, without draws. */
    @Benchmark
    public Leverage wholeTrade() {
        return LeverageStudy.run(
                network,
                List.of(new World("base", network)),
                DAY,
                "counted trade",
                DemandStudy.demand(network, "base", TradeReader.read(folder), DAY)
                        .demand(),
                Map.of(),
                Elasticities.of(BaselineReader.read(folder).sectors()),
                new TransitOptions(OUTSIDE, Set.of(), Map.of(), 0, 1, 12, threads),
                line -> {});
    }
}
