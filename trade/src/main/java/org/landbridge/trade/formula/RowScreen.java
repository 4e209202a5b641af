package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.Name;

/** Which rows of a table can be used, and how many are left out for which reason. */
final class RowScreen {
    private final Evaluator evaluator;
    private final boolean[] kept;
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private int left;

    RowScreen(Evaluator evaluator) {
        this.evaluator = evaluator;
        kept = new boolean[evaluator.rows()];
        Arrays.fill(kept, true);
        left = kept.length;
    }

    /** Leaves out rows where the condition is 0 or missing. */
    void where(double[] condition, String text) {
        for (int row = 0; row < kept.length; row++) {
            if (!(condition[row] != 0) || Double.isNaN(condition[row])) {
                drop(row, "not where " + text);
            }
        }
    }

    /** Leaves out rows where the number is missing or not finite. */
    void numbers(Expression expression, double[] values) {
        Set<Name> names = null;
        for (int row = 0; row < kept.length; row++) {
            if (kept[row] && !Double.isFinite(values[row])) {
                names = names == null ? names(expression) : names;
                drop(row, reason(expression, names, row));
            }
        }
    }

    /** Leaves out rows where the category is missing. */
    void categories(Expression expression, Categories categories) {
        for (int row = 0; row < kept.length; row++) {
            if (kept[row] && categories.codes()[row] < 0) {
                drop(row, "no value of " + expression.text());
            }
        }
    }

    private void drop(int row, String reason) {
        if (kept[row]) {
            kept[row] = false;
            left--;
            leftOut.merge(reason, 1, Integer::sum);
        }
    }

    private String reason(Expression expression, Set<Name> names, int row) {
        for (Name name : names) {
            if (evaluator.column(name).isMissing(row)) {
                return "no value of " + name.name();
            }
        }
        String what = expression instanceof Call call ? call.function() : "";
        return expression.text()
                + switch (what) {
                    case "log" -> ": logarithm of 0 or less, or of no finite number";
                    case "sqrt" -> ": root of less than 0, or of no finite number";
                    default -> ": not a finite number";
                };
    }

    private static Set<Name> names(Expression expression) {
        Set<Name> names = new LinkedHashSet<>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, Set<Name> names) {
        switch (expression) {
            case Name name -> names.add(name);
            case Expression.Literal literal -> {}
            case Expression.Quoted quoted -> {}
            case Expression.Unary unary -> collect(unary.of(), names);
            case Expression.Parenthesis parenthesis -> collect(parenthesis.inner(), names);
            case Expression.Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
            case Expression.In in -> {
                collect(in.of(), names);
                in.items().forEach(item -> collect(item, names));
            }
            case Call call -> call.arguments().forEach(argument -> collect(argument.value(), names));
        }
    }

    int left() {
        return left;
    }

    int[] keptRows() {
        int[] rows = new int[left];
        int at = 0;
        for (int row = 0; row < kept.length; row++) {
            if (kept[row]) {
                rows[at++] = row;
            }
        }
        return rows;
    }

    List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>();
        leftOut.forEach((reason, rows) -> all.add(new LeftOut(reason, rows)));
        return all;
    }
}
