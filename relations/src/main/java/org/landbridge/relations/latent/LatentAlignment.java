package org.landbridge.relations.latent;

import java.util.Arrays;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/**
 * Alignment behind several kinds of evidence: {@code y = level + loading * A + effect of one state + effect of the other +
 * error}, where A of a pair is a lasting part plus a stationary autoregression, of variance 1 together. Errors are
 * normal, those of a few gross values many times as wide (Tukey 1960), so a value that no other kind supports loses weight.
 * Fitted by EM (Shumway and Stoffer 1982) with conditional maximisations; effects of states have a normal prior whose
 * variance is estimated, and are taken apart from A (a mean-field approximation, which {@link Calibration} makes good).
 * Evidence that is missing leaves the interval wide. Results do not depend on the number of threads.
 */
public final class LatentAlignment {
    private static final double LEAST_EFFECT = 1e-4;
    private static final double MOST_PERSISTENCE = 0.99;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

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

    /** Variance of the effects of each kind. */
    private final double[] effectVariance;

    /** Share of values of each kind that are grossly wrong. */
    private final double[] grossShare;

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
        effectVariance = new double[kinds];
        grossShare = new double[kinds];
        Arrays.fill(grossShare, 0.01);
        Arrays.fill(effectVariance, options.effectSd() * options.effectSd());
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
        LatentFit fit = new LatentAlignment(data, options, workers).run();
        if (options.replicates() > 0) {
            fit.widen(Calibration.factors(data, fit, options, workers));
        }
        return fit;
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
                        + " rounds: the last one moved means by " + moved
                        + "; allow more rounds or a larger tolerance");
            }
            System.arraycopy(mean, 0, before, 0, mean.length);
            expect();
            centre();
            moved = distance(before, mean);
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
                options.stateEffects() ? effectVariance : new double[kinds],
                grossShare,
                options.grossSd(),
                weight,
                mean,
                variance,
                persistence,
                lasting,
                rounds,
                logLikelihood);
    }

    /** Root mean square. */
    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return Math.sqrt(sum / a.length);
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
                        double inverse = weight[c] / (errorVariance[m] * data.variance()[c]);
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

    /** Alignment has mean 0 over pairs and years; levels take the rest. */
    private void centre() {
        double sum = 0;
        for (double x : mean) {
            sum += x;
        }
        double shift = sum / mean.length;
        for (int c = 0; c < mean.length; c++) {
            mean[c] -= shift;
        }
        for (int m = 0; m < kinds; m++) {
            level[m] += loading[m] * shift;
        }
    }

    /** Expected precision of each error given how far a value is from what all other evidence says: small for gross ones. */
    private void weights() {
        double gross = options.grossSd() * options.grossSd();
        if (!(gross > 1)) {
            return;
        }
        for (int m = 0; m < kinds; m++) {
            double sum = 0;
            int n = 0;
            for (int p = 0; p < pairs; p++) {
                for (int t = 0; t < years; t++) {
                    int c = data.at(p, t, m);
                    if (!Double.isNaN(y[c])) {
                        double chance = gross(p, t, m, gross);
                        weight[c] = 1 - chance + chance / gross;
                        sum += chance;
                        n++;
                    }
                }
            }
            // A weak prior (one in two hundred) keeps the share off zero.
            grossShare[m] = (sum + 1) / (n + 200);
        }
    }

    /** Chance that a value is grossly wrong, judged by all other evidence on the pair. */
    private double gross(int p, int t, int m, double gross) {
        int a = p * years + t;
        int c = data.at(p, t, m);
        double own = errorVariance[m] * data.variance()[c];
        double precision = weight[c] / own;
        double all = 1 / Math.max(variance[a], 1e-12);
        double others = Math.max(all - loading[m] * loading[m] * precision, 1e-3 * all);
        double value = y[c] - level[m] - effects(p, t, m);
        double rest = (all * mean[a] - loading[m] * precision * value) / others;
        double miss = value - loading[m] * rest;
        double doubt = loading[m] * loading[m] / others + effectVariance(p, t, m);
        double good = (1 - grossShare[m]) * density(miss, own + doubt);
        double bad = grossShare[m] * density(miss, gross * own + doubt);
        return good + bad > 0 ? bad / (good + bad) : 1;
    }

    private static double density(double miss, double variance) {
        return Math.exp(-0.5 * miss * miss / variance) / Math.sqrt(variance);
    }

    /** Expected square of an error. */
    private double square(int p, int t, int m) {
        double miss = y[data.at(p, t, m)] - level[m] - effects(p, t, m) - loading[m] * mean[p * years + t];
        return miss * miss + loading[m] * loading[m] * variance[p * years + t] + effectVariance(p, t, m);
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
        workers.run(years * kinds, (task, thread) -> {
            int t = task / kinds;
            int m = task % kinds;
            double ridge = 1 / effectVariance[m];
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
        for (int m = 0; m < kinds; m++) {
            double square = 0;
            for (int at = m; at < effect.length; at += kinds) {
                square += effect[at] * effect[at] + unknown[at];
            }
            effectVariance[m] =
                    Math.clamp(square * kinds / effect.length, LEAST_EFFECT, options.effectSd() * options.effectSd());
        }
    }

    /** Persistence and the lasting share; the two variances are brought to 1 together, loadings take the rest. */
    private void motion() {
        double first = 0;
        double square = 0;
        double product = 0;
        double before = 0;
        double lastingSquare = 0;
        for (PairSmoother s : smoothers) {
            first += s.movingFirst;
            square += s.movingSquare;
            product += s.movingProduct;
            before += s.movingBefore;
            lastingSquare += s.lastingSquare;
        }
        double low = 0;
        double high = MOST_PERSISTENCE;
        for (int i = 0; i < 60; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (misfit(left, first, square, product, before) > misfit(right, first, square, product, before)) {
                low = left;
            } else {
                high = right;
            }
        }
        persistence = 0.5 * (low + high);
        double ofLasting = lastingSquare / pairs;
        double ofMoving = movingVariance(persistence, first, square, product, before);
        double total = Math.max(ofLasting + ofMoving, 1e-12);
        lasting = Math.clamp(ofLasting / total, 0.01, 0.99);
        double scale = Math.sqrt(total);
        for (int m = 0; m < kinds; m++) {
            loading[m] *= scale;
        }
    }

    /** Variance of a stationary autoregression that makes its expected moments most likely, given its persistence. */
    private double movingVariance(double phi, double first, double square, double product, double before) {
        return (first + (square - 2 * phi * product + phi * phi * before) / (1 - phi * phi)) / ((double) pairs * years);
    }

    /** Twice the negative expected log likelihood of the moving parts, the variance at its best. */
    private double misfit(double phi, double first, double square, double product, double before) {
        return (double) pairs * years * Math.log(movingVariance(phi, first, square, product, before))
                + (double) pairs * (years - 1) * Math.log(1 - phi * phi);
    }
}
