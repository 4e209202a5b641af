package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.equilibrium.SolverOptions.Method;

/**
 * Finds the prices at which all markets of a {@link HatSystem} clear: Newton's method in logarithms, its factored
 * Jacobian kept while it still brings the residual down fast, with shortened steps; where that does not get on, or the
 * world is large, the contraction p' = p (demand / income)^(1 / (1 + theta + psi)). Not thread-safe.
 */
final class HatSolver {
    /** Above, a step of Newton costs more than the contraction. */
    private static final int LARGEST_NEWTON = 1500;

    private static final int MOST_NEWTON = 60;
    private static final int LARGE = 400;
    /** Residual after a step of contraction over that before: it is fast below. */
    private static final double FAST = 0.5;

    /** Residual after a step over that before: the Jacobian is renewed above. */
    private static final double SLOW = 0.3;

    private static final double SMALLEST_STEP = 1.0 / 256;
    private static final double LONGEST_STEP = 3;
    private static final int STALL = 2000;
    private static final int SHOWN = 5;

    private final HatSystem system;
    private final DenseSystem linear;
    private final double[] step;
    private final double[] trial;
    /** Whether {@link #linear} holds a factored Jacobian that later solutions may start from. */
    private boolean factored;

    int iterations;
    Method method = Method.NEWTON;

    HatSolver(HatSystem system) {
        this.system = system;
        int n = system.size();
        linear = new DenseSystem(n <= LARGEST_NEWTON ? n : 0);
        step = new double[n];
        trial = new double[n];
    }

    /** Forgets the Jacobian, so that the answer does not depend on what was solved before. */
    void forget() {
        factored = false;
    }

    /** Takes over the factors of another solver's Jacobian, as a start. */
    void adopt(HatSolver other) {
        linear.copyFactors(other.linear);
        factored = other.factored;
    }

    /**
     * Solves from a start, which becomes the answer.
     *
     * @throws NoSolutionException if there is none or it is not found
     */
    void solve(double[] logPrice, SolverOptions options, List<String> states) {
        iterations = 0;
        boolean defined = system.evaluate(logPrice);
        if (defined && !(system.norm > options.tolerance())) {
            method = options.method();
            return;
        }
        double[] start = logPrice.clone();
        if (options.method() == Method.NEWTON && system.size() <= LARGEST_NEWTON) {
            method = Method.NEWTON;
            if (defined && (approach(logPrice, options.tolerance()) || newton(logPrice, options.tolerance()))) {
                return;
            }
            System.arraycopy(start, 0, logPrice, 0, start.length);
            iterations = 0;
        }
        factored = false;
        method = Method.CONTRACTION;
        contract(logPrice, options, states);
    }

    /** In a large world, contraction for as long as it is fast: a Jacobian costs as much as many of its steps. */
    private boolean approach(double[] x, double tolerance) {
        if (x.length < LARGE) {
            return false;
        }
        double power = 1 / (1 + system.theta() + system.psi());
        double before = Double.POSITIVE_INFINITY;
        while (system.norm > tolerance && system.norm < FAST * before) {
            before = system.norm;
            for (int i = 0; i < x.length; i++) {
                trial[i] = x[i] + power * system.residual[i];
            }
            if (!system.evaluate(trial)) {
                system.evaluate(x);
                return false;
            }
            System.arraycopy(trial, 0, x, 0, x.length);
            iterations++;
        }
        if (system.norm > tolerance) {
            return false;
        }
        method = Method.CONTRACTION;
        return true;
    }

    private boolean newton(double[] x, double tolerance) {
        for (int k = 0; k < MOST_NEWTON; k++) {
            boolean fresh = !factored;
            if (fresh) {
                system.jacobian(linear.matrix);
                factored = linear.factor();
                if (!factored) {
                    return false;
                }
            }
            double before = system.norm;
            double taken = descend(x, before);
            if (taken == 0) {
                if (fresh) {
                    // Rounding is all that is left where the residual is as small as this.
                    return before <= Math.max(tolerance, 1e-12 * Math.sqrt(system.size()));
                }
                factored = false;
                continue;
            }
            iterations++;
            if (system.norm <= tolerance) {
                return true;
            }
            if (taken < 1 || system.norm > SLOW * before) {
                factored = false;
            }
        }
        return false;
    }

    /** One step, shortened until the residual falls; 0 if it does not, and then the system is as it was. */
    private double descend(double[] x, double before) {
        double longest = 0;
        for (int i = 0; i < x.length; i++) {
            step[i] = -system.residual[i];
        }
        linear.solve(step);
        for (double d : step) {
            longest = Math.max(longest, Math.abs(d));
        }
        double length = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        for (; length >= SMALLEST_STEP; length /= 2) {
            for (int i = 0; i < x.length; i++) {
                trial[i] = x[i] + length * step[i];
            }
            if (system.evaluate(trial) && system.norm < before * (1 - 1e-4 * length)) {
                System.arraycopy(trial, 0, x, 0, x.length);
                return length;
            }
        }
        system.evaluate(x);
        return 0;
    }

    private void contract(double[] x, SolverOptions options, List<String> states) {
        double power = 1 / (1 + system.theta() + system.psi());
        boolean defined = system.evaluate(x);
        double best = Double.POSITIVE_INFINITY;
        int since = 0;
        double[] found = x.clone();
        double rounding = Math.max(options.tolerance(), 1e-12 * Math.sqrt(system.size()));
        for (int k = 0; k < options.maxIterations() && defined; k++) {
            if (system.norm <= options.tolerance()) {
                return;
            }
            if (system.norm < best * 0.999) {
                best = system.norm;
                since = 0;
                System.arraycopy(x, 0, found, 0, x.length);
            } else if (++since > STALL) {
                break;
            }
            for (int i = 0; i < x.length; i++) {
                x[i] += power * system.residual[i];
            }
            iterations++;
            defined = system.evaluate(x);
        }
        if (!defined) {
            throw new NoSolutionException(undefined(states));
        }
        if (best <= rounding) {
            System.arraycopy(found, 0, x, 0, x.length);
            system.evaluate(x);
            return;
        }
        throw new NoSolutionException("no equilibrium of trade was found: after " + iterations
                + " iterations a market is still off by " + String.format(java.util.Locale.ROOT, "%.2g", best)
                + " of its output; try a smaller change of trade costs, or allow more iterations");
    }

    private String undefined(List<String> states) {
        List<String> poor = new ArrayList<>();
        for (int j = 0; j < states.size(); j++) {
            if (!(system.spending[j] > 0)) {
                poor.add(states.get(j));
            }
        }
        if (poor.isEmpty()) {
            return "no equilibrium of trade was found: prices grow without bound; try a smaller change of trade costs";
        }
        int shown = Math.min(SHOWN, poor.size());
        return "no equilibrium of trade: with its surplus held, " + String.join(", ", poor.subList(0, shown))
                + (poor.size() > shown ? " and " + (poor.size() - shown) + " more" : "")
                + " would have nothing left to spend; choose the rule for deficits scaled or balanced";
    }
}
