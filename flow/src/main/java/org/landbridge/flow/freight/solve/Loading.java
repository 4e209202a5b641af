package org.landbridge.flow.freight.solve;

import java.util.Arrays;
import org.landbridge.network.Workers;

/**
 * Puts the demand on the routes at given delays, and tells how the volumes answer to delays. Cells are cut into chunks
 * whose number does not depend on the threads, and the chunks' sums are added in their order.
 */
final class Loading {
    private static final int CHUNKS = 32;

    private final ChoiceProblem problem;
    private final Workers workers;
    private final int elements;
    private final int chunks;
    private final double[] utility;
    private final double[][] volumes;
    private final double[][] responses;
    private final double[][] nestMeans;
    private final double[][] cellMeans;

    /** Filled by {@link #load}: by route. */
    final double[] probability;

    /** Filled by {@link #load}: by cell. */
    final double[] logsum;

    Loading(ChoiceProblem problem, int elements, Workers workers) {
        this.problem = problem;
        this.workers = workers;
        this.elements = elements;
        chunks = Math.min(CHUNKS, Math.max(1, problem.cells()));
        utility = new double[problem.routes()];
        probability = new double[problem.routes()];
        logsum = new double[problem.cells()];
        volumes = new double[chunks][elements];
        responses = new double[chunks][];
        nestMeans = new double[chunks][elements];
        cellMeans = new double[chunks][elements];
    }

    /** Volumes by element that the choice makes at these delays. */
    void load(double[] delayHours, double[] volume) {
        workers.run(chunks, (chunk, thread) -> {
            double[] sums = volumes[chunk];
            Arrays.fill(sums, 0);
            for (int c = first(chunk); c < first(chunk + 1); c++) {
                choose(c, delayHours);
                for (int r = problem.firstRoute()[c]; r < problem.firstRoute()[c + 1]; r++) {
                    double flow = problem.tonnes()[c] * probability[r];
                    for (int u = problem.firstUse()[r]; u < problem.firstUse()[r + 1]; u++) {
                        sums[problem.element()[u]] += flow;
                    }
                }
            }
        });
        Arrays.fill(volume, 0);
        for (double[] sums : volumes) {
            for (int e = 0; e < elements; e++) {
                volume[e] += sums[e];
            }
        }
    }

    private int first(int chunk) {
        return (int) ((long) problem.cells() * chunk / chunks);
    }

    private void choose(int cell, double[] delayHours) {
        int from = problem.firstRoute()[cell];
        int to = problem.firstRoute()[cell + 1];
        for (int r = from; r < to; r++) {
            double hours = 0;
            for (int u = problem.firstUse()[r]; u < problem.firstUse()[r + 1]; u++) {
                hours += delayHours[problem.element()[u]];
            }
            utility[r] = problem.bonus()[r]
                    - problem.theta()[cell] * (problem.usd()[r] + problem.usdPerHour()[cell] * hours);
        }
        logsum[cell] = NestedLogit.choose(utility, problem.nest(), from, to, problem.mu(), probability);
    }

    /**
     * Minus the derivatives of the volumes by the delays at the probabilities of the last loading: a symmetric matrix
     * without negative eigenvalues, in rows.
     */
    void response(double[] matrix) {
        workers.run(chunks, (chunk, thread) -> {
            if (responses[chunk] == null) {
                responses[chunk] = new double[elements * elements];
            }
            Arrays.fill(responses[chunk], 0);
            for (int c = first(chunk); c < first(chunk + 1); c++) {
                addResponse(c, chunk);
            }
        });
        Arrays.fill(matrix, 0);
        for (double[] sums : responses) {
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] += sums[i];
            }
        }
    }

    private void addResponse(int cell, int chunk) {
        double factor = problem.tonnes()[cell] * problem.theta()[cell] * problem.usdPerHour()[cell];
        if (factor == 0) {
            return;
        }
        double[] sums = responses[chunk];
        double[] ofNest = nestMeans[chunk];
        double[] ofCell = cellMeans[chunk];
        double mu = problem.mu();
        Arrays.fill(ofCell, 0);
        int to = problem.firstRoute()[cell + 1];
        for (int start = problem.firstRoute()[cell]; start < to; ) {
            Arrays.fill(ofNest, 0);
            double inNest = 0;
            int end = start;
            for (; end < to && problem.nest()[end] == problem.nest()[start]; end++) {
                double p = probability[end];
                inNest += p;
                int first = problem.firstUse()[end];
                int last = problem.firstUse()[end + 1];
                for (int u = first; u < last; u++) {
                    int row = problem.element()[u];
                    ofNest[row] += p;
                    for (int w = first; w < last; w++) {
                        sums[row * elements + problem.element()[w]] += factor * p / mu;
                    }
                }
            }
            if (inNest > 0) {
                // Nest means stand times the nest's probability, so one of the two factors is divided by it.
                outer(sums, ofNest, factor * (1 - 1 / mu) / inNest);
            }
            for (int e = 0; e < elements; e++) {
                ofCell[e] += ofNest[e];
            }
            start = end;
        }
        outer(sums, ofCell, -factor);
    }

    private void outer(double[] sums, double[] vector, double factor) {
        if (factor == 0) {
            return;
        }
        for (int i = 0; i < elements; i++) {
            double left = factor * vector[i];
            if (left != 0) {
                for (int j = 0; j < elements; j++) {
                    sums[i * elements + j] += left * vector[j];
                }
            }
        }
    }
}
