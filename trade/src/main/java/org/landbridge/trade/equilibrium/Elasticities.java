package org.landbridge.trade.equilibrium;

import org.landbridge.network.BadUsageException;

/**
 * What trade and supply answer to.
 *
 * @param theta trade elasticity, more than 0: a trade cost 1 % higher makes trade theta % less, other things equal; sigma
 *     - 1 in an Armington model
 * @param supply elasticity of real output to p/P, psi of universal gravity; 0 for an endowment economy
 */
public record Elasticities(double theta, double supply) {
    /** @throws BadUsageException if theta is not positive or supply is negative */
    public Elasticities {
        if (!(theta > 0) || Double.isInfinite(theta)) {
            throw new BadUsageException("the trade elasticity theta must be more than 0, and is " + theta
                    + "; it is given without its minus sign (sigma - 1 where sigma is known)");
        }
        if (!(supply >= 0) || Double.isInfinite(supply)) {
            throw new BadUsageException("the supply elasticity must be 0 or more, and is " + supply);
        }
    }

    /** An endowment economy: output is given. */
    public static Elasticities endowment(double theta) {
        return new Elasticities(theta, 0);
    }
}
