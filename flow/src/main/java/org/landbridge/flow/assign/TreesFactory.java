package org.landbridge.flow.assign;

/** Chooses how shortest paths are found, and prepares the search after every change of costs. */
interface TreesFactory {
    static TreesFactory of(Topology topology, double[][] costs, int origins, Workers workers) {
        return new TreesFactory() {
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
        };
    }

    /** Origins that a search takes. */
    int lanes();

    /** Trees for one thread. */
    Trees trees();

    /** Takes over the costs of all classes; no search may be under way. */
    void costsChanged();
}
