package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.formula.Token.Kind;

/** Splits a formula into words. */
final class Lexer {
    /** Longer ones first. */
    private static final List<String> OPERATORS = List.of(
            "%in%",
            "%%", "==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "^", ":", "(", ")", ",", "~", "|", "&", "!",
            "<", ">", "=");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** @throws BadUsageException if a character belongs to no word */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'' || c == '`') {
            return quoted(c);
        }
        if (digit(at) || c == '.' && digit(at + 1)) {
            return number();
        }
        if (Character.isLetter(c) || c == '_' || c == '.') {
            int start = at;
            while (at < text.length() && namePart(text.charAt(at))) {
                at++;
            }
            return new Token(Kind.NAME, text.substring(start, at), start);
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return new Token(Kind.OPERATOR, operator, at - operator.length());
            }
        }
        throw FormulaFault.at(
                text,
                at,
                "\"" + Character.toString(text.codePointAt(at))
                        + "\" has no meaning in a formula; names with such characters go between backticks");
    }

    private Token quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw FormulaFault.at(text, at, "the closing " + quote + " is missing");
        }
        Token token = new Token(quote == '`' ? Kind.NAME : Kind.QUOTED, text.substring(at + 1, end), at);
        at = end + 1;
        return token;
    }

    private Token number() {
        int start = at;
        while (digit(at) || at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
            if (digit(at + 1 + sign)) {
                at += 1 + sign;
                while (digit(at)) {
                    at++;
                }
            }
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private boolean digit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean namePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
