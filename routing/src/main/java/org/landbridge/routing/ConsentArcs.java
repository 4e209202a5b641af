package org.landbridge.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;

/**
 * The arcs of a supernetwork with the players who must agree to their use, by the rule of a closed state
 * ({@link Closure#ofState}): links over land and inland water need both ends, canals their state, handling the place's
 * state, a service the states of all its stops and of its way; ships that sail past need nobody. A service has an arc
 * for each way that it could be left with when players refuse. May be shared by threads.
 */
public final class ConsentArcs {
    /** More ways of a service than this are not looked for. */
    private static final int MOST_WAYS = 64;

    final Supernetwork net;
    /** Arc range of vertex v is {@code firstOut[v] .. firstOut[v + 1]}. */
    final int[] firstOut;

    final int[] tail;
    final int[] head;
    final long[] needs;
    /** Number of the arc in the supernetwork that it is, or stands beside. */
    final int[] arc;

    final List<List<Step>> steps;
    /** Arcs that enter vertex v are {@code inArc[firstIn[v]] .. inArc[firstIn[v + 1] - 1]}. */
    final int[] firstIn;

    final int[] inArc;

    private final Map<String, Link> links = new HashMap<>();
    private final Consent consent;

    private record Extra(int arc, long needs, List<Step> steps) {}

    /** @param net compiled without a closure */
    public ConsentArcs(Supernetwork net, Consent consent) {
        this.net = net;
        this.consent = consent;
        List<Link> open = OpenLinks.of(net.network(), net.date(), Closure.NONE);
        open.forEach(link -> links.put(link.id(), link));
        Set<Integer> outDoors = new HashSet<>();
        Set<Integer> inDoors = new HashSet<>();
        for (String id : net.network().places().keySet()) {
            if (net.hasDoor(id)) {
                outDoors.add(net.origin(id));
                inDoors.add(net.destination(id));
            }
        }
        Map<Integer, List<Extra>> serviceArcs = serviceArcs(open);
        List<Extra> all = new ArrayList<>();
        for (int a = 0; a < net.arcCount(); a++) {
            List<Extra> ways = serviceArcs.get(a);
            if (ways != null) {
                all.addAll(ways);
            } else {
                List<Step> arcSteps = net.steps.get(a);
                all.add(new Extra(
                        a, needs(arcSteps, outDoors.contains(net.tail[a]), inDoors.contains(net.head[a])), arcSteps));
            }
        }
        int n = all.size();
        tail = new int[n];
        head = new int[n];
        needs = new long[n];
        arc = new int[n];
        inArc = new int[n];
        firstOut = new int[net.vertexCount + 1];
        firstIn = new int[net.vertexCount + 1];
        List<List<Step>> found = new ArrayList<>(n);
        // Arcs of the supernetwork are sorted by tail, and so are these.
        for (int a = 0; a < n; a++) {
            Extra each = all.get(a);
            arc[a] = each.arc();
            needs[a] = each.needs();
            tail[a] = net.tail[arc[a]];
            head[a] = net.head[arc[a]];
            found.add(each.steps());
            firstOut[tail[a] + 1]++;
            firstIn[head[a] + 1]++;
        }
        for (int v = 0; v < net.vertexCount; v++) {
            firstOut[v + 1] += firstOut[v];
            firstIn[v + 1] += firstIn[v];
        }
        int[] next = firstIn.clone();
        for (int a = 0; a < n; a++) {
            inArc[next[head[a]]++] = a;
        }
        steps = List.copyOf(found);
    }

    public Supernetwork net() {
        return net;
    }

    /** Number of arcs; a service has one for each of its ways. */
    public int count() {
        return head.length;
    }

    /** What an arc stands for, in order. */
    public List<Step> steps(int number) {
        return steps.get(number);
    }

