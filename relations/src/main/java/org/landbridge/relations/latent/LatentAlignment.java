package org.landbridge.relations.latent;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;
import org.landbridge.relations.Workers;

/**
 * Alignment behind several kinds of evidence: {@code y = level + loading * A + effect of one state + effect of the other +
 * error}, where A of a pair is a lasting part plus a stationary autoregression, of variance 1 together. Errors are t, as
 * normals of gamma precision (Lange, Little and Taylor 1989), so a value that no other kind supports loses weight. Fitted
 * by EM (Shumway and Stoffer 1982) with conditional maximisations; effects of states have a normal prior. Evidence that
 * is missing leaves the interval wide. Results do not depend on the number of threads.
 */
public final class LatentAlignment {
    private final Indicators data;
    private final LatentOptions options;
    private final Workers workers;
    private final int pairs;
    private final int years;
    private final int kinds;
    private final double[] kindMean;
    private final double[] kindSd;
    /** Standardised values. */
    private final double[] y;

    private final double[] level;
    private final double[] loading;
    private final double[] errorVariance;
    /** effect[(state * years + year) * kinds + kind]. */
    private final double[] effect;

    /** Posterior variances of the effects. */
    private final double[] unknown;

    private final double[] weight;
    private final double[] mean;
    private final double[] variance;
    private double persistence = 0.8;
    private double lasting = 0.5;
    private double logLikelihood;
    private int reference = Integer.MAX_VALUE;
    private final PairSmoother[] smoothers;

    private LatentAlignment(Indicators data, LatentOptions options, Workers workers) {
        this.data = data;
        this.options = options;
        this.workers = workers;
        pairs = data.pairs();
        years = data.years();
        kinds = data.kinds().size();
        kindMean = new double[kinds];
        kindSd = new double[kinds];
        y = new double[data.value().length];
        level = new double[kinds];
        loading = new double[kinds];
        errorVariance = new double[kinds];
        effect = new double[data.states() * years * kinds];
        unknown = new double[effect.length];
        weight = new double[y.length];
        mean = new double[pairs * years];
        variance = new double[pairs * years];
        smoothers = new PairSmoother[pairs];
        Arrays.setAll(smoothers, p -> new PairSmoother(years));
        Arrays.fill(weight, 1);
        Arrays.fill(loading, 0.6);
        Arrays.fill(errorVariance, 0.6);
        standardise();
    }

    /** @throws NoSolutionException if EM does not settle, or a kind of evidence does not vary */
    public static LatentFit fit(Indicators data, LatentOptions options, Workers workers) {
        return new LatentAlignment(data, options, workers).run();
    }

    private void standardise() {
        double[] shares = new double[kinds];
        for (int m = 0; m < kinds; m++) {
            double sum = 0;
            double square = 0;
            double relative = 0;
            int n = 0;
            for (int c = m; c < y.length; c += kinds) {
                double v = data.value()[c];
                if (!Double.isNaN(v)) {
                    sum += v;
                    square += v * v;
                    relative += data.variance()[c];
                    n++;
                }
            }
            kindMean[m] = n == 0 ? 0 : sum / n;
            kindSd[m] = n == 0 ? 1 : Math.sqrt(Math.max(0, square / n - kindMean[m] * kindMean[m]));
            shares[m] = n == 0 ? 1 : relative / n;
            if (!(kindSd[m] > 1e-12)) {
                throw new NoSolutionException("no latent alignment: \""
                        + data.kinds().get(m) + "\" is the same for all pairs and years; leave this kind out");
            }
            errorVariance[m] /= shares[m];
            for (int c = m; c < y.length; c += kinds) {
                y[c] = (data.value()[c] - kindMean[m]) / kindSd[m];
            }
        }
    }

