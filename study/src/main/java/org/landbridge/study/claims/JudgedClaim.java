package org.landbridge.study.claims;

import java.util.List;
import org.landbridge.network.claim.Claim;

/**
 * A claim with what each of its tests found.
 *
 * @param leftOut whether a test was left out because it may take minutes, so that the verdict is of the others
 */
public record JudgedClaim(Claim claim, List<Finding> findings, Verdict verdict, boolean leftOut) {
    public JudgedClaim {
        findings = List.copyOf(findings);
    }

    /** The verdict, and whether it is one of all tests. */
    public String verdictWords() {
        return verdict.words() + (leftOut ? " (a test left out)" : "");
    }

    public List<Finding> published() {
        return findings.stream().filter(Finding::published).toList();
    }

    public List<Finding> modelled() {
        return findings.stream().filter(f -> !f.published()).toList();
    }
}
