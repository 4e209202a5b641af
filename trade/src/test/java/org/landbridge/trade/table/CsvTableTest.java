package org.landbridge.trade.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.DataFaultException;

/** Tables as people export them, whole and broken. */
class CsvTableTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static double[] numbers(Table table, String column) {
        return ((Column.Numbers) table.column(column)).values();
    }

    @Test
    void keepsWantedColumnsOnly() throws IOException {
        Table table = CsvTable.read(
                file("a,b,c\n1,x,2.5\n-3e2,y,TRUE\n"), new Wanted().number("a").number("c"));
        assertThat(table.names()).containsExactly("a", "c");
        assertThat(numbers(table, "a")).containsExactly(1, -300);
        assertThat(numbers(table, "c")).containsExactly(2.5, 1);
    }

    @Test
    void labelsAreSortedByValueWhereAllAreNumbers() throws IOException {
        Path file = file("year,who\n2006,b\n986,a\n2006,\"c,d\"\n");
        Table table = CsvTable.read(file, new Wanted().label("year").label("who"));
        Column.Labels year = (Column.Labels) table.column("year");
        assertThat(year.labels()).containsExactly("986", "2006");
        assertThat(year.codes()).containsExactly(1, 0, 1);
        assertThat(((Column.Labels) table.column("who")).labels()).containsExactly("a", "b", "c,d");
    }

    @Test
    void knowsWhatIsMissing() throws IOException {
        Path file = file("x,g\nNA,NA\n,\nNaN,null\n.,.\n 7 , q \n");
        Table table = CsvTable.read(file, new Wanted().number("x").label("g"));
        for (int row = 0; row < 4; row++) {
            assertThat(table.column("x").isMissing(row)).isTrue();
            assertThat(table.column("g").isMissing(row)).isTrue();
        }
        assertThat(numbers(table, "x")[4]).isEqualTo(7);
        assertThat(((Column.Labels) table.column("g")).labels()).containsExactly("q");
    }

    @Test
    void readsSemicolonsTabsMarksAndGzip() throws IOException {
        assertThat(numbers(CsvTable.read(file("a;b\n1;2\n"), new Wanted().number("b")), "b"))
                .containsExactly(2);
        assertThat(numbers(CsvTable.read(file("a\tb\n1\t2\n"), new Wanted().number("b")), "b"))
                .containsExactly(2);
        assertThat(numbers(CsvTable.read(file("\uFEFF\"a\",b\r\n1,2\r\n"), new Wanted().number("a")), "a"))
                .containsExactly(1);
        Path packed = folder.resolve("packed");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write("a,b\n5,6\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(numbers(CsvTable.read(packed, new Wanted().number("b")), "b"))
                .containsExactly(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a,b\\n1,x\\n|:2 column b: \"x\" is not a number",
                "a,c\\n1,2\\n|column b: there is no such column; did you mean",
                "a,b,b\\n1,2,3\\n|the file has 2 columns of this name",
                "a,b\\n1,2\\n3\\n|:3: the row has 1 cells, expected 2",
                "a,b\\n1,2,3\\n|:2: the row has 3 cells, expected 2",
                "a,b\\n|has no rows",
                "a,b\\n1,1e999\\n|\"1e999\" is not a number",
                "a,b\\n1,1.2.3\\n|\"1.2.3\" is not a number",
                "a,b\\n1,\"2\\n|is not proper CSV",
            })
    void tellsWhatIsWrongAndWhere(String text, String problem) throws IOException {
        Path file = file(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> CsvTable.read(file, new Wanted().number("b")))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("t.csv");
    }

    @Test
    void aColumnOfTextIsToldThreeTimesOnly() throws IOException {
        Path file = file("b\nx\ny\nz\nw\n");
        assertThatThrownBy(() -> CsvTable.read(file, new Wanted().number("b")))
                .hasMessageContaining("factor(b)")
                .hasMessageNotContaining("\"w\"");
    }

    @Test
    void anEmptyFileAndNoFileAreFaults() throws IOException {
        Path empty = file("");
        assertThatThrownBy(() -> CsvTable.read(empty, new Wanted().number("b"))).isInstanceOf(DataFaultException.class);
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("none"), new Wanted().number("b")))
                .hasMessageContaining("there is no such file");
        Path latin = Files.write(folder.resolve("latin"), "b\n1\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvTable.read(latin, new Wanted().number("b"))).hasMessageContaining("not UTF-8");
    }

    @Test
    void numbersAreReadAsTheJdkReadsThem() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Decimal.parse(Double.toString(value))).isEqualTo(value);
            }
            String usual = Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(12) - 3));
            assertThat(Decimal.parse(usual)).isEqualTo(Double.parseDouble(usual));
            // Between two doubles, or next to it.
            double below = 1 + random.nextInt(1 << 20);
            String middle = new BigDecimal(below)
                    .add(new BigDecimal(Math.ulp(below) / 2))
                    .add(new BigDecimal(random.nextInt(3) - 1).movePointLeft(17))
                    .setScale(17 - (int) Math.log10(below), RoundingMode.HALF_UP)
                    .toPlainString();
            assertThat(Decimal.parse(middle)).as(middle).isEqualTo(Double.parseDouble(middle));
            String plain = random.nextInt(1_000_000) + "." + random.nextLong(1_000_000_000_000L);
            assertThat(Decimal.parse(plain)).isEqualTo(Double.parseDouble(plain));
        }
        assertThat(Decimal.parse("-0")).isEqualTo(-0.0);
        for (String word : new String[] {"", "-", "+", ".", "e5", "1e", "1e+", "0x1", "1_0", "1,5", "Infinity", "1d"}) {
            assertThat(Decimal.parse(word)).as(word).isNaN();
        }
    }

    @Test
    void manyRowsKeepTheirPlaces() throws IOException {
        int rows = 200_001;
        StringBuilder text = new StringBuilder("i,g\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(",g").append(i % 1000).append('\n');
        }
        Table table =
                CsvTable.read(file(text.toString()), new Wanted().number("i").label("g"));
        assertThat(table.rows()).isEqualTo(rows);
        Column.Labels groups = (Column.Labels) table.column("g");
        boolean same = true;
        for (int i = 0; i < rows; i++) {
            same &= numbers(table, "i")[i] == i
                    && groups.labels().get(groups.codes()[i]).equals("g" + i % 1000);
        }
        assertThat(same).isTrue();
    }
}
