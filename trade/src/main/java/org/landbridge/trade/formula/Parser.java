package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.formula.Expression.Argument;
import org.landbridge.trade.formula.Expression.Binary;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.In;
import org.landbridge.trade.formula.Expression.Literal;
import org.landbridge.trade.formula.Expression.Name;
import org.landbridge.trade.formula.Expression.Parenthesis;
import org.landbridge.trade.formula.Expression.Quoted;
import org.landbridge.trade.formula.Expression.Unary;
import org.landbridge.trade.formula.Token.Kind;

/** Reads expressions by recursive descent, with the precedence of R's operators. */
final class Parser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final int DEEPEST = 200;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    /** @throws BadUsageException if a character belongs to no word */
    Parser(String text) {
        this.text = text;
        tokens = Lexer.tokens(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** Takes the operator if it comes next. */
    boolean take(String operator) {
        if (peek().is(operator)) {
            at++;
            return true;
        }
        return false;
    }

    void require(String operator, String where) {
        if (!take(operator)) {
            throw unexpected("expected \"" + operator + "\" " + where);
        }
    }

    void requireEnd() {
        if (peek().kind() != Kind.END) {
            throw unexpected("expected the end");
        }
    }

    BadUsageException unexpected(String expected) {
        return FormulaFault.at(text, peek().position(), expected + ", not " + peek().shown());
    }

    BadUsageException fault(int position, String problem) {
        return FormulaFault.at(text, position, problem);
    }

    /** An expression that may hold {@code |} for "or". */
    Expression condition() {
        if (++depth > DEEPEST) {
            throw fault(peek().position(), "the formula is nested too deeply");
        }
        Expression left = withoutOr();
        while (peek().is("|") || peek().is("||")) {
            Token operator = tokens.get(at++);
            left = new Binary("|", left, withoutOr(), operator.position());
        }
        depth--;
        return left;
    }

    /** An expression that ends where a {@code |} stands. */
    Expression withoutOr() {
        Expression left = negation();
        while (peek().is("&") || peek().is("&&")) {
            Token operator = tokens.get(at++);
            left = new Binary("&", left, negation(), operator.position());
        }
        return left;
    }

    private Expression negation() {
        Token token = peek();
        if (take("!")) {
            return new Unary("!", nested(this::negation), token.position());
        }
        return comparison();
    }

    private Expression comparison() {
        Expression left = sum();
        Token token = peek();
        if (token.kind() == Kind.OPERATOR && COMPARISONS.contains(token.text())) {
            at++;
            Expression right = sum();
            if (peek().kind() == Kind.OPERATOR && COMPARISONS.contains(peek().text())) {
                throw fault(peek().position(), "two comparisons in a row; join them with &");
            }
            return new Binary(token.text(), left, right, token.position());
        }
        if (token.is("%in%") || token.kind() == Kind.NAME && token.text().equals("in")) {
            at++;
            return new In(left, items(), token.position());
        }
        return left;
    }

    private List<Expression> items() {
        if (peek().kind() == Kind.NAME && peek().text().equals("c")) {
            at++;
        }
        require("(", "and a list of values");
        List<Expression> items = new ArrayList<>();
        do {
            items.add(sum());
        } while (take(","));
        require(")", "after the list");
        return items;
    }

    Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Token operator = tokens.get(at++);
            left = new Binary(operator.text(), left, product(), operator.position());
        }
        return left;
    }

    private Expression product() {
        Expression left = interaction();
        while (peek().is("*") || peek().is("/") || peek().is("%%")) {
            Token operator = tokens.get(at++);
            left = new Binary(operator.text(), left, interaction(), operator.position());
        }
        return left;
    }

    private Expression interaction() {
        Expression left = signed();
        while (peek().is(":")) {
            Token operator = tokens.get(at++);
            left = new Binary(":", left, signed(), operator.position());
        }
        return left;
    }

    private Expression signed() {
        Token token = peek();
        if (take("-")) {
            return new Unary("-", nested(this::signed), token.position());
        }
        if (take("+")) {
            return nested(this::signed);
        }
        return power();
    }

    private Expression power() {
        Expression left = primary();
        Token token = peek();
        if (take("^")) {
            return new Binary("^", left, nested(this::signed), token.position());
        }
        return left;
    }

    private Expression nested(Supplier<Expression> part) {
        if (++depth > DEEPEST) {
            throw fault(peek().position(), "the formula is nested too deeply");
        }
        Expression read = part.get();
        depth--;
        return read;
    }

    private Expression primary() {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                at++;
                try {
                    return new Literal(Double.parseDouble(token.text()), token.text(), token.position());
                } catch (NumberFormatException e) {
                    throw fault(token.position(), "\"" + token.text() + "\" is not a number");
                }
            }
            case QUOTED -> {
                at++;
                return new Quoted(token.text(), token.position());
            }
            case NAME -> {
                at++;
                return take("(") ? call(token) : new Name(token.text(), token.position());
            }
            default -> {
                if (take("(")) {
                    Expression inner = condition();
                    require(")", "to close the parenthesis");
                    return new Parenthesis(inner, token.position());
                }
                throw unexpected("expected a column, a number or a function");
            }
        }
    }

    private Expression call(Token name) {
        List<Argument> arguments = new ArrayList<>();
        if (!take(")")) {
            do {
                arguments.add(argument());
            } while (take(","));
            require(")", "after the arguments of " + name.text());
        }
        Call call = new Call(name.text(), arguments, name.position());
        Functions.check(call, text);
        return call;
    }

    private Argument argument() {
        if (peek().kind() == Kind.NAME && tokens.get(at + 1).is("=")) {
            String name = peek().text();
            at += 2;
            return new Argument(name, condition());
        }
        return new Argument(null, condition());
    }
}