    private long needs(List<Step> arcSteps, boolean sent, boolean received) {
        boolean moves = false;
        boolean handled = false;
        boolean afloat = false;
        long players = 0;
        for (Step step : arcSteps) {
            Mode mode = step.mode();
            afloat |= mode != null && mode.onWater();
            if (step.kind() == StepKind.MOVEMENT) {
                moves = true;
                players |= carriage(links.get(step.name()));
            }
            handled |= step.kind() == StepKind.TRANSSHIPMENT || step.kind() == StepKind.PORT_DWELL;
        }
        if (moves || arcSteps.isEmpty()) {
            return players;
        }
        if (sent || received) {
            Place place =
                    place(sent ? arcSteps.getFirst().from() : arcSteps.getLast().to());
            players = ask(place, sent ? Consent.Use.SEND : Consent.Use.RECEIVE);
            return afloat ? players | ask(place, Consent.Use.HANDLE) : players;
        }
        return handled ? ask(place(arcSteps.getFirst().from()), Consent.Use.HANDLE) : 0;
    }

    private long carriage(@Nullable Link link) {
        return link == null ? 0 : carriage(link, link.from()) | carriage(link, link.to());
    }

    private long carriage(Link link, String end) {
        Place place = place(end);
        return link.mode() != Mode.SEA || place.kind() == PlaceKind.CANAL ? ask(place, Consent.Use.CARRY) : 0;
    }

    private long ask(Place place, Consent.Use use) {
        boolean free = place.kind() == PlaceKind.STRAIT || place.kind() == PlaceKind.WAYPOINT;
        return free || place.state().isEmpty() ? 0 : consent.players(place, use);
    }

    private Place place(String id) {
        Place place = net.network().places().get(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place;
    }

    private Map<Integer, List<Extra>> serviceArcs(List<Link> open) {
        Map<Integer, List<Extra>> arcs = new HashMap<>();
        ServiceRuns runs = new ServiceRuns(
                net.network(),
                net.date(),
                new ProcessBook(net.network(), net.date()),
                new StepPricing(net.network(), net.date(), net.cargo()),
                new StepAdjuster(net.network(), net.date()));
        Closure today = Closure.onDate(net.network(), net.date());
        for (Service service : net.network().services()) {
            if (ServiceRuns.inForce(service, net.date(), today)) {
                ways(service, runs, open).forEach((players, segments) -> {
                    for (ServiceRuns.Segment segment : segments) {
                        int number = net.arcOfSegment(segment.key());
                        arcs.computeIfAbsent(number, k -> new ArrayList<>())
                                .add(new Extra(number, players, segment.steps()));
                    }
                });
            }
        }
        return arcs;
    }

    /** The shortest way of a service, and those it is left with when players of a known way refuse. */
    private Map<Long, List<ServiceRuns.Segment>> ways(Service service, ServiceRuns runs, List<Link> open) {
        long stops = 0;
        for (String stop : service.stops()) {
            stops |= ask(place(stop), Consent.Use.HANDLE);
        }
        Map<Long, List<ServiceRuns.Segment>> ways = new LinkedHashMap<>();
        Set<Long> tried = new HashSet<>(Set.of(0L));
        List<Long> refusals = new ArrayList<>(List.of(0L));
        for (int i = 0; i < refusals.size() && ways.size() < MOST_WAYS; i++) {
            long refused = refusals.get(i);
            List<ServiceRuns.Segment> segments = runs.of(
                    service,
                    new ServicePaths(open.stream()
                            .filter(link -> (carriage(link) & refused) == 0)
                            .toList()));
            if (segments.isEmpty()) {
                continue;
            }
            long way = stops;
            for (ServiceRuns.Segment segment : segments) {
                for (Step step : segment.steps()) {
                    way |= step.kind() == StepKind.MOVEMENT ? carriage(links.get(step.name())) : 0;
                }
            }
            ways.putIfAbsent(way, segments);
            for (long rest = way & ~stops; rest != 0; rest &= rest - 1) {
                long more = refused | Long.lowestOneBit(rest);
                if (tried.add(more)) {
                    refusals.add(more);
                }
            }
        }
        return ways;
    }

    /** The supernetwork as a coalition meets it on a way: services on the way's arcs run as they do there. */
    Supernetwork along(int[] way) {
        Map<Integer, List<Step>> changed = new HashMap<>();
        for (int a : way) {
            changed.put(arc[a], steps.get(a));
        }
        return net.withSteps(changed);
    }

    /** All players who must agree to something. */
    public long players() {
        return Arrays.stream(needs).reduce(0, (a, b) -> a | b);
    }
}
