package org.landbridge.flow.freight;

import org.landbridge.network.Evidence;

/**
 * What goes over one element.
 *
 * @param tonnes tonnes a year of the demand, both ways
 * @param teu container slots a year that they fill
 * @param capacity tonnes a year, infinite if not known
 * @param background tonnes a year of other traffic
 * @param delayHours hours that the demand's tonnes add to what the element takes at its background load
 * @param delayUsd what these hours cost the owners of the goods, USD a year
 * @param evidence of the capacity
 */
public record ElementFlow(
        Element element,
        double tonnes,
        double teu,
        double capacity,
        double background,
        double delayHours,
        double delayUsd,
        Evidence evidence) {

    /** Load over capacity, background included; NaN if the capacity is not known. */
    public double volumeOverCapacity() {
        return capacity < Double.POSITIVE_INFINITY ? (background + tonnes) / capacity : Double.NaN;
    }
}
