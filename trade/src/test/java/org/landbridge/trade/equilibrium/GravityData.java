package org.landbridge.trade.equilibrium;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Pairs of a table of the shared data as matrices. */
final class GravityData {
    final List<String> states;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Map<String, String>> rows;
    private final String exporter;
    private final String importer;

    GravityData(List<Map<String, String>> rows, String exporter, String importer) {
        this.rows = rows;
        this.exporter = exporter;
        this.importer = importer;
        TreeSet<String> all = new TreeSet<>();
        rows.forEach(row -> {
            all.add(row.get(exporter));
            all.add(row.get(importer));
        });
        states = List.copyOf(all);
        for (int s = 0; s < states.size(); s++) {
            index.put(states.get(s), s);
        }
    }

    int size() {
        return states.size();
    }

    int of(String state) {
        return index.get(state);
    }

    /** 0 where a pair has no row. */
    double[] matrix(ToDoubleFunction<Map<String, String>> value) {
        double[] matrix = new double[size() * size()];
        for (Map<String, String> row : rows) {
            matrix[of(row.get(exporter)) * size() + of(row.get(importer))] = value.applyAsDouble(row);
        }
        return matrix;
    }

    double[] bySeller(String column) {
        double[] values = new double[size()];
        rows.forEach(row -> values[of(row.get(exporter))] = SharedTrade.number(row, column));
        return values;
    }

    double[] byBuyer(String column) {
        double[] values = new double[size()];
        rows.forEach(row -> values[of(row.get(importer))] = SharedTrade.number(row, column));
        return values;
    }

    /** A factor on trade among some states, both ways. */
    CostChange among(double tradeFactor, String... members) {
        double[] factors = new double[size() * size()];
        java.util.Arrays.fill(factors, 1);
        for (String a : members) {
            for (String b : members) {
                if (!a.equals(b)) {
                    factors[of(a) * size() + of(b)] = tradeFactor;
                }
            }
        }
        return CostChange.trade(factors);
    }
}
