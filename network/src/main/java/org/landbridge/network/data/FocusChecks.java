package org.landbridge.network.data;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.Fault;
import org.landbridge.network.Focus;
import org.landbridge.network.Network;
import org.landbridge.network.Place;

/** Places and states that {@code datapackage.json} names as what the package looks at first. */
final class FocusChecks {
    private FocusChecks() {}

    static void run(Network network, List<Fault> faults) {
        Focus focus = network.focus();
        List<String> ends = focus.comparePlaces();
        for (String place : ends) {
            Place found = network.places().get(place);
            if (found == null || !found.kind().hasDoor()) {
                fault(
                        "comparePlaces",
                        "\"" + place + "\" is no place that sends and receives",
                        "use an id of places.csv",
                        faults);
            }
        }
        if (!ends.isEmpty() && (ends.size() != 2 || ends.getFirst().equals(ends.getLast()))) {
            fault("comparePlaces", "does not name two places", "name an origin and a destination", faults);
        }
        for (String pair : focus.tradePairs()) {
            List<String> states = Cells.split(pair, '-');
            if (states.size() != 2) {
                fault("tradePairs", "\"" + pair + "\" is no pair", "write EXPORTER-IMPORTER", faults);
            } else {
                known(network, "tradePairs", states, faults);
            }
        }
        known(network, "tieStates", focus.tieStates(), faults);
        known(network, "manyPartners", focus.manyPartners(), faults);
        List<String> three = new ArrayList<>(focus.weightOverTreaty());
        known(network, "weightOverTreaty", three, faults);
        if (!three.isEmpty() && three.stream().distinct().count() != 3) {
            fault(
                    "weightOverTreaty",
                    "does not name three states",
                    "name a state, its weightier partner and its ally by treaty",
                    faults);
        }
    }

    private static void known(Network network, String property, List<String> states, List<Fault> faults) {
        for (String state : states) {
            if (!network.states().containsKey(state)) {
                fault(property, "unknown state \"" + state + "\"", "use an id of states.csv", faults);
            }
        }
    }

    private static void fault(String property, String problem, String remedy, List<Fault> faults) {
        faults.add(new Fault(Descriptor.FILE, 0, "landbridge." + property, "", problem, remedy));
    }
}
