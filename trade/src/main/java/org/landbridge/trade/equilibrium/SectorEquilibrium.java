package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.NoSolutionException;

/**
 * What a change of trade costs or tariffs does in a world of many sectors that use one another's goods (Caliendo and
 * Parro 2015); with one sector and no inputs the same as {@link OneSectorEquilibrium} with given supply. A base run first
 * makes a world whose accounts add up under the rule for deficits; changes are measured from it. Not thread-safe;
 * {@link #copy} makes one for another thread.
 */
public final class SectorEquilibrium {
    private static final int MOST_STEPS = 2_000;

    private final SectorAccounts accounts;
    private final Deficits deficits;
    private final SolverOptions options;
    private final SectorWorld base;
    private final Totals before;
    private final double baseShift;
    private final SectorSystem system;
    private final WageSearch search;

    /** What the base run ends with. */
    private record Totals(double[][] trade, double[] income, double[] spending, double[] revenue) {}

    private SectorEquilibrium(SectorAccounts accounts, Deficits deficits, SolverOptions options) {
        this.accounts = accounts;
        this.deficits = deficits;
        this.options = options;
        SectorWorld data = new SectorWorld(accounts, deficits);
        search = new WageSearch(data.n);
        SectorSystem run = new SectorSystem(data, deficits);
        run.pose(SectorShock.none());
        requireTrade(data, run);
        double[] logWage = new double[data.n];
        find(run, data, logWage, "base run");
        double shift = 0;
        for (double log : logWage) {
            shift = Math.max(shift, Math.abs(Math.expm1(log)));
        }
        baseShift = shift;
        base = run.asWorld();
        before = new Totals(run.trade(), income(run), run.spending.clone(), run.revenue.clone());
        system = new SectorSystem(base, deficits);
    }

    private SectorEquilibrium(SectorEquilibrium like, SectorAccounts accounts, SectorWorld base) {
        this.accounts = accounts;
        deficits = like.deficits;
        options = like.options;
        this.base = base;
        before = like.before;
        baseShift = like.baseShift;
        system = new SectorSystem(base, deficits);
        search = new WageSearch(base.n);
    }

    /**
     * Makes the world that changes are measured from.
     *
     * @throws DataFaultException if the accounts cannot be used
     * @throws NoSolutionException if the base run finds no equilibrium
     */
    public static SectorEquilibrium of(SectorAccounts accounts, Deficits deficits, SolverOptions options) {
        return new SectorEquilibrium(accounts, deficits, options);
    }

    /** The short way for one question. */
    public static SectorOutcome solve(SectorAccounts accounts, SectorShock shock, Deficits deficits) {
        return of(accounts, deficits, SolverOptions.standard()).solve(shock);
    }

    /** The same world for another thread. */
    public SectorEquilibrium copy() {
        return new SectorEquilibrium(this, accounts, base);
    }

    /** The same world before the change, its base run not made anew, with other elasticities for what comes after. */
    public SectorEquilibrium withThetas(double[] thetas) {
        SectorAccounts other = accounts.withThetas(thetas);
        return new SectorEquilibrium(this, other, new SectorWorld(base, other.thetas()));
    }

    /**
     * Solves for a change, starting from no change.
     *
     * @throws DataFaultException if the change is none of this world's, or cuts it into islands
     * @throws NoSolutionException if there is no equilibrium or it is not found
     */
    public SectorOutcome solve(SectorShock shock) {
        return solve(shock, new double[base.n]);
    }

    /**
     * Solves for a change, starting from given logarithms of the wage ratios, such as those of a similar change.
     *
     * @param start not changed
     */
    public SectorOutcome solve(SectorShock shock, double[] start) {
        shock.check(accounts);
        system.pose(shock);
        requireTrade(base, system);
        system.start(base.purchases);
        double[] logWage = start.clone();
        int steps = find(system, base, logWage, "counterfactual");
        return outcome(logWage, steps);
    }

