package org.landbridge.study.criticality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Mode;
import org.landbridge.network.Place;
import org.landbridge.routing.ClosedPair;
import org.landbridge.routing.Closure;
import org.landbridge.routing.ClosureSearch;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Spread;
import org.landbridge.routing.SpreadModel;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.CorridorNames;
import org.landbridge.study.ExposureFinder;

/** Says of one closure where its demand goes, who loses most, and how sure that is. */
final class DetailFinder {
    private static final int TAKEOVERS = 3;
    private static final int WORST = 3;
    private static final int STRANDED = 3;

    private final List<Place> places;
    private final Weights weights;
    private final Journeys journeys;
    private final Supernetwork net;
    private final Map<String, Double> demandByCorridor = new HashMap<>();
    private final Map<String, Map<String, Double>> modesOfCorridor = new HashMap<>();
    private final List<Candidate> worst = new ArrayList<>();
    private final List<Candidate> stranded = new ArrayList<>();
    private double touchedWeight;
    private double lowConfidence;

    /** A pair by how bad it is; its ways are traced only if it may be among the worst. */
    private record Candidate(
            double badness,
            int origin,
            int destination,
            Lost lost,
            String corridorBefore,
            RouteSearch.@Nullable Found before,
            RouteSearch.@Nullable Found after,
            String corridor) {}

    private DetailFinder(List<Place> places, Weights weights, Journeys journeys, Supernetwork net) {
        this.places = places;
        this.weights = weights;
        this.journeys = journeys;
        this.net = net;
    }

    static Detail find(ClosureSearch search, Closure closure, List<Place> places, Weights weights, Journeys journeys) {
        DetailFinder finder = new DetailFinder(places, weights, journeys, search.net());
        search.close(closure, finder::add);
        return finder.detail();
    }

    private void add(ClosedPair pair) {
        double weight = weights.of(pair.origin(), pair.destination());
        if (weight == 0) {
            return;
        }
        if (pair.stranded()) {
            keep(stranded, STRANDED, weight, pair);
            return;
        }
        touchedWeight += weight;
        lowConfidence += weight * pair.lowConfidenceShare();
        String corridor = name(pair.corridorAfter());
        demandByCorridor.merge(corridor, weight, Double::sum);
        modesOfCorridor
                .computeIfAbsent(corridor, k -> new HashMap<>())
                .merge(words(pair.modesAfter()), weight, Double::sum);
        keep(worst, WORST, pair.generalisedUsdLost(), pair);
    }

    /** Keeps the worst few; of equals the one seen first. */
    private static void keep(List<Candidate> kept, int most, double badness, ClosedPair pair) {
        if (kept.size() == most && badness <= kept.getLast().badness) {
            return;
        }
        RouteSearch.Found after = pair.after();
        kept.add(new Candidate(
                badness,
                pair.origin(),
                pair.destination(),
                new Lost(pair.daysLost(), pair.usdLost(), pair.co2eKgLost(), pair.generalisedUsdLost()),
                name(pair.corridorBefore()),
                pair.before(),
                after,
                name(pair.corridorAfter())));
        kept.sort(Comparator.comparingDouble(c -> -c.badness));
        if (kept.size() > most) {
            kept.removeLast();
        }
    }

    private Detail detail() {
        List<Takeover> takeovers = byDemand(demandByCorridor).stream()
                .limit(TAKEOVERS)
                .map(e -> new Takeover(
                        e.getKey(),
                        byDemand(modesOfCorridor.getOrDefault(e.getKey(), Map.of()))
                                .getFirst()
                                .getKey(),
                        e.getValue() / touchedWeight))
                .toList();
        return new Detail(
                touchedWeight > 0 ? lowConfidence / touchedWeight : 0,
                takeovers,
                worst.stream().map(this::worstPair).toList(),
                stranded.stream()
                        .map(c -> new StrandedPair(places.get(c.origin), places.get(c.destination)))
                        .toList());
    }

    /** The most first, equals by name. */
    private static List<Map.Entry<String, Double>> byDemand(Map<String, Double> demand) {
        return demand.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private WorstPair worstPair(Candidate pair) {
        RouteSearch.Found before = Objects.requireNonNull(pair.before);
        RouteSearch.Found after = Objects.requireNonNull(pair.after);
        return new WorstPair(
                places.get(pair.origin),
                places.get(pair.destination),
                pair.lost,
                daysLost(journeys, net.spreadModel(), before, after),
                pair.corridorBefore,
                pair.corridor,
                words(after.itinerary().modes()),
                ExposureFinder.find(net.network(), net.date(), after.itinerary()));
    }

    /** Days by which the second takes longer, over journeys that meet the same random numbers. */
    static Spread daysLost(Journeys journeys, SpreadModel model, RouteSearch.Found before, RouteSearch.Found after) {
        return journeys.sample(before.itinerary(), model).daysSaved(journeys.sample(after.itinerary(), model));
    }

    static String words(List<Mode> modes) {
        return String.join("-", modes.stream().map(Mode::word).toList());
    }

    static String name(@Nullable String corridor) {
        return corridor == null ? CorridorNames.OTHER : corridor;
    }
}
