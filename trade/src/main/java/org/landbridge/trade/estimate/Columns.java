package org.landbridge.trade.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/**
 * The regressors of a panel: centred on their means where the model has an intercept, projected on the fixed effects
 * where it has those, without those that add nothing. What was done to them is undone in the coefficients.
 */
final class Columns {
    static final String INTERCEPT = "(Intercept)";

    /** Of a column, the share of its square about the mean that effects and earlier columns must leave. */
    private static final double COLLINEAR = 1e-10;

    /** The share of its square that a constant's mean leaves by rounding. */
    private static final double CONSTANT = 1e-24;

    private final Panel panel;
    private final Workers crew;
    private final NormalEquations equations;
    private final ConjugateGradients solver;
    private final double[] scratch;

    final List<String> names = new ArrayList<>();
    final List<String> dropped = new ArrayList<>();
    /** Which regressor of the design a column is; -1 for an intercept that was added. */
    int[] origin;

    /** Column of the intercept, -1 if the model has fixed effects. */
    private final int intercept;

    private final int interceptOrigin;
    private double interceptValue = 1;
    private double[] means;

    Columns(
            Panel panel,
            Workers crew,
            NormalEquations equations,
            ConjugateGradients solver,
            List<String> names,
            int intercept,
            boolean added,
            double[] scratch) {
        this.panel = panel;
        this.crew = crew;
        this.equations = equations;
        this.solver = solver;
        this.scratch = scratch;
        this.intercept = intercept;
        this.names.addAll(names);
        means = new double[names.size()];
        origin = new int[names.size()];
        Arrays.setAll(origin, k -> added ? k - 1 : k);
        interceptOrigin = intercept < 0 ? -2 : origin[intercept];
        if (intercept >= 0) {
            interceptValue = panel.x[intercept][0];
            centre();
        }
    }

    private void centre() {
        for (int k = 0; k < panel.x.length; k++) {
            if (k != intercept) {
                double[] x = panel.x[k];
                means[k] = mean(x);
                for (int r = 0; r < panel.rows; r++) {
                    x[r] -= means[k];
                }
            }
        }
    }

    private double mean(double[] x) {
        double sum = 0;
        double weight = 0;
        for (int r = 0; r < panel.rows; r++) {
            sum += panel.weight(r) * x[r];
            weight += panel.weight(r);
        }
        return sum / weight;
    }

    /**
     * Projects all columns and leaves out those that are collinear, later ones first.
     *
     * @param w weights; {@link NormalEquations#weigh} has them already
     */
    void clean(double[] w, double tolerance) {
        int k = panel.x.length;
        double[] before = new double[k];
        for (int j = 0; j < k; j++) {
            double raw = square(w, panel.x[j], -means[j]);
            before[j] = j == intercept ? raw : square(w, panel.x[j], weightedMean(w, panel.x[j]));
            if (before[j] <= CONSTANT * raw) {
                before[j] = Double.POSITIVE_INFINITY;
            }
        }
        project(w, tolerance);
        double[][] gram = equations.gram();
        boolean[] absorbed = new boolean[k];
        for (int j = 0; j < k; j++) {
            absorbed[j] = !(gram[j][j] > COLLINEAR * before[j]);
            if (absorbed[j]) {
                for (int i = 0; i < k; i++) {
                    gram[i][j] = gram[j][i] = 0;
                }
            }
        }
        Cholesky factor = Cholesky.of(gram, COLLINEAR);
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            if (!absorbed[j] && factor.kept(j)) {
                kept.add(j);
            } else {
                dropped.add(names.get(j));
            }
        }
        if (k > 0 && kept.isEmpty()) {
            throw new NoSolutionException("no regressor varies beyond the fixed effects: " + String.join(", ", dropped)
                    + "; use fewer fixed effects or other regressors");
        }
        keep(kept.stream().mapToInt(Integer::intValue).toArray());
        equations.columnsChanged();
    }

    private void keep(int[] kept) {
        panel.x = Arrays.stream(kept).mapToObj(j -> panel.x[j]).toArray(double[][]::new);
        means = Arrays.stream(kept).mapToDouble(j -> means[j]).toArray();
        origin = Arrays.stream(kept).map(j -> origin[j]).toArray();
        List<String> left = Arrays.stream(kept).mapToObj(names::get).toList();
        names.clear();
        names.addAll(left);
    }

    /** Projects the columns, as they stand, on the fixed effects under the weights of the equations. */
    void project(double[] w, double tolerance) {
        if (panel.swept < 0) {
            return;
        }
        for (double[] x : panel.x) {
            projectOne(w, x, tolerance);
        }
    }

    /** Takes from a column what the fixed effects explain of it. */
    void projectOne(double[] w, double[] x, double tolerance) {
        equations.centre(x);
        double square = weighted(w, x);
        if (square == 0 || equations.size(false) == 0) {
            return;
        }
        double[] right = new double[equations.size(false)];
        equations.rightHandSide(scratch, false, right);
        double[] solution = solver.project(right, square, tolerance);
        equations.fit(solution, false, scratch, scratch);
        panel.tiles(crew, (c, first, end, from, to) -> {
            for (int r = from; r < to; r++) {
                x[r] -= scratch[r];
            }
        });
    }

    /** scratch = w x; returns the sum of w x^2. */
    private double weighted(double[] w, double[] x) {
        double[] parts = new double[panel.chunkCount()];
        panel.tiles(crew, (c, first, end, from, to) -> {
            double sum = 0;
            for (int r = from; r < to; r++) {
                scratch[r] = w[r] * x[r];
                sum += scratch[r] * x[r];
            }
            parts[c] += sum;
        });
        return Arrays.stream(parts).reduce(0, Double::sum);
    }

    private double weightedMean(double[] w, double[] x) {
        double sum = 0;
        double weight = 0;
        for (int r = 0; r < panel.rows; r++) {
            sum += w[r] * x[r];
            weight += w[r];
        }
        return weight > 0 ? sum / weight : 0;
    }

    private double square(double[] w, double[] x, double about) {
        double sum = 0;
        for (int r = 0; r < panel.rows; r++) {
            double d = x[r] - about;
            sum += w[r] * d * d;
        }
        return sum;
    }

    /** Coefficients of the regressors as the design has them; {@code shift} belongs to the intercept. */
    double[] undone(double[] coefficients, double shift) {
        double[] undone = coefficients.clone();
        int at = interceptColumn();
        if (at >= 0) {
            double sum = shift;
            for (int k = 0; k < undone.length; k++) {
                sum -= k == at ? 0 : means[k] * undone[k];
            }
            undone[at] += sum / interceptValue;
        }
        return undone;
    }

    /** The same for a covariance matrix. */
    double[][] undone(double[][] covariance) {
        int at = interceptColumn();
        if (at < 0) {
            return covariance;
        }
        int n = covariance.length;
        double[] row = new double[n];
        for (int k = 0; k < n; k++) {
            row[k] = k == at ? 1 : -means[k] / interceptValue;
        }
        double[][] undone = new double[n][];
        for (int i = 0; i < n; i++) {
            undone[i] = covariance[i].clone();
        }
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += row[k] * covariance[k][i];
            }
            undone[at][i] = undone[i][at] = sum;
        }
        double corner = 0;
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                corner += row[k] * row[l] * covariance[k][l];
            }
        }
        undone[at][at] = corner;
        return undone;
    }

    private int interceptColumn() {
        for (int k = 0; k < origin.length; k++) {
            if (origin[k] == interceptOrigin) {
                return k;
            }
        }
        return -1;
    }
}
