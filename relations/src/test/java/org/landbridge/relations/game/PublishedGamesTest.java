package org.landbridge.relations.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.landbridge.relations.game.Games.WORKERS;
import static org.landbridge.relations.game.Games.airport;
import static org.landbridge.relations.game.Games.bankruptcy;
import static org.landbridge.relations.game.Games.gloves;
import static org.landbridge.relations.game.Games.lexicographic;
import static org.landbridge.relations.game.Games.minus;
import static org.landbridge.relations.game.Games.table;
import static org.landbridge.relations.game.Games.voting;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.landbridge.relations.SharedData;

/** Games whose values are published; those of the shared table first. */
class PublishedGamesTest {
    private static final double[] LEMAIRE = {46125, 17437.5, 5812.5, 69187.5, 53812.5, 30750, 90000};
    private static final Set<String> KINDS =
            Set.of("shapley", "nucleolus", "per-capita nucleolus", "myerson", "transit game");

    private static double[] shapley(GameTable game) {
        return Semivalue.shapley(game, WORKERS);
    }

    private static double[] nucleolus(GameTable game) {
        return Nucleolus.of(game, WORKERS).pay();
    }

    private static double[] myerson(int players, CoalitionValue game, int[]... links) {
        return shapley(table(players, new GraphRestriction(game, players, links)));
    }

    private static double[] negative(double[] x) {
        return Arrays.stream(x).map(y -> -y).toArray();
    }

    private static CoalitionValue permanentFive(int needed) {
        return s -> (s & 31) == 31 && Long.bitCount(s) >= needed ? 1 : 0;
    }

    /** Order R, I, A, C. */
    private static GameTable transit(double direct, double a, double c, double both) {
        return table(4, s -> {
            if ((s & 3) != 3) {
                return 0;
            }
            boolean viaA = (s & 4) != 0;
            boolean viaC = (s & 8) != 0;
            return viaA ? viaC ? both : a : viaC ? c : direct;
        });
    }

    private static final CoalitionValue SQUARE = s -> (double) Long.bitCount(s) * Long.bitCount(s);
    private static final CoalitionValue MAJORITY = voting(2, 1, 1, 1);
    private static final int[] MINI_COUNCIL = {7, 7, 1, 1, 1};

