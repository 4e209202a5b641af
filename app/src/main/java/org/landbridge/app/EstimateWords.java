package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landbridge.trade.estimate.Estimate.Effect;
import org.landbridge.trade.estimate.GoodnessOfFit;
import org.landbridge.trade.estimate.SmallSample;
import org.landbridge.trade.formula.LeftOut;
import org.landbridge.trade.gravity.GravityResult;

/** How estimates are told, whatever the format. */
final class EstimateWords {
    static final String STARS = "*** p < 0.01, ** p < 0.05, * p < 0.1";

    /** A line about a whole model. */
    record Line(String name, String value) {}

    private EstimateWords() {}

    /** Four decimals, and digits enough for small and large figures. */
    static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size != 0 && size < 1e-3 || size >= 1e7) {
            return String.format(Locale.ROOT, "%.4e", value);
        }
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String probability(double p) {
        return !Double.isFinite(p) ? "-" : p < 1e-4 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    static String stars(double p) {
        return p < 0.01 ? "***" : p < 0.05 ? "**" : p < 0.1 ? "*" : "";
    }

    /** How standard errors were computed. */
    static String errors(GravityResult result) {
        boolean stata = result.request().convention() == SmallSample.STATA;
        String correction = stata
                ? ""
                : " x (n - 1) / (n - K) with K = " + result.covariance().parameters();
        return switch (result.request().errors()) {
            case IID -> "iid";
            case HETEROSKEDASTIC -> "robust to heteroskedasticity, n / (n - 1)" + correction;
            case CLUSTERED ->
                "clustered by " + clusters(result) + ", G / (G - 1)" + correction
                        + (result.covariance().mended() ? ", negative eigenvalues set to 0" : "");
        };
    }

    static String convention(GravityResult result) {
        return result.request().convention() == SmallSample.STATA ? "stata (ppmlhdfe)" : "fixest";
    }

    private static String clusters(GravityResult result) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < result.covariance().clusters().length; i++) {
            parts.add(result.design().clusters().get(i).name() + " ("
                    + Figures.grouped(result.covariance().clusters()[i], 0) + ")");
        }
        return String.join(" and ", parts);
    }

    static String effects(GravityResult result) {
        List<Effect> effects = result.estimate().effects();
        return effects.isEmpty()
                ? "none"
                : effects.stream()
                        .map(e -> e.name() + " (" + Figures.grouped(e.levels(), 0) + ")")
                        .collect(Collectors.joining(", "));
    }

    static String leftOut(GravityResult result) {
        List<LeftOut> all = result.leftOut();
        return all.isEmpty()
                ? "none"
                : all.stream()
                        .map(l -> Figures.grouped(l.rows(), 0) + " " + l.reason())
                        .collect(Collectors.joining("; "));
    }

    static String separation(GravityResult result) {
        return result.separation() == null
                ? "does not apply"
                : result.request().separation().isEmpty()
                        ? "not looked for, but for levels with zeros only"
                        : "looked for by "
                                + result.request().separation().stream()
                                        .map(rule -> rule.word())
                                        .collect(Collectors.joining(", "));
    }

    /** What the statistic of a coefficient is called: that of the normal distribution or of Student's. */
    static String statistic(GravityResult result) {
        return Double.isInfinite(result.covariance().freedom()) ? "z" : "t";
    }

    /** Goodness of fit and the rest, those that the model has. */
    static List<Line> lines(GravityResult result) {
        GoodnessOfFit fit = result.estimate().fit();
        List<Line> lines = new ArrayList<>();
        number(
                lines,
                result.request().estimator().canSeparate() ? "deviance" : "sum of squared residuals",
                fit.deviance());
        number(lines, "log-likelihood", fit.logLikelihood());
        number(lines, "pseudo R2", fit.pseudoR2());
        number(lines, "R2", fit.r2());
        number(lines, "within R2", fit.withinR2());
        number(lines, "squared correlation", fit.squaredCorrelation());
        number(lines, "theta", result.estimate().theta());
        if (result.request().reset()) {
            lines.add(new Line(
                    "RESET p value",
                    result.reset() == null ? "-" : probability(result.reset().pValue())));
        }
        lines.add(new Line("iterations", Integer.toString(result.estimate().iterations())));
        return lines;
    }

    private static void number(List<Line> lines, String name, double value) {
        if (Double.isFinite(value)) {
            lines.add(new Line(name, figure(value)));
        }
    }
}
