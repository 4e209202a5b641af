package org.landbridge.trade.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.landbridge.network.EditDistance;
import org.landbridge.trade.formula.Expression.Argument;
import org.landbridge.trade.formula.Expression.Call;

/** The functions that a formula may use. */
final class Functions {
    /** What a function makes, and of how many arguments. */
    private record Signature(int least, int most, List<String> names, String use) {}

    private static final Map<String, Signature> KNOWN = new TreeMap<>(Map.ofEntries(
            one("log", "log(x)"),
            one("log1p", "log1p(x)"),
            one("exp", "exp(x)"),
            one("sqrt", "sqrt(x)"),
            one("abs", "abs(x)"),
            one("I", "I(arithmetic)"),
            Map.entry(
                    "i", new Signature(1, 2, List.of("ref"), "i(category), i(category, x) or i(category, x, ref = v)")),
            Map.entry("factor", new Signature(1, 1, List.of("ref"), "factor(category) or factor(category, ref = v)")),
            Map.entry("ifelse", new Signature(3, 3, List.of(), "ifelse(condition, a, b)")),
            grouped("sum"),
            grouped("mean"),
            grouped("min"),
            grouped("max"),
            Map.entry("count", new Signature(1, 1, List.of(), "count(group)"))));

    private Functions() {}

    private static Map.Entry<String, Signature> one(String name, String use) {
        return Map.entry(name, new Signature(1, 1, List.of(), use));
    }

    private static Map.Entry<String, Signature> grouped(String name) {
        return Map.entry(
                name, new Signature(2, 2, List.of(), name + "(x, group), such as " + name + "(x, exporter^year)"));
    }

    static void check(Call call, String text) {
        Signature signature = KNOWN.get(call.function());
        if (signature == null) {
            throw FormulaFault.at(
                    text,
                    call.position(),
                    "there is no function \"" + call.function() + "\"; " + nearest(call.function()));
        }
        int plain = call.plain().size();
        if (plain < signature.least() || plain > signature.most()) {
            throw FormulaFault.at(text, call.position(), call.function() + " is used as " + signature.use());
        }
        for (Argument argument : call.arguments()) {
            if (argument.name() != null && !signature.names().contains(argument.name())) {
                throw FormulaFault.at(
                        text,
                        argument.value().position(),
                        call.function() + " has no argument \"" + argument.name() + "\"; it is used as "
                                + signature.use());
            }
        }
    }

    private static String nearest(String name) {
        return KNOWN.keySet().stream()
                .min(Comparator.comparingInt(known -> EditDistance.of(name, known)))
                .filter(known -> EditDistance.of(name, known) <= 2)
                .map(known -> "did you mean " + known + "?")
                .orElse("known are " + String.join(", ", KNOWN.keySet()));
    }

    /** True for sum, mean, min, max and count, which look at all rows of a group. */
    static boolean isGrouped(String function) {
        return switch (function) {
            case "sum", "mean", "min", "max", "count" -> true;
            default -> false;
        };
    }
}
