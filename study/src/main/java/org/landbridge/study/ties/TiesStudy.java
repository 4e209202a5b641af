package org.landbridge.study.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeSector;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.FormalTies;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.ties.BreakingPoints;
import org.landbridge.relations.ties.Exclusivity;
import org.landbridge.relations.ties.ValuedTies;

/**
 * The network of ties as trade shows it, taken to be one that no pair wants to change: benefits are those with which it is
 * at rest. Then what would break each tie, what panels of evidence say of exclusivity and of how long ties last, and the
 * statements that these could refute.
 */
public final class TiesStudy {
    /** Share of trade that a complete trade sanction leaves, from which a regime's share of the benefit follows. */
    private static final String COMPLETE = "complete_trade";

    private static final double SETTLED = 1e-10;

    private final Network network;
    private final TradeBaseline baseline;
    private final FormalTies formal;
    private final @Nullable Evidence evidence;
    private final TiesOptions options;

    private TiesStudy(
            Network network,
            TradeBaseline baseline,
            List<TieParty> formal,
            @Nullable Evidence evidence,
            TiesOptions options) {
        this.network = network;
        this.baseline = baseline;
        this.formal = new FormalTies(formal);
        this.evidence = evidence;
        this.options = options;
    }

    /**
     * Looks at the ties.
     *
     * @param formal parties of treaties and organisations
     * @param evidence null without a store
     * @throws BadUsageException if a state is not known or trades with none of the others
     */
    public static TiesReport run(
            Network network,
            TradeBaseline baseline,
            List<TieParty> formal,
            @Nullable Evidence evidence,
            TiesOptions options) {
        return new TiesStudy(network, baseline, formal, evidence, options).report();
    }

