package org.landbridge.study.align;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;
import org.landbridge.relations.alignment.AgendaOut;
import org.landbridge.relations.alignment.AlignmentGap;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.AlignmentOptions;
import org.landbridge.relations.alignment.AlignmentStudy;
import org.landbridge.relations.alignment.KeptFits;
import org.landbridge.relations.alignment.LatentIndex;
import org.landbridge.relations.alignment.StateTable;
import org.landbridge.relations.evidence.FormalTies;
import org.landbridge.relations.evidence.PairYears;
import org.landbridge.relations.latent.LatentFit;
import org.landbridge.relations.latent.LatentOptions;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;

/** Asks the same of the evidence on every pair of states. */
public final class AlignStudy {
    private static final int DRAWS = 500;
    private static final double COVER = 0.9;
    /** A year with fewer rolls says nothing. */
    private static final int LEAST_ROLLS = 20;
    /** A ranking and the gaps of a year look back so far. */
    private static final int YEARS_BACK = 6;

    /** Eighteen thousand pairs of one made world tell how much wider intervals must be. */
    private static final LatentOptions LATENT = new LatentOptions(6, true, 1, 1e-3, 5000, 1);

    private final AlignEvidence evidence;
    private final AlignQuestion question;
    private final KeptFits kept;
    private final Workers workers;

    public AlignStudy(AlignEvidence evidence, AlignQuestion question, KeptFits kept, Workers workers) {
        this.evidence = evidence;
        this.question = question;
        this.kept = kept;
        this.workers = workers;
    }

    public AlignEvidence evidence() {
        return evidence;
    }

    /** Years of the span that a ranking or the gaps of a year need: that year and a few before it. */
    public static int firstYearFor(int year) {
        return year - YEARS_BACK + 1;
    }

    private AlignmentOptions options(int claim) {
        return new AlignmentOptions(
                evidence.firstYear(),
                evidence.lastYear(),
                claim,
                question.window(),
                DRAWS,
                COVER,
                LEAST_ROLLS,
                question.seed());
    }

    /**
     * One pair with its doubts.
     *
     * @throws BadUsageException if the two are one, the votes have no such state, or the claim lies outside the span
     */
    public PairAlignment pair(String first, String second) {
        if (first.equals(second)) {
            throw new BadUsageException("a pair is of two states, not of " + first + " twice");
        }
        VoteMatrix votes = evidence.inputs().votes();
        votes.row(first);
        votes.row(second);
        int since = question.since();
        if (since != 0 && (since <= evidence.firstYear() || since > evidence.lastYear())) {
            throw new BadUsageException("--since " + since + " must lie after " + evidence.firstYear()
                    + " and not after " + evidence.lastYear() + ", so that there are years on both sides");
        }
        AlignmentStudy study =
                new AlignmentStudy(evidence.inputs(), options(since == 0 ? evidence.lastYear() : since), workers, kept);
        AlignmentStudy.LikelyBreak likeliest = null;
        if (since == 0) {
            likeliest = study.likeliestBreak(first, second);
            study = study.since(likeliest.year() == 0 ? lastClaim() : likeliest.year());
        }
        LatentIndex index = null;
        String indexMissing = "";
        try {
            index = index(study, List.of(first, second));
        } catch (BadUsageException | NoSolutionException e) {
            indexMissing = String.valueOf(e.getMessage());
        }
        List<AgendaOut> agendaOut = question.agendaOut() ? study.agendaOut(first, second) : List.of();
        return new PairAlignment(
                evidence,
                study.options(),
                likeliest,
                study.card(first, second, index),
                agendaOut,
                index,
                indexMissing,
                new FormalTies(evidence.ties()).between(first, second, lastDay()),
                tieChanges(study, first, second),
                pledges(first, second),
                study.oddYears());
    }

    /** The last claim that has a whole window of votes behind it. */
    private int lastClaim() {
        return Math.max(evidence.firstYear() + 1, lastYearOfVotes() - question.window() + 1);
    }

