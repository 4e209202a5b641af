package org.landbridge.flow.hierarchy;

import java.util.Arrays;

/**
 * Distances from up to {@link #LANES} nodes to all others at once (PHAST: Delling, Goldberg, Nowatzyk and Werneck 2013):
 * each lane climbs the hierarchy, then one sweep down the ranks serves all lanes side by side. One for each thread.
 */
public final class LaneSearch {
    /** Origins a search takes. */
    public static final int LANES = 16;

    private final Hierarchy hierarchy;
    private final Sweep sweep;
    private HierarchyWeights weights;

    /** Distance by rank, the lanes of a rank side by side. */
    private final long[] distance;

    /** Distance of the lane that climbs, by rank; NONE between climbs. */
    private final long[] climbed;
    /** Bits of ranks that the lane has reached and not yet left. */
    private final long[] touched;

    private final int[] origin = new int[LANES];

    public LaneSearch(HierarchyWeights weights) {
        this(weights, Sweep.best());
    }

    LaneSearch(HierarchyWeights weights, Sweep sweep) {
        this.sweep = sweep;
        this.weights = weights;
        hierarchy = weights.hierarchy;
        distance = new long[Math.multiplyExact(hierarchy.ranks, LANES)];
        climbed = new long[hierarchy.ranks];
        Arrays.fill(climbed, HierarchyWeights.NONE);
        touched = new long[hierarchy.ranks / Long.SIZE + 1];
    }

    /** Searches on other weights of the same hierarchy from now on. */
    public void use(HierarchyWeights other) {
        if (other.hierarchy != hierarchy) {
            throw new IllegalArgumentException("weights of another hierarchy");
        }
        weights = other;
    }

    /** Searches from the first {@code count} nodes of an array. */
    public void search(int[] origins, int count) {
        Arrays.fill(distance, HierarchyWeights.NONE);
        for (int lane = 0; lane < count; lane++) {
            origin[lane] = origins[lane];
            climb(origins[lane], lane);
        }
        sweep.down(hierarchy, distance, weights.down);
    }

    private void climb(int from, int lane) {
        int rank = hierarchy.rank[from];
        if (rank >= 0) {
            seed(rank, 0);
        } else {
            for (int l = hierarchy.network.firstOut(from); l < hierarchy.network.firstOut(from + 1); l++) {
                int next = hierarchy.rank[hierarchy.network.head(l)];
                if (next >= 0) {
                    seed(next, weights.link[l]);
                }
            }
        }
        for (int word = 0; word < touched.length; word++) {
            while (touched[word] != 0) {
                int r = word * Long.SIZE + Long.numberOfTrailingZeros(touched[word]);
                touched[word] &= touched[word] - 1;
                distance[r * LANES + lane] = relaxUp(r);
            }
        }
    }

    /** Takes one step up from a rank, leaves it clean for the next lane and returns its distance. */
    private long relaxUp(int rank) {
        long[] high = climbed;
        int[] upHead = hierarchy.upHead;
        long[] up = weights.up;
        long at = high[rank];
        high[rank] = HierarchyWeights.NONE;
        int start = hierarchy.firstUp[rank];
        int end = hierarchy.firstUp[rank + 1];
        for (int a = start; a < end; a++) {
            int h = upHead[a];
            high[h] = Math.min(high[h], at + up[a]);
        }
        if (start < end) {
            // All ranks above are reached by way of the lowest of them.
            int parent = upHead[start];
            touched[parent >> 6] |= 1L << parent;
        }
        return Math.min(at, HierarchyWeights.NONE);
    }

    private void seed(int rank, long at) {
        climbed[rank] = Math.min(climbed[rank], at);
        touched[rank >> 6] |= 1L << rank;
    }

    /** Distance in units, NONE if there is no way. */
    long units(int lane, int node) {
        if (node == origin[lane]) {
            return 0;
        }
        int rank = hierarchy.rank[node];
        if (rank >= 0) {
            return Math.min(HierarchyWeights.NONE, distance[rank * LANES + lane]);
        }
        long least = HierarchyWeights.NONE;
        for (int i = hierarchy.firstIn[node]; i < hierarchy.firstIn[node + 1]; i++) {
            int l = hierarchy.inLink[i];
            least = Math.min(least, tail(lane, l) + weights.link[l]);
        }
        return least;
    }

    /** Distance to the tail of a link if paths of the lane may go on from there, else NONE. */
    private long tail(int lane, int link) {
        int tail = hierarchy.network.tail(link);
        if (tail == origin[lane]) {
            return 0;
        }
        int rank = hierarchy.rank[tail];
        return rank < 0 ? HierarchyWeights.NONE : distance[rank * LANES + lane];
    }

    /** Distance of a lane to a node, infinite if there is no way. */
    public double distance(int lane, int node) {
        long units = units(lane, node);
        return units >= HierarchyWeights.NONE ? Double.POSITIVE_INFINITY : units * weights.unit();
    }

    /**
     * Puts the distances of a lane's origin to the zones, for all lanes searched, into rows of a matrix.
     *
     * @param rows first place of each lane's row
     */
    void toZones(int count, double[] matrix, int[] rows) {
        long[] at = new long[LANES];
        int zones = hierarchy.network.zones();
        double unit = weights.unit();
        for (int z = 0; z < zones; z++) {
            zone(z, count, at);
            for (int lane = 0; lane < count; lane++) {
                matrix[rows[lane] + z] = at[lane] >= HierarchyWeights.NONE ? Double.POSITIVE_INFINITY : at[lane] * unit;
            }
        }
    }

    private void zone(int z, int count, long[] at) {
        int rank = hierarchy.rank[z];
        if (rank >= 0) {
            System.arraycopy(distance, rank * LANES, at, 0, count);
            return;
        }
        Arrays.fill(at, HierarchyWeights.NONE);
        for (int i = hierarchy.firstIn[z]; i < hierarchy.firstIn[z + 1]; i++) {
            int link = hierarchy.inLink[i];
            int tail = hierarchy.network.tail(link);
            long weight = weights.link[link];
            int from = hierarchy.rank[tail] * LANES;
            for (int lane = 0; lane < count; lane++) {
                if (from >= 0) {
                    at[lane] = Math.min(at[lane], distance[from + lane] + weight);
                } else if (origin[lane] == tail) {
                    at[lane] = Math.min(at[lane], weight);
                }
            }
        }
        for (int lane = 0; lane < count; lane++) {
            at[lane] = origin[lane] == z ? 0 : at[lane];
        }
    }

    /** A link with weight that ends a shortest path of the lane to a node, -1 if there is none. */
    int lastLink(int lane, int node) {
        long at = units(lane, node);
        for (int i = hierarchy.firstIn[node]; i < hierarchy.firstIn[node + 1]; i++) {
            int l = hierarchy.inLink[i];
            if (weights.link[l] > 0 && tail(lane, l) + weights.link[l] == at) {
                return l;
            }
        }
        return -1;
    }

    /** Whether a link without weight may end a shortest path of the lane to its head. */
    boolean isLevel(int lane, int link, int head) {
        return weights.link[link] == 0 && tail(lane, link) == units(lane, head);
    }

    int origin(int lane) {
        return origin[lane];
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }
}
