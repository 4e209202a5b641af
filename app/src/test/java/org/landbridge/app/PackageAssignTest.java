package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.assignment.PackageAssignment;

/** Tonnes on the built-in data package. */
class PackageAssignTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");

    private static CommandRun assign(Path trips, String... more) {
        Stream<String> args = Stream.of("flows", "assign", "--net", EURASIA.toString(), "--trips", trips.toString());
        return CommandRun.of(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    private static Path trips(Path folder, String rows) throws IOException {
        return Files.writeString(folder.resolve("trips.csv"), "origin,destination,tonnes\n" + rows);
    }

    @Test
    void tonnesAreToldByLink(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("links.csv");
        CommandRun run = assign(
                trips(folder, "RULED,INNSA,3000000\nMoscow,IRBND,500000\n"),
                "--date",
                "2024-06-01",
                "--out",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("3500000 of 3500000 trips assigned");
        List<String> rows = Files.readAllLines(out);
        assertThat(rows.getFirst()).isEqualTo("link,from,to,mode,tonnes,capacity_tonnes,usd_per_tonne");
        double fromRuled = 0;
        double intoInnsa = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            fromRuled += cells[1].equals("RULED") ? Double.parseDouble(cells[4]) : 0;
            intoInnsa += cells[2].equals("INNSA") ? Double.parseDouble(cells[4]) : 0;
        }
        assertThat(fromRuled).isGreaterThanOrEqualTo(3_000_000 - 1);
        assertThat(intoInnsa).isGreaterThanOrEqualTo(3_000_000 - 1);
    }

    @Test
    void linksOfKnownCapacitySlowDownAndOthersDoNot() {
        Network network = PackageReader.read(EURASIA);
        LocalDate day = LocalDate.of(2024, 6, 1);
        Cargo cargo = CargoReader.parse("TEU", network, day);
        PackageAssignment net = PackageAssignment.of(network, day, cargo);
        int limited = 0;
        for (int l = 0; l < net.network().links(); l++) {
            boolean known = net.network().capacity(l) < Double.POSITIVE_INFINITY;
            limited += known ? 1 : 0;
            assertThat(net.network().b(l)).isCloseTo(known ? 0.15 : 0, within(0.0));
        }
        assertThat(limited).isPositive().isLessThan(net.network().links());
        assertThat(net.zones()).anyMatch(place -> place.id().equals("INNSA"));
        assertThat(net.network().firstThruNode()).isEqualTo(net.zones().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Atlantis,INNSA,1 | trips.csv:2 column origin | Atlantis",
                "RULED,INNSA,-1 | trips.csv:2 column tonnes | not a number of at least 0",
                "RULED,INNSA,x | trips.csv:2 column tonnes | \"x\"",
                "RULED,INNSA,1e999 | column tonnes | not a number",
                "RULED,INNSA | trips.csv:2 | the row has 2 cells, expected 3",
                "RULED,INNSA,1,2 | trips.csv:2 | the row has 4 cells, expected 3"
            })
    void badTripsAreTold(String row, String where, String what, @TempDir Path folder) throws IOException {
        CommandRun run = assign(trips(folder, row + "\n"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(where, what).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pce 2 | are for TNTP and GMNS networks",
                "--trips trips.csv | one file of tonnes",
                "--skims s.omx | are for TNTP and GMNS networks",
                "--select-link 1-2 | are for TNTP and GMNS networks",
                "--use car | are for TNTP and GMNS networks",
                "--out f.tntp | into a file ending in .csv",
                "--date 2024-13-01 | 2024-13-01",
                "--cargo boxes | boxes"
            })
    void badUsageIsTold(String options, String words, @TempDir Path folder) throws IOException {
        CommandRun run = assign(trips(folder, "RULED,INNSA,1\n"), options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }
}
