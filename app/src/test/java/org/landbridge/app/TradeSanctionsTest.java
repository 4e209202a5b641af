package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trade sanctions} on the panel of the Advanced Guide and the Global Sanctions Data Base. */
class TradeSanctionsTest {
    private static final Path SHIPPED = Path.of("..", "data", "eurasia", "trade_elasticities.csv");

    @TempDir
    Path folder;

    private static CommandRun run(String... args) {
        return CommandRun.of(
                Stream.concat(Stream.of("trade", "sanctions"), Stream.of(args)).toArray(String[]::new));
    }

    private static String shared(String name) {
        String shared = System.getProperty("LANDBRIDGE_SHARED", System.getenv("LANDBRIDGE_SHARED"));
        Path root = shared == null
                ? Path.of(System.getProperty("landbridge.home", "..")).resolve("../shared")
                : Path.of(shared);
        return root.resolve("data/trade").resolve(name).toString();
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    /** What the data package holds is what its sources give. */
    @Test
    void theShippedEffectsComeFromTheirSources() throws IOException {
        Path out = folder.resolve("elasticities.csv");
        CommandRun run = run(
                "--data",
                shared("agtpa/agtpa_applications.csv.gz"),
                "--gsdb",
                shared("gsdb/GSDB_V4.csv"),
                "--control",
                "rta",
                "--leave-out",
                "379,380,381",
                "--source",
                "agtpa;gsdb",
                "--out",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        List<NamedCsvRecord> made = rows(out);
        List<NamedCsvRecord> shipped = rows(SHIPPED);
        assertThat(made).hasSameSizeAs(shipped);
        for (int i = 0; i < made.size(); i++) {
            NamedCsvRecord a = made.get(i);
            NamedCsvRecord b = shipped.get(i);
            assertThat(a.getHeader()).isEqualTo(b.getHeader());
            for (String column : List.of("id", "observations", "cases", "years", "source", "confidence")) {
                assertThat(a.getField(column)).as(column).isEqualTo(b.getField(column));
            }
            for (String column : List.of("coefficient", "standard_error")) {
                assertThat(Double.parseDouble(a.getField(column)))
                        .as(a.getField("id") + " " + column)
                        .isCloseTo(Double.parseDouble(b.getField(column)), within(1e-5));
            }
        }
        assertThat(Double.parseDouble(made.getFirst().getField("coefficient"))).isCloseTo(-1.437, within(5e-4));
        assertThat(Double.parseDouble(made.getFirst().getField("standard_error")))
                .isCloseTo(0.492, within(5e-4));
        assertThat(Double.parseDouble(made.get(1).getField("coefficient"))).isCloseTo(-0.002, within(5e-4));
        assertThat(Double.parseDouble(made.get(1).getField("standard_error"))).isCloseTo(0.040, within(5e-4));
        assertThat(run.out())
                .containsPattern("complete_trade +-1\\.4367 +0\\.4923 +0\\.238 .* 22 +12\\n")
                .containsPattern("partial_trade +-0\\.0022 +0\\.0402 .* 304 +301\\n")
                .containsPattern("complete_imports +- +- +- +- +3 +")
                .contains("DNK-ZAF", "IRN-USA", "USA-IRN", "IND-NPL")
                .contains("3 left out as asked", "Commonwealth (1 case)", "NAFTA (1 case)");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String head() {
        return "case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade\n";
    }

    @Test
    void tellsWhatIsWrongWithTheCases() throws IOException {
        String panel = write("p.csv", "exporter,importer,year,trade\nUSA,IRN,2000,1\nUSA,IRN,2001,2\n")
                .toString();
        Path cases = write("c.csv", head() + "7,Iran,United States,2001,2000,1,exp_part\n");
        CommandRun run = run("--data", panel, "--gsdb", cases.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("begin", "holds from 2001 to 2000", "data row 1");
        Files.writeString(cases, head() + "7,Iran,United States,2000,2001,1,everything\n");
        assertThat(run("--data", panel, "--gsdb", cases.toString()).err())
                .contains("\"everything\" is no measure", "exp_compl");
        Files.writeString(cases, head() + "7,Iran,United States,2000,2001,1,\n");
        assertThat(run("--data", panel, "--gsdb", cases.toString()).err()).contains("descr_trade", "is blank");
        Files.writeString(cases, head() + "7,Iran,United States,2000,2001,1,exp_part\n");
        CommandRun few = run("--data", panel, "--gsdb", cases.toString());
        assertThat(few.code()).isEqualTo(1);
        assertThat(few.err()).contains("no kind of sanction begins or ends for 10 directed pairs");
    }

    @Test
    void refusesBadArguments() throws IOException {
        String panel =
                write("p.csv", "exporter,importer,year,trade\nUSA,IRN,2000,1\n").toString();
        String cases = write("c.csv", head() + "7,Iran,United States,2000,2001,1,exp_part\n")
                .toString();
        assertThat(run("--data", panel).code()).isEqualTo(2);
        CommandRun twice = run("--data", panel, "--gsdb", cases, "--control", "trade");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("named for two things");
        assertThat(run("--data", panel, "--gsdb", cases, "--least-pairs", "0").code())
                .isEqualTo(2);
        assertThat(run("--data", panel, "--gsdb", cases, "--confidence", "sure").code())
                .isEqualTo(2);
        assertThat(run("--data", panel, "--gsdb", cases, "--exporter", "origin").err())
                .contains("origin");
    }
}
