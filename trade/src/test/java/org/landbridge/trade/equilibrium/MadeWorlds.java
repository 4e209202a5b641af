package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made worlds of any size, some pairs without trade. */
final class MadeWorlds {
    private MadeWorlds() {}

    static List<String> states(int n) {
        List<String> states = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            states.add("S" + i);
        }
        return states;
    }

    static double[] values(int n, Random random, double zeros, double scale) {
        double[] values = new double[n * n];
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = Math.exp(1.2 * random.nextGaussian());
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double friction = i == j ? 3 : Math.exp(0.8 * random.nextGaussian() - 1);
                boolean none = i != j && random.nextDouble() < zeros;
                values[i * n + j] = none ? 0 : scale * size[i] * size[j] * friction;
            }
        }
        return values;
    }

    static TradeFlows flows(int n, long seed) {
        return new TradeFlows(states(n), values(n, new Random(seed), n < 4 ? 0 : 0.2, 1000));
    }

    /** A fifth of the pairs changes by up to a factor 1.5 either way. */
    static double[] factors(int n, long seed) {
        Random random = new Random(seed);
        double[] factors = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean changes = i != j && random.nextDouble() < 0.2;
                factors[i * n + j] = changes ? Math.exp((random.nextDouble() - 0.5) * 0.8) : 1;
            }
        }
        factors[1] = 0.8;
        return factors;
    }

    /** Sectors with inputs and tariffs; the last one is not traded. */
    static SectorAccounts sectors(int n, int s, long seed) {
        Random random = new Random(seed);
        double[][] flows = new double[s][];
        double[][] tariffs = new double[s][n * n];
        double[] thetas = new double[s];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < s; j++) {
            flows[j] = values(n, random, 0.2, 1000);
            names.add("sector " + j);
            thetas[j] = 2 + 6 * random.nextDouble();
            for (int c = 0; c < n * n; c++) {
                boolean home = c / n == c % n;
                if (j == s - 1 && !home) {
                    flows[j][c] = 0;
                }
                tariffs[j][c] = home ? 0 : 0.2 * random.nextDouble();
            }
        }
        double[] valueAdded = new double[s * n];
        for (int c = 0; c < s * n; c++) {
            valueAdded[c] = 0.7 + 0.2 * random.nextDouble();
        }
        double[] inputs = new double[n * s * s];
        for (int state = 0; state < n; state++) {
            for (int to = 0; to < s; to++) {
                double sum = 0;
                for (int from = 0; from < s; from++) {
                    double share = (from == to ? 5 : 0.2) * random.nextDouble();
                    inputs[(state * s + from) * s + to] = share;
                    sum += share;
                }
                for (int from = 0; from < s; from++) {
                    inputs[(state * s + from) * s + to] /= sum;
                }
            }
        }
        return SectorAccounts.of(states(n), names, flows, thetas)
                .withInputs(valueAdded, inputs)
                .withTariffs(tariffs);
    }
}
