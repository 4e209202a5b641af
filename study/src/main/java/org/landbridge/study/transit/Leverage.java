package org.landbridge.study.transit;

import java.time.LocalDate;
import java.util.List;

/**
 * Who holds how much over the freight.
 *
 * @param trade what was asked about, in words
 * @param worlds the first is what the others are held against
 * @param addNothing players who add nothing to any coalition, in any world
 * @param cells pairs of places and commodity
 * @param tonnes a year
 * @param lostTonnes those that have no way on the network as it stands, and are worth nothing anywhere
 * @param median elasticity of goods without a sector of their own
 * @param merged players who act as one where links are up for building; empty otherwise
 */
public record Leverage(
        String dataName,
        String dataVersion,
        LocalDate date,
        String trade,
        TransitOptions options,
        List<WorldLeverage> worlds,
        List<String> addNothing,
        int pairs,
        int cells,
        double tonnes,
        double lostTonnes,
        Elasticities.Theta median,
        List<String> merged) {
    public Leverage {
        worlds = List.copyOf(worlds);
        addNothing = List.copyOf(addNothing);
        merged = List.copyOf(merged);
    }
}
