package org.landbridge.study.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.EditDistance;
import org.landbridge.network.LandbridgeException;
import org.landbridge.network.Network;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.relations.alignment.Reading;
import org.landbridge.relations.evidence.FormalTies;
import org.landbridge.study.align.PairAlignment;
import org.landbridge.study.ties.Statement;
import org.landbridge.study.ties.TiesOptions;
import org.landbridge.study.ties.TiesReport;
import org.landbridge.study.ties.TiesStudy;

/** Tests on states: what they are bound by, how they are tied, whether they draw together. */
final class RelationTests {
    private static final String[] DEPTHS = {"none", "consultation", "neutrality or non-aggression", "mutual defence"};

    private final Network network;
    private final ClaimInputs inputs;
    private final long seed;
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
        ClaimInputs.Pairs pairs = inputs.pairs();
        if (pairs == null) {
            return Finding.silent(
                    row, "no store of evidence; bring votes and more (landbridge evidence import --help)");
        }
        PairAlignment pair;
        try {
            pair = pairs.of(iso3(test.first()), iso3(test.second()), test.since(), test.from());
        } catch (BadUsageException | NoSolutionException e) {
            // The store has no votes, or none of these states or years.
            return Finding.silent(row, firstLine(e));
        }
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
                                    r.answer().name().toLowerCase(java.util.Locale.ROOT))));
        }
        return new Finding(
                row,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "",
                answer,
                true,
                test.first() + "-" + test.second() + " nearer from " + test.since() + " on: " + verdict.words(),
                details,
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
