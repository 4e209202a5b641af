package org.landbridge.trade.equilibrium;

import java.util.Arrays;

/**
 * The markets of a world of sectors in changes, at given logarithms of wages (Caliendo and Parro 2015, equations 10 to
 * 14). Prices and purchases follow from wages by two linear-rate fixed points, swept sector by sector from where they
 * were, to a precision that the residual of the wages asks for; then the labour market of every state is left:
 * F_n = ln(sum_j gamma_jn output_jn / wage bill_n). World value added is the numeraire. Not thread-safe.
 */
final class SectorSystem {
    private static final int MOST_SWEEPS = 20_000;

    private final SectorWorld world;
    private final Deficits deficits;
    private final int n;
    private final int s;
    private final double total;
    /** Shares before times the change of trade, other things equal. */
    private final double[] changed;
    /** 1 + tariff after. */
    private final double[] tariff;
    /** Part of purchases that reaches the exporter, after: share over 1 + tariff. */
    private final double[] net;
    /** Part of purchases that is tariff, {@code [sector * n + importer]}. */
    private final double[] taxed;

    private final double[] costTerm;
    final double[] logCost;
    final double[] logIndex;
    private final double[] indexTerm;
    final double[] purchases;
    private final double[] nextPurchases;
    private final double[] output;
    private final double[] used;
    final double[] wageBill;
    final double[] revenue;
    final double[] spending;
    final double[] residual;
    double kappa = 1;
    double norm = Double.NaN;
    int sweeps;

    SectorSystem(SectorWorld world, Deficits deficits) {
        this.world = world;
        this.deficits = deficits;
        n = world.n;
        s = world.s;
        total = world.world();
        changed = new double[s * n * n];
        tariff = new double[s * n * n];
        net = new double[s * n * n];
        taxed = new double[s * n];
        costTerm = new double[s * n];
        logCost = new double[s * n];
        logIndex = new double[s * n];
        indexTerm = new double[s * n];
        purchases = world.purchases.clone();
        nextPurchases = new double[s * n];
        output = new double[s * n];
        used = new double[s];
        wageBill = new double[n];
        revenue = new double[n];
        spending = new double[n];
        residual = new double[n];
    }

    /** Sets what is to be solved. */
    void pose(SectorShock shock) {
        for (int j = 0; j < s; j++) {
            double theta = world.theta[j];
            for (int importer = 0; importer < n; importer++) {
                int row = (j * n + importer) * n;
                for (int exporter = 0; exporter < n; exporter++) {
                    int c = row + exporter;
                    int pair = exporter * n + importer;
                    tariff[c] = shock.tariffs().length == 0 ? world.tariff[c] : 1 + shock.tariffs()[j][pair];
                    double factor = tariff[c] / world.tariff[c];
                    if (shock.costFactors().length > 0) {
                        factor *= shock.costFactors()[j][pair];
                    }
                    changed[c] =
                            world.share[c] == 0 ? 0 : world.share[c] * (factor == 1 ? 1 : Math.pow(factor, -theta));
                }
            }
        }
    }

    double[] changed() {
        return changed;
    }

    double[] tariffs() {
        return tariff;
    }

