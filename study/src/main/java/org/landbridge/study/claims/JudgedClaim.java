package org.landbridge.study.claims;

import java.util.List;
import org.landbridge.network.claim.Claim;

/** A claim with what each of its tests found. */
public record JudgedClaim(Claim claim, List<Finding> findings, Verdict verdict) {
    public JudgedClaim {
        findings = List.copyOf(findings);
    }

    public List<Finding> published() {
        return findings.stream().filter(Finding::published).toList();
    }

    public List<Finding> modelled() {
        return findings.stream().filter(f -> !f.published()).toList();
    }
}
