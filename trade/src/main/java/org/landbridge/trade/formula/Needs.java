package org.landbridge.trade.formula;

import java.util.List;
import java.util.Set;
import org.landbridge.trade.formula.Expression.Binary;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.In;
import org.landbridge.trade.formula.Expression.Literal;
import org.landbridge.trade.formula.Expression.Name;
import org.landbridge.trade.formula.Expression.Parenthesis;
import org.landbridge.trade.formula.Expression.Quoted;
import org.landbridge.trade.formula.Expression.Unary;
import org.landbridge.trade.table.Wanted;

/** Which columns formulas need, and whether as numbers or as categories. */
public final class Needs {
    private static final Set<String> EQUALITIES = Set.of("==", "!=");

    private final Wanted wanted = new Wanted();

    public Needs add(Formula formula) {
        number(formula.response());
        for (Formula.Term term : formula.terms()) {
            term.factors().forEach(this::number);
        }
        formula.effects().forEach(this::label);
        return this;
    }

    public Needs add(Clusters clusters) {
        clusters.of().forEach(this::label);
        return this;
    }

    public Needs add(RowExpression expression) {
        number(expression.of());
        return this;
    }

    public Wanted wanted() {
        return wanted;
    }

    private void number(Expression expression) {
        switch (expression) {
            case Literal literal -> {}
            case Quoted quoted -> {}
            case Name name -> wanted.number(name.name());
            case Unary unary -> number(unary.of());
            case Parenthesis parenthesis -> number(parenthesis.inner());
            case In in -> compare(in.of(), in.items());
            case Binary binary -> {
                if (EQUALITIES.contains(binary.operator())) {
                    compare(binary.left(), List.of(binary.right()));
                } else {
                    number(binary.left());
                    number(binary.right());
                }
            }
            case Call call -> call(call, false);
        }
    }

    private void label(Expression expression) {
        switch (expression) {
            case Literal literal -> {}
            case Quoted quoted -> {}
            case Name name -> wanted.label(name.name());
            case Parenthesis parenthesis -> label(parenthesis.inner());
            case Binary binary -> {
                label(binary.left());
                label(binary.right());
            }
            case Call call -> call(call, true);
            case Unary unary -> number(unary);
            case In in -> number(in);
        }
    }

    /** Columns that are compared with numbers are numbers; what a column that is compared with another holds is seen later. */
    private void compare(Expression left, List<Expression> right) {
        boolean numbers = isCalculated(left) || right.stream().anyMatch(Needs::isCalculated);
        for (Expression side : right) {
            side(side, numbers);
        }
        side(left, numbers);
    }

    private void side(Expression side, boolean numbers) {
        if (!numbers && Expression.bare(side) instanceof Name name) {
            wanted.label(name.name());
        } else if (numbers) {
            number(side);
        } else {
            label(side);
        }
    }

    private static boolean isCalculated(Expression side) {
        return switch (Expression.bare(side)) {
            case Name name -> false;
            case Quoted quoted -> false;
            case Call call -> !call.function().equals("ifelse");
            default -> true;
        };
    }

    private void call(Call call, boolean asLabel) {
        List<Expression> arguments = call.plain();
        switch (call.function()) {
            case "i", "factor" -> {
                label(arguments.getFirst());
                arguments.stream().skip(1).forEach(this::number);
            }
            case "ifelse" -> {
                number(arguments.getFirst());
                for (Expression branch : arguments.subList(1, 3)) {
                    if (asLabel) {
                        label(branch);
                    } else {
                        number(branch);
                    }
                }
            }
            case "count" -> label(arguments.getFirst());
            case "sum", "mean", "min", "max" -> {
                number(arguments.getFirst());
                label(arguments.getLast());
            }
            default -> arguments.forEach(this::number);
        }
    }
}
