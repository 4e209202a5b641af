package org.landbridge.trade.equilibrium;

/**
 * The markets of a one-sector world in changes, at given logarithms of prices: universal gravity (Allen, Arkolakis and
 * Takahashi 2020), of which endowment economies are the case of no supply elasticity.
 *
 * <pre>
 * P_j^-theta = sum_i lambda_ij K_ij p_i^-theta          hats throughout, K the change of trade other things equal
 * W_i        = Y_i p_i (p_i / P_i)^psi                  output in money
 * demand_i   = p_i^-theta sum_j lambda_ij K_ij P_j^theta E_j
 * F_i        = ln(demand_i / W_i) = 0
 * </pre>
 *
 * The unknowns are scaled so that the world's output in money stays what it was. Not thread-safe.
 */
final class HatSystem {
    private final int n;
    private final double[] flows;
    final double[] output;
    private final double[] expenditure;
    private final double world;
    private final Deficits deficits;

    private double theta = 1;
    private double psi;
    /** lambda_ij K_ij. */
    private final double[] shares;

    private final double[] priceTerm;
    private final double[] demandTerm;
    /** P_j^-theta. */
    private final double[] indexTerm;

    final double[] logIndex;
    final double[] income;
    final double[] spending;
    final double[] demand;
    final double[] residual;
    double kappa = 1;
    double norm = Double.NaN;

    private final double[] transposed;
    private final double[] right;
    private final double[] shareOut;
    private final double[] omega;
    private final double[] common;

