package org.landbridge.network;

import java.util.List;

/**
 * Where a row's figures come from.
 *
 * @param sources ids of rows of the sources table, at least one
 * @param confidence how far the row can be trusted
 */
public record Evidence(List<String> sources, Confidence confidence) {
    public Evidence {
        sources = List.copyOf(sources);
    }

    public String sourceText() {
        return String.join(";", sources);
    }
}
