package org.landbridge.study.claims;

import java.util.List;

/**
 * Claims with their verdicts.
 *
 * @param store whether a store of evidence was at hand
 */
public record ClaimReport(String dataName, String dataVersion, long seed, boolean store, List<JudgedClaim> claims) {
    public ClaimReport {
        claims = List.copyOf(claims);
    }
}
