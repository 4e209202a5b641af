package org.landbridge.relations.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Workers;
import org.landbridge.relations.SharedData;
import org.landbridge.relations.votes.UnvotesFiles;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;
import org.landbridge.relations.votes.YearVotes;

class SimilarityTest {
    private static final VoteMatrix VOTES = SharedData.votes();

    private static Crosstab table(String a, String b, int year) {
        return YearVotes.similarity(VOTES, year, YearRule.CALENDAR).crosstab(VOTES.row(a), VOTES.row(b));
    }

    /** AG3 to AG5. */
    @ParameterizedTest
    @CsvSource({
        "RUS,IRN,77,0.6753,0.5584,0.4290,0.4168,0.0005",
        "RUS,ARM,79,0.6329,0.5696,0.3580,0.3340,0.0005",
        "RUS,AZE,69,0.6522,0.5507,0.1310,0.0440,0.001"
    })
    void measuresOf2022(String a, String b, int n, double agree, double s, double kappa, double pi, double tolerance) {
        Crosstab table = table(a, b, 2022);
        assertThat(table.rolls()).isEqualTo(n);
        assertThat(table.agreement()).isCloseTo(agree, within(tolerance));
        assertThat(table.s()).isCloseTo(s, within(tolerance));
        assertThat(table.kappa(Crosstab.Weights.LINEAR)).isCloseTo(kappa, within(tolerance));
        assertThat(table.pi(Crosstab.Weights.LINEAR)).isCloseTo(pi, within(tolerance));
    }

