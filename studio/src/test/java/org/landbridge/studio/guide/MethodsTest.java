package org.landbridge.studio.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters that the page on methods names are those of the built-in data package, sources and all. */
class MethodsTest {
    private static final Path HOME = Path.of(System.getProperty("landbridge.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern ROW = Pattern.compile(
            "\\| [^|]+ \\| (-?[0-9.]+) \\|[^|]*\\| `([a-z_]+\\.csv)` `([^`]+)` `([a-z_]+)` \\| `([^`]+)` \\|");

    record Stated(String value, String table, String id, String column, String sources) {}

    static Stream<Stated> parameters() throws IOException {
        List<Stated> found = new ArrayList<>();
        for (String line : Files.readAllLines(HOME.resolve("docs/methods.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                found.add(new Stated(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)));
            } else {
                assertThat(line)
                        .as("a row of parameters that is not understood")
                        .doesNotContain(".csv` `");
            }
        }
        assertThat(found).hasSizeGreaterThan(50);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void everyParameterIsThatOfItsTable(Stated stated) throws IOException {
        List<String> lines = Files.readAllLines(HOME.resolve("data/eurasia").resolve(stated.table()));
        List<String> names = cells(lines.getFirst());
        List<List<String>> rows = lines.stream()
                .skip(1)
                .map(MethodsTest::cells)
                .filter(row -> row.getFirst().equals(stated.id()))
                .toList();
        assertThat(rows).as("rows of " + stated.id()).hasSize(1);
        List<String> row = rows.getFirst();
        assertThat(names).contains(stated.column());
        assertThat(row.get(names.indexOf(stated.column()))).isEqualTo(stated.value());
        assertThat(row.get(names.indexOf("source"))).isEqualTo(stated.sources());
    }

    /** Cells of a line without line breaks in its cells. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
