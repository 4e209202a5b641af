package org.landbridge.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.landbridge.study.Comparison;
import org.landbridge.study.Exposure;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;

/** Sanctions exposure in few words. */
final class ExposureText {
    private static final Comparator<Exposure> ORDER = Comparator.comparing(Exposure::authority)
            .thenComparing(Exposure::where)
            .thenComparing(Exposure::since)
            .thenComparing(Exposure::regime);

    private ExposureText() {}

    /** Which authorities where, as in {@code EU,UK,US: RU; US: IR}. */
    static String brief(List<Exposure> exposures) {
        Map<String, TreeSet<String>> authoritiesOf = new LinkedHashMap<>();
        for (Exposure e : exposures) {
            authoritiesOf.computeIfAbsent(e.where(), k -> new TreeSet<>()).add(e.authority());
        }
        Map<String, List<String>> wheresOf = new LinkedHashMap<>();
        authoritiesOf.forEach(
                (where, authorities) -> wheresOf.computeIfAbsent(String.join(",", authorities), k -> new ArrayList<>())
                        .add(where));
        List<String> parts = new ArrayList<>();
        wheresOf.forEach((authorities, wheres) -> parts.add(authorities + ": " + String.join(",", wheres)));
        return parts.isEmpty() ? "none" : String.join("; ", parts);
    }

    /** Every exposure of every route once, by authority, place and date. */
    static List<Exposure> all(Comparison comparison) {
        TreeSet<Exposure> all = new TreeSet<>(ORDER);
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            for (Route route : scenario.routes()) {
                all.addAll(route.exposure());
            }
        }
        return List.copyOf(all);
    }

    static List<Exposure> sorted(List<Exposure> exposures) {
        return exposures.stream().sorted(ORDER).toList();
    }
}
