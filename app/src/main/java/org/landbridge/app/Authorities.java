package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.BadUsageException;

/** Authorities of sanction regimes as users name them. */
public final class Authorities {
    private static final List<String> KNOWN = List.of("UN", "EU", "US", "UK", "other");

    private Authorities() {}

    /** Each once, in the order given. */
    public static List<String> parse(List<String> words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            String known = KNOWN.stream()
                    .filter(k -> k.toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new BadUsageException(
                            "unknown authority \"" + word + "\" in --comply; use " + String.join(", ", KNOWN)));
            if (!found.contains(known)) {
                found.add(known);
            }
        }
        return found;
    }
}
