package org.landbridge.trade.formula;

import org.landbridge.network.BadUsageException;

/**
 * Something that each row has: whether it is used, or its weight.
 *
 * @param text as it was written
 */
public record RowExpression(String text, Expression of) {
    /**
     * Which rows are used, such as {@code year in (1990, 1994) & exporter != importer}.
     *
     * @throws BadUsageException if it is no condition; tells the place
     */
    public static RowExpression condition(String text) {
        Parser parser = new Parser(text);
        Expression read = parser.condition();
        parser.requireEnd();
        return new RowExpression(text, read);
    }

    /**
     * A number, such as a weight.
     *
     * @throws BadUsageException if it is none; tells the place
     */
    public static RowExpression number(String text) {
        Parser parser = new Parser(text);
        Expression read = parser.sum();
        parser.requireEnd();
        return new RowExpression(text, read);
    }
}
