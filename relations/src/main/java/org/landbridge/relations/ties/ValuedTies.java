package org.landbridge.relations.ties;

import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/**
 * Strengths of ties w_ij = w_ji >= 0 in which neither side of a pair wants less and both together do not want more
 * (pairwise stability: Jackson and Wolinsky 1996; strengths: Bloch and Dutta 2009), when state i gets
 * {@code sum_j (b_ij w_ij - k_ij w_ij^2 / 2) - psi_i sum_(j<k) h_jk w_ij w_ik}: ties with partners that are hostile to
 * one another cost. Sides pay one another within a pair, so that a tie is as strong as is best for both:
 * {@code w >= 0, M w - q >= 0, w (M w - q) = 0}, a linear complementarity problem, by projected Gauss-Seidel.
 */
public final class ValuedTies {
    private static final int MOST_SWEEPS = 100_000;

    private final int states;
    private final double[][] benefit;
    private final double[][] cost;
    private final double[][] hostility;
    private final double[] exclusivity;

    /**
     * Ties at rest.
     *
     * @param strength of each pair, symmetric, 0 on the diagonal
     * @param unique whether costs dominate, each pair's own more than what it meets with others, which proves that there
     *     is only one such network; without it there may be others
     */
    public record Stable(double[][] strength, boolean unique) {}

    /**
     * @param benefit b_ij of a unit of tie to i
     * @param cost k_ij above 0, by which it becomes dearer to i
     * @param hostility h_jk of partners, symmetric, at least 0
     * @param exclusivity psi_i, how much hostility between partners costs i, at least 0
     */
    public ValuedTies(double[][] benefit, double[][] cost, double[][] hostility, double[] exclusivity) {
        states = exclusivity.length;
        this.benefit = benefit;
        this.cost = cost;
        this.hostility = hostility;
        this.exclusivity = exclusivity;
        if (benefit.length != states || cost.length != states || hostility.length != states) {
            throw new BadUsageException("Ties of " + states + " states with tables of " + benefit.length + ", "
                    + cost.length + " and " + hostility.length + " rows; all need one row for each state.");
        }
        for (int i = 0; i < states; i++) {
            if (benefit[i].length != states || cost[i].length != states || hostility[i].length != states) {
                throw new BadUsageException("Row " + i + " of a table of ties is not " + states + " long.");
            }
            for (int j = 0; j < states; j++) {
                boolean fine = i == j
                        || Double.isFinite(benefit[i][j])
                                && cost[i][j] > 0
                                && Double.isFinite(cost[i][j])
                                && hostility[i][j] >= 0
                                && hostility[i][j] == hostility[j][i]
                                && Double.isFinite(hostility[i][j]);
                if (!fine || !(exclusivity[i] >= 0) || !Double.isFinite(exclusivity[i])) {
                    throw new BadUsageException("Tie of states " + i + " and " + j
                            + ": it takes a finite benefit, a cost above 0, a hostility that is symmetric and at least"
                            + " 0, and an exclusivity of at least 0.");
                }
            }
        }
    }

    /**
     * Stable ties.
     *
     * @param tolerance change of the last sweep, and what complementarity may miss, such as 1e-10
     * @throws NoSolutionException when sweeps do not settle, as can be when hostility outweighs cost
     */
    public Stable solve(double tolerance) {
        double[][] w = new double[states][states];
        double change = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && !(change <= tolerance); sweep++) {
            change = 0;
            for (int i = 0; i < states; i++) {
                for (int j = i + 1; j < states; j++) {
                    double next = Math.max(0, w[i][j] + jointGain(w, i, j) / (cost[i][j] + cost[j][i]));
                    change = Math.max(change, Math.abs(next - w[i][j]));
                    w[i][j] = next;
                    w[j][i] = next;
                }
            }
        }
        if (!(change <= tolerance)) {
            throw new NoSolutionException("Ties did not settle in " + MOST_SWEEPS + " sweeps; the last changed them by "
                    + change + ". Lower exclusivity or hostility, or raise costs.");
        }
        return new Stable(w, dominant());
    }

    /** What both sides of a pair together gain from a unit more of their tie, in units of benefit. */
    public double jointGain(double[][] w, int i, int j) {
        return marginal(w, i, j) + marginal(w, j, i);
    }

    private double marginal(double[][] w, int i, int j) {
        double met = 0;
        for (int k = 0; k < states; k++) {
            if (k != i && k != j) {
                met += hostility[j][k] * w[i][k];
            }
        }
        return benefit[i][j] - cost[i][j] * w[i][j] - exclusivity[i] * met;
    }

    private boolean dominant() {
        for (int i = 0; i < states; i++) {
            for (int j = i + 1; j < states; j++) {
                double others = 0;
                for (int k = 0; k < states; k++) {
                    if (k != i && k != j) {
                        others += exclusivity[i] * hostility[j][k] + exclusivity[j] * hostility[i][k];
                    }
                }
                if (cost[i][j] + cost[j][i] <= others) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sum of squared shares of a state's ties: 1 with one partner only; NaN without ties. */
    public static double exclusivityIndex(double[][] strength, int state) {
        double sum = 0;
        double squares = 0;
        for (double w : strength[state]) {
            sum += w;
            squares += w * w;
        }
        return sum == 0 ? Double.NaN : squares / (sum * sum);
    }
}
