package org.landbridge.trade.formula;

import java.util.List;
import java.util.function.IntFunction;
import org.landbridge.trade.estimate.Design;

/**
 * What a formula makes of a table.
 *
 * @param design columns of the rows that are used
 * @param tableRows how many rows the table has
 * @param rowOf of each row of the design its row in the table
 * @param leftOut rows of the table that are not in the design, by reason
 * @param effectLabels for each effect of the design the label of a code
 */
public record Sample(
        Formula formula,
        Design design,
        int tableRows,
        int[] rowOf,
        List<LeftOut> leftOut,
        List<IntFunction<String>> effectLabels) {

    public Sample {
        leftOut = List.copyOf(leftOut);
        effectLabels = List.copyOf(effectLabels);
    }
}