    HatSystem(TradeFlows baseline, Deficits deficits) {
        n = baseline.size();
        flows = baseline.values();
        this.deficits = deficits;
        output = new double[n];
        expenditure = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            output[i] = baseline.output(i);
            expenditure[i] = baseline.expenditure(i);
            sum += output[i];
        }
        world = sum;
        shares = new double[n * n];
        priceTerm = new double[n];
        demandTerm = new double[n];
        indexTerm = new double[n];
        logIndex = new double[n];
        income = new double[n];
        spending = new double[n];
        demand = new double[n];
        residual = new double[n];
        omega = new double[n];
        common = new double[n];
        transposed = new double[n * n];
        right = new double[n * n];
        shareOut = new double[n * n];
    }

    int size() {
        return n;
    }

    double theta() {
        return theta;
    }

    double psi() {
        return psi;
    }

    /** Sets what is to be solved; {@code tradeFactors} are read, not kept. */
    void pose(Elasticities elasticities, double[] tradeFactors) {
        theta = elasticities.theta();
        psi = elasticities.supply();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int c = i * n + j;
                shares[c] = flows[c] / expenditure[j] * tradeFactors[c];
            }
        }
    }

    /** Shares times changes of trade, for checks. */
    double[] shares() {
        return shares;
    }

    /**
     * Everything that follows from the prices, which are scaled on the way.
     *
     * @return false if a state would spend nothing or less, or a number is not finite
     */
    boolean evaluate(double[] logPrice) {
        indices(logPrice);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            income[i] = output[i] * Math.exp((1 + psi) * logPrice[i] - psi * logIndex[i]);
            sum += income[i];
        }
        scale(logPrice, world / sum);
        if (!spend()) {
            return false;
        }
        for (int j = 0; j < n; j++) {
            demandTerm[j] = spending[j] / indexTerm[j];
        }
        norm = 0;
        for (int i = 0; i < n; i++) {
            double dot = 0;
            int row = i * n;
            for (int j = 0; j < n; j++) {
                dot += shares[row + j] * demandTerm[j];
            }
            demand[i] = priceTerm[i] * dot;
            residual[i] = Math.log(demand[i] / income[i]);
            norm = Math.max(norm, Math.abs(residual[i]));
            if (!Double.isFinite(residual[i])) {
                return false;
            }
        }
        return true;
    }

    private void indices(double[] logPrice) {
        java.util.Arrays.fill(indexTerm, 0);
        for (int i = 0; i < n; i++) {
            double a = Math.exp(-theta * logPrice[i]);
            priceTerm[i] = a;
            int row = i * n;
            for (int j = 0; j < n; j++) {
                indexTerm[j] += a * shares[row + j];
            }
        }
        for (int j = 0; j < n; j++) {
            logIndex[j] = -Math.log(indexTerm[j]) / theta;
        }
    }

    private void scale(double[] logPrice, double factor) {
        double shift = Math.log(factor);
        double power = Math.exp(-theta * shift);
        for (int i = 0; i < n; i++) {
            logPrice[i] += shift;
            logIndex[i] += shift;
            priceTerm[i] *= power;
            indexTerm[i] *= power;
            income[i] *= factor;
        }
    }

    private boolean spend() {
        if (deficits == Deficits.SCALED) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                spending[j] = expenditure[j] / output[j] * income[j];
                sum += spending[j];
            }
            kappa = world / sum;
            for (int j = 0; j < n; j++) {
                spending[j] *= kappa;
            }
            return true;
        }
        boolean positive = true;
        for (int j = 0; j < n; j++) {
            spending[j] = deficits == Deficits.BALANCED ? income[j] : income[j] + (expenditure[j] - output[j]);
            positive &= spending[j] > 0;
        }
        return positive;
    }

    /**
     * Writes the derivatives of the residuals by the logarithms of prices at the last evaluation. A change of all prices
     * together changes nothing, so the income-weighted mean of the step is added to every row: no market is left out.
     */
    void jacobian(double[] into) {
        importShares();
        commonTerm();
        for (int j = 0; j < n; j++) {
            double own = ownWeight(j);
            double shared = sharedWeight(j);
            int row = j * n;
            double weight = theta - psi * own;
            for (int k = 0; k < n; k++) {
                right[row + k] = weight * transposed[row + k] + shared * common[k];
            }
            right[row + j] += own * (1 + psi);
        }
        for (int i = 0; i < n; i++) {
            int row = i * n;
            double scale = priceTerm[i] / demand[i];
            for (int j = 0; j < n; j++) {
                shareOut[row + j] = scale * shares[row + j] * demandTerm[j];
                into[row + j] = psi * transposed[row + j] - (1 + theta) * (income[j] / world);
            }
            into[row + i] -= theta + 1 + psi;
        }
        DenseSystem.multiplyAdd(into, 0, n, shareOut, 0, n, right, 0, n, n, n, n);
    }

    /** [importer * n + exporter]: share of the importer's purchases, in tiles that fit the cache. */
    private void importShares() {
        int tile = 16;
        for (int i0 = 0; i0 < n; i0 += tile) {
            int i1 = Math.min(n, i0 + tile);
            for (int j0 = 0; j0 < n; j0 += tile) {
                int j1 = Math.min(n, j0 + tile);
                for (int j = j0; j < j1; j++) {
                    for (int i = i0; i < i1; i++) {
                        transposed[j * n + i] = priceTerm[i] * shares[i * n + j] / indexTerm[j];
                    }
                }
            }
        }
    }

    private void commonTerm() {
        java.util.Arrays.fill(common, 0);
        if (deficits == Deficits.BALANCED) {
            return;
        }
        for (int m = 0; m < n; m++) {
            omega[m] = deficits == Deficits.ADDITIVE ? income[m] / world : (income[m] - spending[m]) / world;
        }
        for (int m = 0; m < n; m++) {
            int row = m * n;
            double weight = psi * omega[m];
            for (int k = 0; k < n; k++) {
                common[k] -= weight * transposed[row + k];
            }
            common[m] += (1 + psi) * omega[m];
        }
    }

    /** How spending answers to a state's own income. */
    private double ownWeight(int j) {
        return deficits == Deficits.ADDITIVE ? income[j] / spending[j] : 1;
    }

    /** How spending answers to the world's income, by which transfers are scaled. */
    private double sharedWeight(int j) {
        return switch (deficits) {
            case BALANCED -> 0;
            case ADDITIVE -> (expenditure[j] - output[j]) / spending[j];
            case SCALED -> 1;
        };
    }

    /** Trade at the last evaluation. */
    double[] trade() {
        double[] trade = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                trade[i * n + j] = priceTerm[i] * shares[i * n + j] * demandTerm[j];
            }
        }
        return trade;
    }

    /** Sold over what there is to sell, less 1, of every market. */
    double[] relativeResiduals() {
        double[] relative = new double[n];
        for (int i = 0; i < n; i++) {
            relative[i] = demand[i] / income[i] - 1;
        }
        return relative;
    }
}
