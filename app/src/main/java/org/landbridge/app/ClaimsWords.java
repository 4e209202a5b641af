package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Network;
import org.landbridge.network.Source;
import org.landbridge.network.claim.Relation;
import org.landbridge.network.claim.Target;
import org.landbridge.study.claims.Answer;
import org.landbridge.study.claims.Finding;
import org.landbridge.study.claims.WouldHold;

/** Words of claims that several reports use. */
final class ClaimsWords {
    private ClaimsWords() {}

    static final String LEGEND = "+ agrees, ~ near, - differs, ± its own measures disagree, ? no data; in brackets:"
            + " promised, without a say.";

    static String sign(Answer answer) {
        return switch (answer) {
            case AGREES -> "+";
            case NEAR -> "~";
            case MIXED -> "±";
            case DIFFERS -> "-";
            case SILENT -> "?";
        };
    }

    /** More sources than these are told by the whole argument alone. */
    private static final int FEW = 3;

    /** {@code + 27 % [tass2022]}; in brackets if it has no say. */
    static String says(Finding f) {
        String sources = f.published() && !f.sources().isEmpty() && f.sources().size() <= FEW
                ? " [" + String.join(";", f.sources()) + "]"
                : "";
        return f.hasSay() ? sign(f.answer()) + " " + f.says() + sources : "(" + f.says() + ", promised)" + sources;
    }

    /** {@code at most 18 days}, {@code about 7,200 km}; blank where no figure is claimed. */
    static String claimed(Target target) {
        if (target.relation() == Relation.HOLDS) {
            return "";
        }
        String value = target.isYear()
                ? Figures.fixed(target.value(), 0)
                : Figures.grouped(target.value(), 2).replaceAll("\\.?0+$", "");
        return target.relation().word().replace('_', ' ') + " " + value + (target.isYear() ? "" : " " + target.unit());
    }

    static String factor(double factor) {
        return Figures.grouped(factor, factor < 0.1 ? 3 : 2);
    }

    /** What a cause would have to become. */
    static String needed(WouldHold.Cause cause) {
        return Double.isNaN(cause.factor())
                ? "not even at " + factor(cause.farthest()) + " times"
                : Figures.grouped(cause.then(), 1) + " " + cause.unit();
    }

    /** A line for each source that the findings rest on. */
    static List<String> sources(List<Finding> findings, Network network) {
        List<String> lines = new ArrayList<>();
        for (String id : findings.stream()
                .flatMap(f -> f.sources().stream())
                .distinct()
                .sorted()
                .toList()) {
            Source source = network.sources().get(id);
            lines.add(
                    source == null
                            ? id
                            : id + ": " + source.title() + ", " + source.publisher() + " " + source.year()
                                    + (source.url().isEmpty() ? "" : ", " + source.url()));
        }
        return lines;
    }
}
