package org.landbridge.study.transit;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;
import org.landbridge.relations.game.DividendGame;
import org.landbridge.relations.game.GameTable;
import org.landbridge.relations.game.Nucleolus;

/**
 * The nucleolus of a game whose lesser players act as one.
 *
 * @param pay by player; NaN for those who act as one, and for all if there is none
 * @param merge number of the acting player by player
 * @param failure why there is none, blank if there is
 */
record Nucleoli(double[] pay, int[] merge, String failure) {
    /**
     * @param built games by what is built
     * @param usdPerYear annual cost of each link that could be built
     */
    static Nucleoli of(DividendGame[] built, double[] usdPerYear, int[] merge, Workers workers) {
        double[] pay = new double[merge.length];
        Arrays.fill(pay, Double.NaN);
        GameTable table = usdPerYear.length == 0
                ? built[0].merged(merge).table()
                : WorldGame.building(built, usdPerYear, merge).table();
        double worth = table.grand();
        if (!(worth > 0)) {
            return new Nucleoli(pay, merge, "no nucleolus: all together make nothing");
        }
        try {
            // In units of the worth of all, so that tolerances of the linear programs fit.
            double[] shares = new double[1 << table.players()];
            for (int s = 0; s < shares.length; s++) {
                shares[s] = table.value(s) / worth;
            }
            double[] division = Nucleolus.of(GameTable.of(shares), workers).pay();
            for (int i = 0; i < pay.length; i++) {
                pay[i] = members(merge, merge[i]) == 1 ? division[merge[i]] * worth : Double.NaN;
            }
            return new Nucleoli(pay, merge, "");
        } catch (NoSolutionException e) {
            return new Nucleoli(pay, merge, "no nucleolus: " + e.getMessage());
        }
    }

    private static int members(int[] merge, int acting) {
        return (int) Arrays.stream(merge).filter(m -> m == acting).count();
    }

    String note(List<Player> players) {
        StringJoiner together = new StringJoiner(", ");
        int acting = 0;
        for (int i = 0; i < merge.length; i++) {
            acting = Math.max(acting, merge[i] + 1);
            if (members(merge, merge[i]) > 1) {
                together.add(players.get(i).text());
            }
        }
        if (!failure.isEmpty()) {
            return failure;
        }
        return together.length() == 0
                ? ""
                : "nucleolus of a game of " + acting + " players, in which these act as one: " + together;
    }
}