    private TiesReport report() {
        List<String> states = options.states();
        PairFacts facts = new PairFacts(network, options.date(), states);
        double[][] trade = facts.trade(baseline);
        double[][] w = strengths(states, trade);
        double[][] hostility = facts.regimesBetween();
        int[][] regimes = facts.regimesAgainst();
        List<PanelEstimate> estimates = evidence == null
                ? List.of()
                : new EvidencePanels(evidence, options.strongest(), options.seed()).estimates();
        double psi = psi(estimates);
        double share = regimeShare();
        double[][] against = new double[w.length][w.length];
        for (int i = 0; i < w.length; i++) {
            against[i] = Arrays.stream(regimes[i]).asDoubleStream().toArray();
        }
        BreakingPoints points =
                new BreakingPoints(w, hostility, against, psi, share, PairFacts.AUTHORITIES.size(), mostPsi(estimates));
        double floor = median(w);
        ValuedTies model = model(w, hostility, points, psi, against, share);
        ValuedTies.Stable rest = model.solve(SETTLED);
        double off = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                off = Math.max(off, Math.abs(rest.strength()[i][j] - w[i][j]));
            }
        }
        List<Tie> ties = new ArrayList<>();
        Map<String, Double> index = new TreeMap<>();
        for (int i = 0; i < w.length; i++) {
            index.put(states.get(i), ValuedTies.exclusivityIndex(w, i));
            for (int j = 0; j < i; j++) {
                ties.add(new Tie(
                        states.get(i),
                        states.get(j),
                        w[i][j],
                        trade[i][j] / trade[i][i],
                        trade[i][j] / trade[j][j],
                        depth(states.get(i), states.get(j)),
                        regimes[i][j],
                        hostility[i][j],
                        w[i][j] > floor ? points.of(i, j, floor) : List.of()));
            }
        }
        ties.sort(Comparator.comparingDouble((Tie t) -> -t.strength())
                .thenComparing(Tie::a)
                .thenComparing(Tie::b));
        return new TiesReport(
                network.name(),
                network.version(),
                options.date(),
                year(),
                states,
                psi,
                psiSource(estimates),
                floor,
                theta(),
                rest.unique(),
                off,
                ties,
                index,
                estimates,
                new Statements(network, baseline, evidence, ties, index, estimates).all(),
                notes(share),
                options.seed());
    }

    /** Trade of two over the root of what each trades with all, 1 on the mean. */
    private static double[][] strengths(List<String> states, double[][] trade) {
        int n = states.size();
        if (n < 3) {
            throw new BadUsageException("a network of ties needs at least 3 states; there are " + n);
        }
        double[][] w = new double[n][n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            if (!(trade[i][i] > 0)) {
                throw new BadUsageException(
                        "the data package knows no trade of " + states.get(i) + "; name other states by --states");
            }
            for (int j = 0; j < n; j++) {
                w[i][j] = i == j ? 0 : trade[i][j] / Math.sqrt(trade[i][i] * trade[j][j]);
                mean += w[i][j] / (n * (n - 1));
            }
        }
        if (!(mean > 0)) {
            throw new BadUsageException("the states do not trade with each other; name other states by --states");
        }
        for (double[] row : w) {
            for (int j = 0; j < n; j++) {
                row[j] /= mean;
            }
        }
        return w;
    }

    private ValuedTies model(
            double[][] w, double[][] hostility, BreakingPoints points, double psi, double[][] against, double share) {
        int n = w.length;
        double[][] benefit = new double[n][n];
        double[][] cost = new double[n][n];
        double[] exclusivity = new double[n];
        Arrays.fill(exclusivity, psi);
        for (int i = 0; i < n; i++) {
            Arrays.fill(cost[i], 1);
            for (int j = 0; j < n; j++) {
                // Half to either side: who of the two gains more does not move what the pair wants.
                benefit[i][j] = i == j ? 0 : points.benefit(i, j) * (1 - share * against[i][j]) / 2;
            }
        }
        return new ValuedTies(benefit, cost, hostility, exclusivity);
    }

    private static double median(double[][] w) {
        double[] all = new double[w.length * (w.length - 1) / 2];
        int at = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < i; j++) {
                all[at++] = w[i][j];
            }
        }
        Arrays.sort(all);
        return all[all.length / 2];
    }

    private double depth(String a, String b) {
        return formal.depth(iso3(a), iso3(b), options.date(), 1);
    }

    private String iso3(String state) {
        var known = network.states().get(state);
        return known == null ? state : known.iso3();
    }

    private double psi(List<PanelEstimate> estimates) {
        Double asked = options.psi();
        if (asked != null) {
            return asked;
        }
        Exclusivity told = told(estimates);
        return told != null && told.isExclusive() ? told.psi() : 0;
    }

    static @Nullable Exclusivity told(List<PanelEstimate> estimates) {
        for (PanelEstimate estimate : estimates) {
            if (estimate.exclusivity() != null) {
                return estimate.exclusivity();
            }
        }
        return null;
    }

    /** As much as the evidence leaves open; without any, as much as the cost. */
    private static double mostPsi(List<PanelEstimate> estimates) {
        Exclusivity told = told(estimates);
        return told == null ? 1 : Math.max(0, told.high());
    }

    private String psiSource(List<PanelEstimate> estimates) {
        if (options.psi() != null) {
            return "as asked for by --psi";
        }
        Exclusivity told = told(estimates);
        if (told == null) {
            return "assumed: no evidence at hand tells it";
        }
        return told.isExclusive()
                ? "estimated from the store"
                : "estimated from the store: not above 0 by its 95 % interval, so 0 is taken";
    }

    /** All authorities together take what a complete trade sanction takes. */
    private double regimeShare() {
        return baseline.elasticities().stream()
                        .filter(e -> e.id().equals(COMPLETE))
                        .mapToDouble(e -> 1 - Math.exp(e.coefficient()))
                        .findFirst()
                        .orElse(0)
                / PairFacts.AUTHORITIES.size();
    }

    private int year() {
        return baseline.trade().isEmpty() ? 0 : baseline.trade().getFirst().year();
    }

    /** Trade-weighted mean of the sectors' elasticities. */
    private double theta() {
        Map<String, Double> bySector = new TreeMap<>();
        baseline.trade().forEach(t -> bySector.merge(t.sector(), t.usdMillion(), Double::sum));
        double sum = 0;
        double all = 0;
        for (TradeSector sector : baseline.sectors()) {
            double usd = bySector.getOrDefault(sector.id(), 0.0);
            sum += usd * sector.theta();
            all += usd;
        }
        return all > 0 ? sum / all : Double.NaN;
    }

    private List<String> notes(double share) {
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "Each of %d authorities is taken to cost a tie %.1f %% of its benefit: together what a complete trade"
                        + " sanction was found to cost.",
                PairFacts.AUTHORITIES.size(),
                100 * share));
        if (year() < options.date().getYear() - 1) {
            notes.add("Strength is that of " + year() + ", the last year of trade in the data package: what "
                    + options.date().getYear()
                    + " has made of a tie since is not in it, while regimes are those of the day.");
        }
        if (evidence == null) {
            notes.add(
                    "No store of evidence: hostility is regimes and embargoes between states alone, and exclusivity and"
                            + " half-life cannot be told. Import events and ideal points: landbridge evidence import --help.");
        }
        return notes;
    }
}
