package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.HostileText;
import org.landbridge.network.scenario.ScenarioDocuments;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is typed, the program answers or says in words what is wrong, in bounded time, and leaves whole files or
 * none. More runs: {@code -Dlandbridge.fuzz.seeds=1000}.
 */
class CommandLineFuzzTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final int LINES = 25;

    private static final List<String> PLACES = List.of(
            "RULED",
            "INNSA",
            "St Petersburg",
            "nhava",
            "KZAAU",
            "IRRAS",
            "GEPTI",
            "hormuz",
            "EGSUZ",
            "",
            " ",
            "Rule",
            "нет",
            "x".repeat(3000),
            "-1",
            "--",
            "@file",
            "RULED INNSA",
            "a",
            "100%",
            "%s%n",
            "\u202E");
    private static final List<String> WORDS = List.of(
            "table",
            "json",
            "csv",
            "markdown",
            "geojson",
            "TABLE",
            "",
            "xml",
            "0",
            "1",
            "-1",
            "2024-06-01",
            "2024-02-30",
            "1989-12-31",
            "2041-01-01",
            "soon",
            "NaN",
            "Infinity",
            "1e999",
            "-0",
            "2147483648",
            "9223372036854775808",
            "30d",
            "30",
            "d",
            "-5d",
            "1e9d",
            "TEU",
            "FEU",
            "t",
            "FEU:machinery",
            "t:gold",
            "TEU:",
            ":",
            "days",
            "usd",
            "co2e",
            "all",
            "light",
            "dark",
            "time",
            "western",
            "suez",
            "observed",
            "\t",
            "null",
            "{}",
            "../..",
            "ÿ");
    private static final List<String> OPTIONS = List.of(
            "--date",
            "--cargo",
            "--max",
            "--value-of-time",
            "--within",
            "--seed",
            "--draws",
            "--format",
            "--theme",
            "--chart-of",
            "--criterion",
            "--corridor",
            "--rank",
            "--swing",
            "--kind",
            "--observations",
            "--fitted-on",
            "--nonsense",
            "-d",
            "--scenario",
            "--chart",
            "--map",
            "--help",
            "--version");

    @TempDir
    Path folder;

    private RandomGenerator random = RandomGenerator.getDefault();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, s -> s + 1).limit(Integer.getInteger("landbridge.fuzz.seeds", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersOrSaysWhatIsWrong(long seed) throws IOException {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Path in = Files.createDirectories(folder.resolve("in"));
        writeInputs(in);
        int answered = 0;
        for (int i = 0; i < LINES; i++) {
            Path out = Files.createDirectories(folder.resolve("out" + i));
            Files.createDirectory(out.resolve("folder.svg"));
            Files.writeString(out.resolve("file"), "kept");
            String[] arguments = line(in, out);
            String what = "seed " + seed + ", line " + i + ": " + String.join(" | ", arguments);
            Map<Path, String> before = listing(in);
            int code = run(arguments, what);
            answered += code == 0 ? 1 : 0;
            assertThat(listing(in)).as(what).isEqualTo(before);
            wholeFilesOnly(out, what);
        }
        assertThat(answered).as("seed " + seed + ": lines answered").isPositive();
    }

    private int run(String[] arguments, String what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = assertTimeoutPreemptively(
                Duration.ofSeconds(90),
                () -> Main.run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                what);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(code).as(what + "\n" + said).isIn(0, 1, 2);
        assertThat(said)
                .as(what)
                .doesNotContain("unexpected ")
                .doesNotContain("this is a bug")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        // A check that finds faults answers with them.
        boolean check = arguments.length > 1 && arguments[1].equals("check") && code == 1;
        if (code != 0 && !check) {
            assertThat(said).as(what).startsWith("landbridge: ");
            assertThat(out.toString(StandardCharsets.UTF_8)).as(what).isEmpty();
        }
        return code;
    }

    private void writeInputs(Path in) throws IOException {
        ScenarioDocuments documents = new ScenarioDocuments(EURASIA, random);
        for (int i = 0; i < 12; i++) {
            Files.writeString(in.resolve("valid" + i + ".yaml"), ScenarioDocuments.yaml(documents.valid()));
            Files.write(
                    in.resolve("spoilt" + i + ".yaml"),
                    HostileText.mutate(ScenarioDocuments.yaml(documents.valid()), random));
        }
        Files.createDirectory(in.resolve("folder.yaml"));
        Files.write(in.resolve("binary.yaml"), new byte[] {0, 1, (byte) 0xff});
    }

    private String[] line(Path in, Path out) {
        List<String> line = new ArrayList<>();
        String command =
                pick(List.of("compare", "compare", "compare", "route", "skim", "sensitivity", "network", "", "x"));
        line.add(command);
        if (command.equals("network")) {
            line.add(pick(List.of("info", "check", "show", "")));
            line.add(pick(List.of(DATA.toString(), in.toString(), pick(PLACES))));
            return line.toArray(String[]::new);
        }
        boolean pair = List.of("compare", "route", "sensitivity").contains(command);
        if (pair) {
            boolean good = random.nextInt(3) > 0;
            line.add(good ? "RUMOW" : pick(PLACES));
            line.add(good ? pick(List.of("INNSA", "GEPTI", "IRTHR")) : pick(PLACES));
        }
        int options = random.nextInt(4);
        for (int i = 0; i < options; i++) {
            String option = pick(OPTIONS);
            line.add(option);
            line.add(
                    switch (option) {
                        case "--scenario" -> scenario(in);
                        case "--chart", "--map" -> picture(out);
                        case "--observations" ->
                            pick(List.of(in.resolve("binary.yaml").toString(), in.toString(), "none.csv"));
                        default -> pick(WORDS);
                    });
        }
        if (pair && !command.equals("sensitivity") && random.nextBoolean()) {
            line.addAll(List.of("--scenario", scenario(in)));
        }
        if (command.equals("compare") && random.nextInt(3) == 0) {
            line.addAll(List.of("--chart", picture(out)));
        }
        line.addAll(List.of("--data", random.nextInt(12) == 0 ? in.toString() : DATA.toString()));
        return line.toArray(String[]::new);
    }

    private String scenario(Path in) {
        return switch (random.nextInt(6)) {
            case 0 -> in.resolve("spoilt" + random.nextInt(12) + ".yaml").toString();
            case 1 ->
                pick(List.of(
                        in.resolve("folder.yaml").toString(),
                        in.resolve("binary.yaml").toString(),
                        "",
                        "none"));
            case 2 -> Path.of("..", "examples", "suez-closed.yaml").toString();
            default -> in.resolve("valid" + random.nextInt(12) + ".yaml").toString();
        };
    }

    private String picture(Path out) {
        return out.resolve(pick(List.of(
                        "a.svg",
                        "b.png",
                        "A.SVG",
                        "c.pdf",
                        "d",
                        "folder.svg",
                        "folder.svg/e.svg",
                        "file/f.svg",
                        "none/g.png",
                        "ü.svg")))
                .toString();
    }

    private static Map<Path, String> listing(Path folder) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                files.put(file, Files.isRegularFile(file) ? Files.size(file) + "" : "folder");
            }
        }
        return files;
    }

    /** Nothing but pictures that can be read as what they are called, and what was there before. */
    private static void wholeFilesOnly(Path out, String what) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals("file")) {
                    assertThat(Files.readString(file)).as(what).isEqualTo("kept");
                } else if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".svg")) {
                    assertThat(isXml(Files.readString(file)))
                            .as(what + ": " + name)
                            .isTrue();
                } else {
                    assertThat(name).as(what).endsWith(".png");
                    assertThat(ImageIO.read(file.toFile())).as(what).isNotNull();
                }
            }
        }
    }

    private static boolean isXml(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement()
                    .getNodeName()
                    .equals("svg");
        } catch (Exception e) {
            return false;
        }
    }

    /** JSON that is printed can be read, whatever the scenario is called. */
    @ParameterizedTest
    @MethodSource("seeds")
    void jsonIsWhole(long seed) throws IOException {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        writeInputs(folder);
        int whole = 0;
        for (int i = 0; i < 6; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int code = Main.run(
                    new String[] {
                        "compare",
                        "RUMOW",
                        "INNSA",
                        "--draws",
                        "100",
                        "--format",
                        i % 2 == 0 ? "json" : "geojson",
                        "--scenario",
                        folder.resolve("valid" + i + ".yaml").toString(),
                        "--data",
                        DATA.toString()
                    },
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            if (code == 0) {
                assertThat(JsonMapper.shared()
                                .readTree(out.toString(StandardCharsets.UTF_8))
                                .isObject())
                        .isTrue();
                whole++;
            }
        }
        assertThat(whole).as("seed " + seed).isPositive();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
