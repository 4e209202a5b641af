package org.landbridge.trade.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a formula, with the position of its first character, 0 for the start of the formula. */
public sealed interface Expression {
    int position();

    /** As a formula would write it. */
    String text();

    /** A number as it is written. */
    record Literal(double value, String text, int position) implements Expression {}

    /** Text between quotes. */
    record Quoted(String value, int position) implements Expression {
        @Override
        public String text() {
            return '"' + value + '"';
        }
    }

    /** A column. */
    record Name(String name, int position) implements Expression {
        @Override
        public String text() {
            return name;
        }
    }

    /** {@code -x} or {@code !x}. */
    record Unary(String operator, Expression of, int position) implements Expression {
        @Override
        public String text() {
            return operator + of.text();
        }
    }

    /** Two operands; the position is that of the operator. */
    record Binary(String operator, Expression left, Expression right, int position) implements Expression {
        @Override
        public String text() {
            boolean tight = operator.equals("^") || operator.equals(":");
            return left.text() + (tight ? operator : " " + operator + " ") + right.text();
        }
    }

    /** {@code x in (1, 2)}. */
    record In(Expression of, List<Expression> items, int position) implements Expression {
        @Override
        public String text() {
            return of.text() + " in (" + items.stream().map(Expression::text).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** Something in parentheses. */
    record Parenthesis(Expression inner, int position) implements Expression {
        @Override
        public String text() {
            return "(" + inner.text() + ")";
        }
    }

    /** A function of arguments. */
    record Call(String function, List<Argument> arguments, int position) implements Expression {
        @Override
        public String text() {
            return function + "(" + arguments.stream().map(Argument::text).collect(Collectors.joining(", ")) + ")";
        }

        /** The argument of that name, null if it is not given. */
        @Nullable
        Expression named(String name) {
            for (Argument argument : arguments) {
                if (name.equals(argument.name())) {
                    return argument.value();
                }
            }
            return null;
        }

        /** The arguments without a name. */
        List<Expression> plain() {
            return arguments.stream()
                    .filter(a -> a.name() == null)
                    .map(Argument::value)
                    .toList();
        }
    }

    /** An argument, {@code name = value} or without a name. */
    record Argument(@Nullable String name, Expression value) {
        String text() {
            return name == null ? value.text() : name + " = " + value.text();
        }
    }

    /** The expression without the parentheses around it. */
    static Expression bare(Expression expression) {
        return expression instanceof Parenthesis parenthesis ? bare(parenthesis.inner()) : expression;
    }
}
