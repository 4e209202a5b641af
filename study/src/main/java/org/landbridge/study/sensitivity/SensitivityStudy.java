package org.landbridge.study.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Corridor;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.network.calibration.Calibrator;
import org.landbridge.network.calibration.Quantity;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.study.Blockage;
import org.landbridge.study.CorridorNames;
import org.landbridge.study.Question;

/**
 * Moves one input at a time and finds every route anew: which inputs move days, USD and the ranking of corridors, and
 * at which value the first rank changes hands. Inputs are the rows of the calibration table, so only rows of low
 * confidence move, and the value of time.
 */
public final class SensitivityStudy {
    private static final String VALUE_OF_TIME = "value-of-time";
    /** Break-evens are looked for between the present value over this and times this. */
    private static final double FARTHEST = 8;

    /** Within a corridor the cheapest way may come twice to a place and is then none; the next best is near. */
    private static final double SLACK = 1.5;

    private static final int GRID = 12;
    private static final int HALVINGS = 12;
    /** Changes of generalised cost that are nothing, USD. */
    private static final double NOTHING = 0.01;

    private final Network sourced;
    private final List<Calibration> rows;
    private final Question question;
    private final double usdPerDay;

    private SensitivityStudy(Network sourced, List<Calibration> rows, Question question) {
        this.sourced = sourced;
        this.rows = rows;
        this.question = question;
        this.usdPerDay = Double.isNaN(question.valueOfTimeUsdPerDay())
                ? compiled(rows).timeCostUsdPerDay()
                : question.valueOfTimeUsdPerDay();
    }

    /**
     * @param sourced network without calibration, scenario applied
     * @param rows the calibration in force
     * @param swing share by which inputs are moved, over 0
     * @throws NoRouteException if the places are not connected
     */
    public static Sensitivity analyse(
            Network sourced, List<Calibration> rows, String scenario, Question question, double swing) {
        return new SensitivityStudy(sourced, rows, question).run(scenario, swing);
    }

    private Sensitivity run(String scenario, double swing) {
        Supernetwork now = compiled(rows);
        List<Standing> base = standings(now, usdPerDay);
        if (base.isEmpty()) {
            throw Blockage.explain(Calibrator.apply(sourced, rows).network(), question);
        }
        List<Swing> swings = new ArrayList<>();
        swings.add(swing(
                VALUE_OF_TIME,
                "value of a day",
                base,
                standings(now, usdPerDay / (1 + swing)),
                standings(now, usdPerDay * (1 + swing))));
        for (Calibration row : rows) {
            swings.add(swing(
                    row.id(),
                    words(row),
                    base,
                    standings(compiled(scaled(r -> r.id().equals(row.id()), 1 / (1 + swing))), usdPerDay),
                    standings(compiled(scaled(r -> r.id().equals(row.id()), 1 + swing)), usdPerDay)));
        }
        List<Swing> telling = swings.stream()
                .filter(s -> s.widthUsd() > NOTHING || s.swaps() > 0)
                .sorted(Comparator.comparingDouble(Swing::widthUsd).reversed())
                .toList();
        return new Sensitivity(
                sourced.name(),
                sourced.version(),
                scenario,
                question.date(),
                question.cargo(),
                question.origin(),
                question.destination(),
                usdPerDay,
                swing,
                base,
                telling,
                breakEvens(now, base.getFirst().corridor()));
    }

    private Supernetwork compiled(List<Calibration> calibrations) {
        return Supernetwork.compile(
                Calibrator.apply(sourced, calibrations).network(), question.date(), question.cargo());
    }

    private List<Calibration> scaled(Predicate<Calibration> which, double factor) {
        return rows.stream()
                .map(r -> which.test(r) ? r.withFactor(r.factor() * factor) : r)
                .toList();
    }

    private static String words(Calibration row) {
        String modes = String.join(" and ", row.modes().stream().map(Mode::word).toList());
        List<String> where = new ArrayList<>(row.states());
        where.addAll(row.areas());
        String quantity = row.quantity().words();
        return (quantity
                + (modes.isEmpty() ? "" : ", " + modes.replace('_', ' '))
                + (where.isEmpty() ? "" : ", " + String.join(" ", where).replace('_', ' ')));
    }

