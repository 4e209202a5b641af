package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code flows assign} as a user meets it. */
class FlowsAssignTest {
    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static String file(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/assignment").resolve(name).toString();
    }

    private static CommandRun assign(String prefix, String... more) {
        String[] args = {"flows", "assign", "--net", file(prefix + "_net.tntp"), "--trips", file(prefix + "_trips.tntp")
        };
        return run(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void printsHowItGoesAndWritesFlows(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("flows.csv");
        CommandRun run = assign("SiouxFalls/SiouxFalls", "--gap", "1e-12", "--out", csv.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("flows written to");
        assertThat(run.out())
                .contains("relative gap", "average excess cost", "Beckmann", "4231335.28711", "360600 of 360600 trips");
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows).hasSize(77).startsWith("from_node_id,to_node_id,flow,cost");
        String[] first = rows.get(1).split(",");
        assertThat(first).startsWith("1", "2");
        assertThat(Double.parseDouble(first[2])).isCloseTo(4494.6576464564205, within(1e-2));
        assertThat(Double.parseDouble(first[3])).isCloseTo(6.00081623735432, within(1e-6));
        Path tntp = folder.resolve("flows.tntp");
        assertThat(assign("SiouxFalls/SiouxFalls", "--gap", "1e-12", "--out", tntp.toString(), "--threads", "1")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(tntp).get(1)).startsWith("1 \t2 \t" + first[2] + " \t" + first[3]);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void closesLinksAndStartsFromTheSolutionWithThem(@TempDir Path folder) throws IOException {
        Path warm = folder.resolve("warm.csv");
        CommandRun run =
                assign("SiouxFalls/SiouxFalls", "--gap", "1e-10", "--close", "10-16,16-10", "--out", warm.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("4231335.287", "closed: 10-16, 16-10");
        List<String> tables = List.of(run.out().split("closed: "));
        double open = objective(tables.get(0));
        double closed = objective(tables.get(1));
        assertThat(closed).isGreaterThan(1.05 * open);

        // The network without the links, from nothing.
        Path net = folder.resolve("net.tntp");
        String text = Files.readString(Path.of(file("SiouxFalls/SiouxFalls_net.tntp")));
        String without = text.replaceAll("(?m)^\\s*(10\\s+16|16\\s+10)\\s.*\\R", "")
                .replaceAll("(<NUMBER OF LINKS>\\s*)76", "$1" + 74);
        Files.writeString(net, without);
        CommandRun cold = run(
                "flows",
                "assign",
                "--net",
                net.toString(),
                "--trips",
                file("SiouxFalls/SiouxFalls_trips.tntp"),
                "--gap",
                "1e-10");
        assertThat(objective(cold.out())).isCloseTo(closed, within(1e-9 * closed));
        assertThat(Files.readAllLines(warm)).anyMatch(row -> row.startsWith("10,16,0.0,"));

        CommandRun wrong = assign("SiouxFalls/SiouxFalls", "--close", "10-99");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--close 10-99: the network has no such link");
    }

    private static double objective(String table) {
        return table.lines()
                .filter(line -> line.matches("\\s*\\d+\\s+\\d\\.\\d+e.*"))
                .map(line -> Double.parseDouble(line.trim().split("\\s+")[3]))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void weighsTollsAndDistanceAndTellsWhoStaysAtHome() {
        CommandRun run = assign(
                "Chicago-Sketch/ChicagoSketch", "--gap", "1e-6", "--toll-weight", "0.02", "--distance-weight", "0.04");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("1137493.44 of 1260907.44 trips assigned", "123414 trips stay within their zone");
        assertThat(run.out()).containsPattern("17313[0-9]{3}\\.");
    }

    @Test
    void saysWhenTheGapWasNotReached(@TempDir Path folder) {
        Path out = folder.resolve("f.csv");
        CommandRun run =
                assign("SiouxFalls/SiouxFalls", "--gap", "1e-9", "--max-iterations", "2", "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("was not reached in 2 iterations");
        assertThat(out).exists();
    }

    @Test
    void tripsNobodyCanMakeAreTold(@TempDir Path folder) throws IOException {
        Path net = folder.resolve("net.tntp");
        Files.writeString(net, """
                <NUMBER OF ZONES> 3
                <NUMBER OF NODES> 3
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 1
                <END OF METADATA>
                1 2 10 1 1 0.15 4 0 0 1 ;
                """);
        Path trips = folder.resolve("demand.csv");
        Files.writeString(trips, "o_zone_id,d_zone_id,volume\n1,2,5\n2,3,2.5\n3,3,1\n");
        CommandRun run = run("flows", "assign", "--net", net.toString(), "--trips", trips.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("5 of 8.5 trips assigned", "1 trips stay", "2.5 trips of 1 pairs of zones have no path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--gap -1 | 2 | --gap must be at least 0",
                "--gap x | 2 | Invalid value for option '--gap'",
                "--threads 0 | 2 | --threads",
                "--max-iterations 0 | 2 | --max-iterations",
                "--toll-weight NaN | 2 | --toll-weight",
                "--distance-weight -3 | 2 | --distance-weight",
                "--out flows.xls | 2 | ends in .csv, .tntp or .parquet",
                "--out nowhere/flows.csv | 1 | cannot write nowhere/flows.csv: no such folder",
                "--use car | 2 | --use is for a GMNS folder",
                "--frob | 2 | --frob"
            })
    void errorsAreForPeople(String options, int code, String words) {
        CommandRun run = assign("SiouxFalls/SiouxFalls", options.split(" "));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void filesThatAreNotThereAreTold() {
        CommandRun run = run("flows", "assign", "--net", "none.tntp", "--trips", "none.tntp");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.tntp", "there is no such file").doesNotContain("Exception");
        assertThat(run("flows").code()).isEqualTo(2);
        assertThat(run("flows", "assign").code()).isEqualTo(2);
    }
}
