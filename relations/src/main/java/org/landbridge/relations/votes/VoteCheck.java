package org.landbridge.relations.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Looks for what a file of votes gets wrong, or what absences may hide: states with a seat that are missing from many
 * rolls of a year, rolls on which a state with a seat is called no member, votes without a seat, rolls with equal id.
 */
public final class VoteCheck {
    /** What was found. */
    public enum Kind {
        /** A state with a seat is absent from, or no member on, more of a year's rolls than the limit. */
        MISSING,
        /** A state with a seat is called no member. */
        UNSEATED,
        /** A state without a seat voted. */
        NO_SEAT,
        /** Two rolls have one id. */
        SAME_ID
    }

    /**
     * One thing found.
     *
     * @param state alpha-3 code; blank if no state is meant
     * @param year of the rolls
     * @param rolls concerned
     * @param of rolls of the year on which the state had a seat
     * @param usual the state's median share of missed rolls in the other years, NaN where there is none: a year far from
     *     it is a defect of the file, a year near it is how the state behaves
     */
    public record Finding(Kind kind, String state, int year, int rolls, int of, double usual, String text) {}

    private VoteCheck() {}

    /** @param limit share of a year's rolls that a state may miss, such as 0.1; years of fewer than 5 rolls are passed over */
    public static List<Finding> check(VoteMatrix votes, YearRule rule, double limit) {
        List<Finding> found = new ArrayList<>();
        int[] years = votes.years(rule);
        StateCodes codes = StateCodes.standard();
        for (int s = 0; s < votes.states().size(); s++) {
            state(votes, rule, limit, years, s, codes, found);
        }
        for (int r = 1; r < votes.rolls().size(); r++) {
            sameId(votes, rule, r, found);
        }
        return found;
    }

    private static void state(
            VoteMatrix votes, YearRule rule, double limit, int[] years, int s, StateCodes codes, List<Finding> found) {
        String iso3 = votes.states().get(s);
        int[] of = new int[years.length];
        int[] absent = new int[years.length];
        int[] unseated = new int[years.length];
        int[] noSeat = new int[years.length];
        for (int r = 0; r < votes.rolls().size(); r++) {
            int y = rule.year(votes.rolls().get(r).date()) - years[0];
            boolean seated = codes.seated(iso3, votes.rolls().get(r).date());
            Vote vote = votes.vote(s, r);
            of[y] += seated ? 1 : 0;
            absent[y] += seated && vote == Vote.ABSENT ? 1 : 0;
            unseated[y] += seated && vote == Vote.NOT_MEMBER ? 1 : 0;
            noSeat[y] += !seated && vote.cast() ? 1 : 0;
        }
        for (int y = 0; y < years.length; y++) {
            int missed = absent[y] + unseated[y];
            if (of[y] >= 5 && missed > limit * of[y]) {
                double usual = usual(of, absent, unseated, y);
                String text = String.format(
                        Locale.ROOT,
                        "%s misses %d of %d rolls of %d (%.0f %%; usually %.0f %%)",
                        iso3,
                        missed,
                        of[y],
                        years[y],
                        100.0 * missed / of[y],
                        100 * usual);
                found.add(new Finding(Kind.MISSING, iso3, years[y], missed, of[y], usual, text));
            }
            if (unseated[y] > 0) {
                String text = iso3 + " had a seat in " + years[y] + " and is called no member on " + unseated[y]
                        + " of " + of[y] + " rolls: a change of name or code in the source?";
                found.add(new Finding(Kind.UNSEATED, iso3, years[y], unseated[y], of[y], Double.NaN, text));
            }
            if (noSeat[y] > 0) {
                String text = iso3 + " voted on " + noSeat[y] + " rolls of " + years[y] + " without a seat";
                found.add(new Finding(Kind.NO_SEAT, iso3, years[y], noSeat[y], of[y], Double.NaN, text));
            }
        }
    }

    private static double usual(int[] of, int[] absent, int[] unseated, int except) {
        double[] shares = new double[of.length];
        int n = 0;
        for (int y = 0; y < of.length; y++) {
            if (y != except && of[y] >= 5) {
                shares[n++] = (double) (absent[y] + unseated[y]) / of[y];
            }
        }
        if (n == 0) {
            return Double.NaN;
        }
        Arrays.sort(shares, 0, n);
        return shares[n / 2];
    }

    private static void sameId(VoteMatrix votes, YearRule rule, int r, List<Finding> found) {
        Roll roll = votes.rolls().get(r);
        for (int q = 0; q < r; q++) {
            if (votes.rolls().get(q).id().equals(roll.id())) {
                int year = rule.year(roll.date());
                String text = "rolls of " + votes.rolls().get(q).date() + " and " + roll.date() + " have the same id "
                        + roll.id();
                found.add(new Finding(Kind.SAME_ID, "", year, 1, 0, Double.NaN, text));
                return;
            }
        }
    }
}
