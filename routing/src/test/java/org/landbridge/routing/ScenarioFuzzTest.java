package org.landbridge.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.HostileText;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioDocuments;
import org.landbridge.network.scenario.ScenarioReader;

/**
 * Whatever a scenario file holds, it is either refused in words or makes a network that compiles. More runs:
 * {@code -Dlandbridge.fuzz.seeds=1000}.
 */
class ScenarioFuzzTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final int FILES = 150;

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, s -> s + 1).limit(Integer.getInteger("landbridge.fuzz.seeds", 8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isRefusedOrCompiles(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ScenarioDocuments documents = new ScenarioDocuments(EURASIA, random);
        int compiled = 0;
        for (int i = 0; i < FILES; i++) {
            Map<String, Object> document = documents.valid();
            if (i % 3 == 1) {
                documents.breakOnce(document);
            }
            String text = random.nextBoolean() ? ScenarioDocuments.json(document) : ScenarioDocuments.yaml(document);
            byte[] bytes = i % 3 == 2 ? HostileText.mutate(text, random) : text.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("s.yaml"), bytes);
            LocalDate date = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(8000));
            compiled += compiles(file, date, "seed " + seed + ", file " + i + ", " + date) ? 1 : 0;
        }
        assertThat(compiled).as("seed " + seed + ": networks compiled").isGreaterThan(FILES / 10);
    }

    static Stream<String> knownAttacks() {
        return HostileText.known().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("knownAttacks")
    void knownAttackIsRefusedOrCompiles(String name) throws IOException {
        Path file = Files.write(folder.resolve("s.yaml"), HostileText.known().getOrDefault(name, new byte[0]));
        compiles(file, LocalDate.of(2024, 6, 1), name);
    }

    private static boolean compiles(Path file, LocalDate date, String what) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    try {
                        Scenario scenario = ScenarioReader.read(file, EURASIA);
                        Network changed = scenario.applyTo(EURASIA);
                        Supernetwork net = Supernetwork.compile(changed, date, CargoReader.parse("TEU", changed, date));
                        assertThat(net.arcCount()).isPositive();
                        for (double[] weights : new double[][] {net.hours, net.usd, net.co2eKg}) {
                            for (double weight : weights) {
                                assertThat(weight >= 0 && Double.isFinite(weight))
                                        .as(what + ": weight " + weight)
                                        .isTrue();
                            }
                        }
                        return true;
                    } catch (BadScenarioException e) {
                        assertThat(e.faults()).as(what).isNotEmpty();
                        // Every fault is a line or two that can be printed.
                        assertThat(e.faults()).as(what).allSatisfy(f -> {
                            assertThat(f.toString()).hasSizeLessThan(2000);
                            assertThat(f.toString()).doesNotContainPattern("[\\p{Cc}\u202E\u2028]");
                        });
                        return false;
                    } catch (RuntimeException | StackOverflowError e) {
                        throw new AssertionError(
                                what + "\n" + head(Files.readString(file, StandardCharsets.ISO_8859_1)), e);
                    }
                },
                what);
    }

    private static String head(String text) {
        return text.length() < 4000 ? text : text.substring(0, 4000) + "...";
    }
}
