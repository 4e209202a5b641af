package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Corridor;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.StepKind;

/**
 * The search graph for one network, date and cargo, as compressed sparse rows. A vertex is a place seen from its door,
 * or a place and the mode (with track gauge) or service that arrives at or departs from it; an arc is a movement or
 * one or more processes. Arcs are sorted by tail; all weights are finite and not negative.
 */
public final class Supernetwork {
    private static final List<Mode> MODES = List.of(Mode.values());

    final Network network;
    final LocalDate date;
    final Cargo cargo;
    final int vertexCount;
    /** Arc range of vertex v is {@code firstOut[v] .. firstOut[v + 1]}. */
    final int[] firstOut;

    final int[] tail;
    final int[] head;
    final double[] hours;
    final double[] usd;
    final double[] co2eKg;
    /** Arcs that enter vertex v are {@code inArc[firstIn[v]] .. inArc[firstIn[v + 1] - 1]}. */
    final int[] firstIn;

    final int[] inArc;
    /** Place of each vertex, as a number of its own in this supernetwork. */
    final int[] vertexPlace;

    /** Number of the mode that vertex v arrives or departs by, -1 for a door; rivers and canals count as sea. */
    final int[] vertexMode;

    /** What each arc stands for, in order. */
    final List<List<Step>> steps;

    private final Map<String, int[]> doors;
    private final Map<String, Integer> segments;
    private final Map<String, CorridorFilter> filters;
    private @Nullable WayTraits traits;
    private final double timeCostUsdPerDay;
    private final SpreadModel spreadModel;

    Supernetwork(
            Network network,
            LocalDate date,
            Cargo cargo,
            int vertexCount,
            List<PendingArc> arcs,
            Map<String, int[]> doors,
            double timeCostUsdPerDay,
            SpreadModel spreadModel) {
        this.network = network;
        this.date = date;
        this.cargo = cargo;
        this.vertexCount = vertexCount;
        this.doors = Map.copyOf(doors);
        this.timeCostUsdPerDay = timeCostUsdPerDay;
        this.spreadModel = spreadModel;
        List<PendingArc> sorted = arcs.stream()
                .sorted(java.util.Comparator.comparingInt(PendingArc::tail))
                .toList();
        int n = sorted.size();
        segments = new HashMap<>();
        filters = new ConcurrentHashMap<>();
        firstOut = new int[vertexCount + 1];
        firstIn = new int[vertexCount + 1];
        tail = new int[n];
        head = new int[n];
        hours = new double[n];
        usd = new double[n];
        co2eKg = new double[n];
        inArc = new int[n];
        steps = sorted.stream().map(PendingArc::steps).toList();
        for (int a = 0; a < n; a++) {
            PendingArc arc = sorted.get(a);
            tail[a] = arc.tail();
            head[a] = arc.head();
            weigh(a, arc.steps());
            if (!arc.segment().isEmpty()) {
                segments.put(arc.segment(), a);
            }
            firstOut[arc.tail() + 1]++;
            firstIn[arc.head() + 1]++;
        }
        for (int v = 0; v < vertexCount; v++) {
            firstOut[v + 1] += firstOut[v];
            firstIn[v + 1] += firstIn[v];
        }
        int[] next = firstIn.clone();
        for (int a = 0; a < n; a++) {
            inArc[next[head[a]]++] = a;
        }
        vertexPlace = new int[vertexCount];
        vertexMode = new int[vertexCount];
        describeVertices();
    }

    private void describeVertices() {
        Map<String, Integer> numbers = new HashMap<>();
        Arrays.fill(vertexMode, -1);
        for (int a = 0; a < head.length; a++) {
            for (Step step : steps.get(a)) {
                int mode = step.kind() == StepKind.MOVEMENT ? modeNumber(step) : -1;
                if (mode >= 0) {
                    vertexMode[tail[a]] = mode;
                    vertexMode[head[a]] = mode;
                }
            }
            if (!steps.get(a).isEmpty()) {
                vertexPlace[tail[a]] = number(numbers, steps.get(a).getFirst().from());
                vertexPlace[head[a]] = number(numbers, lastPlace(steps.get(a)));
            }
        }
    }

