package org.landbridge.relations.latent;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.landbridge.network.Workers;
import org.landbridge.relations.Normal;

/**
 * Latent alignment of pairs, on a scale of mean 0 and variance 1 over pairs and years. Intervals hold what is not known of
 * the parameters if the options ask for replicates; else they are those of the smoother alone, somewhat too narrow.
 */
public final class LatentFit {
    private final Indicators data;
    private final double[] y;
    private final double[] kindSd;
    private final double[] level;
    private final double[] loading;
    private final double[] errorVariance;
    private final double[] effect;
    private final double[] effectVariance;
    private final double[] grossShare;
    private final double grossSd;
    private final double[] weight;
    private final double[] mean;
    private final double[] variance;
    private final double persistence;
    private final double lasting;
    private final int rounds;
    private final double logLikelihood;

    /**
     * Alignment of a pair in a year.
     *
     * @param weights share of each kind of evidence in what the year itself tells
     */
    public record Alignment(double mean, double sd, double low, double high, double[] weights, double discordance) {}

    /**
     * Where the mean goes when one kind of evidence is left out.
     *
     * @param without mean without each kind, NaN where it had none
     */
    public record Band(double low, double high, double[] without) {}

    LatentFit(
            Indicators data,
            double[] y,
            double[] kindSd,
            double[] level,
            double[] loading,
            double[] errorVariance,
            double[] effect,
            double[] effectVariance,
            double[] grossShare,
            double grossSd,
            double[] weight,
            double[] mean,
            double[] variance,
            double persistence,
            double lasting,
            int rounds,
            double logLikelihood) {
        this.data = data;
        this.y = y;
        this.kindSd = kindSd;
        this.level = level;
        this.loading = loading;
        this.errorVariance = errorVariance;
        this.effect = effect;
        this.effectVariance = effectVariance;
        this.grossShare = grossShare;
        this.grossSd = grossSd;
        this.weight = weight;
        this.mean = mean;
        this.variance = variance;
        this.persistence = persistence;
        this.lasting = lasting;
        this.rounds = rounds;
        this.logLikelihood = logLikelihood;
    }

    /** Alignment with the interval that holds it with a probability of {@code cover}. */
    public Alignment of(int pair, int year, double cover) {
        int c = pair * data.years() + year;
        double sd = Math.sqrt(variance[c]);
        double z = Normal.quantile((1 + cover) / 2);
        return new Alignment(
                mean[c], sd, mean[c] - z * sd, mean[c] + z * sd, weights(pair, year), discordance(pair, year));
    }

    /** Means of a pair over the years. */
    public double[] means(int pair) {
        return Arrays.copyOfRange(mean, pair * data.years(), (pair + 1) * data.years());
    }

    /** Standard deviations of a pair over the years. */
    public double[] sds(int pair) {
        return Arrays.stream(variance, pair * data.years(), (pair + 1) * data.years())
                .map(Math::sqrt)
                .toArray();
    }

    private double[] weights(int pair, int year) {
        double[] shares = new double[data.kinds().size()];
        double all = 0;
        for (int m = 0; m < shares.length; m++) {
            int c = data.at(pair, year, m);
            if (!Double.isNaN(y[c])) {
                shares[m] = loading[m] * loading[m] * weight[c] / (errorVariance[m] * data.variance()[c]);
                all += shares[m];
            }
        }
        for (int m = 0; m < shares.length; m++) {
            shares[m] = all > 0 ? shares[m] / all : 0;
        }
        return shares;
    }

    /** How far the value of a kind is from what the alignment says, in standard errors; NaN where there is none. */
    public double residual(int pair, int year, int kind) {
        int c = data.at(pair, year, kind);
        int a = pair * data.years() + year;
        double effects =
                effect[(data.first()[pair] * data.years() + year) * data.kinds().size() + kind]
                        + effect[
                                (data.second()[pair] * data.years() + year)
                                                * data.kinds().size()
                                        + kind];
        double miss = y[c] - level[kind] - effects - loading[kind] * mean[a];
        return miss / Math.sqrt(errorVariance[kind] * data.variance()[c] + loading[kind] * loading[kind] * variance[a]);
    }

    /** Sum of squared residuals of a year: large where kinds of evidence disagree; NaN with fewer than two of them. */
    public double discordance(int pair, int year) {
        double sum = 0;
        int n = 0;
        for (int m = 0; m < data.kinds().size(); m++) {
            double r = residual(pair, year, m);
            if (!Double.isNaN(r)) {
                sum += r * r;
                n++;
            }
        }
        return n < 2 ? Double.NaN : sum;
    }

    /** Loading of a kind in its own units: what one unit of alignment adds to it. */
    public double loading(int kind) {
        return loading[kind] * kindSd[kind];
    }

    /** Share of the variance of a kind that alignment makes, state effects aside. */
    public double reliability(int kind) {
        double relative = 0;
        int n = 0;
        for (int c = kind; c < y.length; c += data.kinds().size()) {
            if (!Double.isNaN(y[c])) {
                relative += data.variance()[c];
                n++;
            }
        }
        double signal = loading[kind] * loading[kind];
        return n == 0 ? Double.NaN : signal / (signal + errorVariance[kind] * relative / n);
    }

    public List<String> kinds() {
        return data.kinds();
    }

    public double persistence() {
        return persistence;
    }

    /** Share of the variance of alignment that lasts. */
    public double lasting() {
        return lasting;
    }

    public int rounds() {
        return rounds;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    /** Multiplies standard deviations, by number of kinds that there are. */
    void widen(double[] factors) {
        for (int p = 0; p < data.pairs(); p++) {
            for (int t = 0; t < data.years(); t++) {
                double factor = factors[data.known(p, t)];
                variance[p * data.years() + t] *= factor * factor;
            }
        }
    }

    /** Standard deviation of the effects of states on a kind, in standard deviations of the kind. */
    double effectSd(int kind) {
        return Math.sqrt(effectVariance[kind]);
    }

    double standardLoading(int kind) {
        return loading[kind];
    }

    /** An error as the model has them. */
    double drawError(int kind, double relative, RandomGenerator random) {
        double sd = Math.sqrt(errorVariance[kind] * relative);
        return sd * random.nextGaussian() * (random.nextDouble() < grossShare[kind] && grossSd > 1 ? grossSd : 1);
    }

    /** Fits anew without each kind of evidence in turn, turned the way of this fit; one fit for each kind. */
    public LatentFit[] leaveOneOut(LatentOptions options, Workers workers) {
        LatentFit[] fits = new LatentFit[data.kinds().size()];
        for (int m = 0; m < fits.length; m++) {
            fits[m] = LatentAlignment.fit(data.without(m), options.uncalibrated(), workers);
            double along = 0;
            for (int c = 0; c < mean.length; c++) {
                along += mean[c] * fits[m].mean[c];
            }
            if (along < 0) {
                fits[m].turn();
            }
        }
        return fits;
    }

    private void turn() {
        for (int m = 0; m < loading.length; m++) {
            loading[m] = -loading[m];
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] = -mean[c];
        }
    }

    /** The band of a pair and year over fits that each leave one kind out, and this fit. */
    public Band band(LatentFit[] without, int pair, int year) {
        int c = pair * data.years() + year;
        double low = mean[c];
        double high = mean[c];
        double[] each = new double[without.length];
        for (int m = 0; m < without.length; m++) {
            each[m] = Double.isNaN(y[data.at(pair, year, m)]) ? Double.NaN : without[m].mean[c];
            low = Math.min(low, without[m].mean[c]);
            high = Math.max(high, without[m].mean[c]);
        }
        return new Band(low, high, each);
    }
}
