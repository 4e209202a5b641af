package org.landbridge.network.scenario;

import org.jspecify.annotations.Nullable;
import org.landbridge.network.Link;
import org.landbridge.network.Place;
import org.landbridge.network.Regime;
import org.landbridge.network.Season;
import org.landbridge.network.Selection;
import org.landbridge.network.Service;
import org.landbridge.network.Validity;

/** One change of a network, in force in a span of dates. */
public sealed interface Change {
    Origin origin();

    /** Dates on which the change holds. */
    Validity validity();

    /** Opens a link that is planned, under construction or closed; a place that is closed; a service that has ended. */
    record Open(Subject subject, String id, Validity validity, Origin origin) implements Change {}

    /** Closes a link, a place, a service, or a state with all its places. */
    record Close(Subject subject, String id, Validity validity, Origin origin) implements Change {}

    /**
     * Builds a link that is not open yet, with the figures of its row where none is given.
     *
     * @param speedKmh NaN for that of the row; the same for the other figures
     * @param gaugeMm 0 for that of the row
     * @param tracks 0 for those of the row
     * @param electrified blank for that of the row
     */
    record Build(
            String link,
            double speedKmh,
            double capacityMtPerYear,
            int gaugeMm,
            int tracks,
            String electrified,
            Validity validity,
            Origin origin)
            implements Change {}

    /** Takes a link, a place with its links and the services that call there, or a service out of the network. */
    record Remove(Subject subject, String id, Origin origin) implements Change {
        @Override
        public Validity validity() {
            return Validity.ALWAYS;
        }
    }

    record AddPlace(Place place, Origin origin) implements Change {
        @Override
        public Validity validity() {
            return place.validity();
        }
    }

    record AddLink(Link link, Origin origin) implements Change {
        @Override
        public Validity validity() {
            return link.validity();
        }
    }

    record AddService(Service service, Origin origin) implements Change {
        @Override
        public Validity validity() {
            return service.validity();
        }
    }

    /**
     * Scales a set.
     *
     * @param time factor on hours, NaN for none
     * @param cost factor on USD, NaN for none
     * @param capacity factor on the tonnes a year of links and on the departures of services, NaN for none
     */
    record Scale(double time, double cost, double capacity, Selection set, Validity validity, Origin origin)
            implements Change {}

    /**
     * Sets a price.
     *
     * @param subject rate, process or service
     * @param value of a rate in its own unit; of a process or service in USD per TEU
     */
    record Price(Subject subject, String id, double value, Validity validity, Origin origin) implements Change {}

    record BeginRegime(Regime regime, Origin origin) implements Change {
        @Override
        public Validity validity() {
            return regime.validity();
        }
    }

    /** Ends a regime for the dates of {@code validity}. */
    record EndRegime(String id, Validity validity, Origin origin) implements Change {}

    /** Sets when a link is navigable or a service runs; null is all year. */
    record SetSeason(Subject subject, String id, @Nullable Season season, Validity validity, Origin origin)
            implements Change {}

    /** In words, for the reader of a comparison. */
    default String text() {
        return ChangeText.of(this);
    }
}
