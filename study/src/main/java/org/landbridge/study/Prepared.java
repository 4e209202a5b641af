package org.landbridge.study;

import java.time.LocalDate;
import org.landbridge.network.Network;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;

/**
 * Where a comparison takes from what does not depend on its two places. A server of many questions keeps such things;
 * whatever it keeps, the answers are the same.
 */
public interface Prepared {
    /** Makes everything anew. */
    Prepared AFRESH = new Prepared() {};

    /** @throws org.landbridge.network.BadScenarioException if a change does not fit the network */
    default Network changed(Network base, Scenario scenario) {
        return scenario.applyTo(base);
    }

    default Supernetwork supernetwork(Network network, LocalDate date, Cargo cargo) {
        return Supernetwork.compile(network, date, cargo);
    }

    default Journeys journeys(Sampling sampling) {
        return new Journeys(sampling.seed(), sampling.draws());
    }
}
