package org.landbridge.routing;

import java.util.Arrays;

/**
 * The least generalised cost, in USD, from an origin to every vertex and from every vertex to a destination, over all
 * ways. A way within a corridor is a way, so these are lower bounds there too, and they guide the search within one.
 */
record LeastCost(int origin, int destination, double[] arcUsd, double[] fromOrigin, double[] toDestination) {

    static LeastCost compute(Supernetwork net, int origin, int destination, double usdPerHour) {
        double[] arcUsd = new double[net.arcCount()];
        for (int a = 0; a < arcUsd.length; a++) {
            arcUsd[a] = net.usd[a] + usdPerHour * net.hours[a];
        }
        return new LeastCost(
                origin,
                destination,
                arcUsd,
                forward(net, origin, arcUsd),
                BackwardBounds.compute(net, destination, arcUsd));
    }

    /** The least over all ways from origin to destination; infinite if there is none. */
    double best() {
        return toDestination[origin];
    }

    private static double[] forward(Supernetwork net, int origin, double[] weight) {
        double[] least = new double[net.vertexCount];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        VertexHeap heap = new VertexHeap();
        least[origin] = 0;
        heap.add(0, origin);
        while (!heap.isEmpty()) {
            double key = heap.minKey();
            int vertex = heap.removeMin();
            if (key > least[vertex]) {
                continue;
            }
            for (int a = net.firstOut[vertex]; a < net.firstOut[vertex + 1]; a++) {
                double value = key + weight[a];
                if (value < least[net.head[a]]) {
                    least[net.head[a]] = value;
                    heap.add(value, net.head[a]);
                }
            }
        }
        return least;
    }
}
