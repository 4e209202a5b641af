package org.landbridge.trade.estimate;

import java.util.List;
import org.landbridge.trade.estimate.Design.Codes;

/** What errors of different rows are taken to have in common. */
public sealed interface Errors {
    /** Variance as the model has it: constant for OLS, the mean for PPML, whose data seldom obey it. */
    record Iid() implements Errors {}

    /** Any variance, no covariance (White 1980). */
    record Robust() implements Errors {}

    /**
     * Any covariance of rows that share a level (Cameron, Gelbach and Miller 2011 for several ways).
     *
     * @param by columns over the rows of the design, such as {@link Design#clusters}
     */
    record Clustered(List<Codes> by) implements Errors {
        public Clustered {
            by = List.copyOf(by);
            if (by.isEmpty() || by.size() > 8) {
                throw new IllegalArgumentException("one to eight ways of clustering");
            }
        }
    }

    /** Clustered where the design names clusters, otherwise robust. */
    static Errors of(Design design) {
        return design.clusters().isEmpty() ? new Robust() : new Clustered(design.clusters());
    }
}
