package org.landbridge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.equilibrium.CoefficientDraws;
import org.landbridge.trade.equilibrium.CostChange;
import org.landbridge.trade.equilibrium.Deficits;
import org.landbridge.trade.equilibrium.DrawSummary;
import org.landbridge.trade.equilibrium.Elasticities;
import org.landbridge.trade.equilibrium.EquilibriumDraws;
import org.landbridge.trade.equilibrium.OneSectorEquilibrium;
import org.landbridge.trade.equilibrium.OneSectorOutcome;
import org.landbridge.trade.equilibrium.SectorAccounts;
import org.landbridge.trade.equilibrium.SectorEquilibrium;
import org.landbridge.trade.equilibrium.SectorOutcome;
import org.landbridge.trade.equilibrium.SectorShock;
import org.landbridge.trade.equilibrium.SolverOptions;
import org.landbridge.trade.equilibrium.TradeFlows;
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
 * Equilibria of trade in made worlds: one sector of 150 states, 1,000 draws of it on two threads, and 31 states of 40
 * sectors with inputs and tariffs (the size of Caliendo and Parro 2015), base run and change. Build with {@code ./mvnw
 * -Pbenchmarks -DskipTests package -pl bench -am}, run with {@code java -jar bench/target/benchmarks.jar
 * EquilibriumBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EquilibriumBenchmark {
    private static final int STATES = 150;
    private static final int DRAWS = 1000;
    private static final int FEW = 31;
    private static final int SECTORS = 40;
    private static final Elasticities FOUR = Elasticities.endowment(4);

    private @Nullable OneSectorEquilibrium world;
    private @Nullable CostChange change;
    private @Nullable SectorAccounts accounts;
    private @Nullable SectorShock shock;

    @Setup
    public void make() {
        Random random = new Random(1);
        TradeFlows flows = new TradeFlows(names("S", STATES), values(STATES, random));
        world = OneSectorEquilibrium.of(flows, FOUR, Deficits.ADDITIVE, SolverOptions.standard());
        change = CostChange.adValorem(factors(STATES, random));
        double[][] trade = new double[SECTORS][];
        double[][] tariffs = new double[SECTORS][FEW * FEW];
        double[] thetas = new double[SECTORS];
        double[] valueAdded = new double[SECTORS * FEW];
        double[] inputs = new double[FEW * SECTORS * SECTORS];
        Arrays.setAll(valueAdded, c -> 0.3 + 0.5 * random.nextDouble());
        for (int j = 0; j < SECTORS; j++) {
            trade[j] = values(FEW, random);
            thetas[j] = 2 + 8 * random.nextDouble();
            for (int c = 0; c < FEW * FEW; c++) {
                tariffs[j][c] = c / FEW == c % FEW ? 0 : 0.15 * random.nextDouble();
            }
            for (int state = 0; state < FEW; state++) {
                for (int from = 0; from < SECTORS; from++) {
                    inputs[(state * SECTORS + from) * SECTORS + j] = (from == j ? 0.5 : 0) + 0.5 / SECTORS;
                }
            }
        }
        accounts = SectorAccounts.of(names("S", FEW), names("sector ", SECTORS), trade, thetas)
                .withInputs(valueAdded, inputs)
                .withTariffs(tariffs);
        shock = SectorShock.everySector(SECTORS, factors(FEW, random));
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return names;
    }

    private static double[] values(int n, Random random) {
        double[] values = new double[n * n];
        double[] size = new double[n];
        Arrays.setAll(size, i -> Math.exp(1.2 * random.nextGaussian()));
        for (int c = 0; c < n * n; c++) {
            double friction = c / n == c % n ? 0.5 * n : Math.exp(0.8 * random.nextGaussian() - 1);
            values[c] = 1000 * size[c / n] * size[c % n] * friction;
        }
        return values;
    }

    private static double[] factors(int n, Random random) {
        double[] factors = new double[n * n];
        for (int c = 0; c < n * n; c++) {
            boolean changes = c / n != c % n && random.nextDouble() < 0.2;
            factors[c] = changes ? Math.exp(0.8 * (random.nextDouble() - 0.5)) : 1;
        }
        return factors;
    }

    @Benchmark
    public OneSectorOutcome oneSectorOf150() {
        return Objects.requireNonNull(world).solve(Objects.requireNonNull(change), FOUR);
    }

    @Benchmark
    public DrawSummary thousandDrawsOnTwoThreads() {
        CostChange central = Objects.requireNonNull(change);
        return EquilibriumDraws.oneSector(
                Objects.requireNonNull(world),
                new EquilibriumDraws.Draw(central, FOUR),
                d -> new EquilibriumDraws.Draw(central, Elasticities.endowment(CoefficientDraws.theta(4, 0.8, 1, d))),
                DRAWS,
                2);
    }

    @Benchmark
    public SectorOutcome fortySectorsOf31() {
        return SectorEquilibrium.of(Objects.requireNonNull(accounts), Deficits.BALANCED, SolverOptions.standard())
                .solve(Objects.requireNonNull(shock));
    }
}