    private LatentFit run() {
        double[] before = new double[mean.length];
        int rounds = 0;
        double moved = Double.POSITIVE_INFINITY;
        start();
        while (moved > options.tolerance() || rounds < 3) {
            if (rounds++ >= options.mostRounds()) {
                throw new NoSolutionException("latent alignment did not settle in " + options.mostRounds()
                        + " rounds: the last one moved a mean by " + moved
                        + "; allow more rounds or a larger tolerance");
            }
            System.arraycopy(mean, 0, before, 0, mean.length);
            expect();
            moved = 0;
            for (int c = 0; c < mean.length; c++) {
                moved = Math.max(moved, Math.abs(mean[c] - before[c]));
            }
            weights();
            loadings();
            if (options.stateEffects()) {
                effects();
            }
            motion();
        }
        return new LatentFit(
                data,
                y,
                kindSd,
                level,
                loading,
                errorVariance,
                effect,
                weight,
                mean,
                variance,
                persistence,
                lasting,
                rounds,
                logLikelihood);
    }

    /** Signs of loadings from the correlation of each kind with the first that there is. */
    private void start() {
        for (int c = y.length - 1; c >= 0; c--) {
            if (!Double.isNaN(y[c])) {
                reference = Math.min(reference, c % kinds);
            }
        }
        for (int m = 0; m < kinds; m++) {
            double sum = 0;
            for (int c = 0; c < y.length; c += kinds) {
                double both = y[c + reference] * y[c + m];
                sum += Double.isNaN(both) ? 0 : both;
            }
            loading[m] = sum < 0 ? -0.6 : 0.6;
        }
    }

    private double effects(int pair, int year, int kind) {
        return effect[(data.first()[pair] * years + year) * kinds + kind]
                + effect[(data.second()[pair] * years + year) * kinds + kind];
    }

    /** What is not known of the effects of the two states, as an error of the value. */
    private double effectVariance(int pair, int year, int kind) {
        return unknown[(data.first()[pair] * years + year) * kinds + kind]
                + unknown[(data.second()[pair] * years + year) * kinds + kind];
    }

    private void expect() {
        workers.run(pairs, (p, thread) -> {
            double[] precision = new double[years];
            double[] measured = new double[years];
            for (int t = 0; t < years; t++) {
                double sum = 0;
                for (int m = 0; m < kinds; m++) {
                    int c = data.at(p, t, m);
                    if (!Double.isNaN(y[c])) {
                        double inverse =
                                1 / (errorVariance[m] * data.variance()[c] / weight[c] + effectVariance(p, t, m));
                        precision[t] += loading[m] * loading[m] * inverse;
                        sum += loading[m] * inverse * (y[c] - level[m] - effects(p, t, m));
                    }
                }
                measured[t] = precision[t] > 0 ? sum / precision[t] : 0;
            }
            PairSmoother s = smoothers[p];
            s.smooth(precision, measured, persistence, 1 - lasting, lasting);
            System.arraycopy(s.mean, 0, mean, p * years, years);
            System.arraycopy(s.variance, 0, variance, p * years, years);
        });
        logLikelihood = 0;
        for (PairSmoother s : smoothers) {
            logLikelihood += s.logLikelihood;
        }
    }

    /** Expected precision of each error given how far it is off: small for outliers. */
    private void weights() {
        double nu = options.degrees();
        if (Double.isInfinite(nu)) {
            return;
        }
        for (int p = 0; p < pairs; p++) {
            for (int t = 0; t < years; t++) {
                for (int m = 0; m < kinds; m++) {
                    int c = data.at(p, t, m);
                    if (!Double.isNaN(y[c])) {
                        double square = square(p, t, m) / (errorVariance[m] * data.variance()[c]);
                        weight[c] = (nu + 1) / (nu + square);
                    }
                }
            }
        }
    }

    /** Expected square of an error. */
    private double square(int p, int t, int m) {
        double miss = y[data.at(p, t, m)] - level[m] - effects(p, t, m) - loading[m] * mean[p * years + t];
        return miss * miss + loading[m] * loading[m] * variance[p * years + t];
    }

