package org.landbridge.routing;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Evidence;

/** Joins what two figures rest on. */
final class Evidences {
    private Evidences() {}

    /** The sources of both, and the weaker confidence. */
    static Evidence with(Evidence a, Evidence b) {
        if (a.equals(b)) {
            return a;
        }
        List<String> sources = new ArrayList<>(a.sources());
        for (String source : b.sources()) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return new Evidence(sources, a.confidence().weaker(b.confidence()));
    }
}
