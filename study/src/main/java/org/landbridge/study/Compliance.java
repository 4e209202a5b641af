package org.landbridge.study;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Regime;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Spread;
import org.landbridge.routing.Supernetwork;

/**
 * What it costs to meet no regime of some authorities: the best way of all beside the best of those that meet none.
 *
 * @param authorities whose regimes are not to be met, in the order asked
 * @param best the best way of all, null if there is none
 * @param compliant the best way that meets none of the regimes, null if nothing remains
 * @param unavoidable regimes that every way meets because the origin or the destination does
 * @param daysLater days that the compliant way takes longer than the best, over the same journeys; null if either is
 *     missing
 */
public record Compliance(
        List<String> authorities,
        @Nullable Route best,
        @Nullable Route compliant,
        List<Exposure> unavoidable,
        @Nullable Spread daysLater) {

    static Compliance of(
            List<String> authorities, @Nullable Route best, @Nullable Route compliant, List<Exposure> unavoidable) {
        Spread later = best == null || compliant == null ? null : best.sample().daysSaved(compliant.sample());
        return new Compliance(authorities, best, compliant, unavoidable, later);
    }

    /** The supernetwork without every arc on which a regime of the authorities is met on its date. */
    static Supernetwork without(Supernetwork net, Set<String> authorities) {
        List<Regime> regimes = net.network().regimes().stream()
                .filter(regime -> authorities.contains(regime.authority()))
                .filter(regime -> regime.validity().contains(net.date()))
                .toList();
        Touched touched = new Touched(net.network());
        return net.without(steps -> {
            touched.clear();
            touched.add(steps);
            return regimes.stream().anyMatch(touched::meets);
        });
    }

    /** Regimes of the authorities that handing the cargo over at a place meets by any mode. */
    static List<Exposure> at(Supernetwork net, String place, Set<String> authorities) {
        return net.handling(place).stream()
                .filter(steps -> steps.stream()
                        .anyMatch(s -> s.kind() == StepKind.LOADING
                                || s.kind() == StepKind.PORT_DWELL
                                || s.kind() == StepKind.UNLOADING))
                .map(steps -> ExposureFinder.find(net.network(), net.date(), steps).stream()
                        .filter(e -> authorities.contains(e.authority()))
                        .toList())
                .reduce((a, b) -> a.stream().filter(b::contains).toList())
                .orElse(List.of());
    }
}
