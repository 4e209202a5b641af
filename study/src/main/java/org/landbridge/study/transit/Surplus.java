package org.landbridge.study.transit;

/**
 * What freight between two places is worth to those who make it possible: the area under its demand between what they
 * make it cost and what going outside of the network costs (the reservation cost, at which the worth is nothing).
 * Demand falls with the price on delivery, price of the good and freight, by the elasticity of trade: its value with the
 * power -theta, as gravity has it (Arkolakis, Costinot and Rodriguez-Clare 2012), so its weight with the power
 * -(theta + 1).
 *
 * @param tonnes a year that move at {@code leastUsd}
 * @param usdPerTonne price of the good before freight
 * @param leastUsd generalised cost of a tonne at which the tonnes were counted: the best way of the network as it stands
 * @param outsideUsd reservation cost of a tonne, at least {@code leastUsd}
 * @param theta trade elasticity, more than 0
 */
record Surplus(double tonnes, double usdPerTonne, double leastUsd, double outsideUsd, double theta) {
    /** USD a year when a tonne costs so much; 0 at the reservation cost and above. */
    double usd(double cost) {
        if (!(cost < outsideUsd)) {
            return 0;
        }
        double delivered = usdPerTonne + leastUsd;
        double gain = power(cost, delivered) - power(outsideUsd, delivered);
        return Math.max(0, tonnes * delivered / theta * gain);
    }

    private double power(double cost, double delivered) {
        return Math.pow((usdPerTonne + cost) / delivered, -theta);
    }
}
