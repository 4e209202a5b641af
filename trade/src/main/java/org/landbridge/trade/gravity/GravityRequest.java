package org.landbridge.trade.gravity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.estimate.EstimationOptions;
import org.landbridge.trade.estimate.SmallSample;
import org.landbridge.trade.formula.Clusters;
import org.landbridge.trade.formula.Formula;
import org.landbridge.trade.formula.Needs;
import org.landbridge.trade.formula.RowExpression;
import org.landbridge.trade.separation.Rule;
import org.landbridge.trade.table.Wanted;

/**
 * What to estimate from a table.
 *
 * @param where which rows are used, null for all
 * @param weights of rows, null where all are 1
 * @param separation rules by which separated rows are looked for, in this order
 * @param errors of which kind; clustered needs clusters
 * @param convention of the small-sample correction. As fixest, singletons are kept; as Stata's ppmlhdfe, they are dropped
 * @param reset whether to test the specification
 */
public record GravityRequest(
        Formula formula,
        Estimator estimator,
        @Nullable RowExpression where,
        @Nullable RowExpression weights,
        Clusters clusters,
        List<Rule> separation,
        ErrorKind errors,
        SmallSample convention,
        boolean reset,
        EstimationOptions options) {

    public GravityRequest {
        separation = List.copyOf(separation);
    }

    /** The columns that are needed. */
    public Wanted wanted() {
        Needs needs = new Needs();
        addTo(needs);
        return needs.wanted();
    }

    /** Adds the columns that are needed. */
    public void addTo(Needs needs) {
        needs.add(formula).add(clusters);
        if (where != null) {
            needs.add(where);
        }
        if (weights != null) {
            needs.add(weights);
        }
    }

    /** The formula as it is estimated. */
    Formula estimated() {
        return estimator == Estimator.LOG_OLS ? formula.ofLogarithm() : formula;
    }
}
