package org.landbridge.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.EditDistance;
import org.landbridge.network.LandbridgeException;
import org.landbridge.network.Network;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.relations.alignment.DyadCard;
import org.landbridge.relations.alignment.Reading;
import org.landbridge.relations.alignment.Series;
import org.landbridge.relations.evidence.FormalTies;
import org.landbridge.study.align.PairAlignment;
import org.landbridge.study.ties.Statement;
import org.landbridge.study.ties.TiesOptions;
import org.landbridge.study.ties.TiesReport;
import org.landbridge.study.ties.TiesStudy;

/** Tests on states: what they are bound by, how they are tied, whether they draw together. */
final class RelationTests {
    private static final String[] DEPTHS = {"none", "consultation", "neutrality or non-aggression", "mutual defence"};

    /** Single years that must be known for a measure to say something of decades. */
    private static final int DECADES = 20;

    private final Network network;
    private final ClaimInputs inputs;
    private final long seed;
    private final Map<PairKey, PairAlignment> pairs = new HashMap<>();
    private @Nullable TiesReport ties;

    RelationTests(ClaimInputs inputs, long seed) {
        this.network = inputs.network();
        this.inputs = inputs;
        this.seed = seed;
    }

    Finding depth(Claim.Row row, ClaimTest.TreatyDepth test) {
        LocalDate asked = test.date();
        LocalDate date = asked == null ? network.defaultDate() : asked;
        List<FormalTies.Tie> between =
                new FormalTies(inputs.formal().get()).between(iso3(test.first()), iso3(test.second()), date);
        double depth = between.isEmpty() ? 0 : between.getFirst().depth();
        return Finding.figure(
                row,
                depth,
                Double.NaN,
                Double.NaN,
                row.target().unit(),
                Words.format(
                        "%s-%s on %s: deepest %s%s",
                        test.first(),
                        test.second(),
                        date,
                        DEPTHS[(int) depth],
                        between.isEmpty() ? "" : " (" + between.getFirst().name() + ")"),
                between.stream()
                        .map(t -> Words.format(
                                "depth %.0f: %s%s", t.depth(), t.name(), t.suspended() ? ", suspended" : ""))
                        .toList(),
                List.of("treaties.csv", "memberships.csv"));
    }

    Finding statement(Claim.Row row, ClaimTest.TieStatement test) {
        TiesReport report = ties;
        if (report == null && network.focus().tieStates().isEmpty()) {
            return Finding.silent(row, "the data package names no states whose ties are looked at");
        }
        if (report == null) {
            try {
                report = TiesStudy.run(
                        network,
                        inputs.baseline().get(),
                        inputs.formal().get(),
                        inputs.evidence(),
                        new TiesOptions(
                                network.focus().tieStates(), network.defaultDate(), null, TiesOptions.STRONGEST, seed));
            } catch (BadUsageException | DataFaultException e) {
                // Another region's package may know neither the states nor the trade.
                return Finding.silent(row, firstLine(e));
            }
            ties = report;
        }
        List<String> ids = report.statements().stream().map(Statement::id).toList();
        int at = ids.indexOf(test.statement());
        if (at < 0) {
            throw new BadUsageException("unknown statement \"" + test.statement() + "\""
                    + EditDistance.didYouMean(test.statement(), ids) + "; known are: " + String.join(", ", ids));
        }
        Statement statement = report.statements().get(at);
        Answer answer = switch (statement.outcome()) {
            case STANDS -> Answer.AGREES;
            case REFUTED -> Answer.DIFFERS;
            case DEPENDS -> Answer.MIXED;
            case NO_DATA -> Answer.SILENT;
        };
        return new Finding(
                row,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "",
                answer,
                true,
                test.statement() + " " + statement.outcome().text() + ": " + statement.found(),
                List.of(statement.says(), "Refuted if: " + statement.refutedBy()),
                List.of("landbridge ties"));
    }

