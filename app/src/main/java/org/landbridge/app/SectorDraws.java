package org.landbridge.app;

import org.landbridge.network.BadUsageException;
import org.landbridge.trade.equilibrium.CoefficientDraws;
import org.landbridge.trade.equilibrium.DrawSummary;
import org.landbridge.trade.equilibrium.EquilibriumDraws;
import org.landbridge.trade.equilibrium.SectorEquilibrium;
import org.landbridge.trade.equilibrium.SectorShock;

/** Draws of a world of sectors: each theta about its own error, all factors of cost by one strength. */
final class SectorDraws {
    private SectorDraws() {}

    /** @throws BadUsageException if nothing has an error */
    static DrawSummary of(
            SectorEquilibrium equilibrium, SectorFiles.World world, double shockSe, long seed, int draws, int threads) {
        double[] thetas = world.accounts().thetas();
        double[] errors = world.thetaErrors();
        boolean any = shockSe > 0 && world.shock().costFactors().length > 0;
        for (double error : errors) {
            any |= error > 0;
        }
        if (!any) {
            throw new BadUsageException("--draws needs what to draw: a column theta_se in --sectors, --theta-se, or"
                    + " --shock-se with a --shock");
        }
        CoefficientDraws strength = CoefficientDraws.independent(new double[] {1}, new double[] {shockSe}, seed);
        return EquilibriumDraws.sectors(
                equilibrium,
                new EquilibriumDraws.SectorDraw(world.shock(), thetas),
                d -> {
                    double[] drawn = thetas.clone();
                    for (int j = 0; j < drawn.length; j++) {
                        drawn[j] = errors[j] > 0
                                ? CoefficientDraws.theta(thetas[j], errors[j], seed + 31L * j, d)
                                : thetas[j];
                    }
                    return new EquilibriumDraws.SectorDraw(
                            shockSe > 0 ? scaled(world.shock(), strength.draw(d)[0]) : world.shock(), drawn);
                },
                draws,
                threads);
    }

    private static SectorShock scaled(SectorShock shock, double strength) {
        double[][] factors = new double[shock.costFactors().length][];
        for (int j = 0; j < factors.length; j++) {
            factors[j] = shock.costFactors()[j].clone();
            for (int c = 0; c < factors[j].length; c++) {
                double factor = factors[j][c];
                factors[j][c] = factor == 1 || Double.isInfinite(factor) ? factor : Math.pow(factor, strength);
            }
        }
        return new SectorShock(factors, shock.tariffs());
    }
}
