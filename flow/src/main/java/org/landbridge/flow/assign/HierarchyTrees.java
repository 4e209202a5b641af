package org.landbridge.flow.assign;

import org.landbridge.flow.hierarchy.HierarchyWeights;
import org.landbridge.flow.hierarchy.LaneSearch;
import org.landbridge.flow.hierarchy.PathWalk;

/** Shortest paths of many origins at a time on a contraction hierarchy. */
final class HierarchyTrees implements Trees {
    private final HierarchyWeights[] weights;
    private final LaneSearch search;
    private final int[] origins = new int[LaneSearch.LANES];
    private final PathWalk walk;
    private int userClass;

    /** @param weights of each class of users */
    HierarchyTrees(HierarchyWeights[] weights) {
        this.weights = weights;
        search = new LaneSearch(weights[0]);
        walk = new PathWalk(search);
    }

    @Override
    public void search(int userClass, OriginPaths[] from, int start, int end) {
        this.userClass = userClass;
        for (int i = start; i < end; i++) {
            origins[i - start] = from[i].origin;
        }
        search.use(weights[userClass]);
        search.search(origins, end - start);
    }

    @Override
    public double distance(int lane, int node) {
        return search.distance(lane, node);
    }

    @Override
    public double rounding() {
        // A link is off by half a unit at most: enough for 128 links at worst, for far more on average. A path that is
        // added in vain carries no flow and is dropped.
        return weights[userClass].unit() * 64;
    }

    @Override
    public void path(int lane, int node, PathList list) {
        int links = walk.walk(lane, node);
        for (int i = 0; i < links; i++) {
            list.link(walk.link(i));
        }
    }
}
