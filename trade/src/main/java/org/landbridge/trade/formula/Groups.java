package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.formula.Expression.Binary;
import org.landbridge.trade.formula.Expression.Call;
import org.landbridge.trade.formula.Expression.Name;

/** What rows are grouped by: effects and clusters, each a column, columns joined by {@code ^}, or {@code ifelse}. */
final class Groups {
    private Groups() {}

    /** The parts of a sum of effects. */
    static List<Expression> split(Expression sum, String text) {
        List<Expression> all = new ArrayList<>();
        collect(sum, text, all);
        return all;
    }

    private static void collect(Expression expression, String text, List<Expression> all) {
        if (expression instanceof Binary binary && binary.operator().equals("+")) {
            collect(binary.left(), text, all);
            collect(binary.right(), text, all);
        } else {
            check(expression, text);
            all.add(Expression.bare(expression));
        }
    }

    /** @throws BadUsageException if rows cannot be grouped by it */
    static void check(Expression expression, String text) {
        Expression bare = Expression.bare(expression);
        if (bare instanceof Binary binary && binary.operator().equals("^")) {
            check(binary.left(), text);
            check(binary.right(), text);
        } else if (bare instanceof Call call && call.function().equals("factor")) {
            throw FormulaFault.at(text, call.position(), "an effect is always a category; leave factor() away");
        } else if (!(bare instanceof Name)
                && !(bare instanceof Call chosen && chosen.function().equals("ifelse"))) {
            throw FormulaFault.at(
                    text,
                    bare.position(),
                    "an effect is a column, columns joined by ^ (exporter^year), or ifelse(condition, a, b)");
        }
    }
}
