package org.landbridge.trade.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * NAFTA taken away in the Advanced Guide, chapter 2, application 2: trade costs from a gravity panel of six years with
 * effects of exporter and year, importer and year, and pair (all domestic pairs one); the world of 1994; theta 6. Its
 * table tells the world with NAFTA over that without.
 */
class NaftaAuditTest {
    private static final List<String> YEARS = List.of("1986", "1990", "1994", "1998", "2002", "2006");
    private static final List<String> REGRESSORS = List.of("cntg", "lang", "clny");
    private static final double THETA = 6;

    private final List<Map<String, String>> rows;
    private final GravityData data;
    private final double[] pairEffect;

    NaftaAuditTest() {
        Assumptions.assumeTrue(SharedTrade.isThere(), "SKIPPED: no shared data; set LANDBRIDGE_SHARED");
        rows = SharedTrade.rows("agtpa/agtpa_applications.csv.gz").stream()
                .filter(row -> YEARS.contains(row.get("year")))
                .toList();
        data = new GravityData(
                rows.stream().filter(row -> row.get("year").equals("1994")).toList(), "exporter", "importer");
        pairEffect = new double[data.size() * data.size()];
    }

    /** Cells of the panel; group numbers of exporter and year, importer and year, pair. */
    private record Panel(double[] trade, double[] rta, int[][] groups, int[] sizes, int[] pairOf) {}

    private Panel panel() {
        int n = data.size();
        Map<String, Integer> pairs = new HashMap<>();
        Map<String, Double> sums = new HashMap<>();
        for (Map<String, String> row : rows) {
            sums.merge(pair(row), SharedTrade.number(row, "trade"), Double::sum);
        }
        int cells = (int) rows.stream().filter(row -> sums.get(pair(row)) > 0).count();
        Panel panel = new Panel(new double[cells], new double[cells], new int[3][cells], new int[3], new int[n * n]);
        Arrays.fill(panel.pairOf, -1);
        int c = 0;
        for (Map<String, String> row : rows) {
            if (!(sums.get(pair(row)) > 0)) {
                continue;
            }
            int i = data.of(row.get("exporter"));
            int j = data.of(row.get("importer"));
            int year = YEARS.indexOf(row.get("year"));
            int pair = pairs.computeIfAbsent(pair(row), k -> pairs.size());
            panel.trade[c] = SharedTrade.number(row, "trade");
            panel.rta[c] = SharedTrade.number(row, "rta");
            panel.groups[0][c] = year * n + i;
            panel.groups[1][c] = year * n + j;
            panel.groups[2][c] = pair;
            panel.pairOf[i * n + j] = pair;
            c++;
        }
        panel.sizes[0] = YEARS.size() * n;
        panel.sizes[1] = YEARS.size() * n;
        panel.sizes[2] = pairs.size();
        return panel;
    }

    private static String pair(Map<String, String> row) {
        return row.get("exporter").equals(row.get("importer")) ? "domestic" : row.get("pair_id");
    }

    /** Effects for a given coefficient by scaling each group's sum in turn; returns the score of the coefficient. */
    private static double fit(Panel panel, double beta, double[][] effects) {
        int cells = panel.trade.length;
        double[] mu = new double[cells];
        for (int c = 0; c < cells; c++) {
            mu[c] = Math.exp(beta * panel.rta[c]);
            for (int g = 0; g < 3; g++) {
                mu[c] *= effects[g][panel.groups[g][c]];
            }
        }
        double off = 1;
        for (int sweep = 0; sweep < 5000 && off > 1e-11; sweep++) {
            off = 0;
            for (int g = 0; g < 3; g++) {
                double[] want = new double[panel.sizes[g]];
                double[] have = new double[panel.sizes[g]];
                for (int c = 0; c < cells; c++) {
                    want[panel.groups[g][c]] += panel.trade[c];
                    have[panel.groups[g][c]] += mu[c];
                }
                for (int k = 0; k < want.length; k++) {
                    double factor = want[k] / have[k];
                    off = Math.max(off, Math.abs(factor - 1));
                    want[k] = factor;
                    effects[g][k] *= factor;
                }
                for (int c = 0; c < cells; c++) {
                    mu[c] *= want[panel.groups[g][c]];
                }
            }
        }
        double score = 0;
        for (int c = 0; c < cells; c++) {
            score += (panel.trade[c] - mu[c]) * panel.rta[c];
        }
        return score;
    }

    private double coefficient(Panel panel, double[][] effects) {
        double a = 0.5;
        double b = 0.6;
        double fa = fit(panel, a, effects);
        for (int k = 0; k < 12 && Math.abs(b - a) > 1e-10; k++) {
            double fb = fit(panel, b, effects);
            double next = b - fb * (b - a) / (fb - fa);
            a = b;
            fa = fb;
            b = next;
        }
        fit(panel, b, effects);
        return b;
    }

