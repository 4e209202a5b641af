package org.landbridge.flow.freight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.solve.Delays;
import org.landbridge.network.Capacity;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Service;

/** What is known of capacities on a date, and the delays that follow. */
final class CapacityBook {
    private static final double HOURS_PER_YEAR = 8766;
    private static final double WEEKS_PER_YEAR = 52.18;
    private static final double HOURS_PER_WEEK = 168;
    private static final double TONNES_PER_MT = 1e6;
    private static final Evidence NOT_KNOWN = new Evidence(List.of("estimate"), Confidence.LOW);

    private final Network network;
    private final ChoiceParameters parameters;
    private final double tonnesPerTeu;
    private final Map<String, Link> links = new HashMap<>();
    private final Map<String, Service> services = new HashMap<>();
    private final Map<Element, Capacity> rows = new HashMap<>();

    /**
     * @param capacity tonnes a year both ways, infinite if not known
     * @param background tonnes a year
     */
    record Known(double capacity, double background, Evidence evidence) {}

    /** @param tonnesPerTeu usual load of a container, which turns slots of services into tonnes */
    CapacityBook(Network network, LocalDate date, double tonnesPerTeu, ChoiceParameters parameters) {
        this.network = network;
        this.parameters = parameters;
        this.tonnesPerTeu = tonnesPerTeu;
        for (Link link : network.links()) {
            if (link.validity().contains(date)) {
                links.put(link.id(), link);
            }
        }
        for (Service service : network.services()) {
            if (service.validity().contains(date)) {
                services.put(service.id(), service);
            }
        }
        for (Capacity row : network.capacities()) {
            if (row.validity().contains(date)) {
                rows.put(new Element(row.kind(), row.subject(), row.mode()), row);
            }
        }
    }

    Known of(Element element) {
        Capacity row = rows.get(element);
        if (row == null) {
            row = rows.get(new Element(element.kind(), element.subject(), null));
        }
        double background = row == null ? 0 : row.backgroundMtPerYear() * TONNES_PER_MT;
        if (element.kind() == CapacityKind.LINK) {
            Link link = links.get(element.subject());
            if (link != null && link.capacityMtPerYear() > 0) {
                return new Known(link.capacityMtPerYear() * TONNES_PER_MT, background, link.evidence());
            }
        }
        if (row != null && !Double.isNaN(row.capacityMtPerYear())) {
            return new Known(row.capacityMtPerYear() * TONNES_PER_MT, background, row.evidence());
        }
        if (element.kind() == CapacityKind.SERVICE) {
            Service service = services.get(element.subject());
            if (service != null) {
                double slots = service.mode() == Mode.RAIL ? parameters.trainTeu() : parameters.shipTeu();
                double ways = service.bothWays() ? 2 : 1;
                double capacity = service.frequencyPerWeek() * WEEKS_PER_YEAR * ways * slots * tonnesPerTeu;
                return new Known(
                        capacity, background, new Evidence(service.evidence().sources(), Confidence.LOW));
            }
        }
        return new Known(Double.POSITIVE_INFINITY, background, row == null ? NOT_KNOWN : row.evidence());
    }

    Delays delays(List<Element> elements) {
        Delays.Builder builder = new Delays.Builder(elements.size());
        for (int e = 0; e < elements.size(); e++) {
            Known known = of(elements.get(e));
            if (known.capacity() < Double.POSITIVE_INFINITY) {
                add(builder, e, elements.get(e), known);
            }
        }
        return builder.build();
    }

    private void add(Delays.Builder builder, int number, Element element, Known known) {
        switch (element.kind()) {
            case LINK -> {
                Link link = links.get(element.subject());
                if (link != null && link.mode().onWater()) {
                    departures(builder, number, known, HOURS_PER_YEAR * parameters.shipTonnes() / known.capacity());
                } else if (link != null) {
                    double hours = parameters.linkDelay() * link.lengthKm() / link.speedKmh();
                    builder.slower(number, known.capacity(), known.background(), hours, parameters.linkPower());
                }
            }
            case BORDER ->
                queue(
                        builder,
                        number,
                        known,
                        element.mode() == Mode.ROAD ? parameters.truckTonnes() : parameters.trainTonnes());
            case GAUGE_CHANGE -> queue(builder, number, known, parameters.trainTonnes());
            case TERMINAL ->
                queue(builder, number, known, port(element) ? parameters.shipTonnes() : parameters.trainTonnes());
            case PASSAGE -> queue(builder, number, known, parameters.shipTonnes());
            case SERVICE -> departures(builder, number, known, headway(element));
        }
    }

    private void queue(Delays.Builder builder, int number, Known known, double tonnesAtATime) {
        double headwayHours = HOURS_PER_YEAR * tonnesAtATime / known.capacity();
        builder.queue(
                number,
                known.capacity(),
                known.background(),
                parameters.peakHours(),
                headwayHours,
                parameters.queueRandomness());
    }

    private void departures(Delays.Builder builder, int number, Known known, double headwayHours) {
        builder.queue(
                number,
                known.capacity(),
                known.background(),
                parameters.peakHours(),
                headwayHours,
                parameters.serviceRandomness());
    }

    private double headway(Element element) {
        Service service = services.get(element.subject());
        return service == null ? HOURS_PER_WEEK : HOURS_PER_WEEK / service.frequencyPerWeek();
    }

    private boolean port(Element element) {
        var place = network.places().get(element.subject());
        @Nullable PlaceKind kind = place == null ? null : place.kind();
        return kind != null && kind.word().endsWith("port");
    }
}
