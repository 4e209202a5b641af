package org.landbridge.relations.latent;

/**
 * How latent alignment is fitted.
 *
 * @param degrees of freedom of the errors' t distribution; infinite for normal errors
 * @param stateEffects whether each state has an effect of its own in each year and kind
 * @param effectSd prior standard deviation of these effects, in standard deviations of the kind
 * @param tolerance rounds end when no mean moves more than this
 * @param mostRounds of EM
 */
public record LatentOptions(double degrees, boolean stateEffects, double effectSd, double tolerance, int mostRounds) {
    public static final LatentOptions STANDARD = new LatentOptions(4, true, 1, 1e-3, 500);
}