    /** Level, loading and error of each kind: a weighted regression on what is known of A. */
    private void loadings() {
        for (int m = 0; m < kinds; m++) {
            double n = 0;
            double a = 0;
            double aa = 0;
            double r = 0;
            double ra = 0;
            for (int p = 0; p < pairs; p++) {
                for (int t = 0; t < years; t++) {
                    int c = data.at(p, t, m);
                    if (Double.isNaN(y[c])) {
                        continue;
                    }
                    double w = weight[c] / data.variance()[c];
                    double x = mean[p * years + t];
                    double value = y[c] - effects(p, t, m);
                    n += w;
                    a += w * x;
                    aa += w * (x * x + variance[p * years + t]);
                    r += w * value;
                    ra += w * value * x;
                }
            }
            if (!(n > 0)) {
                loading[m] = 0;
                continue;
            }
            double det = n * aa - a * a;
            loading[m] = det > 1e-12 ? (n * ra - a * r) / det : 0;
            level[m] = (r - loading[m] * a) / n;
            double sum = 0;
            double count = 0;
            for (int p = 0; p < pairs; p++) {
                for (int t = 0; t < years; t++) {
                    int c = data.at(p, t, m);
                    if (!Double.isNaN(y[c])) {
                        sum += weight[c] / data.variance()[c] * square(p, t, m);
                        count++;
                    }
                }
            }
            errorVariance[m] = Math.max(sum / count, 1e-6);
        }
        if (loading[reference] < 0) {
            for (int m = 0; m < kinds; m++) {
                loading[m] = -loading[m];
            }
            for (int c = 0; c < mean.length; c++) {
                mean[c] = -mean[c];
            }
        }
    }

    /** Effects of states, one state after the other (Gauss-Seidel on a ridge regression), years and kinds apart. */
    private void effects() {
        double ridge = 1 / (options.effectSd() * options.effectSd());
        workers.run(years * kinds, (task, thread) -> {
            int t = task / kinds;
            int m = task % kinds;
            double[] sum = new double[data.states()];
            double[] precision = new double[data.states()];
            for (int sweep = 0; sweep < 3; sweep++) {
                // Half a Jacobi step: both states of a pair at once would overshoot.
                Arrays.fill(sum, 0);
                Arrays.fill(precision, ridge);
                for (int p = 0; p < pairs; p++) {
                    int c = data.at(p, t, m);
                    if (Double.isNaN(y[c])) {
                        continue;
                    }
                    double w = weight[c] / (errorVariance[m] * data.variance()[c]);
                    double miss = y[c] - level[m] - loading[m] * mean[p * years + t] - effects(p, t, m);
                    sum[data.first()[p]] += w * miss;
                    sum[data.second()[p]] += w * miss;
                    precision[data.first()[p]] += w;
                    precision[data.second()[p]] += w;
                }
                for (int s = 0; s < data.states(); s++) {
                    int at = (s * years + t) * kinds + m;
                    effect[at] += 0.5 * (sum[s] - ridge * effect[at]) / precision[s];
                    unknown[at] = 1 / precision[s];
                }
            }
        });
    }

    /** Persistence and the lasting share; the two variances are brought to 1 together, loadings take the rest. */
    private void motion() {
        double product = 0;
        double before = 0;
        double lastingSquare = 0;
        double all = 0;
        for (int p = 0; p < pairs; p++) {
            PairSmoother s = smoothers[p];
            product += s.movingProduct;
            before += s.movingBefore;
            lastingSquare += s.lastingSquare;
            all += s.movingSquare / Math.max(1, years - 1);
        }
        persistence = Math.clamp(product / Math.max(before, 1e-12), 0, 0.99);
        double ofLasting = lastingSquare / pairs;
        double ofMoving = years > 1 ? all / pairs : 0;
        double total = Math.max(ofLasting + ofMoving, 1e-12);
        lasting = Math.clamp(ofLasting / total, 0.01, 0.99);
        double scale = Math.sqrt(total);
        for (int m = 0; m < kinds; m++) {
            loading[m] *= scale;
        }
    }
}