    private int find(SectorSystem run, SectorWorld world, double[] logWage, String what) {
        int steps = search.solve(run, logWage, world.damping(), options.tolerance(), MOST_STEPS);
        double accepted = 1e-10;
        if (steps < 0 && !(run.norm <= accepted)) {
            throw new NoSolutionException(unsolved(run, what));
        }
        return Math.max(0, steps);
    }

    private String unsolved(SectorSystem run, String what) {
        List<String> poor = new ArrayList<>();
        for (int i = 0; i < base(run); i++) {
            if (!(run.spending[i] > 0)) {
                poor.add(accounts.states().get(i));
            }
        }
        if (!poor.isEmpty()) {
            return "no equilibrium of trade (" + what + "): with its surplus held, " + String.join(", ", poor)
                    + " would have nothing left to spend; choose the rule for deficits scaled or balanced";
        }
        return "no equilibrium of trade was found (" + what + "): a labour market is still off by "
                + String.format(Locale.ROOT, "%.2g", run.norm)
                + " of its wages; try a smaller change of trade costs, or check accounts and elasticities";
    }

    private static int base(SectorSystem run) {
        return run.spending.length;
    }

    private void requireTrade(SectorWorld world, SectorSystem run) {
        int n = world.n;
        double[] joined = new double[n * n];
        double[] changed = run.changed();
        List<Fault> faults = new ArrayList<>();
        for (int c = 0; c < world.s * n; c++) {
            double sum = 0;
            for (int e = 0; e < n; e++) {
                sum += changed[c * n + e];
                joined[e * n + c % n] += changed[c * n + e];
            }
            if (!(sum > 0) && world.purchases[c] > 0) {
                faults.add(new Fault(
                        "shock",
                        0,
                        "factor",
                        accounts.sectors().get(c / n) + " in "
                                + accounts.states().get(c % n),
                        "it can be bought from nobody any more",
                        "leave some trade, at home at least"));
            }
        }
        for (int i = 0; i < n; i++) {
            double sold = 0;
            for (int j = 0; j < n; j++) {
                sold += joined[i * n + j];
            }
            if (!(sold > 0)) {
                faults.add(new Fault(
                        "shock",
                        0,
                        "factor",
                        accounts.states().get(i),
                        "it can sell nothing any more",
                        "leave some trade, at home at least"));
            }
        }
        if (faults.isEmpty()) {
            Islands.require(accounts.states(), joined, "shock", faults);
        }
        if (faults.isEmpty() && deficits == Deficits.BALANCED) {
            Islands.requireBothWays(accounts.states(), joined, "trade flows", faults);
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException(
                    "cannot use the change of trade costs:", faults.subList(0, Math.min(20, faults.size())));
        }
    }

    private SectorOutcome outcome(double[] logWage, int steps) {
        int n = base.n;
        int s = base.s;
        double[] wage = exp(logWage);
        double[] consumer = new double[n];
        for (int c = 0; c < s * n; c++) {
            consumer[c % n] += base.finalShare[c] * system.logIndex[c];
        }
        return new SectorOutcome(
                accounts.states(),
                accounts.sectors(),
                deficits,
                before.trade,
                system.trade(),
                wage,
                exp(system.logCost),
                exp(system.logIndex),
                exp(consumer),
                before.income,
                income(system),
                before.spending,
                system.spending.clone(),
                before.revenue,
                system.revenue.clone(),
                baseShift,
                base.clipped,
                system.kappa,
                new Convergence(SolverOptions.Method.CONTRACTION, steps, system.relativeResiduals()));
    }

    private static double[] income(SectorSystem run) {
        double[] income = run.wageBill.clone();
        for (int i = 0; i < income.length; i++) {
            income[i] += run.revenue[i];
        }
        return income;
    }

    private static double[] exp(double[] logs) {
        double[] values = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            values[i] = Math.exp(logs[i]);
        }
        return values;
    }
}
