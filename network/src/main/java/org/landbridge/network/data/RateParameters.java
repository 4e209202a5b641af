package org.landbridge.network.data;

import java.util.List;
import java.util.Map;

/** The parameters of the rates table and the units that each may have. */
final class RateParameters {
    static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("line_haul", List.of("usd_per_teu_km", "usd_per_truck_km", "usd_per_tonne_km")),
            Map.entry("market_level", List.of("ratio")),
            Map.entry("teu_per_truck", List.of("teu")),
            Map.entry("feu_factor", List.of("ratio")),
            Map.entry("drayage", List.of("usd_per_teu")),
            Map.entry("call_surcharge", List.of("usd_per_teu")),
            Map.entry("headway", List.of("hours")),
            Map.entry("movement_p90", List.of("ratio")),
            Map.entry("fill_hours", List.of("hours")),
            Map.entry("correlation", List.of("share")),
            Map.entry("time_error_high", List.of("percent")),
            Map.entry("time_error_medium", List.of("percent")),
            Map.entry("time_error_low", List.of("percent")),
            Map.entry("price_error_high", List.of("percent")),
            Map.entry("price_error_medium", List.of("percent")),
            Map.entry("price_error_low", List.of("percent")),
            Map.entry("price_correlation", List.of("share")),
            Map.entry("sanctions_premium", List.of("percent_of_freight")),
            Map.entry("insurance", List.of("percent_of_value")),
            Map.entry("time_cost", List.of("percent_of_value_per_day")),
            Map.entry("time_cost_high", List.of("percent_of_value_per_day")),
            Map.entry("container_value", List.of("usd_per_teu")),
            Map.entry("container_payload", List.of("tonnes_per_teu")));

    static final String[] NAMES = UNITS.keySet().stream().sorted().toArray(String[]::new);

    private RateParameters() {}
}
