package org.landbridge.trade.formula;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.formula.Expression.Binary;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.In;
import org.landbridge.trade.formula.Expression.Literal;
import org.landbridge.trade.formula.Expression.Name;
import org.landbridge.trade.formula.Expression.Parenthesis;
import org.landbridge.trade.formula.Expression.Quoted;
import org.landbridge.trade.formula.Expression.Unary;
import org.landbridge.trade.table.Column;
import org.landbridge.trade.table.Table;

/** Computes expressions for all rows of a table at once. What is missing stays missing (NaN). */
final class Evaluator {
    private final Table table;
    private final String text;

    /** @param text of the formula, for messages */
    Evaluator(Table table, String text) {
        this.table = table;
        this.text = text;
    }

    int rows() {
        return table.rows();
    }

    /** Numbers of all rows; may be a column of the table, so nobody may change them. */
    double[] numbers(Expression expression) {
        return switch (expression) {
            case Literal literal -> filled(literal.value());
            case Quoted quoted -> throw fault(quoted, "text is no number");
            case Name name -> numbers(name);
            case Parenthesis parenthesis -> numbers(parenthesis.inner());
            case Unary unary -> {
                DoubleUnaryOperator operator =
                        unary.operator().equals("-") ? x -> -x : x -> Double.isNaN(x) ? x : x == 0 ? 1 : 0;
                yield map(unary.of(), operator);
            }
            case In in -> new Comparison(this, in.of()).in(in.items());
            case Binary binary -> numbers(binary);
            case Call call -> numbers(call);
        };
    }

    private double[] filled(double value) {
        double[] values = new double[rows()];
        Arrays.fill(values, value);
        return values;
    }

    private double[] numbers(Name name) {
        return switch (column(name)) {
            case Column.Numbers numbers -> numbers.values();
            case Column.Labels labels -> {
                double[] ofLabel = labels.numbers();
                if (Arrays.stream(ofLabel).anyMatch(Double::isNaN)) {
                    throw fault(
                            name,
                            "column \"" + name.name() + "\" holds text; write i(" + name.name() + ") or factor("
                                    + name.name() + ") for dummies, or put it behind | as an effect");
                }
                double[] values = new double[rows()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = labels.codes()[i] < 0 ? Double.NaN : ofLabel[labels.codes()[i]];
                }
                yield values;
            }
        };
    }

    private double[] numbers(Binary binary) {
        String operator = binary.operator();
        if (operator.equals("==") || operator.equals("!=")) {
            return new Comparison(this, binary.left()).equal(binary.right(), operator.equals("=="));
        }
        DoubleBinaryOperator compute = switch (operator) {
            case "+" -> (a, b) -> a + b;
            case "-" -> (a, b) -> a - b;
            case "*", ":" -> (a, b) -> a * b;
            case "/" -> (a, b) -> a / b;
            case "^" -> Math::pow;
            case "%%" -> (a, b) -> a - b * Math.floor(a / b);
            case "<" -> (a, b) -> truth(a < b, a, b);
            case "<=" -> (a, b) -> truth(a <= b, a, b);
            case ">" -> (a, b) -> truth(a > b, a, b);
            case ">=" -> (a, b) -> truth(a >= b, a, b);
            case "&" -> (a, b) -> truth(a != 0 && b != 0, a, b);
            case "|" -> (a, b) -> truth(a != 0 || b != 0, a, b);
            default -> throw new IllegalStateException(operator);
        };
        double[] left = numbers(binary.left());
        double[] result = new double[rows()];
        if (Expression.bare(binary.right()) instanceof Literal literal) {
            double right = literal.value();
            for (int i = 0; i < result.length; i++) {
                result[i] = compute.applyAsDouble(left[i], right);
            }
            return result;
        }
        double[] right = numbers(binary.right());
        for (int i = 0; i < result.length; i++) {
            result[i] = compute.applyAsDouble(left[i], right[i]);
        }
        return result;
    }

    static double truth(boolean value, double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : value ? 1 : 0;
    }

    private double[] numbers(Call call) {
        Expression first = call.plain().getFirst();
        return switch (call.function()) {
            case "I" -> numbers(first);
            case "log" -> map(first, Math::log);
            case "log1p" -> map(first, Math::log1p);
            case "exp" -> map(first, Math::exp);
            case "sqrt" -> map(first, Math::sqrt);
            case "abs" -> map(first, Math::abs);
            case "ifelse" -> {
                double[] condition = numbers(first);
                double[] yes = numbers(call.plain().get(1));
                double[] no = numbers(call.plain().get(2));
                double[] result = new double[rows()];
                for (int i = 0; i < result.length; i++) {
                    result[i] = Double.isNaN(condition[i]) ? Double.NaN : condition[i] != 0 ? yes[i] : no[i];
                }
                yield result;
            }
            case "count" -> GroupedRows.count(group(first));
            case "sum", "mean", "min", "max" ->
                GroupedRows.of(
                        call.function(), numbers(first), group(call.plain().getLast()));
            default -> throw fault(call, call.function() + " stands alone or in an interaction, not within arithmetic");
        };
    }

    private Categories group(Expression expression) {
        Groups.check(expression, text);
        return categories(expression);
    }

    private double[] map(Expression of, DoubleUnaryOperator operator) {
        double[] values = numbers(of);
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(values[i]);
        }
        return result;
    }

    /** Categories of all rows. */
    Categories categories(Expression expression) {
        Expression bare = Expression.bare(expression);
        return switch (bare) {
            case Name name ->
                switch (column(name)) {
                    case Column.Labels labels ->
                        new Categories(labels.codes(), labels.labels().size(), labels.labels()::get);
                    case Column.Numbers numbers -> Categories.ofNumbers(numbers.values());
                };
            case Quoted quoted -> constant(quoted.value());
            case Literal literal -> constant(literal.text());
            case Binary binary -> {
                if (!binary.operator().equals("^")) {
                    throw noCategory(bare);
                }
                yield Categories.joined(categories(binary.left()), categories(binary.right()));
            }
            case Call call -> {
                if (!call.function().equals("ifelse")) {
                    throw noCategory(bare);
                }
                yield Categories.chosen(
                        numbers(call.plain().get(0)),
                        categories(call.plain().get(1)),
                        categories(call.plain().get(2)));
            }
            default -> throw noCategory(bare);
        };
    }

    private BadUsageException noCategory(Expression expression) {
        return fault(expression, "\"" + expression.text() + "\" is no category");
    }

    private Categories constant(String label) {
        return new Categories(new int[rows()], 1, code -> label);
    }

    /** Whether the expression is text rather than a number. */
    boolean isText(Expression expression) {
        return switch (Expression.bare(expression)) {
            case Quoted quoted -> true;
            case Name name ->
                column(name) instanceof Column.Labels labels
                        && Arrays.stream(labels.numbers()).anyMatch(Double::isNaN);
            case Call call ->
                call.function().equals("ifelse")
                        && (isText(call.plain().get(1)) || isText(call.plain().get(2)));
            default -> false;
        };
    }

    Column column(Name name) {
        try {
            return table.column(name.name());
        } catch (BadUsageException e) {
            throw fault(name, String.valueOf(e.getMessage()));
        }
    }

    BadUsageException fault(Expression at, String problem) {
        return FormulaFault.at(text, at.position(), problem);
    }
}
