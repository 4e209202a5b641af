package org.landbridge.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.CoalitionValue;
import org.landbridge.relations.game.GameTable;
import org.landbridge.relations.game.MarginalRange;
import org.landbridge.relations.game.Nucleolus;
import org.landbridge.relations.game.SampleOptions;
import org.landbridge.relations.game.SampledShapley;
import org.landbridge.relations.game.SampledValue;
import org.landbridge.relations.game.Semivalue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Transit games on a made graph of 80 places owned by 20 states: a coalition may use its own places, and earns what six
 * flows save against going round. Run {@code ./mvnw -Pbenchmarks -DskipTests package -pl bench -am}, then
 * {@code java -jar bench/target/benchmarks.jar CoalitionBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx800m")
public class CoalitionBenchmark {
    private static final int PLACES = 80;
    private static final int FLOWS = 6;

    private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    private final CoalitionValue transit20 = transit(20);
    private GameTable table20 = GameTable.of(new double[] {0, 0});
    private GameTable table15 = table20;

    @Setup
    public void make() {
        table20 = GameTable.of(20, transit20, workers);
        table15 = GameTable.of(15, transit(15), workers);
    }

    /** 2^20 values, and the Shapley value. */
    @Benchmark
    public double[] shapley20() {
        return Semivalue.shapley(GameTable.of(20, transit20, workers), workers);
    }

    /** Shapley value of a table that is there. */
    @Benchmark
    public double[] shapley20FromTable() {
        return Semivalue.shapley(table20, workers);
    }

    @Benchmark
    public SampledValue sampled20() {
        return SampledShapley.of(
                20,
                transit20,
                MarginalRange.monotone(20, table20.value((1 << 20) - 1)),
                new SampleOptions(500, 2, 0.95, 1),
                workers);
    }

    @Benchmark
    public Nucleolus.Division nucleolus15() {
        return Nucleolus.of(table15, workers);
    }

    @Benchmark
    public Nucleolus.Division nucleolus20() {
        return Nucleolus.of(table20, workers);
    }

    @TearDown
    public void stop() {
        workers.close();
    }

    /** A grid of 8 by 10 places with shortcuts, lengths drawn; states are spread over it. */
    private static CoalitionValue transit(int states) {
        SplittableRandom random = new SplittableRandom(20);
        int[][] to = new int[PLACES][];
        double[][] length = new double[PLACES][];
        for (int p = 0; p < PLACES; p++) {
            int[] ends = {p - 1, p + 1, p - 10, p + 10, random.nextInt(PLACES)};
            int at = p;
            to[p] = Arrays.stream(ends)
                    .filter(q -> q >= 0 && q < PLACES && q != at)
                    .toArray();
            length[p] = random.doubles(to[p].length, 1, 3).toArray();
        }
        int[] owner = new int[PLACES];
        Arrays.setAll(owner, p -> p < states ? p : random.nextInt(states));
        int[] from = random.ints(FLOWS, 0, PLACES).toArray();
        int[] till = random.ints(FLOWS, 0, PLACES).toArray();
        double[] round = random.doubles(FLOWS, 15, 40).toArray();
        ThreadLocal<Search> searches = ThreadLocal.withInitial(() -> new Search(to, length, owner));
        return coalition -> {
            Search search = searches.get();
            double saved = 0;
            for (int f = 0; f < FLOWS; f++) {
                if ((coalition >> owner[from[f]] & coalition >> owner[till[f]] & 1) != 0) {
                    saved += Math.max(0, round[f] - search.distance(from[f], till[f], coalition, round[f]));
                }
            }
            return saved;
        };
    }

    /** Dijkstra's search with a binary heap, among places of a coalition. */
    private static final class Search {
        private final int[][] to;
        private final double[][] length;
        private final int[] owner;
        private final double[] best = new double[PLACES];
        private final int[] heap = new int[PLACES * 6];
        private final double[] key = new double[PLACES * 6];

        Search(int[][] to, double[][] length, int[] owner) {
            this.to = to;
            this.length = length;
            this.owner = owner;
        }

        double distance(int from, int till, long coalition, double limit) {
            Arrays.fill(best, limit);
            best[from] = 0;
            heap[0] = from;
            key[0] = 0;
            int size = 1;
            while (size > 0) {
                int place = heap[0];
                double d = key[0];
                size--;
                sink(size);
                if (place == till) {
                    return d;
                }
                if (d > best[place]) {
                    continue;
                }
                for (int a = 0; a < to[place].length; a++) {
                    int next = to[place][a];
                    double way = d + length[place][a];
                    if ((coalition >> owner[next] & 1) != 0 && way < best[next]) {
                        best[next] = way;
                        rise(size++, next, way);
                    }
                }
            }
            return limit;
        }

        private void rise(int last, int place, double way) {
            int at = last;
            while (at > 0 && key[(at - 1) / 2] > way) {
                heap[at] = heap[(at - 1) / 2];
                key[at] = key[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = place;
            key[at] = way;
        }

        private void sink(int size) {
            int place = heap[size];
            double way = key[size];
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                child += child + 1 < size && key[child + 1] < key[child] ? 1 : 0;
                if (key[child] >= way) {
                    break;
                }
                heap[at] = heap[child];
                key[at] = key[child];
                at = child;
            }
            heap[at] = place;
            key[at] = way;
        }
    }
}
