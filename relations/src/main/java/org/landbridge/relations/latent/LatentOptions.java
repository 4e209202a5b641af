package org.landbridge.relations.latent;

/**
 * How latent alignment is fitted.
 *
 * @param grossSd how many times as wide as others the errors of a few grossly wrong values are; 1 for none such
 * @param stateEffects whether each state has an effect of its own in each year and kind
 * @param effectSd prior standard deviation of these effects, in standard deviations of the kind
 * @param tolerance rounds end when means move less than this (root mean square)
 * @param mostRounds of EM
 * @param replicates worlds made and fitted anew to widen intervals by what is not known of the parameters; 0 for none
 */
public record LatentOptions(
        double grossSd, boolean stateEffects, double effectSd, double tolerance, int mostRounds, int replicates) {
    public static final LatentOptions STANDARD = new LatentOptions(6, true, 1, 2e-4, 5000, 4);

    /** The same with intervals as the smoother gives them. */
    public LatentOptions uncalibrated() {
        return new LatentOptions(grossSd, stateEffects, effectSd, tolerance, mostRounds, 0);
    }
}
