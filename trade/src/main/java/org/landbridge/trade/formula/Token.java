package org.landbridge.trade.formula;

/**
 * A word of a formula.
 *
 * @param text of an operator as it is written; of a name or quoted text what it stands for
 * @param position of its first character, 0 for the start of the formula
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        QUOTED,
        NAME,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /** As a message shows it. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
