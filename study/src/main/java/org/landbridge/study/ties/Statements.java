package org.landbridge.study.ties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Economy;
import org.landbridge.network.Network;
import org.landbridge.network.TradeBaseline;
import org.landbridge.relations.evidence.EventMonth;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.IdealPoint;
import org.landbridge.relations.ties.Exclusivity;
import org.landbridge.relations.ties.Persistence;
import org.landbridge.study.ties.Statement.Outcome;

/**
 * What is held of transactional partnership, that states choose partners by the balance of power, lasting but not
 * exclusive, as statements that an observation could refute.
 */
final class Statements {
    /** Below it ties come and go; that is what temporary is taken to mean. */
    static final double LASTING_YEARS = 5;

    /** Fewer partners than that in effect is a bloc. */
    static final double MANY_PARTNERS = 3;

    private static final int DECEMBER = 12;

    private final Network network;
    private final TradeBaseline baseline;
    private final @Nullable Evidence evidence;
    private final List<Tie> ties;
    private final Map<String, Double> index;
    private final List<PanelEstimate> estimates;

    Statements(
            Network network,
            TradeBaseline baseline,
            @Nullable Evidence evidence,
            List<Tie> ties,
            Map<String, Double> index,
            List<PanelEstimate> estimates) {
        this.network = network;
        this.baseline = baseline;
        this.evidence = evidence;
        this.ties = ties;
        this.index = index;
        this.estimates = estimates;
    }

    List<Statement> all() {
        List<Statement> statements = new ArrayList<>(List.of(notExclusive(), lasting(), manyPartners(), power()));
        List<String> three = network.focus().weightOverTreaty();
        if (three.size() == 3) {
            statements.add(overTheAlly(three.get(0), three.get(1), three.get(2)));
        }
        return statements;
    }

    private Statement notExclusive() {
        String says = "A tie does not shut out ties with the partner's adversaries: exclusivity is 0.";
        String refuted = "The 95 % interval of psi lies above 0 in a panel of ties and hostility.";
        Exclusivity told = TiesStudy.told(estimates);
        if (told == null) {
            return new Statement("not-exclusive", says, refuted, Outcome.NO_DATA, "No panel at hand tells psi.");
        }
        String found = format(
                "psi %.3f, standard error %.3f, 95 %% interval %.3f to %.3f, p %.3f%s.",
                told.psi(),
                told.standardError(),
                told.low(),
                told.high(),
                told.probability(),
                told.isIndistinguishableFromZero() ? ": cannot be told from 0" : "");
        return new Statement(
                "not-exclusive", says, refuted, told.isExclusive() ? Outcome.REFUTED : Outcome.STANDS, found);
    }

    private Statement lasting() {
        String says = format("Strong ties last: half of them outlive %.0f years.", LASTING_YEARS);
        String refuted =
                format("The 95 %% interval of the half-life ends below %.0f years in every panel.", LASTING_YEARS);
        List<String> found = new ArrayList<>();
        int below = 0;
        for (PanelEstimate e : estimates) {
            Persistence p = e.persistence();
            if (p != null) {
                found.add(
                        e.kind() + ": " + years(p.halfLife()) + " years, " + years(p.low()) + " to " + years(p.high()));
                below += p.high() < LASTING_YEARS ? 1 : 0;
            }
        }
        Outcome outcome = found.isEmpty()
                ? Outcome.NO_DATA
                : below == found.size() ? Outcome.REFUTED : below > 0 ? Outcome.DEPENDS : Outcome.STANDS;
        return new Statement(
                "lasting",
                says,
                refuted,
                outcome,
                found.isEmpty() ? "No panel at hand tells it." : String.join("; ", found) + ".");
    }

    private Statement manyPartners() {
        String region = network.focus().region();
        List<String> named = network.focus().manyPartners();
        String says = format(
                "States%s have more than %.0f partners in effect.",
                region.isEmpty() ? "" : " of " + region, MANY_PARTNERS);
        String each = named.stream().map(s -> name(s) + "'s").collect(Collectors.joining(" or "));
        String refuted = format(
                "The median of 1 over the sum of squared shares of ties is below %.0f%s.",
                MANY_PARTNERS, each.isEmpty() ? "" : "; " + each + " is");
        List<Double> counts = index.values().stream()
                .filter(i -> !Double.isNaN(i))
                .map(i -> 1 / i)
                .sorted()
                .toList();
        double median = counts.isEmpty() ? Double.NaN : counts.get(counts.size() / 2);
        boolean few = median < MANY_PARTNERS;
        StringBuilder found = new StringBuilder(format("Median %.1f", median));
        for (String state : named) {
            double partners = 1 / index.getOrDefault(state, Double.NaN);
            few |= partners < MANY_PARTNERS;
            found.append(format(", %s %.1f", name(state), partners));
        }
        return new Statement(
                "many-partners",
                says,
                refuted,
                counts.isEmpty() ? Outcome.NO_DATA : few ? Outcome.REFUTED : Outcome.STANDS,
                found + ", by trade.");
    }

