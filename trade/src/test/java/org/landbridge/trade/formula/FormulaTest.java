package org.landbridge.trade.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.LandbridgeException;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.table.Column;
import org.landbridge.trade.table.Table;

/** What formulas make of a small table. */
class FormulaTest {
    /** Two states, three years; trade of the last row is 0, distance of the fourth is missing. */
    private static final Table TABLE = new Table(
            "t.csv",
            6,
            List.of(
                    new Column.Numbers("trade", new double[] {1, 2, 3, 4, 5, 0}),
                    new Column.Numbers("dist", new double[] {1, Math.E, 1, Double.NaN, 2, 3}),
                    new Column.Numbers("rta", new double[] {0, 1, 0, 1, 0, 1}),
                    new Column.Labels("year", new int[] {0, 1, 2, 0, 1, 2}, List.of("2000", "2001", "2002")),
                    new Column.Labels("exporter", new int[] {0, 0, 0, 1, 1, 1}, List.of("IRN", "RUS")),
                    new Column.Labels("importer", new int[] {0, 1, 1, 0, 0, 1}, List.of("IRN", "RUS"))));

    private static Sample sample(String formula, String where) {
        return SampleBuilder.build(
                TABLE,
                Formula.parse(formula),
                where.isEmpty() ? null : RowExpression.condition(where),
                Clusters.NONE,
                null);
    }

    private static Design design(String formula) {
        return sample(formula, "").design();
    }

    @Test
    void rowsWithoutAValueAreCountedByReason() {
        Sample sample = sample("log(trade) ~ log(dist) | year", "");
        assertThat(sample.rowOf()).containsExactly(0, 1, 2, 4);
        assertThat(sample.leftOut())
                .containsExactly(
                        new LeftOut("log(trade): logarithm of 0 or less, or of no finite number", 1),
                        new LeftOut("no value of dist", 1));
        assertThat(sample.design().regressors()[0]).containsExactly(0, 1, 0, Math.log(2));
    }

    @Test
    void termsAreThoseOfTheNotation() {
        assertThat(design("trade ~ rta").names()).containsExactly("(Intercept)", "rta");
        assertThat(design("trade ~ 0 + rta | year").names()).containsExactly("rta");
        assertThat(design("trade ~ rta | 0").names()).containsExactly("(Intercept)", "rta");
        assertThat(design("trade ~ rta * dist | year").names()).containsExactly("rta", "dist", "rta:dist");
        assertThat(design("trade ~ rta:dist + rta:dist | year").names()).containsExactly("rta:dist");
        assertThat(design("trade ~ I(rta + dist^2) | year").names()).containsExactly("rta + dist^2");
        assertThat(design("trade ~ i(year)").names())
                .containsExactly("(Intercept)", "year::2000", "year::2001", "year::2002");
        assertThat(design("trade ~ factor(year)").names()).containsExactly("(Intercept)", "year::2001", "year::2002");
        assertThat(design("trade ~ i(year, rta, ref = 2001) | exporter").names())
                .containsExactly("year::2000:rta", "year::2002:rta");
        assertThat(design("trade ~ factor(exporter):factor(year)").names())
                .containsExactly("(Intercept)", "exporter::RUS:year::2001", "exporter::RUS:year::2002");
        assertThat(design("`trade` ~ (rta + dist):factor(exporter) | year").names())
                .containsExactly("rta:exporter::RUS", "dist:exporter::RUS");
    }

    @Test
    void onlyCategoriesOfTheRowsUsedBecomeDummies() {
        Sample sample = sample("trade ~ i(year)", "year != 2001");
        assertThat(sample.design().names()).containsExactly("(Intercept)", "year::2000", "year::2002");
        assertThat(sample.leftOut()).containsExactly(new LeftOut("not where year != 2001", 2));
    }

