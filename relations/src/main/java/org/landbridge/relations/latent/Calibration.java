package org.landbridge.relations.latent;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.landbridge.network.Workers;

/**
 * How much wider than the smoother says an interval must be, as its parameters and the effects of states are estimated too:
 * worlds are made from the fitted model, with what is missing missing there as well, fitted anew, and errors held against
 * what the smoother said of them (a parametric bootstrap; Efron and Tibshirani 1993). Pairs and years are told apart by
 * how many kinds of evidence they have.
 */
final class Calibration {
    private static final long SEED = 20_170_517;
    /** Fewer pairs and years than this take the factor of all. */
    private static final int LEAST_CELLS = 200;

    private final Indicators data;
    private final LatentFit fit;
    private final double[] truth;
    private final double[] squares;
    private final double[] variances;
    private final int[] cells;

    private Calibration(Indicators data, LatentFit fit) {
        this.data = data;
        this.fit = fit;
        truth = new double[data.pairs() * data.years()];
        squares = new double[data.kinds().size() + 1];
        variances = new double[squares.length];
        cells = new int[squares.length];
    }

    /** Factors on the standard deviation, by number of kinds that there are; at least 1. */
    static double[] factors(Indicators data, LatentFit fit, LatentOptions options, Workers workers) {
        Calibration calibration = new Calibration(data, fit);
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int r = 0; r < options.replicates(); r++) {
            Indicators made = calibration.world(seeds.split());
            calibration.compare(LatentAlignment.fit(made, options.uncalibrated(), workers));
        }
        return calibration.ratios();
    }

    private Indicators world(SplittableRandom random) {
        int kinds = data.kinds().size();
        double[] effect = new double[data.states() * data.years() * kinds];
        for (int i = 0; i < effect.length; i++) {
            effect[i] = fit.effectSd(i % kinds) * random.nextGaussian();
        }
        double[] value = new double[data.value().length];
        Arrays.fill(value, Double.NaN);
        double shock = Math.sqrt(1 - fit.persistence() * fit.persistence());
        double movingSd = Math.sqrt(1 - fit.lasting());
        for (int p = 0; p < data.pairs(); p++) {
            double lasting = Math.sqrt(fit.lasting()) * random.nextGaussian();
            double moving = movingSd * random.nextGaussian();
            for (int t = 0; t < data.years(); t++) {
                moving = t == 0 ? moving : fit.persistence() * moving + shock * movingSd * random.nextGaussian();
                truth[p * data.years() + t] = lasting + moving;
                for (int m = 0; m < kinds; m++) {
                    int c = data.at(p, t, m);
                    if (!Double.isNaN(data.value()[c])) {
                        value[c] = fit.standardLoading(m) * (lasting + moving)
                                + effect[(data.first()[p] * data.years() + t) * kinds + m]
                                + effect[(data.second()[p] * data.years() + t) * kinds + m]
                                + fit.drawError(m, data.variance()[c], random);
                    }
                }
            }
        }
        return new Indicators(
                data.states(), data.first(), data.second(), data.years(), data.kinds(), value, data.variance());
    }

    private void compare(LatentFit made) {
        for (int p = 0; p < data.pairs(); p++) {
            double[] mean = made.means(p);
            double[] sd = made.sds(p);
            for (int t = 0; t < data.years(); t++) {
                double miss = mean[t] - truth[p * data.years() + t];
                int known = data.known(p, t);
                squares[known] += miss * miss;
                variances[known] += sd[t] * sd[t];
                cells[known]++;
            }
        }
    }

    private double[] ratios() {
        double all =
                ratio(Arrays.stream(squares).sum(), Arrays.stream(variances).sum());
        double[] ratios = new double[squares.length];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = cells[k] < LEAST_CELLS ? all : ratio(squares[k], variances[k]);
        }
        return ratios;
    }

    private static double ratio(double square, double variance) {
        return variance > 0 ? Math.sqrt(Math.max(1, square / variance)) : 1;
    }
}
