package org.landbridge.trade.formula;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.BadUsageException;

/**
 * What errors are clustered by: {@code a,b} for two ways, {@code a^b} for one of pairs.
 *
 * @param text as it was written
 */
public record Clusters(String text, List<Expression> of) {
    public static final Clusters NONE = new Clusters("", List.of());

    /** @throws BadUsageException if rows cannot be grouped by it */
    public static Clusters parse(String text) {
        Parser parser = new Parser(text);
        List<Expression> all = new ArrayList<>();
        do {
            all.addAll(Groups.split(parser.sum(), text));
        } while (parser.take(","));
        parser.requireEnd();
        return new Clusters(text, all);
    }
}