    private static Map<String, Supplier<double[]>> computed() {
        Map<String, Supplier<double[]>> c = new LinkedHashMap<>();
        c.put("SH1", () -> shapley(lexicographic(2, 4, 5, 18, 14, 9, 24)));
        c.put("SH2", () -> shapley(table(3, gloves(3, 1))));
        c.put("SH3", () -> shapley(table(10, gloves(10, 1))));
        c.put("SH4", () -> shapley(table(5, gloves(5, 0b11011))));
        c.put("SH5", () -> {
            double[] all = shapley(table(15, permanentFive(9)));
            return new double[] {all[0], all[14]};
        });
        c.put("SH6", () -> shapley(table(5, voting(9, MINI_COUNCIL))));
        c.put("SH7", () -> shapley(lexicographic(LEMAIRE)));
        c.put("SH8", () -> shapley(table(3, airport(1, 2, 3))));
        c.put("SH9", () -> shapley(table(3, MAJORITY)));
        c.put("NU1", () -> nucleolus(lexicographic(-1, 0, 1, 3, 4, 2, 5)));
        c.put("NU2", () -> nucleolus(lexicographic(2, 6, 5, 15, 1, 18, 14)));
        c.put("NU3", () -> nucleolus(table(3, bankruptcy(100, 100, 200, 300))));
        c.put("NU4", () -> nucleolus(table(3, bankruptcy(200, 100, 200, 300))));
        c.put("NU5", () -> nucleolus(table(3, bankruptcy(300, 100, 200, 300))));
        c.put("NU6", () -> nucleolus(lexicographic(LEMAIRE)));
        c.put("NU7", () -> nucleolus(table(3, gloves(3, 1))));
        c.put("NU8", () -> negative(nucleolus(table(3, minus(airport(1, 2, 3))))));
        c.put("NU9", () -> nucleolus(table(5, voting(9, MINI_COUNCIL))));
        // The input is Young (1985, page 68).
        c.put(
                "PC1",
                () -> Nucleolus.of(
                                lexicographic(0, 0, 0, 0, 9, 10, 12),
                                Nucleolus.Excess.PER_CAPITA,
                                Nucleolus.Among.IMPUTATIONS,
                                WORKERS)
                        .pay());
        c.put("MY1", () -> myerson(3, MAJORITY, new int[] {0, 1}, new int[] {1, 2}));
        c.put("MY2", () -> myerson(4, SQUARE, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}));
        c.put("MY3", () -> myerson(4, SQUARE, new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3}));
        c.put("MY4", () -> myerson(4, SQUARE, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {3, 0}));
        c.put("TR1", () -> shapley(table(3, s -> s == 7 ? 1 : 0)));
        c.put("TR2", () -> shapley(transit(0, 1, 1, 1)));
        c.put("TR3", () -> nucleolus(transit(0, 1, 1, 1)));
        c.put("TR4", () -> shapley(transit(0, 0.6, 0.5, 1)));
        c.put("TR5", () -> nucleolus(transit(0, 0.6, 0.5, 1)));
        c.put("TR6", () -> shapley(transit(0.9, 1, 1, 1)));
        return c;
    }

    /** Such as 0.9;0.0111 x9. */
    private static double[] parse(String text) {
        List<Double> values = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String[] times = part.strip().split(" x", 2);
            for (int k = 0; k < (times.length == 1 ? 1 : Integer.parseInt(times[1])); k++) {
                values.add(Double.parseDouble(times[0]));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void everyGameOfTheSharedTable() {
        Map<String, Supplier<double[]>> computed = computed();
        Set<String> seen = new TreeSet<>();
        for (NamedCsvRecord row : SharedData.rows("expected.csv")) {
            List<String> fields = row.getFields();
            if (!KINDS.contains(fields.get(1))) {
                continue;
            }
            String id = fields.get(0);
            seen.add(id);
            // Printed to ten digits.
            double tolerance = Math.max(Double.parseDouble(fields.get(5)), 1e-10);
            assertThat(computed).as("game of the table").containsKey(id);
            assertThat(computed.get(id).get()).as(id).containsExactly(parse(fields.get(4)), within(tolerance));
        }
        assertThat(seen).isEqualTo(new TreeSet<>(computed.keySet()));
    }

    @Test
    void directLinkTakesLeverageFromTransitMoreThanABypassDoes() {
        double producer = shapley(transit(0, 0.6, 0.5, 1))[0];
        double bypass = shapley(transit(0, 1, 1, 1))[0];
        double direct = shapley(transit(0.9, 0.9 + 0.06, 0.9 + 0.05, 1))[0];
        assertThat(bypass).isGreaterThan(producer);
        assertThat(direct - producer).isGreaterThan(bypass - producer);
    }

    @Test
    void nucleolusSeesNoStrategicWorthInALinkBesidePerfectSubstitutes() {
        double[] before = nucleolus(transit(0, 1, 1, 1));
        double[] after = nucleolus(transit(0.9, 1, 1, 1));
        assertThat(after).containsExactly(before, within(1e-9));
        assertThat(shapley(transit(0.9, 1, 1, 1))[2]).isLessThan(shapley(transit(0, 1, 1, 1))[2] / 5);
    }

    @Test
    void securityCouncilByBanzhaf() {
        // 848 and 84 swings of 5080 (Straffin 1993).
        double[] raw = Semivalue.banzhaf(table(15, permanentFive(9)), WORKERS);
        assertThat(raw[0]).isEqualTo(848 / 16384.0);
        assertThat(raw[14]).isEqualTo(84 / 16384.0);
        double[] index = Semivalue.banzhafNormalised(table(15, permanentFive(9)), WORKERS);
        assertThat(index[0]).isCloseTo(848 / 5080.0, within(1e-15));
        assertThat(index[14]).isCloseTo(84 / 5080.0, within(1e-15));
    }

    @Test
    void securityCouncilByCounts() {
        int[] classOf = new int[15];
        Arrays.fill(classOf, 5, 15, 1);
        PlayerClasses classes = PlayerClasses.declared(permanentFive(9), classOf, 100, 1);
        double[] value = CountTable.of(permanentFive(9), classes, WORKERS).shapley();
        assertThat(value[0]).isCloseTo(421 / 2145.0, within(1e-15));
        assertThat(value[14]).isCloseTo(4 / 2145.0, within(1e-15));
    }

    @Test
    void councilOfMinistersOf1958GaveLuxembourgNothing() {
        // [12; 4, 4, 4, 2, 2, 1]: Felsenthal and Machover 1998.
        GameTable council = table(6, voting(12, 4, 4, 4, 2, 2, 1));
        double big = 14 / 60.0;
        double small = 9 / 60.0;
        assertThat(shapley(council)).containsExactly(new double[] {big, big, big, small, small, 0}, within(1e-15));
        assertThat(Semivalue.banzhafNormalised(council, WORKERS))
                .containsExactly(new double[] {5 / 21.0, 5 / 21.0, 5 / 21.0, 1 / 7.0, 1 / 7.0, 0}, within(1e-15));
        assertThat(nucleolus(council)[5]).isEqualTo(0);
        PlayerClasses classes = PlayerClasses.find(council, 0);
        assertThat(classes.classes()).isEqualTo(3);
        assertThat(classes.addsNothing(5)).isTrue();
        assertThat(classes.addsNothing(4)).isFalse();
    }

    @Test
    void landlordAndWorkers() {
        // Shapley and Shubik 1967: the landlord gets the mean of the crops of 0 to m workers.
        int workers = 40;
        CoalitionValue crop = s -> (s & 1) == 0 ? 0 : Math.sqrt(Long.bitCount(s >> 1));
        int[] classOf = new int[workers + 1];
        Arrays.fill(classOf, 1, workers + 1, 1);
        double[] value = CountTable.of(crop, PlayerClasses.declared(crop, classOf, 20, 1), WORKERS)
                .shapley();
        double mean = 0;
        for (int k = 0; k <= workers; k++) {
            mean += Math.sqrt(k) / (workers + 1);
        }
        assertThat(value[0]).isCloseTo(mean, within(1e-12));
        assertThat(value[7]).isCloseTo((Math.sqrt(workers) - mean) / workers, within(1e-12));
    }

    @Test
    void airportsByTheFormulaOfLittlechildAndOwen() {
        double[] cost = new double[18];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = 10 + i * i % 23 + 5 * i;
        }
        Arrays.sort(cost);
        double[] expected = new double[cost.length];
        double share = 0;
        for (int i = 0; i < cost.length; i++) {
            share += (cost[i] - (i == 0 ? 0 : cost[i - 1])) / (cost.length - i);
            expected[i] = share;
        }
        assertThat(shapley(table(cost.length, airport(cost)))).containsExactly(expected, within(1e-11));
    }

    @Test
    void airportNucleolusByTheRecursionOfLittlechild() {
        double[] cost = {3, 4, 9, 10, 14, 21, 22, 30, 31, 47, 58, 80};
        double[] expected = new double[cost.length];
        int done = 0;
        double paid = 0;
        while (done < cost.length - 1) {
            double least = Double.POSITIVE_INFINITY;
            int until = done;
            for (int k = done; k < cost.length; k++) {
                double share = (cost[k] - paid) / (k < cost.length - 1 ? k - done + 2 : k - done + 1);
                if (share <= least) {
                    least = share;
                    until = Math.min(k, cost.length - 2);
                }
            }
            for (; done <= until; done++) {
                expected[done] = least;
                paid += least;
            }
        }
        expected[cost.length - 1] = cost[cost.length - 1] - paid;
        assertThat(negative(nucleolus(table(cost.length, minus(airport(cost))))))
                .containsExactly(expected, within(1e-9));
    }

    @Test
    void bankruptcyNucleolusIsTheRuleOfTheTalmud() {
        // Aumann and Maschler 1985, any number of claims.
        double[] claim = {31, 55, 72, 90, 104, 133, 150, 188, 205, 260, 299, 340};
        double all = Arrays.stream(claim).sum();
        for (double part : new double[] {0.1, 0.35, 0.5, 0.77, 0.95}) {
            double[] got = nucleolus(table(claim.length, bankruptcy(part * all, claim)));
            assertThat(got).as("estate %s", part).containsExactly(talmud(part * all, claim), within(1e-8));
        }
    }

    private static double[] talmud(double estate, double[] claim) {
        double all = Arrays.stream(claim).sum();
        boolean gains = estate <= all / 2;
        double target = gains ? estate : all - estate;
        double low = 0;
        double high = all;
        for (int k = 0; k < 200; k++) {
            double mid = (low + high) / 2;
            double sum = Arrays.stream(claim).map(c -> Math.min(c / 2, mid)).sum();
            if (sum < target) {
                low = mid;
            } else {
                high = mid;
            }
        }
        double level = low;
        return Arrays.stream(claim)
                .map(c -> gains ? Math.min(c / 2, level) : c - Math.min(c / 2, level))
                .toArray();
    }

    @Test
    void nucleolusOfFourPlayersFromTheManualOfCoopGame() {
        GameTable game = lexicographic(0, 0, 0, 0, 5, 5, 8, 9, 10, 8, 13, 15, 16, 17, 21);
        assertThat(nucleolus(game)).containsExactly(new double[] {3.5, 4.5, 5.5, 7.5}, within(1e-12));
    }

    @Test
    void majorityHasNoCore() {
        Core.LeastCore least = Core.least(table(3, MAJORITY), WORKERS);
        assertThat(least.excess()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(GameProperties.balanced(table(3, MAJORITY), WORKERS)).isFalse();
        assertThat(GameProperties.balanced(table(3, gloves(3, 1)), WORKERS)).isTrue();
    }

    @Test
    void unionOfTwoOfThreeTakesAllOfAMajority() {
        // Owen 1977: the union's members have the majority by themselves.
        assertThat(OwenValue.of(MAJORITY, new int[] {0, 0, 1}, WORKERS))
                .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-15));
    }
}
