package org.landbridge.study.validate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How far a model is from a set of published figures.
 *
 * @param group what the figures have in common
 * @param count number of figures; the other fields are NaN if it is 0
 * @param medianApe median absolute percentage error, as a share
 * @param meanApe mean absolute percentage error (MAPE), as a share
 * @param bias mean of model over published less 1
 * @param coverage share of published values between the model's P10 and P90
 */
public record ErrorSummary(String group, int count, double medianApe, double meanApe, double bias, double coverage) {

    /** Sums up figures; in any order, with the same result. */
    public static ErrorSummary of(String group, Collection<Figure> figures) {
        if (figures.isEmpty()) {
            return new ErrorSummary(group, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] errors =
                figures.stream().mapToDouble(Figure::relativeError).sorted().toArray();
        double[] absolute = Arrays.stream(errors).map(Math::abs).sorted().toArray();
        long held = figures.stream().filter(Figure::holds).count();
        int n = errors.length;
        double median = n % 2 == 1 ? absolute[n / 2] : (absolute[n / 2 - 1] + absolute[n / 2]) / 2;
        return new ErrorSummary(
                group,
                n,
                median,
                Arrays.stream(absolute).sum() / n,
                Arrays.stream(errors).sum() / n,
                (double) held / n);
    }

    /** Summaries without those of nothing. */
    static List<ErrorSummary> nonEmpty(List<ErrorSummary> summaries) {
        return summaries.stream().filter(s -> s.count() > 0).toList();
    }
}
