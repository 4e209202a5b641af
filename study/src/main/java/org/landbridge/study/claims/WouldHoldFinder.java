package org.landbridge.study.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Adjustment;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Mode;
import org.landbridge.network.Selection;
import org.landbridge.network.StepKind;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.ClaimTest.Statistic;
import org.landbridge.network.claim.ClaimTest.WayFigure;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.claim.Target;
import org.landbridge.routing.Step;

/**
 * Looks, cause by cause, for the factor on durations at which a way takes the days that are claimed: routes are found
 * anew for each. In a comparison the other corridor stays as it is.
 */
final class WouldHoldFinder {
    /** Causes are tried down to a fiftieth and up to eight times. */
    private static final double LEAST = 0.02;

    private static final double MOST = 8;
    private static final int HALVINGS = 14;
    private static final double HOURS = 24;

    private final ClaimWays ways;

    WouldHoldFinder(ClaimWays ways) {
        this.ways = ways;
    }

    /** What is scaled, and how it is told. */
    private record Lever(String what, Set<StepKind> steps, Set<Mode> modes, boolean speed) {
        boolean covers(Step step) {
            Mode mode = step.mode();
            return (steps.isEmpty() || steps.contains(step.kind()))
                    && (modes.isEmpty() || mode != null && modes.contains(mode));
        }

        Adjustment by(double factor) {
            Selection set = new Selection(steps, Set.of(), modes, Set.of(), Set.of(), Set.of(), Set.of());
            return new Adjustment(
                    Adjustment.Quantity.TIME,
                    factor,
                    set,
                    Validity.ALWAYS,
                    new Evidence(List.of("estimate"), Confidence.LOW));
        }
    }

    private static final List<Lever> LEVERS = List.of(
            new Lever("border and customs time", Set.of(StepKind.BORDER_CROSSING, StepKind.CUSTOMS), Set.of(), false),
            new Lever("waits for departures (service frequency)", Set.of(StepKind.DEPARTURE_WAIT), Set.of(), false),
            new Lever("speed on land", Set.of(StepKind.MOVEMENT), Set.of(Mode.RAIL, Mode.ROAD), true),
            new Lever(
                    "speed on water",
                    Set.of(StepKind.MOVEMENT),
                    Set.of(Mode.SEA, Mode.FERRY, Mode.INLAND_WATERWAY),
                    true),
            new Lever(
                    "port dwell and handling",
                    Set.of(
                            StepKind.PORT_DWELL,
                            StepKind.TRANSSHIPMENT,
                            StepKind.LOADING,
                            StepKind.UNLOADING,
                            StepKind.GAUGE_CHANGE,
                            StepKind.VESSEL_WAIT),
                    Set.of(),
                    false),
            new Lever("all of it together", Set.of(), Set.of(), false));

    /** Null where the test is not about days, has no figure, or the claim holds as things are. */
    @Nullable
    WouldHold find(Claim.Row row, Finding finding) {
        Target target = row.target();
        if (target.relation() == Relation.HOLDS || Double.isNaN(finding.value()) || finding.answer() == Answer.AGREES) {
            return null;
        }
        ClaimTest test = row.test();
        if (test instanceof ClaimTest.Route route && route.figure() == WayFigure.DAYS) {
            return find(row, finding, route, days -> days, FigureRule.mustFall(target, finding.value()));
        }
        if (test instanceof ClaimTest.RouteRatio ratio && ratio.route().figure() == WayFigure.DAYS) {
            ClaimTest.Route route = ratio.route();
            ClaimWays.Way other = ways.best(route, ratio.against());
            if (other != null) {
                double against = WayTests.pick(ways.sample(other).days(), route.statistic());
                return find(row, finding, route, days -> against / days, !FigureRule.mustFall(target, finding.value()));
            }
        }
        return null;
    }

    /** @param faster whether less time brings the claim nearer */
    private @Nullable WouldHold find(
            Claim.Row row, Finding finding, ClaimTest.Route route, DoubleUnaryOperator figure, boolean faster) {
        ClaimWays.Way now = ways.best(route, route.corridor());
        if (now == null) {
            return null;
        }
        double wanted = row.target().value();
        boolean fewer = figure.applyAsDouble(1) < figure.applyAsDouble(2);
        List<WouldHold.Cause> causes = new ArrayList<>();
        for (Lever lever : LEVERS) {
            double amount = amount(lever, now);
            if (!(amount > 0)) {
                continue;
            }
            double farthest = faster ? LEAST : MOST;
            DoubleUnaryOperator at = factor -> figure.applyAsDouble(days(route, lever.by(factor)));
            double inside = farthest;
            double reached = at.applyAsDouble(farthest);
            boolean low = faster == fewer;
            if (!holds(reached, wanted, low)) {
                causes.add(new WouldHold.Cause(
                        lever.what(), amount, Double.NaN, Double.NaN, unit(lever), reached, farthest));
                continue;
            }
            double outside = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = Math.sqrt(inside * outside);
                double there = at.applyAsDouble(middle);
                if (holds(there, wanted, low)) {
                    inside = middle;
                    reached = there;
                } else {
                    outside = middle;
                }
            }
            causes.add(new WouldHold.Cause(
                    lever.what(),
                    amount,
                    inside,
                    lever.speed() ? amount / inside : amount * inside,
                    unit(lever),
                    reached,
                    farthest));
        }
        return new WouldHold(row.id(), finding.value(), wanted, finding.unit(), causes);
    }

    private static boolean holds(double figure, double wanted, boolean low) {
        return low ? figure <= wanted : figure >= wanted;
    }

    private static String unit(Lever lever) {
        return lever.speed() ? "km/h" : "days";
    }

    /** Days on the way, or km/h. */
    private static double amount(Lever lever, ClaimWays.Way way) {
        double hours = 0;
        double km = 0;
        for (Step step : way.found().itinerary().steps()) {
            if (lever.covers(step)) {
                hours += step.meanHours();
                km += step.km();
            }
        }
        return lever.speed() ? (hours > 0 ? km / hours : 0) : hours / HOURS;
    }

    /** The claim's statistic with the lever pulled; endless where there is no way. */
    private double days(ClaimTest.Route route, Adjustment change) {
        ClaimWays.Way way = ways.best(route, route.corridor(), change);
        if (way == null) {
            return Double.POSITIVE_INFINITY;
        }
        return route.statistic() == Statistic.MEAN
                ? way.found().days()
                : WayTests.pick(ways.sample(way).days(), route.statistic());
    }
}
