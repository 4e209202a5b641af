package org.landbridge.study.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Network;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.ClaimTest.Statistic;
import org.landbridge.network.claim.ClaimTest.WayFigure;
import org.landbridge.routing.Spread;
import org.landbridge.routing.reliability.JourneySample;
import org.landbridge.study.Exposure;
import org.landbridge.study.ExposureFinder;

/** Tests on ways: how long, how far, at what price, how much faster than by another corridor. */
final class WayTests {
    private final Network network;
    private final ClaimWays ways;

    WayTests(Network network, ClaimWays ways) {
        this.network = network;
        this.ways = ways;
    }

    static double pick(Spread spread, Statistic statistic) {
        return switch (statistic) {
            case MEAN -> spread.mean();
            case P10 -> spread.p10();
            case P50 -> spread.p50();
            case P90 -> spread.p90();
        };
    }

    Finding route(Claim.Row row, ClaimTest.Route test) {
        ClaimWays.Way way = ways.best(test, test.corridor());
        if (way == null) {
            return noWay(row, test, test.corridor());
        }
        String unit = test.figure().unit();
        JourneySample sample = ways.sample(way);
        List<String> details = details(test, way, row);
        if (test.figure() == WayFigure.DAYS && !Double.isNaN(row.target().value())) {
            details.add(Words.format(
                    "chance to arrive within %s: %.1f %%",
                    Words.figure(row.target().value(), unit),
                    100 * sample.chanceWithin(row.target().value())));
        }
        String name = name(test.corridor()) + supposed(test);
        if (test.figure() == WayFigure.KM || test.figure() == WayFigure.CO2E_KG) {
            double value = test.figure() == WayFigure.KM
                    ? way.found().itinerary().km()
                    : way.found().co2eKg();
            return Finding.figure(
                    row,
                    value,
                    Double.NaN,
                    Double.NaN,
                    unit,
                    name + " " + Words.figure(value, unit),
                    details,
                    sources(way));
        }
        Spread spread = test.figure() == WayFigure.DAYS ? sample.days() : sample.usd();
        double value = pick(spread, test.statistic());
        String which = switch (test.statistic()) {
            case MEAN -> "";
            case P10 -> ", one journey in ten at most";
            case P50 -> ", half of the journeys at most";
            case P90 -> ", nine journeys in ten at most";
        };
        String mean = test.statistic() == Statistic.MEAN ? "" : ", mean " + Words.figure(spread.mean(), "");
        return Finding.figure(
                row,
                value,
                spread.p10(),
                spread.p90(),
                unit,
                name + " " + Words.figure(value, unit) + which + mean + " ("
                        + Words.range(spread.p10(), spread.p90(), "") + ")",
                details,
                sources(way));
    }

    /** How many times as long, far or dear the other corridor is. */
    Finding ratio(Claim.Row row, ClaimTest.RouteRatio test) {
        ClaimTest.Route route = test.route();
        ClaimWays.Way way = ways.best(route, route.corridor());
        ClaimWays.Way other = ways.best(route, test.against());
        if (way == null || other == null) {
            return noWay(row, route, way == null ? route.corridor() : test.against());
        }
        JourneySample sample = ways.sample(way);
        JourneySample against = ways.sample(other);
        double[] two = switch (route.figure()) {
            case DAYS -> new double[] {pick(sample.days(), route.statistic()), pick(against.days(), route.statistic())};
            case USD -> new double[] {pick(sample.usd(), route.statistic()), pick(against.usd(), route.statistic())};
            case KM ->
                new double[] {
                    way.found().itinerary().km(), other.found().itinerary().km()
                };
            case CO2E_KG -> new double[] {way.found().co2eKg(), other.found().co2eKg()};
        };
        String unit = route.figure().unit();
        List<String> details = new ArrayList<>(details(route, way, row));
        details.addAll(details(route, other, row));
        double low = Double.NaN;
        double high = Double.NaN;
        String interval = "";
        if (route.figure() == WayFigure.DAYS) {
            Spread ratio = sample.timesAsLong(against);
            low = ratio.p10();
            high = ratio.p90();
            interval = " (" + Words.range(low, high, "") + ")";
            details.add(Words.format(
                    "in %.0f %% of the journeys %s is the faster",
                    100 * sample.chanceFaster(against), name(route.corridor())));
        }
        Set<String> sources = new LinkedHashSet<>(sources(way));
        sources.addAll(sources(other));
        return Finding.figure(
                row,
                two[1] / two[0],
                low,
                high,
                "times",
                name(test.against()) + " " + Words.figure(two[1], unit) + ", " + name(route.corridor())
                        + supposed(route) + " " + Words.figure(two[0], unit) + ": "
                        + Words.figure(two[1] / two[0], "times") + interval,
                details,
                List.copyOf(sources));
    }

    Finding branches(Claim.Row row, ClaimTest.Branches test) {
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        ClaimTest.Route route = new ClaimTest.Route(
                test.from(), test.to(), "", test.date(), "TEU", WayFigure.DAYS, Statistic.MEAN, test.open());
        List<String> details = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        for (String corridor : test.corridors()) {
            ClaimWays.Way way = ways.best(route, corridor);
            (way == null ? without : with).add(name(corridor));
            if (way != null) {
                details.addAll(details(route, way, row));
                sources.addAll(sources(way));
            }
        }
        return Finding.figure(
                row,
                with.size(),
                Double.NaN,
                Double.NaN,
                "branches",
                (with.isEmpty() ? "none has a way" : "a way on " + String.join(", ", with))
                        + (without.isEmpty() ? "" : "; none on " + String.join(", ", without)),
                details,
                List.copyOf(sources));
    }

    private Finding noWay(Claim.Row row, ClaimTest.Route test, String corridor) {
        return Finding.silent(
                row,
                "no way" + (corridor.isEmpty() ? "" : " on " + name(corridor)) + " from " + test.from() + " to "
                        + test.to() + " on " + ways.date(test));
    }

    private String name(String corridor) {
        return network.corridors().stream()
                .filter(c -> c.id().equals(corridor))
                .map(c -> c.name())
                .findFirst()
                .orElse("best way");
    }

    private static String supposed(ClaimTest.Route test) {
        return test.open().isEmpty() ? "" : " with " + String.join(", ", test.open()) + " open";
    }

    private List<String> details(ClaimTest.Route test, ClaimWays.Way way, Claim.Row row) {
        List<String> details = new ArrayList<>();
        var itinerary = way.found().itinerary();
        details.add(Words.format(
                "%s, %s: %s, %,.0f km, %.1f days, %,.0f USD per %s; by %s",
                ways.date(test),
                network.places().containsKey(test.from()) ? test.from() + " to " + test.to() : row.id(),
                String.join("-", itinerary.modes().stream().map(m -> m.word()).toList()),
                itinerary.km(),
                way.found().days(),
                way.found().usd(),
                test.cargo(),
                String.join(
                        ", ",
                        itinerary.legs().stream()
                                .map(l ->
                                        network.places().get(l.steps().getLast().to()))
                                .filter(p -> p != null)
                                .map(p -> p.name())
                                .toList())));
        List<String> met = ExposureFinder.find(way.net().network(), ways.date(test), itinerary).stream()
                .map(Exposure::name)
                .distinct()
                .toList();
        details.add("exposure: " + (met.isEmpty() ? "meets no regime" : String.join("; ", met)));
        return details;
    }

    private static List<String> sources(ClaimWays.Way way) {
        Set<String> sources = new LinkedHashSet<>();
        way.found().itinerary().steps().forEach(s -> sources.addAll(s.evidence().sources()));
        return List.copyOf(sources);
    }
}
