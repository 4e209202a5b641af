package org.landbridge.flow.hierarchy;

import java.util.Arrays;

/**
 * Weights on a hierarchy, as whole multiples of a power of two, so that sums are exact and a path weighs the same in
 * whatever order its links are added: distances equal Dijkstra's on the same weights bit by bit. The unit is as fine as
 * the longest possible path allows, commonly 2^-40 and finer. {@link #set} changes all weights; searches must wait.
 */
public final class HierarchyWeights {
    /** No way. Twice this does not overflow; every finite distance is less. */
    static final long NONE = 1L << 61;

    private static final int BITS = 59;

    final Hierarchy hierarchy;
    final long[] up;
    final long[] down;
    /** Weight of every link, NONE if it is closed. */
    final long[] link;

    private double unit = 1;
    private final long[] scratchUp;
    private final long[] scratchDown;

    public HierarchyWeights(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        up = new long[hierarchy.arcs()];
        down = new long[hierarchy.arcs()];
        link = new long[hierarchy.network().links()];
        scratchUp = new long[hierarchy.ranks];
        scratchDown = new long[hierarchy.ranks];
    }

    /** What one step of a weight is worth. */
    public double unit() {
        return unit;
    }

    /** A link's weight as used: a whole number of units, infinite if closed. */
    public double weight(int ofLink) {
        return link[ofLink] >= NONE ? Double.POSITIVE_INFINITY : link[ofLink] * unit;
    }

    /**
     * Takes over weights and finds those of all shortcuts.
     *
     * @param weights of every link, at least 0; infinite closes a link
     */
    public void set(double[] weights) {
        double scale = scale(weights);
        unit = 1 / scale;
        Arrays.fill(up, NONE);
        Arrays.fill(down, NONE);
        int[] arcOf = hierarchy.arcOfLink;
        for (int l = 0; l < link.length; l++) {
            double weight = weights[l];
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weight " + weight + " of link " + l);
            }
            long whole = weight == Double.POSITIVE_INFINITY ? NONE : Math.round(weight * scale);
            link[l] = whole;
            int arc = arcOf[l];
            if (arc >= 0) {
                up[arc] = Math.min(up[arc], whole);
            } else if (arc < -1) {
                down[-arc - 2] = Math.min(down[-arc - 2], whole);
            }
        }
        customize();
    }

    /** The power of two by which no simple path, entering every node once at most, grows beyond the bits. */
    private double scale(double[] weights) {
        double longest = 0;
        for (int v = 0; v < hierarchy.network().nodes(); v++) {
            double most = 0;
            for (int i = hierarchy.firstIn[v]; i < hierarchy.firstIn[v + 1]; i++) {
                double weight = weights[hierarchy.inLink[i]];
                if (weight < Double.POSITIVE_INFINITY) {
                    most = Math.max(most, weight);
                }
            }
            longest += most;
        }
        int exponent = longest == 0 ? 0 : Math.getExponent(longest) + 1;
        return Math.scalb(1.0, Math.min(BITS - exponent, 1000));
    }

    /** Lower triangles of each rank, ranks ascending: all arcs of lower ranks are final by then. */
    private void customize() {
        int[] firstUp = hierarchy.firstUp;
        int[] upHead = hierarchy.upHead;
        long[] toUp = scratchUp;
        long[] toDown = scratchDown;
        for (int x = 0; x < hierarchy.ranks; x++) {
            int start = firstUp[x];
            int stop = firstUp[x + 1];
            if (stop == start) {
                continue;
            }
            for (int a = start; a < stop; a++) {
                toUp[upHead[a]] = up[a];
                toDown[upHead[a]] = down[a];
            }
            for (int i = hierarchy.firstDown[x]; i < hierarchy.firstDown[x + 1]; i++) {
                int arc = hierarchy.downArc[i];
                long fromX = down[arc];
                long toX = up[arc];
                int end = firstUp[hierarchy.downTail[i] + 1];
                for (int b = arc + 1; b < end; b++) {
                    int y = upHead[b];
                    toUp[y] = Math.min(toUp[y], fromX + up[b]);
                    toDown[y] = Math.min(toDown[y], down[b] + toX);
                }
            }
            for (int a = start; a < stop; a++) {
                up[a] = toUp[upHead[a]];
                down[a] = toDown[upHead[a]];
            }
        }
    }
}