    /** Best way of each corridor by rank; of no corridor only if the best way of all belongs to none. */
    private List<Standing> standings(Supernetwork net, double valueOfDay) {
        RouteSearch search = new RouteSearch(net, valueOfDay);
        String from = question.origin().id();
        String to = question.destination().id();
        List<Standing> found = new ArrayList<>();
        for (Corridor corridor : net.network().corridors()) {
            search.alternatives(corridor.id(), from, to, SLACK, 1, Double.POSITIVE_INFINITY)
                    .forEach(way -> found.add(standing(corridor.id(), way)));
        }
        RouteSearch.Found best = search.best(from, to);
        if (best != null
                && CorridorNames.recognise(
                                net.network().corridors(), best.itinerary().places())
                        .equals(CorridorNames.OTHER)) {
            found.add(standing(CorridorNames.OTHER, best));
        }
        found.sort(Comparator.comparingDouble(Standing::generalisedUsd));
        return found;
    }

    private static Standing standing(String corridor, RouteSearch.Found way) {
        String modes = String.join(
                "-", way.itinerary().modes().stream().map(m -> m.word()).toList());
        return new Standing(corridor, modes, way.days(), way.usd(), way.generalisedUsd());
    }

    private static Swing swing(
            String input, String what, List<Standing> base, List<Standing> low, List<Standing> high) {
        String best = base.getFirst().corridor();
        return new Swing(
                input,
                what,
                Objects.requireNonNullElse(of(low, best), base.getFirst()),
                Objects.requireNonNullElse(of(high, best), base.getFirst()),
                low.getFirst().corridor(),
                high.getFirst().corridor(),
                swaps(base, low) + swaps(base, high));
    }

    private static @Nullable Standing of(List<Standing> standings, String corridor) {
        return standings.stream()
                .filter(s -> s.corridor().equals(corridor))
                .findFirst()
                .orElse(null);
    }

    /** Pairs of corridors in the base whose order is the other way round. */
    private static int swaps(List<Standing> base, List<Standing> other) {
        int swaps = 0;
        for (int i = 0; i < base.size(); i++) {
            for (int j = i + 1; j < base.size(); j++) {
                Standing a = of(other, base.get(i).corridor());
                Standing b = of(other, base.get(j).corridor());
                if (a != null && b != null && a.generalisedUsd() > b.generalisedUsd()) {
                    swaps++;
                }
            }
        }
        return swaps;
    }

    private List<BreakEven> breakEvens(Supernetwork now, String first) {
        List<BreakEven> found = new ArrayList<>();
        breakEven("value of time", usdPerDay, "USD a day", first, f -> standings(now, usdPerDay * f), found);
        breakEven("border and customs hours", Double.NaN, "", first, scaledBy(Quantity.BORDER_HOURS, false), found);
        breakEven("gauge change hours", Double.NaN, "", first, scaledBy(Quantity.GAUGE_HOURS, false), found);
        breakEven("port dwell hours", Double.NaN, "", first, scaledBy(Quantity.PORT_HOURS, false), found);
        breakEven("ocean rate", Double.NaN, "", first, scaledBy(Quantity.CARRIAGE_USD, true), found);
        breakEven("rail and road rate", Double.NaN, "", first, scaledBy(Quantity.CARRIAGE_USD, false), found);
        return found;
    }

    /** Standings by factor on all rows of a quantity, of carriage either on water or on land. */
    private DoubleFunction<List<Standing>> scaledBy(Quantity quantity, boolean onWater) {
        Predicate<Calibration> which = r -> r.quantity() == quantity
                && (quantity != Quantity.CARRIAGE_USD || r.modes().stream().anyMatch(Mode::onWater) == onWater);
        return factor -> standings(compiled(scaled(which, factor)), usdPerDay);
    }

    private static void breakEven(
            String input,
            double value,
            String unit,
            String first,
            DoubleFunction<List<Standing>> standings,
            List<BreakEven> found) {
        for (int direction : new int[] {-1, 1}) {
            double inside = 1;
            for (int step = 1; step <= GRID; step++) {
                double outside = Math.pow(FARTHEST, (double) direction * step / GRID);
                if (!leads(standings.apply(outside), first)) {
                    found.add(bisect(input, value, unit, first, standings, inside, outside));
                    break;
                }
                inside = outside;
            }
        }
    }

    private static boolean leads(List<Standing> standings, String corridor) {
        return standings.getFirst().corridor().equals(corridor);
    }

    private static BreakEven bisect(
            String input,
            double value,
            String unit,
            String first,
            DoubleFunction<List<Standing>> standings,
            double leading,
            double trailing) {
        double inside = leading;
        double outside = trailing;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(inside * outside);
            if (leads(standings.apply(middle), first)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        String winner = standings.apply(outside).getFirst().corridor();
        return new BreakEven(input, outside, value * outside, unit, first, winner);
    }
}
