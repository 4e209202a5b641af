package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.estimate.Design.Codes;
import org.landbridge.trade.table.Table;

/**
 * Makes the design of a model out of a table. Conditions are applied first; sums and means over groups look at all rows
 * of the table all the same.
 */
public final class SampleBuilder {
    private final Table table;
    private final Formula formula;
    private final Evaluator evaluator;
    private final RowScreen screen;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, Categories> categories = new LinkedHashMap<>();

    private SampleBuilder(Table table, Formula formula) {
        this.table = table;
        this.formula = formula;
        evaluator = new Evaluator(table, formula.text());
        screen = new RowScreen(evaluator);
    }

    /**
     * The design of a model.
     *
     * @param where which rows are used; null for all
     * @param weights of the rows; null where all are 1
     * @throws BadUsageException if the formula does not fit the table
     * @throws DataFaultException if no row is left, or a weight is negative
     */
    public static Sample build(
            Table table,
            Formula formula,
            @Nullable RowExpression where,
            Clusters clusters,
            @Nullable RowExpression weights) {
        return new SampleBuilder(table, formula).sample(where, clusters, weights);
    }

    private Sample sample(@Nullable RowExpression where, Clusters clusters, @Nullable RowExpression weights) {
        if (where != null) {
            screen.where(new Evaluator(table, where.text()).numbers(where.of()), where.text());
        }
        double[] response = number(formula.response(), evaluator);
        Factors factors = new Factors(evaluator);
        for (Formula.Term term : formula.terms()) {
            for (Expression factor : term.factors()) {
                factor(factor, factors);
            }
        }
        formula.effects().forEach(effect -> category(effect, evaluator));
        clusters.of().forEach(cluster -> category(cluster, new Evaluator(table, clusters.text())));
        double[] weight = weights == null ? null : weight(weights);
        int[] rows = screen.keptRows();
        requireRows(rows);
        boolean all = rows.length == table.rows();
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        if (formula.intercept()) {
            double[] ones = new double[rows.length];
            Arrays.fill(ones, 1);
            names.add("(Intercept)");
            columns.add(ones);
        }
        for (Formula.Term term : formula.terms()) {
            for (Factors.Slope slope : factors.slopes(term, rows, numbers, categories)) {
                names.add(slope.name());
                columns.add(slope.values());
            }
        }
        Map<String, Codes> coded = new LinkedHashMap<>();
        List<Codes> effects = new ArrayList<>();
        List<IntFunction<String>> labels = new ArrayList<>();
        for (Expression effect : formula.effects()) {
            effects.add(coded.computeIfAbsent(effect.text(), name -> codes(name, rows, all)));
            labels.add(categories(effect).label());
        }
        List<Codes> by = new ArrayList<>();
        for (Expression cluster : clusters.of()) {
            by.add(coded.computeIfAbsent(cluster.text(), name -> codes(name, rows, all)));
        }
        Design design = new Design(
                picked(response, rows, all),
                columns.toArray(double[][]::new),
                names,
                effects,
                by,
                weight == null ? null : picked(weight, rows, all));
        return new Sample(formula, design, table.rows(), rows, screen.leftOut(), labels);
    }

    private double[] number(Expression expression, Evaluator by) {
        double[] known = numbers.get(expression.text());
        if (known == null) {
            known = by.numbers(expression);
            numbers.put(expression.text(), known);
            screen.numbers(expression, known);
        }
        return known;
    }

    private Categories category(Expression expression, Evaluator by) {
        Categories known = categories.get(expression.text());
        if (known == null) {
            known = by.categories(expression);
            categories.put(expression.text(), known);
            screen.categories(expression, known);
        }
        return known;
    }

    private Categories categories(Expression expression) {
        Categories known = categories.get(expression.text());
        if (known == null) {
            throw new IllegalStateException(expression.text());
        }
        return known;
    }

    private void factor(Expression factor, Factors factors) {
        Expression category = factors.category(factor);
        if (category == null) {
            number(factor, evaluator);
            return;
        }
        category(category, evaluator);
        Expression slope = factors.slope(factor);
        if (slope != null) {
            number(slope, evaluator);
        }
    }

    private double[] weight(RowExpression weights) {
        double[] values = number(weights.of(), new Evaluator(table, weights.text()));
        for (int row = 0; row < values.length; row++) {
            if (values[row] < 0) {
                throw fault(
                        "row " + (row + 1) + " has the weight " + values[row],
                        "weights are 0 or more; leave rows out with --where");
            }
        }
        return values;
    }

    private void requireRows(int[] rows) {
        if (rows.length == 0) {
            throw fault(
                    "no row is left of " + table.rows() + " ("
                            + screen.leftOut().stream()
                                    .map(l -> l.rows() + " " + l.reason())
                                    .collect(Collectors.joining("; "))
                            + ")",
                    "check the condition and the columns");
        }
    }

    private DataFaultException fault(String problem, String remedy) {
        return new DataFaultException(
                "cannot estimate from " + table.file() + ":",
                List.of(new Fault(table.file(), 0, "", "", problem, remedy)));
    }

    private Codes codes(String name, int[] rows, boolean all) {
        Categories of = categories.get(name);
        if (of == null) {
            throw new IllegalStateException(name);
        }
        if (all) {
            return new Codes(name, of.codes(), of.levels());
        }
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = of.codes()[rows[i]];
        }
        return new Codes(name, picked, of.levels());
    }

    static double[] picked(double[] values, int[] rows, boolean all) {
        if (all) {
            return values;
        }
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
