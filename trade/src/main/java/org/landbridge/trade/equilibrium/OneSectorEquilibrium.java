package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.NoSolutionException;

/**
 * What a change of trade costs does in a one-sector world, by exact hat algebra: from observed (or fitted) flows and
 * elasticities alone, every price and flow after the change. Solves again and again for one baseline, from the last
 * answer but one never: each solution starts from no change or from a named start, so that it does not depend on what
 * was asked before. Not thread-safe; {@link #copy} makes one for another thread.
 */
public final class OneSectorEquilibrium {
    private final TradeFlows before;
    private final Deficits deficits;
    private final SolverOptions options;
    private final HatSystem system;
    private final HatSolver solver;
    private final double[] tradeFactors;

    private OneSectorEquilibrium(TradeFlows before, Deficits deficits, SolverOptions options) {
        this.before = before;
        this.deficits = deficits;
        this.options = options;
        system = new HatSystem(before, deficits);
        solver = new HatSolver(system);
        tradeFactors = new double[before.values().length];
    }

    /**
     * Makes the world that changes are measured from.
     *
     * @param flows observed or fitted
     * @param elasticities used to remove deficits where the rule says so
     * @throws DataFaultException if the flows cannot be used
     * @throws NoSolutionException if the world without deficits is not found
     */
    public static OneSectorEquilibrium of(
            TradeFlows flows, Elasticities elasticities, Deficits deficits, SolverOptions options) {
        OneSectorEquilibrium world = new OneSectorEquilibrium(flows, deficits, options);
        if (deficits != Deficits.BALANCED || balanced(flows)) {
            return world;
        }
        OneSectorOutcome base = world.solve(CostChange.none(flows.size()), elasticities);
        return new OneSectorEquilibrium(base.after(), deficits, options);
    }

    /** The short way for one question. */
    public static OneSectorOutcome solve(
            TradeFlows flows, CostChange change, Elasticities elasticities, Deficits deficits) {
        return of(flows, elasticities, deficits, SolverOptions.standard()).solve(change, elasticities);
    }

    /** The same world for another thread. */
    public OneSectorEquilibrium copy() {
        return new OneSectorEquilibrium(before, deficits, options);
    }

    /** The flows that changes are measured from. */
    public TradeFlows before() {
        return before;
    }

    /**
     * Solves for a change, starting from no change.
     *
     * @throws DataFaultException if the change is none of this world's, or cuts it into islands
     * @throws NoSolutionException if there is no equilibrium or it is not found
     */
    public OneSectorOutcome solve(CostChange change, Elasticities elasticities) {
        return solve(change, elasticities, new double[before.size()]);
    }

    /**
     * Solves for a change, starting from given logarithms of the price ratios, such as those of a similar change.
     *
     * @param start not changed
     */
    public OneSectorOutcome solve(CostChange change, Elasticities elasticities, double[] start) {
        solver.forget();
        double[] logPrice = start.clone();
        find(change, elasticities, logPrice);
        return outcome(logPrice, elasticities);
    }

    /** Solves next to a solution of another copy: starts from its prices and its Jacobian. */
    OneSectorOutcome solveNear(
            OneSectorEquilibrium near, double[] start, CostChange change, Elasticities elasticities) {
        solver.adopt(near.solver);
        double[] logPrice = start.clone();
        find(change, elasticities, logPrice);
        return outcome(logPrice, elasticities);
    }

    private void find(CostChange change, Elasticities elasticities, double[] logPrice) {
        change.check(before.states());
        change.tradeFactors(elasticities.theta(), tradeFactors);
        system.pose(elasticities, tradeFactors);
        requireTrade();
        solver.solve(logPrice, options, before.states());
    }

    private void requireTrade() {
        int n = before.size();
        double[] shares = system.shares();
        List<Fault> faults = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            double in = 0;
            double out = 0;
            for (int k = 0; k < n; k++) {
                in += shares[k * n + s];
                out += shares[s * n + k];
            }
            if (!(in > 0) || !(out > 0)) {
                faults.add(new Fault(
                        "shock",
                        0,
                        "factor",
                        before.states().get(s),
                        "it can " + (in > 0 ? "sell" : "buy") + " nothing any more",
                        "leave some trade, at home at least"));
            }
        }
        if (faults.isEmpty()) {
            Islands.require(before.states(), shares, "shock", faults);
        }
        if (faults.isEmpty() && deficits == Deficits.BALANCED) {
            Islands.requireBothWays(before.states(), shares, "trade flows", faults);
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use the change of trade costs:", faults);
        }
    }

    private OneSectorOutcome outcome(double[] logPrice, Elasticities elasticities) {
        int n = before.size();
        double[] price = new double[n];
        double[] index = new double[n];
        double[] output = new double[n];
        double[] spending = new double[n];
        for (int i = 0; i < n; i++) {
            price[i] = Math.exp(logPrice[i]);
            index[i] = Math.exp(system.logIndex[i]);
            output[i] = system.income[i] / system.output[i];
            spending[i] = system.spending[i] / before.expenditure(i);
        }
        return new OneSectorOutcome(
                before,
                new TradeFlows(before.states(), system.trade()),
                elasticities,
                deficits,
                price,
                index,
                output,
                spending,
                system.kappa,
                new Convergence(solver.method, solver.iterations, system.relativeResiduals()));
    }

    private static boolean balanced(TradeFlows flows) {
        double worst = 0;
        for (int s = 0; s < flows.size(); s++) {
            double output = flows.output(s);
            worst = Math.max(worst, Math.abs(flows.expenditure(s) - output) / output);
        }
        return worst < 1e-13;
    }
}
