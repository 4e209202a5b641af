package org.landbridge.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Event;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.routing.Cargo;
import org.landbridge.study.difference.Causes;

/**
 * The answer to a {@link Question}: the base first, then each scenario.
 *
 * @param valueOfTimeUsdPerDay the value that ranked the routes
 * @param known the base network with what scenarios add to it: names for every id in the routes
 * @param events what disrupts something on these ways on the day
 * @param causes what made the answer another than on a reference day, null if that was not asked
 */
public record Comparison(
        String dataName,
        String dataVersion,
        LocalDate date,
        Cargo cargo,
        double valueOfTimeUsdPerDay,
        Sampling sampling,
        Place origin,
        Place destination,
        List<ScenarioRoutes> scenarios,
        Network known,
        List<Event> events,
        @Nullable Causes causes) {}
