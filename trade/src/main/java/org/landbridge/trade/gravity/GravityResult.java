package org.landbridge.trade.gravity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.estimate.Covariance;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.estimate.Estimate;
import org.landbridge.trade.formula.LeftOut;
import org.landbridge.trade.formula.Sample;
import org.landbridge.trade.separation.Rule;
import org.landbridge.trade.separation.Separation;

/**
 * An estimated gravity equation.
 *
 * @param sample before separated rows were taken out
 * @param design without them
 * @param rowOf of each row of the design its row in the table
 * @param separation null where it was not looked for
 * @param reset null where it was not asked for
 */
public record GravityResult(
        GravityRequest request,
        Sample sample,
        Design design,
        int[] rowOf,
        @Nullable Separation separation,
        Estimate estimate,
        Covariance covariance,
        @Nullable Reset reset) {

    /**
     * The RESET test of Ramsey (1969) as Santos Silva and Tenreyro (2006) use it for gravity equations: the square of the
     * fitted index is added to the regressors, and its coefficient should be 0.
     *
     * @param statistic coefficient over standard error, errors as in the model
     */
    public record Reset(double coefficient, double statistic, double pValue) {}

    /** Why rows of the table are not used, in the order in which they were taken out. */
    public List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>(sample.leftOut());
        if (separation != null) {
            for (Map.Entry<Rule, Integer> found : separation.found().entrySet()) {
                all.add(new LeftOut("separated (" + found.getKey().word() + ")", found.getValue()));
            }
        }
        add(all, "weight 0", estimate.dropped().withoutWeight());
        add(all, "in levels of effects with zeros only", estimate.dropped().allZero());
        add(all, "singletons, alone in a level of an effect", estimate.dropped().singletons());
        return all;
    }

    private static void add(List<LeftOut> all, String reason, int rows) {
        if (rows > 0) {
            all.add(new LeftOut(reason, rows));
        }
    }
}
