package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.Literal;
import org.landbridge.trade.formula.Expression.Name;
import org.landbridge.trade.formula.Expression.Quoted;

/** Makes the columns of a term: one, or one for each category where a factor is {@code i(...)} or {@code factor(...)}. */
final class Factors {
    private static final int MOST_COLUMNS = 20_000;

    private final Evaluator evaluator;

    /** A regressor. */
    record Slope(String name, double[] values) {}

    Factors(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The categories of a factor, null if it is a number. */
    @Nullable
    Expression category(Expression factor) {
        return dummies(factor) == null
                ? null
                : Objects.requireNonNull(dummies(factor)).plain().getFirst();
    }

    /** The number that is multiplied with a factor's dummies, null if there is none. */
    @Nullable
    Expression slope(Expression factor) {
        Call call = dummies(factor);
        return call == null || call.plain().size() < 2 ? null : call.plain().get(1);
    }

    private static @Nullable Call dummies(Expression factor) {
        return factor instanceof Call call
                        && (call.function().equals("i") || call.function().equals("factor"))
                ? call
                : null;
    }

    /**
     * The columns of a term for some rows of the table.
     *
     * @param numbers of all rows, by the text of their expression
     * @param categories likewise
     */
    List<Slope> slopes(
            Formula.Term term, int[] rows, Map<String, double[]> numbers, Map<String, Categories> categories) {
        List<Slope> product = new ArrayList<>();
        for (Expression factor : term.factors()) {
            List<Slope> one = slopes(factor, rows, numbers, categories);
            if (product.isEmpty()) {
                product = one;
                continue;
            }
            if ((long) product.size() * one.size() > MOST_COLUMNS) {
                throw tooMany(factor, (long) product.size() * one.size());
            }
            List<Slope> crossed = new ArrayList<>();
            for (Slope a : product) {
                for (Slope b : one) {
                    double[] values = new double[rows.length];
                    boolean any = false;
                    for (int i = 0; i < values.length; i++) {
                        values[i] = a.values()[i] * b.values()[i];
                        any |= values[i] != 0;
                    }
                    if (any || product.size() == 1 && one.size() == 1) {
                        crossed.add(new Slope(a.name() + ":" + b.name(), values));
                    }
                }
            }
            product = crossed;
        }
        return product;
    }

    private RuntimeException tooMany(Expression factor, long columns) {
        return evaluator.fault(
                factor, "this makes " + columns + " columns; put categories behind | as a fixed effect instead");
    }

    private List<Slope> slopes(
            Expression factor, int[] rows, Map<String, double[]> numbers, Map<String, Categories> categories) {
        Call call = dummies(factor);
        if (call == null) {
            double[] all = Objects.requireNonNull(numbers.get(factor.text()));
            // Not the table's own column where all rows are used: nobody changes columns, so it can be.
            return List.of(new Slope(name(factor), SampleBuilder.picked(all, rows, rows.length == all.length)));
        }
        Expression category = call.plain().getFirst();
        Categories of = Objects.requireNonNull(categories.get(category.text()));
        Expression slope = slope(factor);
        double[] x = slope == null ? null : Objects.requireNonNull(numbers.get(slope.text()));
        boolean[] present = present(of, rows);
        int reference = reference(call, of, present);
        int columns = 0;
        int[] columnOf = new int[of.levels()];
        for (int level = 0; level < of.levels(); level++) {
            columnOf[level] = present[level] && level != reference ? columns++ : -1;
        }
        if (columns > MOST_COLUMNS) {
            throw tooMany(factor, columns);
        }
        double[][] values = new double[columns][rows.length];
        for (int i = 0; i < rows.length; i++) {
            int column = columnOf[of.codes()[rows[i]]];
            if (column >= 0) {
                values[column][i] = x == null ? 1 : x[rows[i]];
            }
        }
        List<Slope> slopes = new ArrayList<>();
        for (int level = 0; level < of.levels(); level++) {
            if (columnOf[level] >= 0) {
                String name = category.text() + "::" + of.label().apply(level);
                slopes.add(new Slope(slope == null ? name : name + ":" + slope.text(), values[columnOf[level]]));
            }
        }
        return slopes;
    }

    private static String name(Expression factor) {
        return factor instanceof Call call && call.function().equals("I")
                ? call.plain().getFirst().text()
                : factor.text();
    }

    private static boolean[] present(Categories of, int[] rows) {
        boolean[] present = new boolean[of.levels()];
        for (int row : rows) {
            present[of.codes()[row]] = true;
        }
        return present;
    }

    /** The level without a column, -1 if each has one. */
    private int reference(Call call, Categories of, boolean[] present) {
        Expression named = call.named("ref");
        if (named == null) {
            if (call.function().equals("i")) {
                return -1;
            }
            int first = 0;
            while (!present[first]) {
                first++;
            }
            return first;
        }
        String wanted = switch (Expression.bare(named)) {
            case Quoted quoted -> quoted.value();
            case Literal literal -> literal.text();
            case Name name -> name.name();
            default -> throw evaluator.fault(named, "the reference is one category");
        };
        List<String> some = new ArrayList<>();
        for (int level = 0; level < of.levels(); level++) {
            if (present[level]) {
                String label = of.label().apply(level);
                if (label.equals(wanted)) {
                    return level;
                }
                some.add(label);
            }
        }
        throw evaluator.fault(
                named,
                "no row used has the category \"" + wanted + "\"; there are "
                        + String.join(", ", some.subList(0, Math.min(some.size(), 10)))
                        + (some.size() > 10 ? " and " + (some.size() - 10) + " more" : ""));
    }
}