    /** Ranks of strength against ranks of the partner's product and of the depth of treaties, over pairs without hostility. */
    private Statement power() {
        String says =
                "Partners are chosen by weight rather than by treaty: ties go with the partner's size more than with"
                        + " the depth of what was signed.";
        String refuted = "Over the pairs of the states, the rank correlation of strength with depth is larger than that"
                + " with the smaller product of the two.";
        Map<String, Double> product = new HashMap<>();
        for (Economy e : baseline.economies()) {
            product.put(e.id(), e.gdpUsdMillion());
        }
        List<double[]> rows = new ArrayList<>();
        for (Tie tie : ties) {
            Double one = product.get(tie.a());
            Double other = product.get(tie.b());
            if (one != null && other != null) {
                rows.add(new double[] {tie.strength(), Math.min(one, other), tie.depth()});
            }
        }
        if (rows.size() < 10) {
            return new Statement("power", says, refuted, Outcome.NO_DATA, "Too few pairs with a known product.");
        }
        double bySize = RankCorrelation.of(column(rows, 0), column(rows, 1));
        double byDepth = RankCorrelation.of(column(rows, 0), column(rows, 2));
        return new Statement(
                "power",
                says,
                refuted,
                byDepth > bySize ? Outcome.REFUTED : Outcome.STANDS,
                format(
                        "Over %d pairs %.2f with the smaller product, %.2f with depth. Strength is net of how much each"
                                + " trades, but not of distance.",
                        rows.size(), bySize, byDepth));
    }

    private static double[] column(List<double[]> rows, int k) {
        return rows.stream().mapToDouble(r -> r[k]).toArray();
    }

    private Statement overTheAlly(String state, String weightier, String ally) {
        String says = format(
                "%s stands closer to %s, which is weightier, than to %s, its ally by treaty.",
                name(state), name(weightier), name(ally));
        String refuted = format("Every measure at hand puts %s closer.", name(ally));
        List<String> found = new ArrayList<>();
        int closer = 0;
        int measures = 0;
        double byTradeAlly = strength(state, ally);
        double byTrade = strength(state, weightier);
        if (!Double.isNaN(byTrade) && !Double.isNaN(byTradeAlly)) {
            measures++;
            closer += byTrade > byTradeAlly ? 1 : 0;
            found.add(format("trade %.2f, %s %.2f", byTrade, name(ally), byTradeAlly));
        }
        Evidence store = evidence;
        if (store != null) {
            double[] events = new double[2];
            // The last year that is told to its end.
            int last = store.events().stream()
                    .filter(e -> e.month().getMonthValue() == DECEMBER)
                    .mapToInt(e -> e.month().getYear())
                    .max()
                    .orElse(0);
            for (EventMonth e : store.events()) {
                for (int k = 0; k < 2; k++) {
                    String partner = iso3(k == 0 ? weightier : ally);
                    boolean meant = e.state().equals(iso3(state)) && e.partner().equals(partner)
                            || e.partner().equals(iso3(state)) && e.state().equals(partner);
                    if (e.month().getYear() == last && meant) {
                        events[k] += e.score();
                    }
                }
            }
            if (events[0] != 0 || events[1] != 0) {
                measures++;
                closer += events[0] > events[1] ? 1 : 0;
                found.add(format("events of %d %.0f, %s %.0f", last, events[0], name(ally), events[1]));
            }
            for (String series : List.of("fp", "all", "legacy")) {
                double[] d = distances(store, series, state, weightier, ally);
                if (!Double.isNaN(d[0]) && !Double.isNaN(d[1])) {
                    measures++;
                    closer += d[0] < d[1] ? 1 : 0;
                    found.add(format("distance of ideal points (%s) %.2f, %s %.2f", series, d[0], name(ally), d[1]));
                }
            }
        }
        Outcome outcome = measures == 0
                ? Outcome.NO_DATA
                : closer == 0 ? Outcome.REFUTED : closer == measures ? Outcome.STANDS : Outcome.DEPENDS;
        return new Statement(
                "weight-over-treaty",
                says,
                refuted,
                outcome,
                found.isEmpty() ? "Nothing at hand." : name(weightier) + " by " + String.join("; by ", found) + ".");
    }

    /** Of the weightier partner and of the ally to the state in the last year in which the series has all three. */
    private double[] distances(Evidence store, String series, String state, String weightier, String ally) {
        Map<Integer, Map<String, Double>> points = new HashMap<>();
        for (IdealPoint p : store.idealPoints()) {
            if (p.series().equals(series) && !Double.isNaN(p.mean())) {
                points.computeIfAbsent(p.year(), k -> new HashMap<>()).put(p.state(), p.mean());
            }
        }
        int last = points.entrySet().stream()
                .filter(e -> e.getValue().keySet().containsAll(List.of(iso3(state), iso3(ally), iso3(weightier))))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
        Map<String, Double> year = points.getOrDefault(last, Map.of());
        double own = year.getOrDefault(iso3(state), Double.NaN);
        return new double[] {
            Math.abs(year.getOrDefault(iso3(weightier), Double.NaN) - own),
            Math.abs(year.getOrDefault(iso3(ally), Double.NaN) - own)
        };
    }

    private double strength(String a, String b) {
        return ties.stream()
                .filter(t -> t.joins(a) && t.joins(b) && !a.equals(b))
                .mapToDouble(Tie::strength)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String name(String state) {
        var known = network.states().get(state);
        return known == null ? state : known.name();
    }

    private String iso3(String state) {
        var known = network.states().get(state);
        return known == null ? state : known.iso3();
    }

    private static String years(double years) {
        return Double.isFinite(years) ? format("%.1f", years) : "no end of";
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
