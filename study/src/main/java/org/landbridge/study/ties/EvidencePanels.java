package org.landbridge.study.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.evidence.EventMonth;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.IdealPoint;
import org.landbridge.relations.evidence.TradeRecord;
import org.landbridge.relations.ties.Exclusivity;
import org.landbridge.relations.ties.Persistence;
import org.landbridge.relations.ties.TiePanel;

/** Makes panels of ties out of a store of evidence, and of each what it says of exclusivity and of how long ties last. */
final class EvidencePanels {
    private static final int AFTER_COLD_WAR = 1992;
    private static final int MONTHS = 12;
    private static final double KNOWN = 0.5;
    private static final List<String> SERIES = List.of("fp", "all", "legacy");

    private final Evidence evidence;
    private final int strongest;
    private final long seed;

    /** Ideal points of the best series by state and year. */
    private final Map<String, Map<Integer, Double>> points = new HashMap<>();

    private String series = "";

    EvidencePanels(Evidence evidence, int strongest, long seed) {
        this.evidence = evidence;
        this.strongest = strongest;
        this.seed = seed;
        List<IdealPoint> all = evidence.idealPoints();
        for (String name : SERIES) {
            if (series.isEmpty() && all.stream().anyMatch(p -> p.series().equals(name))) {
                series = name;
            }
        }
        for (IdealPoint p : all) {
            if (p.series().equals(series)) {
                points.computeIfAbsent(p.state(), k -> new HashMap<>()).put(p.year(), p.mean());
            }
        }
    }

    /** Sums of a kind of tie by year and pair, both ways together. */
    private static final class Sums {
        private final Map<Integer, Map<String, Double>> byYear = new TreeMap<>();
        private final Set<String> states = new TreeSet<>();

        void add(int year, String a, String b, double amount) {
            if (a.equals(b)) {
                return;
            }
            states.add(a);
            states.add(b);
            byYear.computeIfAbsent(year, k -> new HashMap<>()).merge(key(a, b), amount, Double::sum);
        }

        static String key(String a, String b) {
            return a.compareTo(b) < 0 ? a + b : b + a;
        }
    }

    List<PanelEstimate> estimates() {
        List<PanelEstimate> estimates = new ArrayList<>();
        Sums events = events();
        if (!events.byYear.isEmpty()) {
            estimates.add(estimate("events", events));
        }
        Sums trade = trade();
        if (!trade.byYear.isEmpty()) {
            estimates.add(estimate("trade", trade));
        }
        PanelEstimate votes = nearness();
        if (votes != null) {
            estimates.add(votes);
        }
        return estimates;
    }

    private Sums events() {
        Map<Integer, Set<Integer>> months = new HashMap<>();
        for (EventMonth row : evidence.events()) {
            months.computeIfAbsent(row.month().getYear(), k -> new TreeSet<>())
                    .add(row.month().getMonthValue());
        }
        Sums sums = new Sums();
        for (EventMonth row : evidence.events()) {
            Set<Integer> covered = months.getOrDefault(row.month().getYear(), Set.of());
            if (covered.size() == MONTHS) {
                sums.add(row.month().getYear(), row.state(), row.partner(), row.score());
            }
        }
        return sums;
    }

    /** The mean of what reporters say of a flow. */
    private Sums trade() {
        Map<Integer, Map<String, double[]>> flows = new TreeMap<>();
        for (TradeRecord row : evidence.trade()) {
            boolean states = row.exporter().length() == 3
                    && row.importer().length() == 3
                    && !row.exporter().equals("WLD")
                    && !row.importer().equals("WLD");
            if (states && row.commodity().isEmpty()) {
                double[] sum = flows.computeIfAbsent(row.year(), k -> new TreeMap<>())
                        .computeIfAbsent(row.exporter() + row.importer(), k -> new double[2]);
                sum[0] += row.usd();
                sum[1]++;
            }
        }
        Sums sums = new Sums();
        flows.forEach((year, byPair) -> byPair.forEach(
                (pair, sum) -> sums.add(year, pair.substring(0, 3), pair.substring(3), sum[0] / sum[1])));
        return sums;
    }

