package org.landbridge.study.appraise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Network;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.routing.reliability.Journeys;

/** Traffic as a forecast states it, on the best way without the project and the best way with it. */
final class ForecastTraffic {
    private static final int DRAWS = 2048;
    private static final double TONNES_PER_MT = 1e6;

    private final Network base;
    private final Network changed;
    private final LocalDate date;
    private final ProjectFile project;
    private final Set<String> links;
    private final Journeys journeys;
    private final Map<String, Supernetwork> compiled = new HashMap<>();

    ForecastTraffic(Network base, Network changed, LocalDate date, ProjectFile project, long seed) {
        this.base = base;
        this.changed = changed;
        this.date = date;
        this.project = project;
        links = new HashSet<>(project.links());
        journeys = new Journeys(seed, DRAWS);
    }

    /** @throws DataFaultException if a pair has no way without the project or with it */
    TrafficEffects effects(ProjectFile.Forecast forecast) {
        EffectSum sum = new EffectSum(base, project);
        List<Fault> faults = new ArrayList<>();
        for (ProjectFile.Forecast.Pair pair : forecast.pairs()) {
            Ways before = ways(base, "base", pair, faults);
            Ways after = ways(changed, "changed", pair, faults);
            if (faults.isEmpty()) {
                sum.add(
                        EffectSum.Cell.of(base, pair.from(), pair.to(), pair.commodity()),
                        pair.withoutMt() * TONNES_PER_MT,
                        pair.withMt() * TONNES_PER_MT,
                        before,
                        after,
                        net(base, "base", pair.commodity()).timeCostUsdPerDay(),
                        Double.NaN);
            }
        }
        if (!faults.isEmpty()) {
            throw new DataFaultException("cannot use the forecast \"" + forecast.name() + "\"", faults);
        }
        return sum.effects(
                forecast.name(),
                forecast.year(),
                List.of("Forecast \"" + forecast.name() + "\" (" + forecast.source()
                        + "), each pair on its best way without and with the project; no crowding. What comes on top"
                        + " counts as new: if it leaves other ways, CO2e and receipts there are not seen."));
    }

    private Supernetwork net(Network network, String which, String commodity) {
        return compiled.computeIfAbsent(
                which + " " + commodity,
                k -> Supernetwork.compile(network, date, CargoReader.parse("t:" + commodity, network, date)));
    }

    private Ways ways(Network network, String which, ProjectFile.Forecast.Pair pair, List<Fault> faults) {
        Supernetwork net = net(network, which, pair.commodity());
        RouteSearch.Found found = new RouteSearch(net, net.timeCostUsdPerDay()).best(pair.from(), pair.to());
        Ways ways = new Ways();
        if (found == null) {
            faults.add(new Fault(
                    project.file().toString(),
                    0,
                    "",
                    pair.from() + " " + pair.to(),
                    "there is no way " + (which.equals("base") ? "without" : "with") + " the project on " + date,
                    "the rule of half needs one; choose another pair, or another --date"));
            return ways;
        }
        JourneySample sample = journeys.sample(found.itinerary(), net.spreadModel());
        ways.add(
                1,
                found.usd(),
                found.days(),
                Math.max(0, sample.days().p90() - sample.days().p50()),
                found.co2eKg(),
                Payments.of(network, links, found.itinerary()));
        return ways;
    }
}
