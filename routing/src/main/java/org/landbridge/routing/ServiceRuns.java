package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.landbridge.network.GaugeFamilies;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.network.TerminalProcess;

/** What services run and what that costs, stop by stop. Safe for use by several threads. */
final class ServiceRuns {
    private final Network network;
    private final ProcessBook processes;
    private final StepPricing pricing;
    private final StepAdjuster adjuster;
    private final ServicePaths undisturbed;
    private final GaugeFamilies gauges;

    /**
     * From one stop to the next.
     *
     * @param run id of the service and its direction
     * @param area water area of the first link
     */
    record Segment(String run, String from, String to, String area, List<Step> steps) {
        /** Names the segment whatever its way. */
        String key() {
            return run + " " + from + " " + to;
        }
    }

    ServiceRuns(Network network, LocalDate date, ProcessBook processes, StepPricing pricing, StepAdjuster adjuster) {
        this.network = network;
        this.processes = processes;
        this.pricing = pricing;
        this.adjuster = adjuster;
        this.gauges = new GaugeFamilies(network.links());
        this.undisturbed = new ServicePaths(OpenLinks.undisturbed(network, date));
    }

    /** Whether the service is offered on the date and no stop of it is shut. */
    static boolean inForce(Service service, LocalDate date, Closure closure) {
        return service.validity().contains(date)
                && (service.season() == null || service.season().contains(date))
                && service.stops().stream().noneMatch(closure.shutPorts()::contains);
    }

    /** Segments in both directions where it runs both ways; empty if its way is cut. */
    List<Segment> of(Service service, ServicePaths paths) {
        List<List<Link>> ways = new ArrayList<>();
        double totalKm = 0;
        for (int i = 0; i + 1 < service.stops().size(); i++) {
            List<Link> path = paths.shortest(
                    service.mode(), service.stops().get(i), service.stops().get(i + 1));
            if (path.isEmpty()) {
                return List.of();
            }
            ways.add(path);
            totalKm += path.stream().mapToDouble(Link::lengthKm).sum();
        }
        // The published time and tariff are those of the undisturbed way; a longer way takes and costs as much more.
        double publishedKm = Math.min(totalKm, undisturbedKm(service));
        List<Segment> segments = new ArrayList<>();
        for (int direction = 0; direction < (service.bothWays() ? 2 : 1); direction++) {
            String run = service.id() + (direction == 0 ? ">" : "<");
            for (int i = 0; i + 1 < service.stops().size(); i++) {
                String from = service.stops().get(direction == 0 ? i : i + 1);
                String to = service.stops().get(direction == 0 ? i + 1 : i);
                List<Link> path = direction == 0 ? ways.get(i) : ways.get(i).reversed();
                segments.add(new Segment(
                        run,
                        from,
                        to,
                        path.getFirst().area(),
                        List.copyOf(adjuster.adjusted(serviceSteps(service, path, from, publishedKm)))));
            }
        }
        return segments;
    }

    private double undisturbedKm(Service service) {
        double km = 0;
        for (int i = 0; i + 1 < service.stops().size(); i++) {
            km += undisturbed
                    .shortest(
                            service.mode(),
                            service.stops().get(i),
                            service.stops().get(i + 1))
                    .stream()
                    .mapToDouble(Link::lengthKm)
                    .sum();
        }
        return km;
    }

    private List<Step> serviceSteps(Service service, List<Link> path, String start, double publishedKm) {
        List<Step> steps = new ArrayList<>();
        String at = start;
        for (int i = 0; i < path.size(); i++) {
            Link link = path.get(i);
            String next = link.from().equals(at) ? link.to() : link.from();
            steps.add(pricing.serviceMovement(service, link, at, next, link.lengthKm() / publishedKm));
            for (Step border : borderSteps(link, at, next)) {
                steps.add(pricing.feesOnly(border));
            }
            if (i + 1 < path.size()) {
                Link onward = path.get(i + 1);
                for (TerminalProcess row : processes.passing(place(next), link.mode(), onward.mode())) {
                    steps.add(pricing.feesOnly(passingStep(row, next, link.mode())));
                }
                TerminalProcess gauge = gauges.of(link) == gauges.of(onward) ? null : processes.gaugeChange(next);
                if (gauge != null) {
                    steps.add(pricing.feesOnly(
                            pricing.process(gauge, StepKind.GAUGE_CHANGE, next, link.mode(), CostCategory.HANDLING)));
                }
            }
            at = next;
        }
        return steps;
    }

    /** What cargo meets at the border that a link crosses. */
    List<Step> borderSteps(Link link, String from, String to) {
        Place a = place(from);
        Place b = place(to);
        boolean landBorder = link.mode() == Mode.RAIL || link.mode() == Mode.ROAD || link.mode() == Mode.FERRY;
        if (!landBorder
                || a.state().isEmpty()
                || b.state().isEmpty()
                || a.state().equals(b.state())) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (TerminalProcess row : processes.border(a, b, link.mode())) {
            StepKind kind = StepKind.valueOf(row.process().name());
            String where = row.place().isEmpty() ? to : row.place();
            steps.add(pricing.process(row, kind, where, link.mode(), CostCategory.BORDER_FEES));
        }
        return steps;
    }

    Step passingStep(TerminalProcess row, String place, Mode mode) {
        return pricing.process(row, StepKind.valueOf(row.process().name()), place, mode, CostCategory.TOLLS);
    }

    private Place place(String id) {
        Place place = network.places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place;
    }
}
