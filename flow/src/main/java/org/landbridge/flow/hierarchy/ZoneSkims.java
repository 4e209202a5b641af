package org.landbridge.flow.hierarchy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Workers;

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
        customize(ofLinks);
        sweep(matrix);
    }

    /** Takes over weights: the first half of a skim. */
    public void customize(double[] ofLinks) {
        weights.set(ofLinks);
    }

    /** Fills a matrix at the weights taken over last: the second half of a skim. */
    public void sweep(double[] matrix) {
        fill(matrix, null, null);
    }

    /**
     * The same, and another figure of the links summed along the paths of least cost: of several such paths, along one that
     * is always the same.
     *
     * @param ofLinks the other figure of every link
     * @param along matrix of its sums; infinite where no path leads
     */
    public void sweep(double[] matrix, double[] ofLinks, double[] along) {
        fill(matrix, new double[][] {ofLinks, along}, walks());
    }

    private PathWalk[] walks() {
        PathWalk[] walks = new PathWalk[searches.length];
        Arrays.setAll(walks, t -> new PathWalk(searches[t]));
        return walks;
    }

    private void fill(double[] matrix, double @Nullable [][] other, PathWalk @Nullable [] walks) {
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
            for (int i = 0; i < count && other != null && walks != null; i++) {
                along(walks[thread], i, rows[i], matrix, other[0], other[1]);
            }
        });
    }

    private void along(PathWalk walk, int lane, int row, double[] matrix, double[] ofLinks, double[] along) {
        for (int z = 0; z < zones; z++) {
            double sum = Double.POSITIVE_INFINITY;
            if (matrix[row + z] < Double.POSITIVE_INFINITY) {
                sum = 0;
                for (int i = walk.walk(lane, z) - 1; i >= 0; i--) {
                    sum += ofLinks[walk.link(i)];
                }
            }
            along[row + z] = sum;
        }
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
