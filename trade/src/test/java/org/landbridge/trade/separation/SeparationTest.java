package org.landbridge.trade.separation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.trade.SharedTrade;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.formula.Clusters;
import org.landbridge.trade.formula.Formula;
import org.landbridge.trade.formula.Needs;
import org.landbridge.trade.formula.SampleBuilder;
import org.landbridge.trade.table.Column;
import org.landbridge.trade.table.CsvTable;
import org.landbridge.trade.table.Table;

/** The 18 sets that Correia, Guimaraes and Zylkin publish with the rows that are separated, and sets made here. */
class SeparationTest {
    /** Effects are id1, id2, ..., regressors x1, x2, ...; without effects there is a constant. */
    private record Known(Design design, boolean[] separated) {}

    private static Known known(String number) {
        var file = SharedTrade.file("separation/" + number + ".csv");
        List<String> x = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        for (String name : firstLine(file).split(",")) {
            if (name.startsWith("x")) {
                x.add(name);
            } else if (name.startsWith("id")) {
                effects.add(name);
            }
        }
        String regressors = x.isEmpty() ? "1" : String.join(" + ", x);
        Formula formula =
                Formula.parse("y ~ " + regressors + (effects.isEmpty() ? "" : " | " + String.join(" + ", effects)));
        Table table = CsvTable.read(file, new Needs().add(formula).wanted().number("separated"));
        double[] answers = ((Column.Numbers) table.column("separated")).values();
        boolean[] separated = new boolean[answers.length];
        for (int i = 0; i < separated.length; i++) {
            separated[i] = answers[i] == 1;
        }
        return new Known(
                SampleBuilder.build(table, formula, null, Clusters.NONE, null).design(), separated);
    }

    private static String firstLine(java.nio.file.Path file) {
        try (var lines = java.nio.file.Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17",
                "18"
            })
    void allRulesFindExactlyThePublishedRows(String number) {
        Known known = known(number);
        Separation found = Separation.find(known.design, Rule.STANDARD);
        assertThat(found.complete()).isTrue();
        assertThat(found.separated()).isEqualTo(known.separated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17",
                "18"
            })
    void theRectifierAloneFindsThemToo(String number) {
        Known known = known(number);
        assertThat(Separation.find(known.design, List.of(Rule.IR)).separated()).isEqualTo(known.separated);
    }
}