    @Test
    void effectsJoinCategories() {
        Sample sample = sample("trade ~ rta | exporter^year + ifelse(exporter == importer, 'home', exporter)", "");
        assertThat(sample.design().effects().get(0).of()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(sample.effectLabels().get(0).apply(5)).isEqualTo("RUS^2002");
        Design.Codes home = sample.design().effects().get(1);
        assertThat(home.of()[0]).isEqualTo(home.of()[5]).isNotEqualTo(home.of()[1]);
        assertThat(sample.effectLabels().get(1).apply(home.of()[1])).isEqualTo("IRN");
    }

    @Test
    void groupsLookAtAllRowsOfTheTable() {
        Sample sample = sample("trade ~ I(sum(trade, exporter)) + I(count(year)) | year", "year == 2000");
        assertThat(sample.design().regressors()[0]).containsExactly(6, 9);
        assertThat(sample.design().regressors()[1]).containsExactly(2, 2);
        assertThat(design("trade ~ I(mean(dist, exporter)) | year").rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "year == 2001; 2",
                "year %in% c(2001, 2002); 4",
                "year in (2001, 2002) & exporter == 'IRN'; 2",
                "!(year > 2000) | rta == 1; 4",
                "exporter == importer; 2",
                "exporter != importer & dist < 3; 3",
                "(year - 2000) %% 2 == 0; 4",
                "exporter in ('IRN', 'AZE'); 3"
            })
    void conditionsChooseRows(String where, int rows) {
        assertThat(sample("trade ~ 1", where).design().rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "trade log(dist); expected \"~\" after the response; 7",
                "trade ~ lgo(dist); did you mean log?; 9",
                "trade ~ log(dist; expected \")\" after the arguments of log; 17",
                "trade ~ log(); log is used as log(x); 9",
                "trade ~ dist +; expected a column, a number or a function, not the end; 15",
                "trade ~ dist / 2; write I(dist / 2); 14",
                "trade ~ dist == 2; write I(dist == 2); 14",
                "trade ~ dist - rta; only the intercept can be taken away; 16",
                "trade ~ 3; a number is no regressor; 9",
                "trade ~ 0 + dist; a model has an intercept or fixed effects; 7",
                "trade ~ dist | year | rta; clusters are named by --cluster; 21",
                "trade ~ dist | log(year); an effect is a column; 16",
                "trade ~ dist | factor(year); leave factor() away; 16",
                "trade ~ dist # x; \"#\" has no meaning; 14",
                "trade ~ 'dist; the closing ' is missing; 9",
                "trade ~ i(year, ref = 1999); no row used has the category \"1999\"; 23",
                "trade ~ i(year, base = 1); i has no argument \"base\"; 24",
                "trade ~ distt; did you mean dist?; 9",
                "trade ~ exporter; column \"exporter\" holds text; 9",
                "trade ~ I(exporter == 3); put quotes around 3; 23",
                "trade ~ I(i(year)); not within arithmetic; 11"
            })
    void mistakesAreToldWithTheirPlace(String formula, String problem, int character) {
        assertThatThrownBy(() -> design(formula))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("(character " + character + ")");
    }

    @Test
    void noRowLeftIsAFault() {
        assertThatThrownBy(() -> sample("trade ~ dist", "year == 1990"))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("no row is left of 6 (6 not where year == 1990)");
    }

    @Test
    void negativeWeightsAreAFault() {
        assertThatThrownBy(() -> SampleBuilder.build(
                        TABLE, Formula.parse("trade ~ 1"), null, Clusters.NONE, RowExpression.number("rta - 1")))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("row 1 has the weight -1.0");
    }

    /** Whatever is typed is read, or refused with a reason. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingBreaksTheParser(long seed) {
        String[] words = {
            "trade",
            "dist",
            "year",
            "exporter",
            "log",
            "i",
            "factor",
            "sum",
            "ifelse",
            "(",
            ")",
            "+",
            "-",
            "*",
            ":",
            "^",
            "|",
            "~",
            ",",
            "=",
            "==",
            "in",
            "0",
            "1",
            "2.5",
            "'IRN'",
            "`",
            "\"",
            "&",
            "!",
            "%in%",
            "ref"
        };
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder(run % 2 == 0 ? "trade ~ " : "");
            for (int w = random.nextInt(12); w >= 0; w--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            try {
                design(text.toString());
            } catch (LandbridgeException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        String deep = "trade ~ " + "(".repeat(100_000);
        assertThatThrownBy(() -> design(deep)).isInstanceOf(BadUsageException.class);
    }
}
