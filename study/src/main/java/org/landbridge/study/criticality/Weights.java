package org.landbridge.study.criticality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Demand;
import org.landbridge.network.Place;

/** What each pair of places weighs, [origin][destination]; 0 for pairs that are not asked about. */
record Weights(double[][] byPair) {
    /** 1 for every pair of different places. */
    static Weights equal(List<Place> places) {
        double[][] weights = new double[places.size()][places.size()];
        for (int i = 0; i < weights.length; i++) {
            Arrays.fill(weights[i], 1);
            weights[i][i] = 0;
        }
        return new Weights(weights);
    }

    /** Of a demand table whose places are all in the list. */
    static Weights of(List<Demand> demand, List<Place> places) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            index.put(places.get(i).id(), i);
        }
        double[][] weights = new double[places.size()][places.size()];
        for (Demand row : demand) {
            int origin = index.getOrDefault(row.origin().id(), -1);
            int destination = index.getOrDefault(row.destination().id(), -1);
            if (origin < 0 || destination < 0) {
                throw new IllegalArgumentException("demand between places that are not asked about");
            }
            weights[origin][destination] += row.weight();
        }
        return new Weights(weights);
    }

    double of(int origin, int destination) {
        return byPair[origin][destination];
    }
}
