package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;

/**
 * A change of trade costs and tariffs by sector. Arrays are not copied; they may not be changed.
 *
 * @param costFactors {@code [sector][exporter * n + importer]}, ad valorem trade cost after over before, without the
 *     tariff; empty where none changes
 * @param tariffs rates after, in the same order; empty where none changes
 */
public record SectorShock(double[][] costFactors, double[][] tariffs) {
    private static final int MOST_FAULTS = 20;

    public static SectorShock none() {
        return new SectorShock(new double[0][], new double[0][]);
    }

    public static SectorShock costs(double[][] factors) {
        return new SectorShock(factors, new double[0][]);
    }

    /** The same factor of a pair in every sector. */
    public static SectorShock everySector(int sectors, double[] factors) {
        double[][] all = new double[sectors][];
        Arrays.fill(all, factors);
        return costs(all);
    }

    public static SectorShock tariffs(double[][] after) {
        return new SectorShock(new double[0][], after);
    }

    /** @throws DataFaultException if a factor or rate is none */
    void check(SectorAccounts accounts) {
        int n = accounts.states().size();
        size(costFactors, accounts);
        size(tariffs, accounts);
        List<Fault> faults = new ArrayList<>();
        for (int j = 0; j < accounts.sectors().size(); j++) {
            for (int c = 0; c < n * n && faults.size() < MOST_FAULTS; c++) {
                String pair =
                        accounts.sectors().get(j) + ", " + accounts.states().get(c / n) + " to "
                                + accounts.states().get(c % n);
                if (costFactors.length > 0 && !(costFactors[j][c] > 0)) {
                    faults.add(new Fault(
                            "shock",
                            0,
                            "factor",
                            pair,
                            costFactors[j][c] + " is no factor",
                            "give a number above 0; 1 is no change, Infinity ends the trade"));
                }
                if (tariffs.length > 0
                        && (!(tariffs[j][c] >= 0)
                                || Double.isInfinite(tariffs[j][c])
                                || c / n == c % n && tariffs[j][c] != 0)) {
                    faults.add(new Fault(
                            "shock", 0, "tariff", pair, tariffs[j][c] + " is no tariff", "give 0 or more, 0 at home"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use the change of trade costs:", faults);
        }
    }

    private static void size(double[][] table, SectorAccounts accounts) {
        int n = accounts.states().size();
        boolean fine = table.length == 0 || table.length == accounts.sectors().size();
        for (double[] pairs : table) {
            fine &= pairs.length == n * n;
        }
        if (!fine) {
            throw new BadUsageException("a shock must name every pair of " + n + " states in each of "
                    + accounts.sectors().size() + " sectors");
        }
    }
}
