package org.landbridge.trade.appraise;

/**
 * How traffic goes on from the year it is known for.
 *
 * @param referenceYear year of the reference traffic
 * @param referenceTonnes on the link in that year, tonnes, fully open
 * @param growth a year; 0.02 is 2 %
 * @param rampUp share of the traffic that has come in the first years after opening; all of it after them
 * @param mostTonnes what the link can carry, infinite if that is not known
 */
public record Traffic(int referenceYear, double referenceTonnes, double growth, double[] rampUp, double mostTonnes) {
    public Traffic {
        if (!(referenceTonnes >= 0) || !(growth > -1) || !(mostTonnes > 0)) {
            throw new IllegalArgumentException(referenceTonnes + " t, growth " + growth + ", at most " + mostTonnes);
        }
    }

    /**
     * Traffic of a year over the reference traffic.
     *
     * @param yearsOpen full years since the opening, 0 in the first year
     * @param factor on the traffic
     * @param growthFactor on the growth
     */
    public double index(int year, int yearsOpen, double factor, double growthFactor) {
        double index = factor * Math.pow(1 + growth * growthFactor, year - referenceYear);
        if (referenceTonnes > 0) {
            index = Math.min(index, mostTonnes / referenceTonnes);
        }
        return yearsOpen < rampUp.length ? index * rampUp[yearsOpen] : index;
    }
}
