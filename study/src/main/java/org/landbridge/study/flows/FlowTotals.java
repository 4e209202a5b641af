package org.landbridge.study.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.landbridge.flow.freight.FreightCell;
import org.landbridge.flow.freight.FreightRoute;
import org.landbridge.network.Corridor;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Step;
import org.landbridge.study.CorridorNames;
import org.landbridge.study.Exposure;
import org.landbridge.study.ExposureFinder;

/** Adds freight up by corridor, mode and sanctions authority. */
public final class FlowTotals {
    private static final double HOURS_PER_DAY = 24;

    private final Network network;
    private final Map<String, Sum> corridors = new LinkedHashMap<>();
    private final Map<Mode, Sum> modes = new EnumMap<>(Mode.class);
    private final Map<String, Sum> authorities = new TreeMap<>();
    private final Sum all = new Sum();

    private static final class Sum {
        double tonnes;
        double teu;
        double tonneKm;
        double tonneDays;
        double usd;

        void add(double routeTonnes, double routeTeu, double km, double days, double usdPerTonne) {
            tonnes += routeTonnes;
            teu += routeTeu;
            tonneKm += routeTonnes * km;
            tonneDays += routeTonnes * days;
            usd += routeTonnes * usdPerTonne;
        }

        FlowTotal total(String id, String name) {
            return new FlowTotal(id, name, tonnes, teu, tonneKm, tonneDays / tonnes, usd / tonnes);
        }
    }

    FlowTotals(Network network) {
        this.network = network;
    }

    /** Authorities whose regimes an itinerary meets. */
    public static List<String> authorities(Network network, LocalDate date, Itinerary itinerary) {
        return ExposureFinder.find(network, date, itinerary).stream()
                .map(Exposure::authority)
                .distinct()
                .sorted()
                .toList();
    }

    void add(FreightCell cell) {
        for (int i = 0; i < cell.tonnes().length; i++) {
            FreightRoute route = cell.routes().get(i);
            double tonnes = cell.tonnes()[i];
            double teu = tonnes * cell.teuPerTonne();
            double days = route.days() + cell.delayHours()[i] / HOURS_PER_DAY;
            double km = route.itinerary().km();
            all.add(tonnes, teu, km, days, route.usd());
            corridors.computeIfAbsent(route.corridor(), k -> new Sum()).add(tonnes, teu, km, days, route.usd());
            kmByMode(route.itinerary())
                    .forEach((mode, part) ->
                            modes.computeIfAbsent(mode, k -> new Sum()).add(tonnes, teu, part, days, route.usd()));
            for (String authority : route.authorities()) {
                authorities.computeIfAbsent(authority, k -> new Sum()).add(tonnes, teu, km, days, route.usd());
            }
        }
    }

    private static Map<Mode, Double> kmByMode(Itinerary itinerary) {
        Map<Mode, Double> km = new EnumMap<>(Mode.class);
        for (Step step : itinerary.steps()) {
            Mode mode = step.mode();
            if (step.kind() == StepKind.MOVEMENT && mode != null) {
                km.merge(mode, step.km(), Double::sum);
            }
        }
        return km;
    }

    double tonnes() {
        return all.tonnes;
    }

    double teu() {
        return all.teu;
    }

    List<FlowTotal> corridors() {
        List<FlowTotal> totals = new ArrayList<>();
        for (Corridor corridor : network.corridors()) {
            totals.add(corridors.getOrDefault(corridor.id(), new Sum()).total(corridor.id(), corridor.name()));
        }
        totals.add(corridors.getOrDefault(CorridorNames.OTHER, new Sum()).total(CorridorNames.OTHER, "Other"));
        return totals;
    }

    List<FlowTotal> modes() {
        List<FlowTotal> totals = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            totals.add(modes.getOrDefault(mode, new Sum())
                    .total(mode.word(), mode.word().replace('_', ' ')));
        }
        return totals;
    }

    List<FlowTotal> authorities() {
        List<FlowTotal> totals = new ArrayList<>();
        authorities.forEach((authority, sum) -> totals.add(sum.total(authority, authority)));
        return totals;
    }
}
