package org.landbridge.study.claims;

import java.util.List;

/**
 * What would have to be true for a claim about a way to hold, one cause at a time.
 *
 * @param row id of the test
 * @param found figure of the model
 * @param wanted figure claimed
 */
public record WouldHold(String row, double found, double wanted, String unit, List<Cause> causes) {
    public WouldHold {
        causes = List.copyOf(causes);
    }

    /**
     * One cause, all else being equal.
     *
     * @param what in words
     * @param now what it amounts to on the way, in {@code unit}
     * @param factor times its present value at which the claim holds; NaN if not even the farthest does
     * @param then what it amounts to there; NaN likewise
     * @param reached figure at the factor, or at the farthest one that was tried
     * @param farthest factor tried last
     */
    public record Cause(
            String what, double now, double factor, double then, String unit, double reached, double farthest) {}
}
