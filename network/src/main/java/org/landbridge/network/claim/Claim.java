package org.landbridge.network.claim;

import java.util.List;
import org.landbridge.network.Validity;

/**
 * What somebody says, in our words, and what it is tested by.
 *
 * @param number by which readers call it
 * @param target the figure claimed
 * @param period that it is claimed for; open where none is
 * @param rows its tests, in file order, at least one
 */
public record Claim(int number, String text, Target target, Validity period, List<Row> rows) {
    public Claim {
        rows = List.copyOf(rows);
    }

    /**
     * One test of a claim.
     *
     * @param target what this test is held against: the claim's, unless the row has its own
     * @param sources ids of rows of the sources table, or a user's own words; empty where the test computes
     * @param confidence blank where the test computes
     */
    public record Row(
            String id,
            int line,
            Target target,
            Validity period,
            ClaimTest test,
            List<String> sources,
            String confidence,
            String notes) {
        public Row {
            sources = List.copyOf(sources);
        }
    }
}
