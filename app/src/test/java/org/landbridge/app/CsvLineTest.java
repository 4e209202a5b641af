package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of CSV files: quoting, and formulas that a spreadsheet must not run. */
class CsvLineTest {
    private static String line(String cell) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, cell);
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                " =1",
                "-",
                "+1 (2)",
                "-1-1",
                "＝1"
            })
    void formulasAreMadeText(String cell) {
        assertThat(line(cell).replace("\"", "")).isEqualTo("'" + cell + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+7", "3", "-1.5e-7", "", " ", "a=b", "Al-Sadr", "NK-1"})
    void numbersAndWordsStay(String cell) {
        assertThat(line(cell)).isEqualTo(cell + "\n");
    }
}
