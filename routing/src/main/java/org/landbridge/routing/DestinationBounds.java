package org.landbridge.routing;

/** The least hours, USD, kg CO2e and generalised cost from every vertex to one destination, each by its own best way. */
record DestinationBounds(int destination, double[] hours, double[] usd, double[] co2eKg, double[] generalisedUsd) {

    static DestinationBounds compute(Supernetwork net, LeastCost least) {
        int destination = least.destination();
        return new DestinationBounds(
                destination,
                BackwardBounds.compute(net, destination, net.hours),
                BackwardBounds.compute(net, destination, net.usd),
                BackwardBounds.compute(net, destination, net.co2eKg),
                least.toDestination());
    }
}
