package org.landbridge.trade.separation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.BadUsageException;

/** How separated rows are looked for. */
public enum Rule {
    /** Levels of a fixed effect whose every response is 0. */
    FE,
    /** Combinations of regressors, once the effects are taken out of them over the rows where trade flows. */
    SIMPLEX,
    /** Combinations of regressors and effects: finds every separated row, also those of the other rules. */
    IR;

    public static final List<Rule> STANDARD = List.of(FE, SIMPLEX, IR);

    /** As options write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Rules separated by commas, or {@code none}.
     *
     * @throws BadUsageException if a word is no rule
     */
    public static List<Rule> parse(String text) {
        List<Rule> rules = new ArrayList<>();
        if (text.strip().equalsIgnoreCase("none")) {
            return rules;
        }
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            rules.add(Arrays.stream(values())
                    .filter(rule -> rule.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new BadUsageException(
                            "unknown separation rule \"" + word + "\"; known are: fe, simplex, ir, or none")));
        }
        return rules;
    }
}
