package org.landbridge.network.scenario;

import org.landbridge.network.Validity;

/** One change of a network, in force in a span of dates. */
public sealed interface Change {
    /** Id of the link or place changed. */
    String id();

    Validity validity();

    /** Opens a link that is planned, under construction or closed. */
    record OpenLink(String id, Validity validity) implements Change {}

    record CloseLink(String id, Validity validity) implements Change {}

    /** Lifts the closing events of a place. */
    record OpenPlace(String id, Validity validity) implements Change {}

    record ClosePlace(String id, Validity validity) implements Change {}

    /** In words, for the reader of a comparison. */
    default String text() {
        String what = switch (this) {
            case OpenLink o -> "link " + o.id() + " opens";
            case CloseLink c -> "link " + c.id() + " closes";
            case OpenPlace o -> "place " + o.id() + " opens";
            case ClosePlace c -> "place " + c.id() + " closes";
        };
        return what
                + (validity().from() == null ? "" : " on " + validity().from())
                + (validity().to() == null ? "" : " until " + validity().to());
    }
}