    /** Where an arc ends: processes after its last movement may be told at another place. */
    private static String lastPlace(List<Step> steps) {
        for (Step step : steps.reversed()) {
            if (step.kind() == StepKind.MOVEMENT) {
                return step.to();
            }
        }
        return steps.getLast().to();
    }

    private static int number(Map<String, Integer> numbers, String place) {
        return numbers.computeIfAbsent(place, k -> numbers.size());
    }

    private static int modeNumber(Step step) {
        Mode mode = step.mode();
        return mode == null ? -1 : MODES.indexOf(mode == Mode.INLAND_WATERWAY ? Mode.SEA : mode);
    }

    /**
     * An arc before it has found its place in the rows.
     *
     * @param segment key of the segment of a service, blank for none
     */
    record PendingArc(int tail, int head, List<Step> steps, String segment) {
        PendingArc(int tail, int head, List<Step> steps) {
            this(tail, head, steps, "");
        }
    }

    /** Number of the arc of a segment of a service, -1 if it does not run. */
    int arcOfSegment(String key) {
        return segments.getOrDefault(key, -1);
    }

    /** The same network with other steps on some arcs. */
    Supernetwork withSteps(Map<Integer, List<Step>> changed) {
        return new Supernetwork(this, changed);
    }

    private Supernetwork(Supernetwork other, Map<Integer, List<Step>> changed) {
        network = other.network;
        date = other.date;
        cargo = other.cargo;
        vertexCount = other.vertexCount;
        firstOut = other.firstOut;
        firstIn = other.firstIn;
        tail = other.tail;
        head = other.head;
        inArc = other.inArc;
        vertexPlace = other.vertexPlace;
        vertexMode = other.vertexMode;
        doors = other.doors;
        segments = other.segments;
        filters = new ConcurrentHashMap<>();
        timeCostUsdPerDay = other.timeCostUsdPerDay;
        spreadModel = other.spreadModel;
        hours = other.hours.clone();
        usd = other.usd.clone();
        co2eKg = other.co2eKg.clone();
        List<List<Step>> newSteps = new ArrayList<>(other.steps);
        changed.forEach((arc, arcSteps) -> {
            newSteps.set(arc, arcSteps);
            weigh(arc, arcSteps);
        });
        steps = Collections.unmodifiableList(newSteps);
    }

    /**
     * The same network when arcs take longer, for searches alone: the steps stay as they are, and so do the figures of
     * the itineraries that are found.
     *
     * @param extraHours of the steps of an arc, not negative
     */
    public Supernetwork delayed(ToDoubleFunction<List<Step>> extraHours) {
        Supernetwork slower = new Supernetwork(this, Map.of());
        slower.filters.putAll(filters);
        for (int a = 0; a < slower.hours.length; a++) {
            slower.hours[a] += extraHours.applyAsDouble(steps.get(a));
        }
        return slower;
    }

    private void weigh(int arc, List<Step> arcSteps) {
        hours[arc] = 0;
        usd[arc] = 0;
        co2eKg[arc] = 0;
        for (Step step : arcSteps) {
            hours[arc] += step.meanHours();
            usd[arc] += step.usd();
            co2eKg[arc] += step.co2eKg();
        }
    }

    /**
     * The same way in this network, at its figures: the same links, vehicles and kinds of processes in the same order.
     *
     * @return null if it does not exist
     */
    public @Nullable Itinerary retrace(Itinerary itinerary) {
        int from = origin(itinerary.places().getFirst());
        int to = destination(itinerary.places().getLast());
        if (from < 0 || to < 0) {
            return null;
        }
        List<Step> wanted = itinerary.steps();
        List<Integer> arcs = new ArrayList<>();
        return retraced(from, to, wanted, 0, arcs)
                ? ItineraryBuilder.build(this, arcs.stream().mapToInt(a -> a).toArray())
                : null;
    }

    private boolean retraced(int vertex, int to, List<Step> wanted, int done, List<Integer> arcs) {
        if (vertex == to) {
            return done == wanted.size();
        }
        for (int a = firstOut[vertex]; a < firstOut[vertex + 1]; a++) {
            if (follows(steps.get(a), wanted, done)) {
                arcs.add(a);
                if (retraced(head[a], to, wanted, done + steps.get(a).size(), arcs)) {
                    return true;
                }
                arcs.removeLast();
            }
        }
        return false;
    }

