package org.landbridge.flow.assign;

/** Shortest paths one origin at a time: best on small networks. */
final class DijkstraTrees implements Trees {
    private final Topology topology;
    private final double[][] costs;
    private final ShortestTree tree;

    /** @param costs of each class of users, read at every search */
    DijkstraTrees(Topology topology, double[][] costs) {
        this.topology = topology;
        this.costs = costs;
        tree = new ShortestTree(topology);
    }

    @Override
    public double rounding() {
        return 0;
    }

    @Override
    public void search(int userClass, OriginPaths[] origins, int from, int to) {
        tree.search(origins[from].origin, costs[userClass]);
    }

    @Override
    public double distance(int lane, int node) {
        return tree.distance(node);
    }

    @Override
    public void path(int lane, int node, PathList list) {
        int[] tail = topology.tail();
        for (int link = tree.parentLink(node); link >= 0; link = tree.parentLink(tail[link])) {
            list.link(link);
        }
    }
}