    private LocalDate lastDay() {
        return LocalDate.of(evidence.lastYear(), Month.DECEMBER, 31);
    }

    /** All states with a seat at the end of the span, and those asked about. */
    private LatentIndex index(AlignmentStudy study, List<String> asked) {
        if (study.options().years() < YEARS_BACK) {
            throw new BadUsageException("an index of all evidence wants a span of " + YEARS_BACK
                    + " years or more, not of " + study.options().years());
        }
        LocalDate end = LocalDate.of(evidence.lastYear(), Month.JULY, 1);
        List<String> states = evidence.inputs().votes().states().stream()
                .filter(s -> asked.contains(s) || StateCodes.standard().seated(s, end))
                .toList();
        return LatentIndex.of(study, states, LATENT, workers, kept);
    }

    private Map<Integer, Double> tieChanges(AlignmentStudy study, String first, String second) {
        Map<Integer, Double> changes = new TreeMap<>();
        double last = Double.NaN;
        for (int year = evidence.firstYear(); year <= evidence.lastYear(); year++) {
            double depth = study.formal(first, second, year);
            if (!Double.isNaN(depth) && depth != last) {
                changes.put(year, depth);
                last = depth;
            }
        }
        return changes;
    }

    private Map<Integer, Double> pledges(String first, String second) {
        Map<Integer, Double> depths = new TreeMap<>();
        PairYears table = evidence.pledges();
        for (int year = evidence.firstYear(); table != null && year <= evidence.lastYear(); year++) {
            double depth = Math.max(table.value(first, second, year), table.value(second, first, year));
            if (!Double.isNaN(depth)) {
                depths.put(year, depth);
            }
        }
        return depths;
    }

    private AlignmentStudy studyOf(int year) {
        if (year < evidence.firstYear() || year > evidence.lastYear()) {
            throw new BadUsageException("the year " + year + " lies outside of the evidence, " + evidence.firstYear()
                    + " to " + evidence.lastYear());
        }
        return new AlignmentStudy(evidence.inputs(), options(evidence.lastYear()), workers, kept);
    }

    private void requireRolls(int year) {
        int rolls = evidence.inputs().votes().rollsOf(year, YearRule.CALENDAR).length;
        StateTable published = evidence.inputs().published();
        boolean points =
                published != null && published.states().stream().anyMatch(s -> !Double.isNaN(published.mean(s, year)));
        if (rolls < LEAST_ROLLS && !points) {
            throw new BadUsageException("the evidence says too little of " + year + ": " + rolls
                    + " roll calls and no published points; ask for another year");
        }
    }

