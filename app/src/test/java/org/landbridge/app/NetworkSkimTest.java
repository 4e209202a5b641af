package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.flow.omx.OmxFile;
import org.landbridge.flow.omx.ZoneMatrices;

/** Skims of networks, and of equilibria, as a user meets them. */
class NetworkSkimTest {
    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }

    private static CommandRun run(List<String> first, String... more) {
        return run(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static String file(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/assignment").resolve(name).toString();
    }

    private static final String SIOUX_NET = file("SiouxFalls/SiouxFalls_net.tntp");
    private static final String SIOUX_TRIPS = file("SiouxFalls/SiouxFalls_trips.tntp");
    private static final List<String> ASSIGN = List.of("flows", "assign", "--net", SIOUX_NET, "--trips", SIOUX_TRIPS);

    /** Three zones in a row, 1 to 2 to 3, with no way back. */
    private static Path oneWay(Path folder) throws IOException {
        Path net = folder.resolve("net.tntp");
        Files.writeString(net, """
                <NUMBER OF ZONES> 3
                <NUMBER OF NODES> 3
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 2
                <TOLL FACTOR> 2
                <END OF METADATA>
                1 2 10 1.5 4 0.15 4 0 3 1 ;
                2 3 10 2 5 0.15 4 0 1 1 ;
                """);
        return net;
    }

    @ParameterizedTest
    @CsvSource({"time, 4.0, 9.0, 5.0", "length, 1.5, 3.5, 2.0", "toll, 3.0, 4.0, 1.0", "cost, 10.0, 17.0, 7.0"})
    void everyWeightIsTheOneAskedFor(String weight, String first, String both, String second, @TempDir Path folder)
            throws IOException {
        CommandRun run = run("skim", "--net", oneWay(folder).toString(), "--weight", weight);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("o_zone_id,d_zone_id," + weight + "\n1,1,0.0\n1,2," + first + "\n1,3," + both
                        + "\n2,1,\n2,2,0.0\n2,3," + second + "\n3,1,\n3,2,\n3,3,0.0\n");
        assertThat(run.err()).contains("3 x 3 zones", "ordering", "customising", "sweeping");
    }

    @Test
    void noWayIsNaNInAnOpenMatrixFile(@TempDir Path folder) throws IOException {
        Path omx = folder.resolve("skim.omx");
        assertThat(run("skim", "--net", oneWay(folder).toString(), "--out", omx.toString())
                        .code())
                .isZero();
        assertThat(OmxFile.read(omx).matrices().get("time"))
                .containsExactly(0, 4, 9, Double.NaN, 0, 5, Double.NaN, Double.NaN, 0);
    }

    @Test
    void anEquilibriumsSkimIsThatOfItsFlowFile(@TempDir Path folder) throws IOException {
        String csv = folder.resolve("flows.csv").toString();
        String tntp = folder.resolve("flows.tntp").toString();
        Path omx = folder.resolve("skims.omx");
        CommandRun run = run(ASSIGN, "--gap", "1e-8", "--out", csv, "--skims", omx.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("skims written to");
        assertThat(run(ASSIGN, "--gap", "1e-8", "--out", tntp, "--threads", "1").code())
                .isZero();
        ZoneMatrices skims = OmxFile.read(omx);
        assertThat(skims.matrices()).containsOnlyKeys("cost", "length");
        assertThat(skims.zoneIds()).hasSize(24).startsWith(1, 2).endsWith(24);
        for (String flows : List.of(csv, tntp)) {
            Path again = folder.resolve("again.omx");
            CommandRun skim = run("skim", "--net", SIOUX_NET, "--flows", flows, "--out", again.toString());
            assertThat(skim.code()).as(skim.err()).isZero();
            assertThat(OmxFile.read(again).matrices().get("cost"))
                    .isEqualTo(skims.matrices().get("cost"));
        }
        // Time and length of a Sioux Falls link are the same number, so a path is never longer than it is slow.
        double[] cost = skims.matrices().get("cost");
        double[] length = skims.matrices().get("length");
        for (int i = 0; i < cost.length; i++) {
            assertThat(length[i]).isLessThanOrEqualTo(cost[i] + 1e-9);
        }
        Path lines = folder.resolve("skims.csv");
        assertThat(run(ASSIGN, "--gap", "1e-8", "--skims", lines.toString()).code())
                .isZero();
        assertThat(Files.readAllLines(lines)).hasSize(577).startsWith("o_zone_id,d_zone_id,cost,length", "1,1,0.0,0.0");
    }

    @Test
    void threadsChangeNothing(@TempDir Path folder) {
        Path one = folder.resolve("1.omx");
        Path four = folder.resolve("4.omx");
        String net = file("Chicago-Sketch/ChicagoSketch_net.tntp");
        List<String> skim = List.of("skim", "--net", net, "--weight", "cost", "--distance-weight", "0.04");
        assertThat(run(skim, "--out", one.toString(), "--threads", "1").code()).isZero();
        assertThat(run(skim, "--out", four.toString(), "--threads", "4").code()).isZero();
        assertThat(four).hasSameBinaryContentAs(one);
        assertThat(OmxFile.read(one).zones()).isEqualTo(387);
    }

    @Test
    void eachClassHasItsColumns(@TempDir Path folder) throws IOException {
        Path trucks = folder.resolve("trucks.csv");
        Files.writeString(trucks, "o_zone_id,d_zone_id,volume\n10,16,500\n1,20,300\n");
        Path flows = folder.resolve("flows.csv");
        Path skims = folder.resolve("skims.omx");
        CommandRun run = run(
                ASSIGN,
                "--trips",
                trucks.toString(),
                "--pce",
                "1",
                "--pce",
                "2.5",
                "--distance-weight",
                "0",
                "--distance-weight",
                "0.5",
                "--out",
                flows.toString(),
                "--skims",
                skims.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("361400 of 361400 trips");
        List<String> rows = Files.readAllLines(flows);
        assertThat(rows.getFirst())
                .isEqualTo("from_node_id,to_node_id,flow,vehicles_SiouxFalls_trips,cost_SiouxFalls_trips,"
                        + "vehicles_trucks,cost_trucks");
        for (String row : rows.subList(1, rows.size())) {
            double[] cells = Arrays.stream(row.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(cells[2]).isCloseTo(cells[3] + 2.5 * cells[5], within(1e-6));
            assertThat(cells[6]).isGreaterThan(cells[4]);
        }
        assertThat(OmxFile.read(skims).matrices())
                .containsOnlyKeys("cost_SiouxFalls_trips", "length_SiouxFalls_trips", "cost_trucks", "length_trucks");
        CommandRun once = run(ASSIGN, "--trips", trucks.toString(), "--pce", "2");
        assertThat(once.code()).isZero();
    }

    @Test
    void whoUsesALinkIsTold(@TempDir Path folder) throws IOException {
        Path users = folder.resolve("users.csv");
        Path flows = folder.resolve("flows.csv");
        CommandRun run = run(
                ASSIGN,
                "--gap",
                "1e-8",
                "--select-link",
                "10-16,16-10",
                "--select-out",
                users.toString(),
                "--out",
                flows.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("pairs of zones use 10-16, 16-10:", "% of all assigned", "of pair %");
        List<String> rows = Files.readAllLines(users);
        assertThat(rows.getFirst()).isEqualTo("o_zone_id,d_zone_id,class,trips,share");
        double trips = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            trips += Double.parseDouble(cells[3]);
            assertThat(Double.parseDouble(cells[4])).isBetween(0.0, 1 + 1e-9);
        }
        // Nobody uses both, so the users are as many as the flows.
        double flow = 0;
        for (String row : Files.readAllLines(flows)) {
            if (row.startsWith("10,16,") || row.startsWith("16,10,")) {
                flow += Double.parseDouble(row.split(",")[2]);
            }
        }
        assertThat(trips).isPositive().isCloseTo(flow, within(1e-6 * flow));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--skims s.txt | 2 | ends in .omx or .csv",
                "--skims nowhere/s.omx | 1 | cannot write nowhere/s.omx: no such folder",
                "--select-link 1 | 2 | expected the ids of two nodes as FROM-TO",
                "--select-link 1-99 | 2 | --select-link 1-99: the network has no such link",
                "--select-link 1-24 | 2 | the network has no such link",
                "--select-out u.csv | 2 | --select-out needs --select-link",
                "--select-link 1-2 --select-out u.omx | 2 | the name ends in .csv",
                "--pce 0 | 2 | --pce must be a number of more than 0",
                "--pce NaN | 2 | --pce must be",
                "--pce 1 --pce 2 | 2 | --pce is given 2 times for 1 class of users",
                "--toll-weight 1 --toll-weight -1 | 2 | --toll-weight is given 2 times",
                "--trips none.csv | 1 | none.csv"
            })
    void badAssignmentsAreForPeople(String options, int code, String words) {
        CommandRun run = run(ASSIGN, options.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTntpFlowFileHoldsOneClass(@TempDir Path folder) {
        Path out = folder.resolve("f.tntp");
        CommandRun run = run(ASSIGN, "--trips", SIOUX_TRIPS, "--out", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds one class of users");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--net NET --date 2024-01-01 | 2 | --date is for a skim of the data package, not of --net",
                "--net NET --cargo TEU | 2 | --cargo is for a skim of the data package",
                "--net NET --format csv | 2 | --format is for a skim of the data package",
                "--weight time | 2 | --weight is for a skim of --net",
                "--out x.csv | 2 | --out is for a skim of --net",
                "--threads 2 | 2 | --threads is for a skim of --net",
                "--net NET --weight speed | 2 | expected time, length, toll or cost",
                "--net NET --threads 0 | 2 | --threads must be at least 1",
                "--net NET --toll-weight 1 | 2 | are for --weight cost",
                "--net NET --weight cost --toll-weight -1 | 2 | --toll-weight must be a number of at least 0",
                "--net NET --flows f.csv --weight time | 2 | --weight is cost, not time",
                "--net NET --flows f.csv --toll-weight 1 | 2 | leave out --toll-weight",
                "--net NET --use car | 2 | --use is for a GMNS folder",
                "--net NET --out s.parquet | 2 | ends in .omx or .csv",
                "--net NET --out nowhere/s.omx | 1 | no such folder",
                "--net none.tntp | 1 | none.tntp",
                "--net NET --flows none.csv | 1 | there is no such file"
            })
    void badSkimsAreForPeople(String options, int code, String words) {
        CommandRun run = run(List.of("skim"), options.replace("NET", SIOUX_NET).split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from_node_id,to_node_id,flow\\n1,2,3 | cost: the column is missing",
                "from_node_id,to_node_id,flow,cost\\n1,2,3,4 | no row for the link from 2 to 3",
                "from_node_id,to_node_id,flow,cost\\n1,2,3,4\\n2,3,x,4 | is not a finite number",
                "from_node_id,to_node_id,flow,cost\\n1,2,3,4\\n2,3,1,-4 | expected at least 0",
                "from_node_id,to_node_id,flow,cost\\n1,2,3,4\\n2,3,,4 | flow or cost is blank",
                "from_node_id,to_node_id,flow,cost\\n1,2,3,4\\n2,3,1,4\\n2,3,1,4 | no (further) link from 2 to 3",
                "from_node_id,to_node_id,flow,cost\\n1,2,3,4\\n2,3,1,4\\n7,3,1,4 | no (further) link from 7 to 3"
            })
    void badFlowFilesAreTold(String content, String words, @TempDir Path folder) throws IOException {
        Path flows = folder.resolve("flows.csv");
        Files.writeString(flows, content.replace("\\n", "\n") + "\n");
        Path out = folder.resolve("out.csv");
        CommandRun run =
                run("skim", "--net", oneWay(folder).toString(), "--flows", flows.toString(), "--out", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("flows.csv").contains(words.replace("cost: ", ""));
        assertThat(out).doesNotExist();
    }
}
