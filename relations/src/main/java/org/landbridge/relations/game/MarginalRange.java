package org.landbridge.relations.game;

import java.util.Arrays;
import org.landbridge.network.BadUsageException;

/**
 * Bounds, known beforehand, of what each player can add to a coalition. An error bound of a sampled value rests on them.
 *
 * @param low least, by player
 * @param high most, by player
 */
public record MarginalRange(double[] low, double[] high) {
    public MarginalRange {
        if (low.length != high.length) {
            throw new BadUsageException(low.length + " lower bounds and " + high.length + " upper ones.");
        }
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] <= high[i]) || !Double.isFinite(high[i] - low[i])) {
                throw new BadUsageException("What player " + i + " adds cannot lie between " + low[i] + " and "
                        + high[i] + "; give finite bounds in order.");
            }
        }
    }

    /** Of a monotone game: nobody adds less than 0 or more than v(N). */
    public static MarginalRange monotone(int players, double grand) {
        double[] high = new double[players];
        Arrays.fill(high, grand);
        return new MarginalRange(new double[players], high);
    }

    /** Of a convex game: from v(i) to v(N) - v(N without i). */
    public static MarginalRange convex(int players, CoalitionValue game) {
        long all = Coalitions.grand(players);
        double[] low = new double[players];
        double[] high = new double[players];
        for (int i = 0; i < players; i++) {
            low[i] = game.value(1L << i);
            high[i] = game.value(all) - game.value(all & ~(1L << i));
        }
        return new MarginalRange(low, high);
    }
}
