package org.landbridge.study;

import java.util.List;
import org.landbridge.network.Place;

/** Best days, USD and kg CO2e between all places with a door, [origin][destination]; infinite where there is no way. */
public record Skims(List<Place> places, double[][] days, double[][] usd, double[][] co2eKg) {}
