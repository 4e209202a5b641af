package org.landbridge.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.flow.hierarchy.Hierarchy;
import org.landbridge.flow.hierarchy.ZoneSkims;
import org.landbridge.flow.omx.ZoneMatrices;

/** Least cost between zones at an equilibrium's costs, and the length of these paths, for each class of users. */
final class EquilibriumSkims {
    private EquilibriumSkims() {}

    /** Matrices {@code cost} and {@code length}; with several classes, {@code cost_NAME} and {@code length_NAME}. */
    static ZoneMatrices of(Equilibrium result, long[] zoneIds, int threads) {
        AssignmentNetwork network = result.problem().network();
        int classes = result.problem().classes().size();
        double[] length = new double[network.links()];
        Arrays.setAll(length, network::length);
        Map<String, double[]> matrices = new LinkedHashMap<>();
        int cells = zoneIds.length * zoneIds.length;
        try (ZoneSkims skims = new ZoneSkims(Hierarchy.of(network), threads)) {
            for (int c = 0; c < classes; c++) {
                int users = c;
                double[] cost = new double[network.links()];
                Arrays.setAll(cost, l -> result.cost(users, l));
                double[] least = new double[cells];
                double[] along = new double[cells];
                skims.customize(cost);
                skims.sweep(least, length, along);
                String name = classes == 1
                        ? ""
                        : "_" + result.problem().classes().get(c).name();
                matrices.put("cost" + name, least);
                matrices.put("length" + name, along);
            }
        }
        return new ZoneMatrices(zoneIds, matrices);
    }
}
