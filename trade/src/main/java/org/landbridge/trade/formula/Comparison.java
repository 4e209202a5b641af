package org.landbridge.trade.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.trade.formula.Expression.Literal;

/** Whether an expression equals others: as text where one of the two is text, else as numbers. */
final class Comparison {
    private final Evaluator evaluator;
    private final Expression left;

    Comparison(Evaluator evaluator, Expression left) {
        this.evaluator = evaluator;
        this.left = left;
    }

    /** 1 or 0 for each row, NaN where one side is missing. */
    double[] equal(Expression right, boolean wanted) {
        if (evaluator.isText(left) || evaluator.isText(right)) {
            requireText(left);
            requireText(right);
            return texts(right, wanted);
        }
        double[] a = evaluator.numbers(left);
        double[] b = evaluator.numbers(right);
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Evaluator.truth((a[i] == b[i]) == wanted, a[i], b[i]);
        }
        return result;
    }

    /** 1 for each row that equals one of the items. */
    double[] in(List<Expression> items) {
        double[] result = new double[evaluator.rows()];
        for (Expression item : items) {
            double[] one = equal(item, true);
            for (int i = 0; i < result.length; i++) {
                result[i] = Double.isNaN(one[i]) ? Double.NaN : Math.max(result[i], one[i]);
            }
        }
        return result;
    }

    private void requireText(Expression side) {
        if (Expression.bare(side) instanceof Literal literal) {
            throw evaluator.fault(literal, "the other side is text; put quotes around " + literal.text());
        }
    }

    private double[] texts(Expression right, boolean wanted) {
        Categories a = evaluator.categories(left);
        Categories b = evaluator.categories(right);
        Map<String, Integer> codeOf = new HashMap<>();
        for (int level = 0; level < a.levels(); level++) {
            codeOf.put(a.label().apply(level), level);
        }
        int[] inA = new int[b.levels()];
        for (int level = 0; level < inA.length; level++) {
            inA[level] = codeOf.getOrDefault(b.label().apply(level), -1);
        }
        double[] result = new double[a.codes().length];
        for (int i = 0; i < result.length; i++) {
            boolean missing = a.codes()[i] < 0 || b.codes()[i] < 0;
            result[i] = missing ? Double.NaN : (a.codes()[i] == inA[b.codes()[i]]) == wanted ? 1 : 0;
        }
        return result;
    }
}
