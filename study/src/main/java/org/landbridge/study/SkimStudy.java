package org.landbridge.study;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Criterion;
import org.landbridge.routing.SkimSearch;
import org.landbridge.routing.Supernetwork;

/** All pairs of places at once. */
public final class SkimStudy {
    private static final double HOURS_PER_DAY = 24;

    private SkimStudy() {}

    public static Skims skim(Network network, LocalDate date, Cargo cargo) {
        return skim(Supernetwork.compile(network, date, cargo));
    }

    public static Skims skim(Supernetwork net) {
        List<Place> places = net.network().places().values().stream()
                .filter(place -> net.hasDoor(place.id()))
                .toList();
        double[][] days = SkimSearch.matrix(net, places, Criterion.HOURS);
        for (double[] row : days) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= HOURS_PER_DAY;
            }
        }
        return new Skims(
                places,
                days,
                SkimSearch.matrix(net, places, Criterion.USD),
                SkimSearch.matrix(net, places, Criterion.CO2E));
    }
}
