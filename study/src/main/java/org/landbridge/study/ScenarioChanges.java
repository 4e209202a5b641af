package org.landbridge.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landbridge.network.scenario.Change;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.Spread;

/** Tells what a scenario changes, and what that does to the best way of each corridor. */
final class ScenarioChanges {
    private static final double LEAST_DAYS = 0.05;
    private static final double LEAST_USD = 1;

    private ScenarioChanges() {}

    static List<String> lines(ScenarioRoutes base, ScenarioRoutes other, Scenario scenario) {
        List<String> lines = new ArrayList<>();
        for (Change change : scenario.changes()) {
            lines.add(change.text());
        }
        Set<String> told = new HashSet<>();
        for (Route route : other.routes()) {
            if (!told.add(route.corridor())) {
                continue;
            }
            Route before = best(base, route.corridor());
            if (before == null) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: new, %s, %.1f days, %,.0f USD",
                        route.corridor(),
                        route.modes(),
                        route.days().mean(),
                        route.usd().mean()));
            } else if (differs(before, route)) {
                Spread later = before.sample().daysSaved(route.sample());
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: %+.1f days (P10–P90 %+.1f to %+.1f; faster in %.0f%% of journeys), %+,.0f USD, %+,.0f km, "
                                + "%+,.0f kg CO2e%s",
                        route.corridor(),
                        later.mean(),
                        later.p10(),
                        later.p90(),
                        100 * route.sample().chanceFaster(before.sample()),
                        route.usd().mean() - before.usd().mean(),
                        route.km() - before.km(),
                        route.co2eKg() - before.co2eKg(),
                        instead(before, route)));
            }
        }
        for (Route route : base.routes()) {
            if (told.add(route.corridor())) {
                lines.add(route.corridor() + ": no longer among the routes");
            }
        }
        return lines;
    }

    private static @org.jspecify.annotations.Nullable Route best(ScenarioRoutes routes, String corridor) {
        for (Route route : routes.routes()) {
            if (route.corridor().equals(corridor)) {
                return route;
            }
        }
        return null;
    }

    private static boolean differs(Route before, Route after) {
        return !before.itinerary().links().equals(after.itinerary().links())
                || Math.abs(before.days().mean() - after.days().mean()) >= LEAST_DAYS
                || Math.abs(before.usd().mean() - after.usd().mean()) >= LEAST_USD;
    }

    private static String instead(Route before, Route after) {
        return before.modes().equals(after.modes()) ? "" : "; " + after.modes() + " instead of " + before.modes();
    }
}
