package org.landbridge.trade.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.landbridge.trade.estimate.Design.Codes;

/** Estimates that others published or got from fixest and ppmlhdfe on the same data. */
class PublishedEstimatesTest {
    private static final EstimationOptions STANDARD =
            EstimationOptions.standard().withSingletons(false).withThreads(2);

    @Test
    void smallSyntheticPanelAgreesWithFixestToItsLastDigits() {
        TestTable table = TestTable.read("synthetic/panel40.csv.gz");
        Codes pair = table.codes("exp", "imp");
        Design design = new Design(
                table.numbers("trade"),
                new double[][] {table.numbers("rta"), table.numbers("lntime"), table.numbers("sanction")},
                List.of("rta", "lntime", "sanction"),
                List.of(table.codes("exp", "year"), table.codes("imp", "year"), pair),
                List.of(pair),
                null);

        Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD.tight());

        assertThat(estimate.rows()).isEqualTo(13366);
        relative(estimate.coefficients(), 1e-10, 0.156655607905, -0.588732594059, -0.865748917258);
        Covariance covariance = estimate.covariance(Errors.of(design), SmallSample.FIXEST);
        relative(covariance.standardErrors(), 1e-8, 0.0877691231887, 0.1471045926816, 0.1548183769351);
        relative(estimate.fit().deviance(), 1e-12, 29691.2682903286);
        assertThat(covariance.parameters()).isEqualTo(800);
    }

    @Test
    void largeSyntheticPanelAgreesWithFixestWhateverTheOrderOfItsRows() throws NoSuchAlgorithmException {
        GravityPanel panel = GravityPanel.of(150, 20, 20240607);
        MessageDigest digest = MessageDigest.getInstance("MD5");
        panel.write(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo("887f92911365a7705c94da38b40d5b5d");

        for (Design design : List.of(panel.threeWay(null), panel.threeWay(new Random(5)))) {
            Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD.tight());

            assertThat(estimate.rows()).isEqualTo(412_960);
            assertThat(estimate.dropped()).isEqualTo(new DroppedRows(0, 37_040, 0));
            assertThat(estimate.effects()).extracting(Estimate.Effect::levels).containsExactly(3000, 3000, 20_648);
            relative(estimate.coefficients(), 1e-11, 0.435888480935, -0.640962733005, -0.778232671557);
            Covariance covariance = estimate.covariance(Errors.of(design), SmallSample.FIXEST);
            // Projections stop on changes there and on errors here, where tighter ones change the tenth digit only.
            relative(covariance.standardErrors(), 1e-7, 0.0350001667093, 0.0560916707455, 0.0876539090509);
            relative(estimate.fit().deviance(), 1e-12, 2662790.63006356);
        }
    }

    @Test
    void standardToleranceIsGoodForNineDigits() {
        Design design = GravityPanel.of(40, 10, 20240607).threeWay(null);

        Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD);

        relative(estimate.coefficients(), 1e-9, 0.156655607905, -0.588732594059, -0.865748917258);
    }

    @Test
    void europeanTradeByPpml() {
        TestTable table = TestTable.read("fixest/trade.csv.gz");
        Design design = trade(table, table.numbers("Euros"), List.of(table.codes("Origin")));

        Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD);

        assertThat(estimate.rows()).isEqualTo(38_325);
        assertThat(estimate.coefficients()[0]).isCloseTo(-1.52787, within(6e-6));
        assertThat(se(estimate, Errors.of(design), SmallSample.FIXEST)).isCloseTo(0.115678, within(6e-7));
        Errors twoWay = new Errors.Clustered(List.of(table.codes("Origin"), table.codes("Destination")));
        assertThat(se(estimate, twoWay, SmallSample.FIXEST)).isCloseTo(0.130734, within(6e-7));
        assertThat(se(estimate, new Errors.Iid(), SmallSample.FIXEST)).isCloseTo(1.93e-6, within(6e-9));
        // Sums of some 1e13 cancel in it.
        relative(estimate.fit().logLikelihood(), 1e-13, -702470445793.418);
    }

    @Test
    void europeanTradeWithEffectsThatChangeByYear() {
        TestTable table = TestTable.read("fixest/trade.csv.gz");
        Design design = new Design(
                table.numbers("Euros"),
                new double[][] {table.logs("dist_km")},
                List.of("log(dist_km)"),
                List.of(table.codes("Origin", "Year"), table.codes("Destination", "Year"), table.codes("Product")),
                List.of(table.codes("Origin", "Destination")),
                null);

        Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD);

        assertThat(estimate.coefficients()[0]).isCloseTo(-1.52834, within(6e-6));
        assertThat(se(estimate, Errors.of(design), SmallSample.FIXEST)).isCloseTo(0.077268, within(6e-7));
    }

    @Test
    void europeanTradeByLeastSquares() {
        TestTable table = TestTable.read("fixest/trade.csv.gz");
        Design design = trade(table, table.logs("Euros"), List.of(table.codes("Origin")));

        Estimate estimate = Estimation.of(GravityModel.OLS, design, STANDARD);

        assertThat(estimate.coefficients()[0]).isCloseTo(-2.16988, within(6e-6));
        Covariance covariance = estimate.covariance(Errors.of(design), SmallSample.FIXEST);
        assertThat(covariance.standardErrors()[0]).isCloseTo(0.154283, within(6e-7));
        assertThat(covariance.freedom()).isEqualTo(14);
    }

    @Test
    void europeanTradeByNegativeBinomial() {
        TestTable table = TestTable.read("fixest/trade.csv.gz");
        Design design = trade(table, table.numbers("Euros"), List.of(table.codes("Origin")));

        Estimate estimate = Estimation.of(GravityModel.NEGATIVE_BINOMIAL, design, STANDARD);

        assertThat(estimate.coefficients()[0]).isCloseTo(-1.71078, within(6e-6));
        assertThat(estimate.theta()).isCloseTo(0.5487878, within(6e-8));
        assertThat(se(estimate, Errors.of(design), SmallSample.FIXEST)).isCloseTo(0.166345, within(6e-7));
    }

    @Test
    void sampleOfGegravityInBothConventions() {
        TestTable table = TestTable.read("gegravity/sample_data_set.csv");
        List<String> names = List.of("lndist", "contiguity", "common_language", "pta", "international");
        Design design = new Design(
                table.numbers("trade"),
                names.stream().map(table::numbers).toArray(double[][]::new),
                names,
                List.of(table.codes("exporter"), table.codes("importer")),
                List.of(),
                null);

        Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD);

        assertThat(estimate.rows()).isEqualTo(900);
        relative(
                estimate.coefficients(),
                1e-8,
                -0.38986231309736,
                0.891576898151591,
                0.0326249667332874,
                0.471138302694293,
                -3.41258441192046);
        relative(
                estimate.covariance(new Errors.Robust(), SmallSample.STATA).standardErrors(),
                2e-6,
                0.0729915,
                0.1327354,
                0.0840702,
                0.1076578,
                0.2151235);
        relative(
                estimate.covariance(new Errors.Robust(), SmallSample.FIXEST).standardErrors(),
                1e-6,
                0.0756918575645205,
                0.13764594933101,
                0.087180358902034,
                0.111640649718756,
                0.223082004400425);
    }

    @Test
    void thirdExampleOfPpmlhdfe() {
        TestTable table = TestTable.read("ppmlhdfe/example_trade_fta_total.csv.gz");
        Codes pair = table.codes("isoexp", "isoimp");
        Design design = new Design(
                table.numbers("trade"),
                new double[][] {table.numbers("fta")},
                List.of("fta"),
                List.of(table.codes("isoimp", "year"), table.codes("isoexp", "year"), pair),
                List.of(pair),
                null);

        Estimate estimate = Estimation.of(GravityModel.PPML, design, STANDARD);

        assertThat(estimate.rows()).isEqualTo(5950);
        relative(estimate.coefficients(), 1e-7, 0.192445493471585);
        assertThat(se(estimate, Errors.of(design), SmallSample.FIXEST)).isCloseTo(0.0432402292715262, within(1e-6));
        assertThat(estimate.fit().logLikelihood()).isCloseTo(-188710931.7, within(0.06));
    }

    private static Design trade(TestTable table, double[] response, List<Codes> clusters) {
        return new Design(
                response,
                new double[][] {table.logs("dist_km")},
                List.of("log(dist_km)"),
                List.of(table.codes("Origin"), table.codes("Destination"), table.codes("Product"), table.codes("Year")),
                clusters,
                null);
    }

    private static double se(Estimate estimate, Errors errors, SmallSample correction) {
        return estimate.covariance(errors, correction).standardErrors()[0];
    }

    private static void relative(double[] actual, double tolerance, double... expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            relative(actual[i], tolerance, expected[i]);
        }
    }

    private static void relative(double actual, double tolerance, double expected) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }
}
