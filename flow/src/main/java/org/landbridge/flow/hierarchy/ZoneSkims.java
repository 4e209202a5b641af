package org.landbridge.flow.hierarchy;

import org.landbridge.flow.Workers;

/**
 * Matrices of least cost between all zones, anew for every set of weights. The order of nodes is found once; new weights
 * cost one pass over the hierarchy and a sweep for every {@link LaneSearch#LANES} zones. The result does not depend on the
 * number of threads. Not safe for threads itself.
 */
public final class ZoneSkims implements AutoCloseable {
    private final HierarchyWeights weights;
    private final Workers workers;
    private final LaneSearch[] searches;
    private final int zones;

    /** @param threads threads to use */
    public ZoneSkims(Hierarchy hierarchy, int threads) {
        weights = new HierarchyWeights(hierarchy);
        workers = new Workers(threads);
        searches = new LaneSearch[threads];
        for (int t = 0; t < threads; t++) {
            searches[t] = new LaneSearch(weights);
        }
        zones = hierarchy.network().zones();
    }

    /**
     * The matrix of least cost.
     *
     * @param ofLinks weight of every link, at least 0; infinite closes a link
     * @return {@code zones * zones} costs, rows are origins; infinite where no path leads, 0 from a zone to itself
     */
    public double[] skim(double[] ofLinks) {
        double[] matrix = new double[Math.multiplyExact(zones, zones)];
        skim(ofLinks, matrix);
        return matrix;
    }

    /** The same into a matrix that is there already. */
    public void skim(double[] ofLinks, double[] matrix) {
        weights.set(ofLinks);
        int lanes = LaneSearch.LANES;
        workers.run((zones + lanes - 1) / lanes, (task, thread) -> {
            int first = task * lanes;
            int count = Math.min(lanes, zones - first);
            int[] origins = new int[count];
            int[] rows = new int[count];
            for (int i = 0; i < count; i++) {
                origins[i] = first + i;
                rows[i] = (first + i) * zones;
            }
            searches[thread].search(origins, count);
            searches[thread].toZones(count, matrix, rows);
        });
    }

    /** Weights as used by the last skim, to check it against. */
    public HierarchyWeights weights() {
        return weights;
    }

    @Override
    public void close() {
        workers.close();
    }
}
