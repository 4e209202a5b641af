package org.landbridge.relations.ties;

import org.landbridge.network.BadUsageException;

/**
 * Ties and hostility of states through time. Tables are by period, then by state and state, symmetric; NaN where nothing
 * is known, which is never nought.
 *
 * @param strength of ties
 * @param hostility of the same pairs, from another kind of evidence
 */
public record TiePanel(double[][][] strength, double[][][] hostility) {
    public TiePanel {
        if (strength.length != hostility.length || strength.length == 0) {
            throw new BadUsageException("Ties of " + strength.length + " periods with hostility of " + hostility.length
                    + "; give both for the same periods.");
        }
        int n = strength[0].length;
        for (int t = 0; t < strength.length; t++) {
            for (double[][] table : new double[][][] {strength[t], hostility[t]}) {
                for (int i = 0; i < n; i++) {
                    if (table.length != n || table[i].length != n) {
                        throw new BadUsageException("Period " + t + " has a table that is not of " + n + " states.");
                    }
                    for (int j = 0; j < i; j++) {
                        if (Double.doubleToLongBits(table[i][j]) != Double.doubleToLongBits(table[j][i])) {
                            throw new BadUsageException(
                                    "Period " + t + " differs between states " + i + " and " + j + " and back.");
                        }
                    }
                }
            }
        }
    }

    public int periods() {
        return strength.length;
    }

    public int states() {
        return strength[0].length;
    }
}
