package org.landbridge.study.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.routing.reliability.Journeys;
import org.landbridge.study.Sampling;

/** Holds claims against sources and model, each by the tests that its rows name. */
public final class ClaimStudy {
    private final ClaimInputs inputs;
    private final long seed;
    private final boolean full;
    private final WayTests ways;
    private final WouldHoldFinder wouldHold;
    private final RecordTests records;
    private final RelationTests relations;
    private @Nullable VolumeTests volumes;

    /**
     * @param seed of sampled journeys and of resampling
     * @param full whether tests are made that may take minutes; else these are silent
     */
    public ClaimStudy(ClaimInputs inputs, long seed, boolean full) {
        this.inputs = inputs;
        this.full = full;
        this.seed = seed;
        ClaimWays found = new ClaimWays(inputs.network(), new Journeys(seed, Sampling.STANDARD.draws()));
        this.ways = new WayTests(inputs.network(), found);
        this.wouldHold = new WouldHoldFinder(found);
        this.records = new RecordTests(inputs);
        this.relations = new RelationTests(inputs, seed);
    }

    /** All of them. */
    public ClaimReport report(List<Claim> claims) {
        return new ClaimReport(
                inputs.network().name(),
                inputs.network().version(),
                seed,
                inputs.evidence() != null,
                claims.stream().map(this::judge).toList());
    }

    public JudgedClaim judge(Claim claim) {
        List<Finding> findings = new ArrayList<>();
        boolean leftOut = false;
        for (Claim.Row row : claim.rows()) {
            boolean skip = !full && row.test().takesLong() && inputs.pairs() != null;
            leftOut |= skip;
            findings.add(
                    skip
                            ? Finding.silent(row, "left out, as it may take minutes: claims show, or --full")
                            : finding(row));
        }
        return new JudgedClaim(claim, findings, Verdict.of(findings), leftOut);
    }

    private Finding finding(Claim.Row row) {
        try {
            return test(row);
        } catch (NoRouteException | NoSolutionException e) {
            return Finding.silent(row, Objects.requireNonNullElse(e.getMessage(), "cannot be computed"));
        } catch (BadUsageException e) {
            throw new BadUsageException(
                    "the test " + row.id() + " (line " + row.line() + ") cannot be made: " + e.getMessage());
        }
    }

    private Finding test(Claim.Row row) {
        return switch (row.test()) {
            case ClaimTest.SourceSays t -> records.source(row, t);
            case ClaimTest.SourceChange t -> records.change(row, t);
            case ClaimTest.Observations t -> records.observations(row, t);
            case ClaimTest.Route t -> ways.route(row, t);
            case ClaimTest.RouteRatio t -> ways.ratio(row, t);
            case ClaimTest.Branches t -> ways.branches(row, t);
            case ClaimTest.Volume t -> volumes().volume(row, t);
            case ClaimTest.VolumeRank t -> volumes().rank(row, t);
            case ClaimTest.VolumeChange t -> volumes().change(row, t);
            case ClaimTest.PopulationShare t -> records.population(row, t);
            case ClaimTest.LinkRow t -> records.link(row, t);
            case ClaimTest.TreatyYear t -> records.treaty(row, t);
            case ClaimTest.TreatyDepth t -> relations.depth(row, t);
            case ClaimTest.EventCount t -> records.count(row, t);
            case ClaimTest.TieStatement t -> relations.statement(row, t);
            case ClaimTest.Alignment t -> relations.alignment(row, t);
            case ClaimTest.AlignmentPeak t -> relations.peak(row, t);
        };
    }

    private VolumeTests volumes() {
        VolumeTests known = volumes;
        if (known == null) {
            known = new VolumeTests(inputs.network(), inputs.trade().get().reports());
            volumes = known;
        }
        return known;
    }

    /** What would have to be true where model and claim differ: for each test on days that the claim does not meet. */
    public List<WouldHold> wouldHold(JudgedClaim judged) {
        List<WouldHold> found = new ArrayList<>();
        for (Finding finding : judged.findings()) {
            WouldHold one = wouldHold.find(finding.row(), finding);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }
}
