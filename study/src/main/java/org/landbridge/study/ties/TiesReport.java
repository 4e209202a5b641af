package org.landbridge.study.ties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Ties of states.
 *
 * @param tradeYear year of the trade that strength is made of
 * @param psi exclusivity over cost that the network is taken to have
 * @param psiSource where it comes from
 * @param floor strength from which a pair counts as tied: that of the median pair
 * @param theta trade elasticity by which a fall of benefit is told as a rise of the cost of trade
 * @param unique whether the network is proved to be the only one at rest
 * @param atRest largest difference between the ties and those that the model settles at
 * @param ties of all pairs, the strongest first
 * @param exclusivityIndex sum of squared shares by state: 1 with one partner only
 * @param estimates of the panels of evidence; none without a store
 * @param notes what to know
 */
public record TiesReport(
        String dataName,
        String dataVersion,
        LocalDate date,
        int tradeYear,
        List<String> states,
        double psi,
        String psiSource,
        double floor,
        double theta,
        boolean unique,
        double atRest,
        List<Tie> ties,
        Map<String, Double> exclusivityIndex,
        List<PanelEstimate> estimates,
        List<Statement> statements,
        List<String> notes,
        long seed) {
    public TiesReport {
        states = List.copyOf(states);
        ties = List.copyOf(ties);
        estimates = List.copyOf(estimates);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    /** How much dearer trade of a pair would have to become for its benefit to fall by a share. */
    public double dearer(double benefitFall) {
        return benefitFall >= 1 ? Double.POSITIVE_INFINITY : Math.pow(1 - benefitFall, -1 / theta) - 1;
    }
}