    /** Fills pairs that never trade from a PPML of the others on distance, border, language and colony. */
    private void fill() {
        int n = data.size();
        double[][] x = new double[4][];
        x[0] = data.matrix(row -> Math.log(SharedTrade.number(row, "dist")));
        for (int k = 0; k < REGRESSORS.size(); k++) {
            String name = REGRESSORS.get(k);
            x[k + 1] = data.matrix(row -> SharedTrade.number(row, name));
        }
        int size = 4 + 2 * n - 1;
        double[] beta = new double[size];
        double mean = Arrays.stream(pairEffect)
                .filter(e -> !Double.isNaN(e))
                .average()
                .orElseThrow();
        DenseSystem system = new DenseSystem(size);
        double before = Double.NaN;
        for (int k = 0; k < 100; k++) {
            Arrays.fill(system.matrix, 0);
            double[] right = new double[size];
            double deviance = 0;
            for (int c = 0; c < n * n; c++) {
                if (c / n == c % n || Double.isNaN(pairEffect[c])) {
                    continue;
                }
                double eta = k == 0 ? Math.log((pairEffect[c] + mean) / 2) : eta(beta, x, c, n);
                double mu = Math.exp(eta);
                double z = eta + pairEffect[c] / mu - 1;
                int[] at = {0, 1, 2, 3, 4 + c / n, 4 + n + c % n};
                double[] value = {x[0][c], x[1][c], x[2][c], x[3][c], 1, 1};
                int terms = at[5] < size ? 6 : 5;
                for (int p = 0; p < terms; p++) {
                    right[at[p]] += mu * value[p] * z;
                    for (int q = 0; q < terms; q++) {
                        system.matrix[at[p] * size + at[q]] += mu * value[p] * value[q];
                    }
                }
                deviance += mu - pairEffect[c] + (pairEffect[c] > 0 ? pairEffect[c] * Math.log(pairEffect[c] / mu) : 0);
            }
            assertThat(system.factor()).isTrue();
            system.solve(right);
            System.arraycopy(right, 0, beta, 0, size);
            if (Math.abs(deviance - before) < 1e-12 * (1 + deviance)) {
                break;
            }
            before = deviance;
        }
        for (int c = 0; c < n * n; c++) {
            if (Double.isNaN(pairEffect[c])) {
                pairEffect[c] = Math.exp(eta(beta, x, c, n));
            }
        }
    }

    private static double eta(double[] beta, double[][] x, int c, int n) {
        double eta = beta[4 + c / n] + (4 + n + c % n < beta.length ? beta[4 + n + c % n] : 0);
        for (int k = 0; k < 4; k++) {
            eta += beta[k] * x[k][c];
        }
        return eta;
    }

    @Test
    void theTableOfTheAdvancedGuide() {
        int n = data.size();
        Panel panel = panel();
        double[][] effects = new double[3][];
        for (int g = 0; g < 3; g++) {
            effects[g] = new double[panel.sizes[g]];
            Arrays.fill(effects[g], 1);
        }
        double beta = coefficient(panel, effects);
        for (int c = 0; c < n * n; c++) {
            pairEffect[c] = panel.pairOf[c] < 0 ? Double.NaN : effects[2][panel.pairOf[c]];
        }
        fill();
        double[] rta = data.matrix(row -> SharedTrade.number(row, "rta"));
        double[] trade = data.matrix(row -> SharedTrade.number(row, "trade"));
        double[] weights = new double[n * n];
        double[] output = new double[n];
        double[] expenditure = new double[n];
        for (int c = 0; c < n * n; c++) {
            weights[c] = pairEffect[c] * Math.exp(beta * rta[c]);
            output[c / n] += trade[c];
            expenditure[c % n] += trade[c];
        }
        TradeFlows flows =
                GravityBalance.of(data.states, weights, output, expenditure).flows();
        CostChange without = data.among(Math.exp(-beta), "CAN", "MEX", "USA");
        OneSectorOutcome exact =
                OneSectorEquilibrium.solve(flows, without, Elasticities.endowment(THETA), Deficits.SCALED);
        OneSectorOutcome held = FixedShares.solve(flows, without, THETA, data.of("DEU"));
        double toDeu = exact.relativeTo(data.of("DEU"));
        int checked = 0;
        for (Map<String, String> row : SharedTrade.rows("expected.csv")) {
            if (!row.get("table").equals("agtpa_GE_RTAsEffects(NAFTA)")) {
                continue;
            }
            String key = row.get("coefficient");
            int s = data.of(key.substring(0, 3));
            double price = exact.priceHats()[s] * toDeu;
            double actual = switch (key.substring(4)) {
                case "change_rgdp_full" -> 1 / exact.welfareHat(Welfare.REAL_INCOME, s) - 1;
                case "change_imr_full" -> 1 / (exact.indexHats()[s] * toDeu) - 1;
                case "change_p_i_full" -> 1 - price;
                case "change_omr_full" -> Math.pow(price, (THETA + 1) / THETA) - 1;
                case "change_xi_full" -> 1 / (exact.exportsHat(s) * toDeu) - 1;
                case "change_xi_cfl" -> 1 / held.exportsHat(s) - 1;
                default -> Double.NaN;
            };
            assertThat(100 * actual)
                    .as(key)
                    .isCloseTo(SharedTrade.number(row, "published_value"), within(tolerance(key)));
            checked++;
        }
        assertThat(checked).isEqualTo(414);
    }

    /**
     * Percentage points. The table has two decimals, and what needs no equilibrium of incomes agrees to them; for the
     * rest, the loop behind it stops before its prices have settled, most for the members. Myanmar hangs on filled pairs.
     */
    private static double tolerance(String key) {
        boolean member = List.of("CAN", "MEX").contains(key.substring(0, 3));
        return switch (key.substring(4)) {
            case "change_rgdp_full" -> member ? 0.045 : 0.01;
            case "change_xi_cfl" -> key.startsWith("MMR") ? 0.04 : 0.006;
            case "change_imr_full" -> member ? 0.085 : 0.025;
            case "change_xi_full" -> member ? 0.8 : 0.11;
            default -> member ? 0.14 : 0.04;
        };
    }
}
