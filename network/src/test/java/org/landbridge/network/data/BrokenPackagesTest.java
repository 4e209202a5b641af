package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Fault;

/** Breaks the built-in package in one way at a time: the check must name the fault, its file and its column. */
class BrokenPackagesTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");

    @TempDir
    Path folder;

    private void copy() throws IOException {
        try (Stream<Path> files = Files.list(EURASIA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** Replaces one cell (or appends to a header, or deletes a file) and tells what the check finds. */
    @ParameterizedTest(name = "{0} [{1}] {2} = {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "claims | missing-link | parameters | link=nowhere; figure=length_km | unknown key \"nowhere\" for link",
                "claims | missing-link | source | hearsay | unknown key \"hearsay\"",
                "links | spb-moscow | length_km | 12 | shorter than the great circle",
                "links | spb-moscow | length_km | 9000 | over 3 times the great circle",
                "links | spb-moscow | length_km | far | is not a number",
                "links | spb-moscow | length_km | -5 | is out of bounds",
                "links | spb-moscow | length_km | '' | a value is required",
                "links | spb-moscow | length_km | NaN | is not a finite number",
                "links | spb-moscow | speed_kmh | 900 | is out of bounds",
                "links | spb-moscow | from_place | NOWHERE | unknown key \"NOWHERE\"",
                "links | spb-moscow | to_place | RULED | ends where it begins",
                "links | spb-moscow | mode | camel | is not one of",
                "links | spb-moscow | gauge_mm | '' | a railway without a gauge",
                "links | spb-moscow | gauge_mm | 1435 | without a gauge_change process",
                "links | spb-moscow | tracks | 1.5 | is not a whole number",
                "links | spb-moscow | gauge_mm | 12 | is out of bounds",
                "links | aktau-alat-sea | area | atlantis | unknown key \"atlantis\": no such row in areas.csv",
                "areas | caspian | river_sea | perhaps | is not one of",
                "blocs | EAEU | customs_union | perhaps | is not one of",
                "memberships | RU | bloc | USSR | unknown key \"USSR\": no such row in blocs.csv",
                "links | spb-moscow | area | caspian | a water area on a link of mode rail",
                "links | spb-moscow | season | summer | is not a season",
                "links | spb-moscow | status | planned | without an expected date",
                "links | spb-moscow | from_date | 2020-13-01 | is not a date",
                "links | spb-moscow | source | '' | a value is required",
                "links | spb-moscow | source | hearsay | unknown key \"hearsay\"",
                "links | spb-moscow | confidence | certain | is not one of",
                "links | spb-moscow | confidence | high | cannot have high confidence",
                "links | spb-moscow | id | moscow-ryazan | duplicate id",
                "links | astara-rasht-road | gauge_mm | 1435 | a gauge on a link of mode road",
                "places | RULED | lat | 95 | is out of bounds",
                "places | RULED | kind | castle | is not one of",
                "places | RULED | state | XX | unknown key \"XX\"",
                "places | RULED | name | Moscow | also belongs to",
                "processes | gauge-change-incheh | p90_hours | 1 | is below the median",
                "processes | gauge-change-incheh | place | '' | without its place",
                "processes | gauge-change-incheh | kind | seaport | names both a place and a kind",
                "processes | gauge-change-incheh | place | RULED | without a gauge_change process",
                "processes | gauge-change-incheh | p90_hours | 400 | the law queue cannot have",
                "processes | gauge-change-incheh | law | wishful | is not one of",
                "rates | fill-hours-ferry | high | '' | needs its 90th percentile",
                "calibration | speed-road | factor | 3 | outside its own bounds",
                "calibration | speed-road | modes | camel | is not one of",
                "observations | obs-01 | days_min | 30 | is above days_max",
                "observations | obs-05 | usd_scope | '' | is blank beside a price",
                "observations | obs-01 | destination | INBOM | is the origin",
                "observations | obs-01 | scope | window | is not one of",
                "rates | drayage | unit | roubles | is no unit of drayage",
                "rates | drayage | value | 9999 | outside its own bounds",
                "services | eastern-train | stops | chekhov>ATLANTIS | unknown place \"ATLANTIS\"",
                "services | eastern-train | stops | chekhov | at least two stops",
                "services | eastern-train | stops | chekhov>CNSHA>ESLPA | no links of mode rail",
                "corridors | cape | via | horn | unknown place \"horn\"",
                "events | ever-given | subject | SUEZ | unknown place \"SUEZ\"",
                "events | ever-given | to_date | 2021-03-01 | is not after from_date",
                "courses | spb-moscow | course | a line | is not a WKT line string",
                "courses | spb-moscow | course | 'LINESTRING (10 10, 20 20)' | point lies",
            })
    void namesTheFault(String table, String key, String column, String value, String words) throws IOException {
        copy();
        Path file = folder.resolve(table + ".csv");
        List<String> lines = Files.readAllLines(file);
        int position = List.of(lines.get(0).split(",")).indexOf(column);
        int line = 0;
        for (int i = 1; i < lines.size() && line == 0; i++) {
            if (lines.get(i).startsWith(key + ",")) {
                line = i;
            }
        }
        assertThat(line).as("row " + key).isPositive();
        List<String> cells = new java.util.ArrayList<>(cells(lines.get(line)));
        cells.set(position, value);
        lines.set(
                line,
                String.join(
                        ",",
                        cells.stream()
                                .map(c -> "\"" + c.replace("\"", "\"\"") + "\"")
                                .toList()));
        Files.write(file, lines);

        List<Fault> faults = PackageCheck.check(folder);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.problem()).contains(words);
            assertThat(fault.remedy()).isNotBlank();
            assertThat(fault.file()).endsWith(".csv");
        });
    }

    @Test
    void unknownColumnIsNamed() throws IOException {
        copy();
        edit("rates.csv", "id,parameter", "id,colour,parameter");
        assertThat(PackageCheck.check(folder))
                .anySatisfy(f -> assertThat(f.toString()).startsWith("rates.csv:1 column colour: unknown column"));
    }

    @Test
    void missingColumnIsNamed() throws IOException {
        copy();
        edit("rates.csv", "id,parameter,mode", "id,parameter,moda");
        assertThat(PackageCheck.check(folder)).anySatisfy(f -> {
            assertThat(f.column()).isEqualTo("mode");
            assertThat(f.problem()).isEqualTo("the column is missing");
        });
    }

    @Test
    void missingFileEmptyFileAndWrongEncodingAreNamed() throws IOException {
        copy();
        Files.delete(folder.resolve("trade.csv"));
        Files.writeString(folder.resolve("treaties.csv"), "");
        Files.write(folder.resolve("events.csv"), "id,\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PackageCheck.check(folder).stream().map(Fault::toString))
                .anyMatch(t -> t.startsWith("trade.csv: is missing"))
                .anyMatch(t -> t.startsWith("treaties.csv: is empty"))
                .anyMatch(t -> t.startsWith("events.csv: is not UTF-8"));
    }

    /** What a package need not have is not missed, unless its descriptor or another table speaks of it. */
    @Test
    void optionalTablesMayBeLeftOut() throws IOException {
        copy();
        List<String> kept = List.of("memberships", "blocs", "areas");
        for (TableSchema table : PackageSchema.TABLES) {
            if (!PackageSchema.REQUIRED.contains(table.name()) && !kept.contains(table.name())) {
                Files.delete(folder.resolve(table.file()));
            }
        }
        assertThat(PackageCheck.check(folder))
                .anySatisfy(f -> assertThat(f.toString())
                        .startsWith("calibration.csv: is missing, though datapackage.json lists it"));
        Files.writeString(folder.resolve("datapackage.json"), PackageDescriptor.of(folder));
        assertThat(PackageCheck.check(folder)).isEmpty();
        assertThat(PackageReader.read(folder).services()).isEmpty();
        assertThat(PackageReader.readCourses(folder)).isEmpty();

        Files.delete(folder.resolve("areas.csv"));
        Files.writeString(folder.resolve("datapackage.json"), PackageDescriptor.of(folder));
        assertThat(PackageCheck.check(folder))
                .anySatisfy(
                        f -> assertThat(f.problem()).isEqualTo("unknown key \"caspian\": no such row in areas.csv"));
    }

    @Test
    void whatThePackageLooksAtFirstMustExist() throws IOException {
        copy();
        edit("datapackage.json", "[ \"RU\", \"AZ\", \"AM\" ]", "[ \"RU\", \"XX\" ]");
        edit("datapackage.json", "\"AZ-RU\"", "\"AZRU\"");
        edit("datapackage.json", "[ \"RULED\", \"INNSA\" ]", "[ \"RULED\", \"suez\", \"INNSA\" ]");
        assertThat(PackageCheck.check(folder).stream().map(Fault::toString))
                .anyMatch(t -> t.contains("landbridge.weightOverTreaty: unknown state \"XX\""))
                .anyMatch(t -> t.contains("landbridge.weightOverTreaty: does not name three states"))
                .anyMatch(t -> t.contains("landbridge.comparePlaces: \"suez\" is no place that sends and receives"))
                .anyMatch(t -> t.contains("landbridge.comparePlaces: does not name two places"))
                .anyMatch(t -> t.contains("landbridge.tradePairs: \"AZRU\" is no pair"));
    }

    @Test
    void raggedRowIsNamedWithItsLine() throws IOException {
        copy();
        List<String> lines = Files.readAllLines(folder.resolve("states.csv"));
        lines.set(3, lines.get(3) + ",more");
        Files.write(folder.resolve("states.csv"), lines);
        assertThat(PackageCheck.check(folder)).anySatisfy(f -> {
            assertThat(f.file()).isEqualTo("states.csv");
            assertThat(f.line()).isEqualTo(4);
            assertThat(f.problem()).contains("cells, expected");
        });
    }

    @Test
    void brokenDescriptorIsNamed() throws IOException {
        copy();
        Files.writeString(folder.resolve("datapackage.json"), "{\"name\": ");
        assertThat(PackageCheck.check(folder))
                .anySatisfy(f -> assertThat(f.problem()).startsWith("is not JSON"));
    }

    @Test
    void manyFaultsAreToldInOnePass() throws IOException {
        copy();
        edit("links.csv", ",rail,", ",camel,");
        edit("places.csv", ",seaport,", ",castle,");
        List<Fault> faults = PackageCheck.check(folder);
        assertThat(faults.stream().map(Fault::file)).contains("links.csv", "places.csv");
        assertThat(faults.size()).isGreaterThan(100);
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static List<String> cells(String line) throws IOException {
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(line)) {
            return reader.iterator().next().getFields();
        }
    }
}