    /**
     * All pairs in a year, the most aligned first.
     *
     * @throws BadUsageException if the year is outside of the evidence or has too little of it
     */
    public Ranking ranking(int year) {
        AlignmentStudy study = studyOf(year);
        requireRolls(year);
        LatentIndex index = index(study, List.of());
        List<String> states = index.states();
        List<RankedPair> found = new ArrayList<>();
        int untold = 0;
        double[] discordances = discordances(index, year);
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                LatentFit.@Nullable Alignment a = index.of(states.get(i), states.get(j), year);
                int kinds = a == null
                        ? 0
                        : (int) Arrays.stream(a.weights()).filter(w -> w > 0).count();
                if (a == null || kinds == 0) {
                    untold++;
                    continue;
                }
                double formal = study.formal(states.get(i), states.get(j), year);
                found.add(new RankedPair(
                        0, states.get(i), states.get(j), a, kinds, formal, share(discordances, a.discordance())));
            }
        }
        found.sort(Comparator.comparingDouble((RankedPair p) -> -p.alignment().mean())
                .thenComparing(RankedPair::first)
                .thenComparing(RankedPair::second));
        List<RankedPair> ranked = new ArrayList<>();
        for (RankedPair p : found) {
            ranked.add(new RankedPair(
                    ranked.size() + 1,
                    p.first(),
                    p.second(),
                    p.alignment(),
                    p.kinds(),
                    p.formal(),
                    p.discordanceRank()));
        }
        return new Ranking(
                evidence,
                year,
                states.size(),
                index.kinds(),
                Arrays.stream(index.reliability()).boxed().toList(),
                ranked,
                untold);
    }

    private static double[] discordances(LatentIndex index, int year) {
        List<String> states = index.states();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            for (int j = i + 1; j < states.size(); j++) {
                LatentFit.@Nullable Alignment a = index.of(states.get(i), states.get(j), year);
                if (a != null && !Double.isNaN(a.discordance())) {
                    all.add(a.discordance());
                }
            }
        }
        return all.stream().mapToDouble(d -> d).sorted().toArray();
    }

    /** Share of the others that lie below. */
    private static double share(double[] sorted, double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(sorted, value);
        return (double) (at < 0 ? -at - 1 : at) / Math.max(1, sorted.length - 1);
    }

    /** The last year of the span with enough roll calls, 0 if there is none. */
    private int lastYearOfVotes() {
        for (int year = evidence.lastYear(); year >= evidence.firstYear(); year--) {
            if (evidence.inputs().votes().rollsOf(year, YearRule.CALENDAR).length >= LEAST_ROLLS) {
                return year;
            }
        }
        return 0;
    }

    /**
     * A state's partners, formal against revealed.
     *
     * @param asked the year, 0 for the last with enough roll calls
     * @throws BadUsageException if nothing is known of its ties, or the year is outside of the evidence
     */
    public StateGaps gaps(String state, int asked) {
        int year = asked == 0 ? lastYearOfVotes() : asked;
        AlignmentStudy study = studyOf(year);
        requireRolls(year);
        evidence.inputs().votes().row(state);
        LatentIndex index = index(study, List.of(state));
        Map<String, List<AlignmentGap>> all = new HashMap<>();
        for (String other : index.states()) {
            List<AlignmentGap> gaps = AlignmentGap.of(study, index, other, year);
            if (!gaps.isEmpty()) {
                all.put(other, gaps);
            }
        }
        List<AlignmentGap> own = new ArrayList<>(all.getOrDefault(state, List.of()));
        if (own.isEmpty()) {
            throw new BadUsageException("nothing is known of the formal ties of " + state
                    + "; add them to treaties.csv or memberships.csv of a data package and import it:"
                    + " landbridge evidence import ties DIR");
        }
        own.sort(
                Comparator.comparingDouble((AlignmentGap g) -> -g.gap().value()).thenComparing(AlignmentGap::partner));
        double[] sizes = all.values().stream()
                .flatMap(List::stream)
                .mapToDouble(g -> Math.abs(g.gap().value()))
                .sorted()
                .toArray();
        List<Double> placebo = own.stream()
                .map(g -> 1 - share(sizes, Math.abs(g.gap().value())))
                .toList();
        return new StateGaps(evidence, state, year, index.kinds(), own, placebo, contrasts(index, state, own, year));
    }

    private static List<StateGaps.Contrast> contrasts(
            LatentIndex index, String state, List<AlignmentGap> gaps, int year) {
        List<StateGaps.Contrast> found = new ArrayList<>();
        for (AlignmentGap a : gaps) {
            for (AlignmentGap b : gaps) {
                double chance = AlignmentGap.nearer(index, state, a.partner(), b.partner(), year);
                if (a.formal() < b.formal() && chance >= 0.95) {
                    found.add(new StateGaps.Contrast(a.partner(), b.partner(), chance));
                }
            }
        }
        return found;
    }

    /**
     * Which of two states is nearer to a third, by every measure and year.
     *
     * @return chance that {@code a} is; NaN where a measure says nothing
     */
    public Map<AlignmentMeasure, double[]> nearer(String a, String b, String to) {
        for (String[] pair : new String[][] {{a, b}, {a, to}, {b, to}}) {
            if (pair[0].equals(pair[1])) {
                throw new BadUsageException("which of two states is nearer to a third wants three states, and "
                        + pair[0] + " is named twice");
            }
        }
        return new AlignmentStudy(evidence.inputs(), options(evidence.lastYear()), workers, kept).nearer(a, b, to);
    }
}
