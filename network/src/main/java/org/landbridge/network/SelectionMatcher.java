package org.landbridge.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what of one network belongs to a selection. */
public final class SelectionMatcher {
    private final Network network;
    private final Selection set;
    private final Set<String> corridorLinks = new HashSet<>();
    private final Set<String> corridorPlaces = new HashSet<>();

    public SelectionMatcher(Network network, Selection set) {
        this.network = network;
        this.set = set;
        for (Corridor corridor : network.corridors()) {
            if (set.corridors().contains(corridor.id())) {
                corridorLinks.addAll(corridor.links());
            }
        }
        for (Link link : network.links()) {
            if (corridorLinks.contains(link.id())) {
                corridorPlaces.add(link.from());
                corridorPlaces.add(link.to());
            }
        }
    }

    /** Movement over the link, on the open market. */
    public boolean movement(Link link) {
        return movement(link, link.id());
    }

    /** Movement over the link with a service of the given id. */
    public boolean movement(Link link, String service) {
        return allows(set.steps(), StepKind.MOVEMENT)
                && (allows(set.ids(), link.id()) || set.ids().contains(service))
                && follows(link);
    }

    /** The link itself, whatever happens on it. */
    public boolean link(Link link) {
        return allows(set.ids(), link.id()) && follows(link);
    }

    /** The link but for its id. */
    public boolean follows(Link link) {
        return allows(set.modes(), link.mode())
                && either(set.states(), state(link.from()), state(link.to()))
                && either(set.places(), link.from(), link.to())
                && (set.corridors().isEmpty() || corridorLinks.contains(link.id()))
                && allows(set.areas(), link.area());
    }

    /** What happens at a place by a row of the given id; a mode of null fits only a set that names no mode. */
    public boolean process(StepKind kind, String row, @Nullable Mode mode, String place) {
        return allows(set.ids(), row) && happens(kind, mode, place);
    }

    /** What happens at a place, whatever the id of its row. */
    public boolean happens(StepKind kind, @Nullable Mode mode, String place) {
        return kind != StepKind.MOVEMENT
                && allows(set.steps(), kind)
                && (set.modes().isEmpty() || mode != null && set.modes().contains(mode))
                && allows(set.states(), state(place))
                && allows(set.places(), place)
                && (set.corridors().isEmpty() || corridorPlaces.contains(place))
                && set.areas().isEmpty();
    }

    /** A service, by where it calls; of a corridor if it calls at two of the corridor's places. */
    public boolean service(Service service) {
        boolean inState = set.states().isEmpty()
                || service.stops().stream().anyMatch(stop -> set.states().contains(state(stop)));
        boolean calls = set.places().isEmpty() || service.stops().stream().anyMatch(set.places()::contains);
        boolean along = set.corridors().isEmpty()
                || service.stops().stream().filter(corridorPlaces::contains).count() >= 2;
        return allows(set.ids(), service.id())
                && allows(set.modes(), service.mode())
                && inState
                && calls
                && along
                && set.areas().isEmpty();
    }

    /** What can be full at a place: by the steps that happen there, whatever their mode. */
    public boolean handles(CapacityKind kind, String place) {
        List<StepKind> happening = switch (kind) {
            case BORDER -> List.of(StepKind.BORDER_CROSSING);
            case GAUGE_CHANGE -> List.of(StepKind.GAUGE_CHANGE);
            case TERMINAL -> List.of(StepKind.PORT_DWELL, StepKind.TRANSSHIPMENT, StepKind.LOADING, StepKind.UNLOADING);
            case PASSAGE -> List.of(StepKind.CANAL_WAIT);
            case LINK, SERVICE -> List.of();
        };
        return set.ids().isEmpty()
                && (set.steps().isEmpty() || happening.stream().anyMatch(set.steps()::contains))
                && allows(set.states(), state(place))
                && allows(set.places(), place)
                && (set.corridors().isEmpty() || corridorPlaces.contains(place))
                && set.areas().isEmpty();
    }

    private String state(String placeId) {
        Place place = network.places().get(placeId);
        return place == null ? "" : place.state();
    }

    private static <T> boolean allows(Collection<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    private static boolean either(Set<String> allowed, String a, String b) {
        return allowed.isEmpty() || allowed.contains(a) || allowed.contains(b);
    }
}