    Finding alignment(Claim.Row row, ClaimTest.Alignment test) {
        return ofPair(row, test.first(), test.second(), test.since(), test.from(), pair -> {
            var verdict = pair.card().verdict();
            Answer answer = switch (verdict.outcome()) {
                case SUPPORTED -> Answer.AGREES;
                case NOT_VISIBLE -> Answer.DIFFERS;
                case DEPENDS_ON_MEASURE -> Answer.MIXED;
                case NO_DATA -> Answer.SILENT;
            };
            List<String> details = new ArrayList<>();
            for (Reading r : pair.card().readings()) {
                details.add(r.measure().what() + ": "
                        + (r.answer() == Reading.Answer.NO_DATA
                                ? "no data"
                                : Words.format(
                                        "%.3f before, %.3f from %d on: %s",
                                        r.before(),
                                        r.after(),
                                        test.since(),
                                        r.answer().name().toLowerCase(Locale.ROOT))));
            }
            return new Told(answer, "nearer from " + test.since() + " on: " + verdict.words(), details);
        });
    }

    /**
     * A measure has a say if at least {@value #DECADES} single years before are known. Errors are left out of account: the
     * nearest of many years is near by chance as well, so this leans against the claim.
     */
    Finding peak(Claim.Row row, ClaimTest.AlignmentPeak test) {
        return ofPair(
                row,
                test.first(),
                test.second(),
                test.since(),
                test.from(),
                pair -> peak(pair.card(), test.since(), test.from()));
    }

    static Told peak(DyadCard card, int since, int from) {
        List<String> nearest = new ArrayList<>();
        List<String> not = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Reading r : card.readings()) {
            String what = r.measure().what();
            Series series = card.series(r.measure());
            List<Integer> known = IntStream.range(from, since)
                    .filter(y -> series.of(y).known())
                    .boxed()
                    .toList();
            if (known.size() < DECADES || Double.isNaN(r.after())) {
                details.add(Words.format("%s: no say, %d years before are known", what, known.size()));
                continue;
            }
            int sign = r.measure().nearer();
            List<Integer> asNear = known.stream()
                    .filter(y -> sign * series.of(y).value() >= sign * r.after())
                    .toList();
            (asNear.isEmpty() ? nearest : not).add(what);
            details.add(Words.format("%s: %.3f from %d on, ", what, r.after(), since)
                    + (asNear.isEmpty()
                            ? "nearer than in each of " + known.size() + " years before"
                            : Words.format(
                                    "as near or nearer in %d of %d years before, last in %d",
                                    asNear.size(), known.size(), asNear.getLast())));
        }
        Answer answer = nearest.isEmpty()
                ? not.isEmpty() ? Answer.SILENT : Answer.DIFFERS
                : not.isEmpty() ? Answer.AGREES : Answer.MIXED;
        String says = answer == Answer.SILENT
                ? "no measure is known for " + DECADES + " years before " + since
                : "nearer from " + since + " on than in any year since " + from + ": by "
                        + (nearest.isEmpty() ? "none" : String.join(", ", nearest)) + "; not by "
                        + (not.isEmpty() ? "none" : String.join(", ", not));
        return new Told(answer, says, details);
    }

    /** What the evidence on a pair tells a test. */
    record Told(Answer answer, String says, List<String> details) {}

    /** Which pair, and which years. Two tests that ask for the same one share it, as finding it takes long. */
    private record PairKey(String first, String second, int since, int from) {}

    private Finding ofPair(
            Claim.Row row, String first, String second, int since, int from, Function<PairAlignment, Told> test) {
        ClaimInputs.Pairs pairs = inputs.pairs();
        if (pairs == null) {
            return Finding.silent(
                    row, "no store of evidence; bring votes and more (landbridge evidence import --help)");
        }
        PairKey key = new PairKey(iso3(first), iso3(second), since, from);
        PairAlignment pair = this.pairs.get(key);
        if (pair == null) {
            try {
                pair = pairs.of(key.first(), key.second(), since, from);
            } catch (BadUsageException | NoSolutionException e) {
                // The store has no votes, or none of these states or years.
                return Finding.silent(row, firstLine(e));
            }
            this.pairs.put(key, pair);
        }
        Told told = test.apply(pair);
        return new Finding(
                row,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "",
                told.answer(),
                true,
                first + "-" + second + " " + told.says(),
                told.details(),
                pair.evidence().tables().stream().map(Words::cited).distinct().toList());
    }

    private static String firstLine(LandbridgeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be told");
    }

    private String iso3(String state) {
        var known = network.states().get(state);
        return known == null ? state : known.iso3();
    }
}
