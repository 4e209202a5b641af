package org.landbridge.app.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.study.Comparison;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;

/**
 * A route that is drawn: the best of its corridor, under one scenario.
 *
 * @param rank its place in the list, 1 is the best
 */
record ChartLine(Route route, int rank, LineStyle style) {
    /** More lines than this nobody can follow. */
    private static final int MOST = 8;

    /** One line for each corridor, the best first. */
    static List<ChartLine> of(ScenarioRoutes scenario, Map<String, LineStyle> styles) {
        List<ChartLine> lines = new ArrayList<>();
        Set<String> corridors = new HashSet<>();
        int rank = 0;
        for (Route route : scenario.routes()) {
            rank++;
            LineStyle style = styles.get(key(route));
            if (style != null && lines.size() < MOST && corridors.add(key(route))) {
                lines.add(new ChartLine(route, rank, style));
            }
        }
        return lines;
    }

    /** Ranks and corridors that {@link #of} leaves out. */
    static List<String> leftOut(ScenarioRoutes scenario, List<ChartLine> lines) {
        List<String> out = new ArrayList<>();
        for (int rank = 1; rank <= scenario.routes().size(); rank++) {
            int sought = rank;
            if (lines.stream().noneMatch(line -> line.rank() == sought)) {
                Route route = scenario.routes().get(rank - 1);
                out.add(rank + " " + name(route) + (isOther(route) ? "" : " (" + modes(route) + ")"));
            }
        }
        return out;
    }

    /** A style for each corridor, the same in every scenario. */
    static Map<String, LineStyle> styles(Comparison comparison, Theme theme) {
        Map<String, LineStyle> styles = new LinkedHashMap<>();
        for (ScenarioRoutes scenario : comparison.scenarios()) {
            for (Route route : scenario.routes()) {
                if (!styles.containsKey(key(route))) {
                    styles.put(key(route), LineStyle.of(theme, styles.size()));
                }
            }
        }
        return styles;
    }

    /** What tells lines apart: the corridor, and the modes of ways that run through none. */
    static String key(Route route) {
        return isOther(route) ? route.corridor() + " " + route.modes() : route.corridor();
    }

    static String name(Route route) {
        return isOther(route) ? route.corridorName() + ", " + modes(route) : route.corridorName();
    }

    private static boolean isOther(Route route) {
        return route.corridor().equals("other");
    }

    static String modes(Route route) {
        return route.modes().replace("inland_waterway", "river");
    }
}