    private static boolean follows(List<Step> steps, List<Step> wanted, int done) {
        if (done + steps.size() > wanted.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            Step a = steps.get(i);
            Step b = wanted.get(done + i);
            boolean same = a.kind() == b.kind()
                    && a.from().equals(b.from())
                    && a.to().equals(b.to())
                    && a.mode() == b.mode()
                    && a.service().equals(b.service())
                    && (a.kind() != StepKind.MOVEMENT || a.name().equals(b.name()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    public Network network() {
        return network;
    }

    public LocalDate date() {
        return date;
    }

    public Cargo cargo() {
        return cargo;
    }

    public int vertexCount() {
        return vertexCount;
    }

    public int arcCount() {
        return head.length;
    }

    /** USD that a day on the way costs the owner of one unit of cargo. */
    public double timeCostUsdPerDay() {
        return timeCostUsdPerDay;
    }

    /** How sure the figures are and how far delays and prices move together. */
    public SpreadModel spreadModel() {
        return spreadModel;
    }

    /** The same network without the arcs whose steps are barred; every vertex stays. */
    public Supernetwork without(Predicate<List<Step>> barred) {
        List<PendingArc> kept = new ArrayList<>();
        for (int a = 0; a < head.length; a++) {
            if (!barred.test(steps.get(a))) {
                kept.add(new PendingArc(tail[a], head[a], steps.get(a)));
            }
        }
        return new Supernetwork(network, date, cargo, vertexCount, kept, doors, timeCostUsdPerDay, spreadModel);
    }

    /** What can be done with freight at the door of a place: the steps of each arc from or to it. */
    public List<List<Step>> handling(String place) {
        List<List<Step>> found = new ArrayList<>();
        if (hasDoor(place)) {
            for (int a = firstOut[origin(place)]; a < firstOut[origin(place) + 1]; a++) {
                found.add(steps.get(a));
            }
            for (int i = firstIn[destination(place)]; i < firstIn[destination(place) + 1]; i++) {
                found.add(steps.get(inArc[i]));
            }
        }
        return found;
    }

    /** Whether freight can be handed over at the place on this date. */
    public boolean hasDoor(String place) {
        return doors.containsKey(place);
    }

    /** Vertex where freight is handed over, -1 if the place has no door. */
    int origin(String place) {
        int[] pair = doors.get(place);
        return pair == null ? -1 : pair[0];
    }

    /** Vertex where freight is received, -1 if the place has no door. */
    int destination(String place) {
        int[] pair = doors.get(place);
        return pair == null ? -1 : pair[1];
    }

    /** The filter of a corridor of the network, made on first use; null means any way. */
    CorridorFilter filter(@Nullable String corridor) {
        return filters.computeIfAbsent(corridor == null ? "" : corridor, id -> {
            if (id.isEmpty()) {
                return new CorridorFilter(this);
            }
            for (Corridor candidate : network.corridors()) {
                if (candidate.id().equals(id)) {
                    return new CorridorFilter(this, candidate);
                }
            }
            throw new IllegalArgumentException("no corridor " + id);
        });
    }

    /** What ways can be judged by, made on first use. */
    synchronized WayTraits traits() {
        if (traits == null) {
            traits = new WayTraits(this);
        }
        return traits;
    }

    /** The weight array of a criterion: hours, USD, kg CO2e. */
    double[] weights(Criterion criterion) {
        return switch (criterion) {
            case HOURS -> hours;
            case USD -> usd;
            case CO2E -> co2eKg;
        };
    }

    /** Compiles the network for a date and a cargo. */
    public static Supernetwork compile(Network network, LocalDate date, Cargo cargo) {
        return compile(network, date, cargo, Closure.NONE);
    }

    /** Compiles what is left of the network when something more is closed. */
    public static Supernetwork compile(Network network, LocalDate date, Cargo cargo, Closure closure) {
        return new SupernetworkCompiler(network, date, cargo, closure).compile();
    }
}
