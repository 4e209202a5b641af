package org.landbridge.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Network;
import org.landbridge.network.Regime;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Step;

/** Finds the sanction regimes that an itinerary meets, by the rule of {@link Touched}. */
public final class ExposureFinder {
    private ExposureFinder() {}

    public static List<Exposure> find(Network network, LocalDate date, Itinerary itinerary) {
        return find(network, date, itinerary.steps());
    }

    static List<Exposure> find(Network network, LocalDate date, List<Step> steps) {
        Touched touched = new Touched(network);
        touched.add(steps);
        List<Exposure> found = new ArrayList<>();
        for (Regime regime : network.regimes()) {
            String where = regime.validity().contains(date) ? touched.where(regime) : "";
            if (!where.isEmpty()) {
                LocalDate since = regime.validity().from();
                found.add(new Exposure(
                        regime.id(),
                        regime.name(),
                        regime.authority(),
                        where,
                        since == null ? "" : since.toString(),
                        regime.measure()));
            }
        }
        return found;
    }
}
