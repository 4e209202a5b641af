package org.landbridge.app;

import java.util.Locale;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.State;

/** Ids as people read them. */
final class Names {
    private final Network network;

    Names(Network network) {
        this.network = network;
    }

    /** Name of a place, its id if it has none. */
    String place(String id) {
        Place place = network.places().get(id);
        return place == null ? id : place.name();
    }

    String state(String id) {
        State state = network.states().get(id);
        return state == null ? id : state.name();
    }

    /** Name of a state or place, or the text itself (an operator). */
    String where(String id) {
        return network.states().containsKey(id) ? state(id) : place(id);
    }

    /** Name of a state, or a water area such as {@code inner_sea} in words. */
    String stateOrArea(String id) {
        return network.states().containsKey(id) ? state(id) : id.replace('_', ' ');
    }

    static String nameAndId(Place place) {
        return place.name() + " (" + place.id() + ")";
    }

    /** {@code border_crossing} as {@code border crossing}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
