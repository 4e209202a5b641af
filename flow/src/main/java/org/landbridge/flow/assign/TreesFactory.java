package org.landbridge.flow.assign;

import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.hierarchy.Hierarchy;
import org.landbridge.flow.hierarchy.HierarchyWeights;
import org.landbridge.flow.hierarchy.LaneSearch;

/** Chooses how shortest paths are found, and prepares the search after every change of costs. */
interface TreesFactory {
    /** Fewer origins or nodes do not pay for a hierarchy. */
    int FEW_ORIGINS = 24;

    int FEW_NODES = 200;
    /** Road networks have 2 to 8 arcs for a link. With many more, a hierarchy is slower than Dijkstra. */
    int MOST_ARCS_PER_LINK = 16;

    int FEW_ARCS = 200_000;
    /** An arc takes some 50 bytes. */
    int MOST_ARCS = 40_000_000;

    static TreesFactory of(AssignmentNetwork network, Topology topology, double[][] costs, int origins) {
        if (origins >= FEW_ORIGINS && network.nodes() - network.firstThruNode() >= FEW_NODES) {
            Hierarchy hierarchy =
                    Hierarchy.of(network, Math.clamp((long) MOST_ARCS_PER_LINK * network.links(), FEW_ARCS, MOST_ARCS));
            if (hierarchy != null) {
                return new OnHierarchy(costs, hierarchy);
            }
        }
        return new OnNetwork(topology, costs);
    }

    /** Origins that a search takes. */
    int lanes();

    /** Trees for one thread. */
    Trees trees();

    /** Takes over the costs of all classes; no search may be under way. */
    void costsChanged();

    /** Dijkstra on the network itself. */
    record OnNetwork(Topology topology, double[][] costs) implements TreesFactory {
        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public Trees trees() {
            return new DijkstraTrees(topology, costs);
        }

        @Override
        public void costsChanged() {}
    }

    /** Sweeps on a contraction hierarchy, whose weights follow the costs. */
    final class OnHierarchy implements TreesFactory {
        private final double[][] costs;
        private final HierarchyWeights[] weights;

        OnHierarchy(double[][] costs, Hierarchy hierarchy) {
            this.costs = costs;
            weights = new HierarchyWeights[costs.length];
            for (int c = 0; c < weights.length; c++) {
                weights[c] = new HierarchyWeights(hierarchy);
            }
        }

        @Override
        public int lanes() {
            return LaneSearch.LANES;
        }

        @Override
        public Trees trees() {
            return new HierarchyTrees(weights);
        }

        @Override
        public void costsChanged() {
            for (int c = 0; c < weights.length; c++) {
                weights[c].set(costs[c]);
            }
        }
    }
}