    private PanelEstimate estimate(String kind, Sums sums) {
        List<String> states = sums.states.stream().filter(points::containsKey).toList();
        List<Integer> years = new ArrayList<>(sums.byYear.keySet());
        int n = states.size();
        double[][][] strength = new double[years.size()][][];
        double[][][] hostility = new double[years.size()][][];
        for (int t = 0; t < years.size(); t++) {
            strength[t] = shares(states, sums.byYear.getOrDefault(years.get(t), Map.of()));
            hostility[t] = distances(states, years.get(t));
        }
        scale(hostility);
        Exclusivity exclusivity = null;
        Persistence persistence = null;
        String note = "";
        long known = years.isEmpty()
                ? 0
                : Arrays.stream(strength[0])
                        .flatMapToDouble(Arrays::stream)
                        .filter(w -> !Double.isNaN(w))
                        .count();
        if (known < KNOWN * n * (n - 1)) {
            note = "less than half of its pairs are known, so shares of a state's ties cannot be told";
        } else {
            try {
                persistence = Persistence.of(strength, strongest, seed);
                exclusivity = Exclusivity.of(new TiePanel(strength, hostility));
            } catch (BadUsageException e) {
                note = String.valueOf(e.getMessage());
            }
        }
        return new PanelEstimate(
                kind,
                series.isEmpty() ? "nothing" : "distance of ideal points (" + series + ")",
                years.isEmpty() ? 0 : years.getFirst(),
                years.isEmpty() ? 0 : years.getLast(),
                n,
                exclusivity,
                persistence,
                note);
    }

    /** Strength of ties: what two have with each other over the root of what each has with all, 1 on the mean. */
    private static double[][] shares(List<String> states, Map<String, Double> sums) {
        int n = states.size();
        double[][] w = new double[n][n];
        double[] all = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Double sum = i == j ? null : sums.get(Sums.key(states.get(i), states.get(j)));
                w[i][j] = sum == null ? Double.NaN : Math.max(0, sum);
                all[i] += sum == null ? 0 : Math.max(0, sum);
            }
        }
        double mean = 0;
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double size = Math.sqrt(all[i] * all[j]);
                w[i][j] = size > 0 ? w[i][j] / size : Double.NaN;
                if (!Double.isNaN(w[i][j])) {
                    mean += w[i][j];
                    count++;
                }
            }
        }
        for (double[] row : w) {
            for (int j = 0; j < n; j++) {
                row[j] *= count / mean;
            }
        }
        return w;
    }

    private double[][] distances(List<String> states, int year) {
        int n = states.size();
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j ? Double.NaN : Math.abs(point(states.get(i), year) - point(states.get(j), year));
            }
        }
        return d;
    }

    private double point(String state, int year) {
        return points.getOrDefault(state, Map.of()).getOrDefault(year, Double.NaN);
    }

    private static void scale(double[][][] tables) {
        double most = Arrays.stream(tables)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(d -> !Double.isNaN(d))
                .max()
                .orElse(1);
        for (double[][] table : tables) {
            for (double[] row : table) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= most;
                }
            }
        }
    }

    /** How long states stay among each other's nearest in the General Assembly; says nothing of exclusivity. */
    private @Nullable PanelEstimate nearness() {
        if (points.isEmpty()) {
            return null;
        }
        int last = points.values().stream()
                .flatMap(m -> m.keySet().stream())
                .max(Integer::compare)
                .orElse(0);
        int first = Math.max(
                AFTER_COLD_WAR,
                points.values().stream()
                        .flatMap(m -> m.keySet().stream())
                        .min(Integer::compare)
                        .orElse(0));
        List<String> states = new ArrayList<>(new TreeSet<>(points.keySet()));
        double[][][] near = new double[Math.max(0, last - first + 1)][][];
        for (int t = 0; t < near.length; t++) {
            near[t] = distances(states, first + t);
            for (double[] row : near[t]) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = -row[j];
                }
            }
        }
        Persistence persistence = null;
        String note = "ties and hostility would be one and the same, so it says nothing of exclusivity";
        try {
            persistence = Persistence.of(near, strongest, seed);
        } catch (BadUsageException e) {
            note = String.valueOf(e.getMessage());
        }
        return new PanelEstimate("ideal-points", "", first, last, states.size(), null, persistence, note);
    }
}
