package org.landbridge.trade.estimate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is estimated from: rows of a table as columns of numbers and codes. Nothing is missing in it, and arrays
 * are not copied, so that large tables fit: neither side may change them.
 *
 * @param response y, one for each row
 * @param regressors one column for each coefficient
 * @param names of the regressors
 * @param effects one column of codes for each fixed effect
 * @param clusters one column of codes for each way of clustering; none for heteroskedasticity-robust errors
 * @param weights one for each row, or null where all are 1
 */
public record Design(
        double[] response,
        double[][] regressors,
        List<String> names,
        List<Codes> effects,
        List<Codes> clusters,
        double @Nullable [] weights) {

    /**
     * A column of categories.
     *
     * @param name as the formula writes it, such as {@code exporter^year}
     * @param of the code of each row, 0 to {@code levels - 1}
     * @param levels how many codes there are; some may have no row
     */
    public record Codes(String name, int[] of, int levels) {}

    public Design {
        names = List.copyOf(names);
        effects = List.copyOf(effects);
        clusters = List.copyOf(clusters);
    }

    public int rows() {
        return response.length;
    }
}
