package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.network.LandbridgeException;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.HostileText;

/**
 * Inputs that reach code which no input reached before are kept and spoilt further, so that the search works its way
 * into the reader. More runs: {@code -Dlandbridge.fuzz.runs=100000}, another way: {@code -Dlandbridge.fuzz.seed=2}.
 */
class CoverageFuzzTest {
    private static final long SEED = Long.getLong("landbridge.fuzz.seed", 1);
    private static final int RUNS = Integer.getInteger("landbridge.fuzz.runs", 2000);

    @TempDir
    Path folder;

    private interface Target {
        /** Runs one input; an error if the program does what it never may. */
        void run(byte[] input) throws Exception;
    }

    @Test
    void scenarioFiles() throws Exception {
        Network network = PackageReader.read(Path.of("..", "data", "eurasia"));
        List<byte[]> corpus = new ArrayList<>();
        try (Stream<Path> examples = Files.list(Path.of("..", "examples"))) {
            for (Path file : examples.filter(Files::isRegularFile).sorted().toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        }
        Path file = folder.resolve("s.yaml");
        try (Probes probes = new Probes(
                List.of("org.landbridge.network.scenario.", "org.landbridge.network.yaml.", "org.snakeyaml.engine."))) {
            Method read = probes.loadClass("org.landbridge.network.scenario.ScenarioReader")
                    .getMethod("read", Path.class, Network.class);
            explore(probes, corpus, input -> {
                try {
                    read.invoke(null, Files.write(file, input), network);
                } catch (InvocationTargetException e) {
                    if (!(e.getCause() instanceof LandbridgeException)) {
                        throw new AssertionError(e.getCause());
                    }
                }
            });
        }
    }

    /** Command lines, one argument a line; there is no data package, so that only their reading is explored. */
    @Test
    void commandLines() throws Exception {
        List<byte[]> corpus = new ArrayList<>();
        for (String line : List.of(
                "compare\nRULED\nINNSA\n--date\n2024-06-01\n--cargo\nFEU:machinery\n--within\n30d",
                "compare\nRULED\nINNSA\n--draws=100\n--seed\n7\n--max\n3\n--chart\na.svg\n--theme\ndark\n--chart-of\nusd",
                "route\nRULED\nINNSA\n--corridor\nwestern\n--rank\n2\n--format\njson\n--map\nb.png",
                "skim\n--criterion\ndays\n--format\ncsv",
                "sensitivity\nRULED\nINNSA\n--swing\n20\n--value-of-time\n300",
                "validate\n--kind\nobserved\n--observations\nnone.csv",
                "calibrate\n--fitted-on\n2026-01-01",
                "network\nshow\nRULED",
                "network\ncheck\nnone",
                "network\ninfo",
                "--help",
                "compare\n--help",
                "--version")) {
            corpus.add(line.getBytes(StandardCharsets.UTF_8));
        }
        String none = folder.resolve("no-package").toString();
        try (Probes probes = new Probes(List.of("org.landbridge.app.", "picocli."))) {
            Method run = probes.loadClass("org.landbridge.app.Main")
                    .getMethod("run", String[].class, PrintStream.class, PrintStream.class);
            explore(probes, corpus, input -> {
                String[] given = new String(input, StandardCharsets.UTF_8).split("\n");
                String[] arguments = Stream.concat(
                                Arrays.stream(given).filter(a -> !a.equals("--write")), Stream.of("--data", none))
                        .toArray(String[]::new);
                ByteArrayOutputStream err = new ByteArrayOutputStream();
                Object code = run.invoke(
                        null,
                        arguments,
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
                String said = err.toString(StandardCharsets.UTF_8);
                assertThat(code).as(said).isIn(0, 1, 2);
                assertThat(said).doesNotContain("this is a bug").doesNotContain("\tat ");
            });
        }
    }

    private static void explore(Probes probes, List<byte[]> corpus, Target target) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (byte[] seed : corpus) {
            runOne(target, seed, "as it was given");
            probes.foundNew();
        }
        int given = corpus.size();
        int reached = probes.count();
        for (int i = 0; i < RUNS; i++) {
            byte[] parent = corpus.get(random.nextInt(corpus.size()));
            byte[] other = corpus.get(random.nextInt(corpus.size()));
            String text = new String(
                    random.nextInt(4) == 0 ? spliced(parent, other, random) : parent, StandardCharsets.UTF_8);
            byte[] input = HostileText.mutate(text, random);
            runOne(target, input, "seed " + SEED + ", run " + i);
            if (probes.foundNew()) {
                corpus.add(input);
            }
        }
        // The search leads somewhere: what was kept reached code that the examples do not.
        assertThat(corpus.size()).isGreaterThan(given + 5);
        assertThat(probes.count()).isGreaterThan(reached);
    }

    private static byte[] spliced(byte[] a, byte[] b, RandomGenerator random) {
        int cut = random.nextInt(a.length + 1);
        int from = random.nextInt(b.length + 1);
        byte[] both = Arrays.copyOf(a, cut + b.length - from);
        System.arraycopy(b, from, both, cut, b.length - from);
        return both;
    }

    private static void runOne(Target target, byte[] input, String what) throws IOException {
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> target.run(input));
        } catch (Throwable e) {
            throw new AssertionError(what + ":\n" + new String(input, StandardCharsets.UTF_8), e);
        }
    }
}
