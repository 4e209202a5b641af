package org.landbridge.routing;

/**
 * The least hours, USD and kg CO2e from every vertex to one destination, each by its own best way. A way within a
 * corridor is a way, so the bounds hold there too.
 */
record DestinationBounds(int destination, double[] hours, double[] usd, double[] co2eKg) {

    static DestinationBounds compute(Supernetwork net, int destination) {
        CorridorFilter everything = net.filter(null);
        return new DestinationBounds(
                destination,
                BackwardBounds.compute(net, everything, destination, net.hours),
                BackwardBounds.compute(net, everything, destination, net.usd),
                BackwardBounds.compute(net, everything, destination, net.co2eKg));
    }
}