    /** Ten pairs, 25 years: measures to the rounding of the table, bootstrap ends to what 500 draws leave open. */
    @Test
    void measuresOfTenPairs() {
        double[] miss = new double[2];
        int rows = 0;
        for (NamedCsvRecord row : SharedData.rows("derived_agreement_10dyads_2000_2024.csv")) {
            int year = Integer.parseInt(row.getField("year"));
            Similarity of = YearVotes.similarity(VOTES, year, YearRule.CALENDAR);
            int a = VOTES.row(row.getField("i"));
            int b = VOTES.row(row.getField("j"));
            Crosstab table = of.crosstab(a, b);
            assertThat(table.rolls()).isEqualTo(Double.parseDouble(row.getField("n")));
            if (row.getField("agree").isEmpty()) {
                // Left out there, as years of few rolls are.
                assertThat(table.rolls()).isLessThan(10);
                continue;
            }
            check(row, "agree", table.agreement());
            check(row, "S", table.s());
            check(row, "lij", table.lijphart());
            check(row, "kappa_w", table.kappa(Crosstab.Weights.LINEAR));
            check(row, "pi_w", table.pi(Crosstab.Weights.LINEAR));
            check(row, "kappa_q", table.kappa(Crosstab.Weights.SQUARED));
            check(row, "pi_q", table.pi(Crosstab.Weights.SQUARED));
            if (!row.getField("S_lo").isEmpty() && table.rolls() >= 30) {
                Similarity.Interval interval = of.bootstrap(a, b, Measure.S, 1000, 0.9, 1);
                miss[0] += Math.abs(interval.low() - Double.parseDouble(row.getField("S_lo")));
                miss[1] += Math.abs(interval.high() - Double.parseDouble(row.getField("S_hi")));
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(200);
        // Blocks are not cut alike there, so ends agree on average, not one by one.
        assertThat(miss[0] / rows).isLessThan(0.03);
        assertThat(miss[1] / rows).isLessThan(0.03);
    }

    private static void check(NamedCsvRecord row, String column, double value) {
        if (row.getField(column).isEmpty()) {
            assertThat(value).as(row + " " + column).isNaN();
        } else {
            assertThat(value)
                    .as(row + " " + column)
                    .isCloseTo(Double.parseDouble(row.getField(column)), within(0.0001));
        }
    }

    /** AG1 and AG2: shares of equal votes with Russia as Imai gives them, session by session. */
    @Test
    void agreementWithRussiaIsThatOfTheTextbook() {
        VoteMatrix votes = UnvotesFiles.read(
                SharedData.file("unvotes_r_matrix_1946_2019.csv.gz"),
                SharedData.file("unvotes_r_rollcalls.csv.gz"),
                SharedData.file("unvotes_r_issues.csv.gz"));
        List<double[]> pairs = new ArrayList<>();
        Similarity[] of = new Similarity[70];
        for (NamedCsvRecord row : SharedData.rows("qss_unvoting_1946_2012.csv.gz")) {
            int year = Integer.parseInt(row.getField("Year"));
            String state = org.landbridge.relations.votes.StateCodes.standard()
                    .find(org.landbridge.relations.votes.StateCodes.Scheme.NAME, row.getField("CountryName"), null);
            String published = row.getField("PctAgreeRUSSIA");
            if (year < 1992
                    || state == null
                    || votes.find(state) < 0
                    || published.isEmpty()
                    || published.equals("NA")) {
                continue;
            }
            int session = year - 1945;
            if (of[session] == null) {
                VoteMatrix some = votes.keep(r -> r.session() == session);
                of[session] = allOf(some);
            }
            double agreement =
                    of[session].crosstab(votes.row("RUS"), votes.row(state)).agreement();
            if (!Double.isNaN(agreement) && !state.equals("RUS")) {
                pairs.add(new double[] {agreement, Double.parseDouble(published)});
            }
        }
        double[] ours = pairs.stream().mapToDouble(p -> p[0]).toArray();
        double[] theirs = pairs.stream().mapToDouble(p -> p[1]).toArray();
        double miss =
                pairs.stream().mapToDouble(p -> Math.abs(p[0] - p[1])).average().orElseThrow();
        assertThat(pairs).hasSizeGreaterThan(3000);
        assertThat(SharedData.correlation(ours, theirs)).isCloseTo(0.932, within(0.01));
        assertThat(miss).isCloseTo(0.0240, within(0.002));
    }

    private static Similarity allOf(VoteMatrix votes) {
        byte[] codes = new byte[votes.states().size() * votes.rolls().size()];
        for (int s = 0; s < votes.states().size(); s++) {
            for (int r = 0; r < votes.rolls().size(); r++) {
                codes[s * votes.rolls().size() + r] = votes.code(s, r);
            }
        }
        return new Similarity(
                votes.states().size(), codes, new int[votes.rolls().size()]);
    }

    @Test
    void whatSaysNothingIsNotZero() {
        byte[] allYes = new byte[2 * 10];
        Similarity same = new Similarity(2, allYes, new int[10]);
        assertThat(same.crosstab(0, 1).agreement()).isEqualTo(1);
        assertThat(same.crosstab(0, 1).pi(Crosstab.Weights.LINEAR)).isNaN();
        assertThat(same.bootstrap(0, 1, Measure.KAPPA_LINEAR, 50, 0.9, 1).value())
                .isNaN();
        byte[] apart = new byte[2 * 4];
        java.util.Arrays.fill(apart, (byte) 3);
        Similarity none = new Similarity(2, apart, new int[4]);
        for (Measure measure : Measure.values()) {
            assertThat(measure.of(none.crosstab(0, 1))).as(measure.name()).isNaN();
        }
    }

    @Test
    void bitsCountWhatALoopCounts() {
        Random random = new Random(7);
        int states = 9;
        int rolls = 150;
        byte[] votes = new byte[states * rolls];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = (byte) random.nextInt(5);
        }
        Similarity of = new Similarity(states, votes, new int[rolls]);
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < states; b++) {
                double[] count = new double[9];
                for (int r = 0; r < rolls; r++) {
                    int x = votes[a * rolls + r];
                    int y = votes[b * rolls + r];
                    if (x < 3 && y < 3) {
                        count[3 * x + y]++;
                    }
                }
                assertThat(of.crosstab(a, b).count()).containsExactly(count);
            }
        }
    }

    @Test
    void threadsDoNotChangeDraws() {
        Similarity of = YearVotes.similarity(VOTES, 2022, YearRule.CALENDAR);
        int[][] pairs = {{VOTES.row("RUS"), VOTES.row("IRN")}, {VOTES.row("RUS"), VOTES.row("AZE")}};
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            assertThat(of.bootstrap(pairs, Measure.S, 500, 0.9, 5, three))
                    .containsExactly(of.bootstrap(pairs, Measure.S, 500, 0.9, 5, one));
            assertThat(of.all(Measure.PI_LINEAR, three)).containsExactly(of.all(Measure.PI_LINEAR, one));
        }
    }

    @Test
    void aBootstrapOfSHoldsTheTruthAboutAsOftenAsItSays() {
        // Independent rolls, each agreed on with chance 0.7, else apart by two: S = 1 - 2 * 0.3.
        Random random = new Random(3);
        int held = 0;
        for (int trial = 0; trial < 300; trial++) {
            byte[] votes = new byte[2 * 80];
            for (int r = 0; r < 80; r++) {
                votes[80 + r] = (byte) (random.nextDouble() < 0.7 ? 0 : 2);
            }
            Similarity.Interval i = new Similarity(2, votes, new int[80]).bootstrap(0, 1, Measure.S, 300, 0.9, trial);
            held += i.low() <= 0.4 && 0.4 <= i.high() ? 1 : 0;
        }
        assertThat(held / 300.0).isBetween(0.85, 0.95);
    }

    /** Azerbaijan misses many rolls: what they might hide is wide; Armenia's is not. */
    @Test
    void absencesAreBounded() {
        Similarity of = YearVotes.similarity(VOTES, 2023, YearRule.CALENDAR);
        Similarity.Bounds azerbaijan = of.absenceBounds(VOTES.row("RUS"), VOTES.row("AZE"), Measure.AGREEMENT);
        Similarity.Bounds armenia = of.absenceBounds(VOTES.row("RUS"), VOTES.row("ARM"), Measure.AGREEMENT);
        assertThat(azerbaijan.high() - azerbaijan.low()).isGreaterThan(0.08);
        assertThat(armenia.high() - armenia.low()).isLessThan(0.08);
    }
}
