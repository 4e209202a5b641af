package org.landbridge.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short list under one scenario.
 *
 * @param name scenario name, {@code base} for none
 * @param routes ranked short list
 * @param paretoSize size of the exact Pareto set over days, USD and CO2e
 * @param changes what differs from the base, one line per corridor and one per change of the network; empty for the
 *     base
 * @param compliance what it costs to meet no regime of the authorities asked for, null if none was
 */
public record ScenarioRoutes(
        String name,
        List<Route> routes,
        int paretoSize,
        List<String> changes,
        @Nullable Compliance compliance) {}