    /**
     * Everything that follows from wages, which are scaled on the way.
     *
     * @param precision of prices and purchases
     * @return false if something is not defined there: a state would spend nothing or less, or a number is not finite
     */
    boolean evaluate(double[] logWage, double precision) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            wageBill[i] = world.valueAdded[i] * Math.exp(logWage[i]);
            sum += wageBill[i];
        }
        double shift = Math.log(total / sum);
        for (int i = 0; i < n; i++) {
            logWage[i] += shift;
            wageBill[i] *= total / sum;
        }
        if (!prices(logWage, precision)) {
            return false;
        }
        shares();
        return purchases(precision) && clear();
    }

    private boolean prices(double[] logWage, double precision) {
        double change = Double.POSITIVE_INFINITY;
        for (int k = 0; change > precision; k++) {
            if (k == MOST_SWEEPS || Double.isNaN(change)) {
                return false;
            }
            costs(logWage);
            change = world.input.length == 0 ? 0 : -1;
            double largest = 0;
            for (int c = 0; c < s * n; c++) {
                int row = c * n;
                int terms = c / n * n;
                double sum = 0;
                for (int e = 0; e < n; e++) {
                    sum += changed[row + e] * costTerm[terms + e];
                }
                indexTerm[c] = sum;
                double next = sum > 0 ? -Math.log(sum) / world.theta[c / n] : 0;
                largest = Math.max(largest, Math.abs(next - logIndex[c]));
                if (Double.isNaN(next)) {
                    return false;
                }
                logIndex[c] = next;
            }
            change = change == 0 ? 0 : largest;
            sweeps++;
        }
        return true;
    }

    private void costs(double[] logWage) {
        for (int state = 0; state < n; state++) {
            for (int to = 0; to < s; to++) {
                used[to] = 0;
            }
            if (world.input.length > 0) {
                for (int from = 0; from < s; from++) {
                    double price = logIndex[from * n + state];
                    int row = (state * s + from) * s;
                    for (int to = 0; to < s; to++) {
                        used[to] += world.input[row + to] * price;
                    }
                }
            }
            for (int to = 0; to < s; to++) {
                int c = to * n + state;
                double share = world.valueAddedShare[c];
                logCost[c] = share * logWage[state] + (1 - share) * used[to];
            }
        }
        for (int c = 0; c < s * n; c++) {
            costTerm[c] = Math.exp(-world.theta[c / n] * logCost[c]);
        }
    }

    private void shares() {
        for (int c = 0; c < s * n; c++) {
            int row = c * n;
            int terms = c / n * n;
            double reach = 0;
            for (int e = 0; e < n; e++) {
                double share = indexTerm[c] > 0 ? changed[row + e] * costTerm[terms + e] / indexTerm[c] : 0;
                net[row + e] = share / tariff[row + e];
                reach += net[row + e];
            }
            taxed[c] = indexTerm[c] > 0 ? Math.max(0, 1 - reach) : 0;
        }
    }

    private boolean purchases(double precision) {
        double change = Double.POSITIVE_INFINITY;
        for (int k = 0; change > precision; k++) {
            if (k == MOST_SWEEPS) {
                return false;
            }
            change = sweepPurchases();
            if (Double.isNaN(change)) {
                return false;
            }
            System.arraycopy(nextPurchases, 0, purchases, 0, purchases.length);
            sweeps++;
        }
        return true;
    }

    /** What is bought if outputs are what present purchases ask for; returns the largest relative change. */
    private double sweepPurchases() {
        outputs();
        if (!incomes()) {
            return Double.NaN;
        }
        double largest = 0;
        for (int state = 0; state < n; state++) {
            for (int to = 0; to < s; to++) {
                int c = to * n + state;
                used[to] = (1 - world.valueAddedShare[c]) * output[c];
            }
            for (int from = 0; from < s; from++) {
                double sum = world.finalShare[from * n + state] * spending[state];
                if (world.input.length > 0) {
                    int row = (state * s + from) * s;
                    for (int to = 0; to < s; to++) {
                        sum += world.input[row + to] * used[to];
                    }
                }
                int c = from * n + state;
                nextPurchases[c] = sum;
                if (sum != purchases[c]) {
                    largest = Math.max(largest, Math.abs(sum - purchases[c]) / Math.max(sum, Double.MIN_NORMAL));
                }
            }
        }
        return largest;
    }

    private void outputs() {
        Arrays.fill(output, 0);
        for (int c = 0; c < s * n; c++) {
            int row = c * n;
            int terms = c / n * n;
            double bought = purchases[c];
            for (int e = 0; e < n; e++) {
                output[terms + e] += net[row + e] * bought;
            }
        }
    }

    private boolean incomes() {
        double own = 0;
        double wanted = 0;
        boolean positive = true;
        for (int state = 0; state < n; state++) {
            double duty = 0;
            for (int j = 0; j < s; j++) {
                duty += taxed[j * n + state] * purchases[j * n + state];
            }
            revenue[state] = duty;
            double income = wageBill[state] + duty;
            own += income;
            spending[state] =
                    deficits == Deficits.SCALED ? world.multiple[state] * income : income + world.transfer[state];
            wanted += spending[state];
            positive &= spending[state] > 0;
        }
        if (deficits == Deficits.SCALED) {
            kappa = own / wanted;
            for (int state = 0; state < n; state++) {
                spending[state] *= kappa;
            }
        }
        return positive;
    }

    private boolean clear() {
        outputs();
        norm = 0;
        for (int state = 0; state < n; state++) {
            double paid = 0;
            for (int j = 0; j < s; j++) {
                paid += world.valueAddedShare[j * n + state] * output[j * n + state];
            }
            residual[state] = Math.log(paid / wageBill[state]);
            norm = Math.max(norm, Math.abs(residual[state]));
            if (!Double.isFinite(residual[state])) {
                return false;
            }
        }
        return true;
    }

    /** Of the labour market of every state, then of the goods market of every sector in every state. */
    double[] relativeResiduals() {
        double[] all = new double[n + s * n];
        for (int i = 0; i < n; i++) {
            all[i] = Math.expm1(residual[i]);
        }
        sweepPurchases();
        for (int c = 0; c < s * n; c++) {
            all[n + c] = nextPurchases[c] == purchases[c] ? 0 : purchases[c] / nextPurchases[c] - 1;
        }
        return all;
    }

    /** Trade without tariffs, {@code [sector][exporter * n + importer]}. */
    double[][] trade() {
        double[][] trade = new double[s][n * n];
        for (int c = 0; c < s * n; c++) {
            for (int e = 0; e < n; e++) {
                trade[c / n][e * n + c % n] = net[c * n + e] * purchases[c];
            }
        }
        return trade;
    }

    /** This equilibrium as a world that further changes are measured from. */
    SectorWorld asWorld() {
        SectorWorld next = new SectorWorld(n, s, world);
        for (int c = 0; c < s * n * n; c++) {
            next.tariff[c] = tariff[c];
            next.share[c] = net[c] * tariff[c];
        }
        System.arraycopy(purchases, 0, next.purchases, 0, purchases.length);
        System.arraycopy(wageBill, 0, next.valueAdded, 0, n);
        System.arraycopy(world.transfer, 0, next.transfer, 0, n);
        return next;
    }

    void start(double[] fromPurchases) {
        System.arraycopy(fromPurchases, 0, purchases, 0, purchases.length);
        Arrays.fill(logIndex, 0);
    }
}
