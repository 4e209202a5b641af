package org.landbridge.relations.evidence;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure for each ordered pair of states and year; NaN where it is not known, which is never zero. Dense:
 * {@code [(first * states + second) * years + year]}.
 */
public final class PairYears {
    private final List<String> states;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final int from;
    private final int years;
    private final double[] values;

    private PairYears(List<String> states, int from, int to) {
        if (to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
        this.states = List.copyOf(states);
        for (int s = 0; s < states.size(); s++) {
            indexOf.put(states.get(s), s);
        }
        this.from = from;
        this.years = to - from + 1;
        this.values = new double[states.size() * states.size() * years];
        Arrays.fill(values, Double.NaN);
    }

    public List<String> states() {
        return states;
    }

    public int from() {
        return from;
    }

    public int to() {
        return from + years - 1;
    }

    /** The figure, NaN if it is not known or outside of the states or years. */
    public double value(String first, String second, int year) {
        int at = at(first, second, year);
        return at < 0 ? Double.NaN : values[at];
    }

    private int at(String first, String second, int year) {
        Integer a = indexOf.get(first);
        Integer b = indexOf.get(second);
        return a == null || b == null || year < from || year > to()
                ? -1
                : (a * states.size() + b) * years + year - from;
    }

    /** Distance of ideal points of a series. */
    public static PairYears idealDistance(
            List<IdealPoint> points, String series, List<String> states, int from, int to) {
        PairYears pairs = new PairYears(states, from, to);
        double[][] where = new double[states.size()][pairs.years];
        for (double[] row : where) {
            Arrays.fill(row, Double.NaN);
        }
        for (IdealPoint p : points) {
            Integer s = pairs.indexOf.get(p.state());
            if (s != null && p.series().equals(series) && p.year() >= from && p.year() <= to) {
                where[s][p.year() - from] = p.mean();
            }
        }
        for (int a = 0; a < where.length; a++) {
            for (int b = 0; b < where.length; b++) {
                for (int y = 0; y < pairs.years && a != b; y++) {
                    pairs.values[(a * where.length + b) * pairs.years + y] = Math.abs(where[a][y] - where[b][y]);
                }
            }
        }
        return pairs;
    }

    /**
     * Depth of pledges, 0 to 3. Within the years of the table no row is no pledge; beyond them nothing is known.
     *
     * @param table where the rows come from
     */
    public static PairYears allianceDepth(
            List<AllianceYear> alliances, EvidenceTable table, List<String> states, int from, int to) {
        PairYears pairs = new PairYears(states, from, to);
        LocalDate first = table.coveredFrom();
        LocalDate last = table.coveredTo();
        if (first == null || last == null) {
            return pairs;
        }
        for (int year = Math.max(from, first.getYear()); year <= Math.min(to, last.getYear()); year++) {
            for (String a : states) {
                for (String b : states) {
                    if (!a.equals(b)) {
                        pairs.values[pairs.at(a, b, year)] = 0;
                    }
                }
            }
        }
        for (AllianceYear row : alliances) {
            int at = pairs.at(row.state(), row.partner(), row.year());
            if (at >= 0) {
                pairs.values[at] = row.depth();
            }
        }
        return pairs;
    }

    /**
     * Exports of all goods in USD, as the importer counts them by origin, else by consignment, else as the exporter
     * counts them, else as others estimate them.
     */
    public static PairYears exports(List<TradeRecord> trade, List<String> states, int from, int to) {
        PairYears pairs = new PairYears(states, from, to);
        int[] rank = new int[pairs.values.length];
        Arrays.fill(rank, Integer.MAX_VALUE);
        for (TradeRecord row : trade) {
            int at = row.commodity().isEmpty() ? pairs.at(row.exporter(), row.importer(), row.year()) : -1;
            if (at >= 0 && rank(row) < rank[at]) {
                rank[at] = rank(row);
                pairs.values[at] = row.usd();
            }
        }
        return pairs;
    }

    private static int rank(TradeRecord row) {
        if (row.reporter().equals(row.importer())) {
            return row.basis().equals("consignment") ? 1 : 0;
        }
        return row.reporter().equals(row.exporter()) ? 2 : 3;
    }

    /**
     * Net score of a pair over the sum of the absolute scores of all pairs of the source in the year, -1 to 1: levels
     * follow the volume of the news. Only months that the source covers count.
     */
    public static PairYears eventShare(List<EventMonth> events, List<String> states, int from, int to) {
        PairYears pairs = new PairYears(states, from, to);
        double[] all = new double[pairs.years];
        for (EventMonth row : events) {
            int year = row.month().getYear();
            if (year >= from && year <= to && row.days() > 0) {
                all[year - from] += row.absoluteScore();
                int at = pairs.at(row.state(), row.partner(), year);
                if (at >= 0) {
                    pairs.values[at] = Double.isNaN(pairs.values[at]) ? row.score() : pairs.values[at] + row.score();
                }
            }
        }
        for (int i = 0; i < pairs.values.length; i++) {
            double total = all[i % pairs.years];
            pairs.values[i] = total > 0 ? pairs.values[i] / total : Double.NaN;
        }
        return pairs;
    }

    /** Depth of formal ties at mid-year, 0 to 3. */
    public static PairYears tieDepth(
            List<TieParty> parties, double multilateralDiscount, List<String> states, int from, int to) {
        PairYears pairs = new PairYears(states, from, to);
        if (parties.isEmpty()) {
            return pairs;
        }
        FormalTies ties = new FormalTies(parties);
        for (String a : states) {
            for (String b : states) {
                for (int year = from; year <= to && !a.equals(b); year++) {
                    pairs.values[pairs.at(a, b, year)] =
                            ties.depth(a, b, LocalDate.of(year, Month.JULY, 1), multilateralDiscount);
                }
            }
        }
        return pairs;
    }
}
