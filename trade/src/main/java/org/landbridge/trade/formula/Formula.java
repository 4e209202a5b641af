package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.formula.Expression.Binary;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.Literal;
import org.landbridge.trade.formula.Expression.Parenthesis;
import org.landbridge.trade.formula.Expression.Unary;

/**
 * A model formula: {@code response ~ regressors | effects}.
 *
 * <p>{@code a + b} adds regressors, {@code a:b} is their product, {@code a * b} stands for {@code a + b + a:b};
 * {@code 0 +} or {@code - 1} leaves the intercept out, and fixed effects take its place. Arithmetic is written within
 * {@code I(...)} or a function. {@code i(category)} is a dummy for each category, {@code i(category, x)} a slope of x for
 * each, {@code factor(category)} leaves out the first category. Effects that are joined by {@code ^} are one effect.
 */
public final class Formula {
    /** The product of one or more expressions. */
    record Term(List<Expression> factors) {
        String text() {
            return factors.stream().map(Expression::text).collect(Collectors.joining(":"));
        }
    }

    private final String text;
    private final Expression response;
    private final List<Term> terms;
    private final List<Expression> effects;
    private final boolean intercept;

    private Formula(String text, Expression response, List<Term> terms, List<Expression> effects, boolean intercept) {
        this.text = text;
        this.response = response;
        this.terms = List.copyOf(terms);
        this.effects = List.copyOf(effects);
        this.intercept = intercept;
    }

    /** @throws BadUsageException if it is no formula; tells the place */
    public static Formula parse(String text) {
        Parser parser = new Parser(text);
        Expression response = parser.sum();
        parser.require("~", "after the response, as in trade ~ log(dist) | exporter^year + importer^year");
        TermList list = new TermList(parser);
        list.add(parser.withoutOr());
        List<Expression> effects = new ArrayList<>();
        if (parser.take("|")) {
            Expression first = parser.sum();
            if (!(first instanceof Literal zero && zero.value() == 0)) {
                Groups.split(first, text).forEach(effects::add);
            }
        }
        if (parser.peek().is("|")) {
            throw parser.fault(
                    parser.peek().position(), "a formula has two parts after ~; clusters are named by --cluster");
        }
        parser.requireEnd();
        boolean intercept = effects.isEmpty() && list.intercept;
        if (effects.isEmpty() && !list.intercept) {
            throw parser.fault(
                    text.indexOf('~'),
                    "a model has an intercept or fixed effects; name effects behind | or leave 0 away");
        }
        if (list.terms.isEmpty() && !intercept && effects.isEmpty()) {
            throw parser.fault(0, "the formula has no regressor, no intercept and no effect");
        }
        return new Formula(text, response, List.copyOf(list.terms.values()), effects, intercept);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    Expression response() {
        return response;
    }

    List<Term> terms() {
        return terms;
    }

    List<Expression> effects() {
        return effects;
    }

    /** Whether there is a constant among the regressors. */
    public boolean intercept() {
        return intercept;
    }

    public String responseText() {
        return response.text();
    }

    /** The same model of the logarithm of the response. */
    public Formula ofLogarithm() {
        Expression log =
                new Call("log", List.of(new Expression.Argument(null, Expression.bare(response))), response.position());
        return new Formula(text, log, terms, effects, intercept);
    }

    /** Turns the sum of regressors into terms. */
    private static final class TermList {
        private final Parser parser;
        private final Map<String, Term> terms = new LinkedHashMap<>();
        private boolean intercept = true;

        TermList(Parser parser) {
            this.parser = parser;
        }

        void add(Expression expression) {
            switch (expression) {
                case Literal number -> {
                    if (number.value() != 0 && number.value() != 1) {
                        throw parser.fault(number.position(), "a number is no regressor; only 0 and 1 stand alone");
                    }
                    intercept = number.value() == 1;
                }
                case Binary binary -> {
                    switch (binary.operator()) {
                        case "+" -> {
                            add(binary.left());
                            add(binary.right());
                        }
                        case "-" -> {
                            add(binary.left());
                            remove(binary.right());
                        }
                        default -> regressors(binary);
                    }
                }
                case Unary unary -> {
                    if (unary.operator().equals("-")) {
                        remove(unary.of());
                    } else {
                        regressors(unary);
                    }
                }
                default -> regressors(expression);
            }
        }

        private void regressors(Expression expression) {
            products(expression).forEach(term -> terms.putIfAbsent(term.text(), term));
        }

        private void remove(Expression expression) {
            if (expression instanceof Literal number && number.value() == 1) {
                intercept = false;
                return;
            }
            throw parser.fault(
                    expression.position(), "only the intercept can be taken away (- 1); write I(a - b) for arithmetic");
        }

        private List<Term> products(Expression expression) {
            return switch (expression) {
                case Binary binary -> joined(binary);
                case Unary other -> throw parser.fault(other.position(), "write I(" + other.text() + ")");
                case Parenthesis parenthesis ->
                    isSum(parenthesis.inner())
                            ? products(parenthesis.inner())
                            : List.of(new Term(List.of(Expression.bare(expression))));
                case Expression.In in -> throw parser.fault(in.position(), "write I(" + in.text() + ")");
                case Expression.Quoted quoted -> throw parser.fault(quoted.position(), "text is no regressor");
                default -> List.of(new Term(List.of(Expression.bare(expression))));
            };
        }

        private List<Term> joined(Binary binary) {
            if (binary.operator().equals("^")) {
                return List.of(new Term(List.of(binary)));
            }
            if (!List.of("+", "*", ":").contains(binary.operator())) {
                throw parser.fault(
                        binary.position(),
                        "\"" + binary.operator() + "\" is no way to join regressors; write I(" + binary.text() + ")");
            }
            List<Term> left = products(binary.left());
            List<Term> right = products(binary.right());
            List<Term> all = new ArrayList<>();
            if (!binary.operator().equals(":")) {
                all.addAll(left);
                all.addAll(right);
            }
            if (!binary.operator().equals("+")) {
                all.addAll(pairs(left, right));
            }
            return all;
        }

        private static boolean isSum(Expression inner) {
            return inner instanceof Binary binary && List.of("+", "*", ":").contains(binary.operator());
        }

        private static List<Term> pairs(List<Term> left, List<Term> right) {
            List<Term> all = new ArrayList<>();
            for (Term a : left) {
                for (Term b : right) {
                    List<Expression> factors = new ArrayList<>(a.factors());
                    factors.addAll(b.factors());
                    all.add(new Term(factors));
                }
            }
            return all;
        }
    }
}
