package org.landbridge.trade.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;
import org.landbridge.trade.estimate.Design.Codes;

/**
 * Estimates gravity equations with any number of fixed effects (Correia, Guimaraes and Zylkin 2020 for PPML). Rows that
 * no estimate can use are dropped first, all-zero levels of fixed effects among them; other separated rows are for the
 * caller to take out of the design before.
 */
public final class Estimation {
    private final Design design;
    private final GravityModel model;
    private final EstimationOptions options;
    private final long began = System.nanoTime();

    private Estimation(Design design, GravityModel model, EstimationOptions options) {
        this.design = design;
        this.model = model;
        this.options = options;
    }

    /**
     * Fits a model. Without fixed effects and without a constant among the regressors an intercept is added.
     *
     * @throws IllegalArgumentException if the design is not what {@link Design} says: columns of other lengths, figures
     *     that are not finite, codes out of range
     * @throws BadUsageException if the model cannot have such a response
     * @throws NoSolutionException if nothing is left to estimate, or the fit does not settle
     */
    public static Estimate of(GravityModel model, Design design, EstimationOptions options) {
        DesignChecks.check(design, model);
        return new Estimation(design, model, options).run();
    }

    private Estimate run() {
        RowScreen screen = RowScreen.of(design, model, options.dropSingletons());
        int[] kept = screen.keptRows();
        if (kept.length == 0) {
            throw new NoSolutionException(nothingLeft(screen.dropped()));
        }
        Panel panel = new Panel(design, kept);
        List<String> names = new ArrayList<>(design.names());
        int intercept = panel.swept >= 0 ? -1 : intercept(panel, names);
        try (Workers crew = new Workers(panel.rows < 20_000 ? 1 : options.threads())) {
            return fit(screen.dropped(), panel, crew, names, intercept);
        }
    }

    private Estimate fit(DroppedRows dropped, Panel panel, Workers crew, List<String> names, int intercept) {
        boolean added = names.size() > design.names().size();
        NormalEquations equations = new NormalEquations(panel, crew);
        ConjugateGradients solver = new ConjugateGradients(equations, options.maxInnerIterations());
        double[] scratch = new double[panel.rows];
        Columns columns = new Columns(panel, crew, equations, solver, names, intercept, added, scratch);
        Fitter fitter = model.linear()
                ? new LeastSquares(panel, equations, columns, options)
                : new CountModel(
                        model,
                        panel,
                        crew,
                        columns,
                        options,
                        new Scoring(panel, crew, equations, solver, columns, scratch, options));
        Fitted fitted = fitter.fit();
        if (panel.rows <= fitted.coefficients().length) {
            throw new NoSolutionException(panel.rows + " rows left for " + fitted.coefficients().length
                    + " coefficients; use more rows or fewer regressors");
        }
        return new Estimate(
                model,
                columns.names,
                fitted.coefficients(),
                columns.dropped,
                panel.rows,
                dropped,
                effects(panel),
                fitted.goodness(),
                fitted.theta(),
                fitted.iterations(),
                solver.steps,
                (System.nanoTime() - began) * 1e-9,
                panel.unsorted(fitted.expected(), design.rows()),
                new Scores(
                        design,
                        panel,
                        columns,
                        fitted.score(),
                        fitted.bread(),
                        fitted.index(),
                        fitted.w(),
                        fitted.iidVariance()));
    }

    /** Finds the constant among the regressors or adds one in front, and returns its number. */
    private static int intercept(Panel panel, List<String> names) {
        for (int k = 0; k < panel.x.length; k++) {
            double first = panel.x[k][0];
            if (first != 0 && Arrays.stream(panel.x[k]).allMatch(v -> v == first)) {
                return k;
            }
        }
        double[][] x = new double[panel.x.length + 1][];
        System.arraycopy(panel.x, 0, x, 1, panel.x.length);
        x[0] = new double[panel.rows];
        Arrays.fill(x[0], 1);
        panel.x = x;
        names.addFirst(Columns.INTERCEPT);
        return 0;
    }

    private List<Estimate.Effect> effects(Panel panel) {
        List<Estimate.Effect> effects = new ArrayList<>();
        List<Codes> codes = design.effects();
        for (int e = 0; e < codes.size(); e++) {
            effects.add(new Estimate.Effect(codes.get(e).name(), panel.levels[e]));
        }
        return effects;
    }

    private String nothingLeft(DroppedRows dropped) {
        if (design.rows() == 0) {
            return "there are no rows to estimate from; check the table and its filters";
        }
        return "none of the " + design.rows() + " rows can be used: " + dropped.withoutWeight() + " have weight 0, "
                + dropped.allZero() + " are in levels of fixed effects with zeros only, " + dropped.singletons()
                + " are alone in a level; use coarser fixed effects or more rows";
    }
}
