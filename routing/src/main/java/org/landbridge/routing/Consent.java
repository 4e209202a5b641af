package org.landbridge.routing;

import org.landbridge.network.Place;

/** Who must agree that freight uses a place: players of a game, as bits. Straits and the open sea need nobody. */
@FunctionalInterface
public interface Consent {
    /** What freight does at a place. */
    enum Use {
        /** Sent from its door. */
        SEND,
        /** Received at its door. */
        RECEIVE,
        /** Carried over land or inland water that ends there, or through its canal. */
        CARRY,
        /** Moved between ship and land, or between other modes. */
        HANDLE
    }

    /** The players who must agree; 0 for nobody. */
    long players(Place place, Use use);
}
