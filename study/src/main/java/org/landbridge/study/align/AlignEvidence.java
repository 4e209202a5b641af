package org.landbridge.study.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.relations.alignment.AlignmentInputs;
import org.landbridge.relations.alignment.StateTable;
import org.landbridge.relations.evidence.Evidence;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.relations.evidence.IdealPoint;
import org.landbridge.relations.evidence.PairYears;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;

/**
 * What a store holds, as the alignment of pairs takes it.
 *
 * @param tables where all of it comes from, the ties that were used among them
 * @param ties of the store, else those that come with the program
 * @param pledges depth of pledges of alliance by the store's table, null if it has none
 * @param series of published ideal points that is used, blank if there is none
 * @param firstYear of the span
 * @param lastYear of the span
 * @param missing kinds of evidence that the store does not have
 */
public record AlignEvidence(
        AlignmentInputs inputs,
        List<EvidenceTable> tables,
        List<TieParty> ties,
        @Nullable PairYears pledges,
        String series,
        int firstYear,
        int lastYear,
        List<EvidenceKind> missing) {
    /** A span without a first year is this long. */
    private static final int USUAL_YEARS = 25;

    /** Width of the middle nine tenths of N(0,1), and of its middle eight tenths. */
    private static final double NINE_TENTHS = 2 * 1.6448536269514722;

    private static final double EIGHT_TENTHS = 2 * 1.2815515655446004;

    /** Whose own ideal points are positive, as in published ones. */
    private static final String ANCHOR = "USA";

    public AlignEvidence {
        tables = List.copyOf(tables);
        ties = List.copyOf(ties);
        missing = List.copyOf(missing);
    }

    /** The ties that come with the program, and where they come from. */
    public record OwnTies(EvidenceTable table, List<TieParty> parties) {
        public OwnTies {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Reads what there is.
     *
     * @param from first year, 0 for the usual span
     * @param to last year, 0 for the last that votes or published points speak of
     * @param wanted series of published points, blank for the first of fp, all, legacy
     * @throws BadUsageException if there are no votes, years are the wrong way round or there is no such series
     */
    public static AlignEvidence of(Evidence store, OwnTies own, int from, int to, String wanted) {
        VoteMatrix votes = store.votes();
        if (votes.rolls().isEmpty()) {
            throw new BadUsageException("the store has no votes, which alignment rests on; bring them in first:"
                    + " landbridge evidence import votes FILE (roll calls of the UN General Assembly as a matrix, as the"
                    + " UN library's file, or of unvotes), then ideal-points, trade, events, visits, arms if you have"
                    + " them");
        }
        List<IdealPoint> points = store.idealPoints();
        int[] voted = votes.years(YearRule.CALENDAR);
        int last = to != 0
                ? to
                : Math.max(
                        voted[voted.length - 1],
                        points.stream().mapToInt(IdealPoint::year).max().orElse(0));
        int first = from != 0 ? from : last - USUAL_YEARS + 1;
        if (first >= last) {
            throw new BadUsageException("the first year, " + first + ", must lie before the last, " + last
                    + (to == 0 ? " (the last of votes and published points)" : ""));
        }
        if (first > voted[voted.length - 1] || last < voted[0]) {
            throw new BadUsageException("the votes of the store are of " + voted[0] + " to " + voted[voted.length - 1]
                    + ", not of " + first + " to " + last);
        }
        String series = series(points, wanted);
        List<EvidenceTable> tables = store.tables();
        List<TieParty> ties = store.ties();
        List<EvidenceTable> used = new ArrayList<>(tables);
        if (ties.isEmpty()) {
            ties = own.parties();
            used.add(own.table());
        }
        PairTables pairs = new PairTables(first, last);
        AlignmentInputs inputs = new AlignmentInputs(
                votes,
                YearRule.CALENDAR,
                ANCHOR,
                series.isEmpty() ? null : published(points, series, first, last),
                pairs.trade(store.trade()),
                pairs.events(store.events()),
                pairs.visits(store.visits(), tables, votes.states()),
                pairs.arms(store.arms(), tables, votes.states()),
                pairs.formal(ties),
                null);
        return new AlignEvidence(
                inputs,
                used,
                ties,
                pledges(store, votes, first, last),
                series,
                first,
                last,
                Arrays.stream(EvidenceKind.values())
                        .filter(k -> used.stream().noneMatch(t -> t.evidenceKind() == k))
                        .toList());
    }

    private static String series(List<IdealPoint> points, String wanted) {
        TreeSet<String> there =
                new TreeSet<>(Comparator.comparingInt((String s) -> order(s)).thenComparing(Comparator.naturalOrder()));
        points.forEach(p -> there.add(p.series()));
        if (!wanted.isEmpty() && !there.contains(wanted)) {
            throw new BadUsageException("the store has no series \"" + wanted + "\" of published ideal points; "
                    + (there.isEmpty() ? "it has none at all" : "it has " + String.join(", ", there)));
        }
        return !wanted.isEmpty() || there.isEmpty() ? wanted : there.first();
    }

    /** Final passages first: votes on paragraphs make a year another one. */
    private static int order(String series) {
        return switch (series) {
            case "fp" -> 0;
            case "all" -> 1;
            default -> 2;
        };
    }

    private static StateTable published(List<IdealPoint> points, String series, int from, int to) {
        List<String> states =
                points.stream().map(IdealPoint::state).distinct().sorted().toList();
        int years = to - from + 1;
        double[] mean = new double[states.size() * years];
        Arrays.fill(mean, Double.NaN);
        double[] sd = mean.clone();
        for (IdealPoint p : points) {
            if (p.series().equals(series) && p.year() >= from && p.year() <= to) {
                int at = Collections.binarySearch(states, p.state()) * years + p.year() - from;
                mean[at] = p.mean();
                double nine = (p.q95() - p.q5()) / NINE_TENTHS;
                sd[at] = Double.isNaN(nine) ? (p.q90() - p.q10()) / EIGHT_TENTHS : nine;
            }
        }
        return new StateTable(states, from, years, mean, sd);
    }

    private static @Nullable PairYears pledges(Evidence store, VoteMatrix votes, int from, int to) {
        return store.tables().stream()
                .filter(t -> t.evidenceKind() == EvidenceKind.ALLIANCES)
                .findFirst()
                .map(t -> PairYears.allianceDepth(store.alliances(), t, votes.states(), from, to))
                .orElse(null);
    }
}
