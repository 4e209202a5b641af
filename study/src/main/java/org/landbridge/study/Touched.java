package org.landbridge.study;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Step;

/**
 * What steps touch of states, places, operators and modes: the one rule by which a way meets a sanction regime. Land is
 * touched by passing over it, a port by handling cargo in it, a canal by passing it, an operator by riding its service.
 * Ships in transit passage of straits, ports and open water touch nothing.
 */
final class Touched {
    private static final Set<StepKind> HANDLING = EnumSet.of(
            StepKind.LOADING,
            StepKind.UNLOADING,
            StepKind.TRANSSHIPMENT,
            StepKind.PORT_DWELL,
            StepKind.GAUGE_CHANGE,
            StepKind.CUSTOMS);

    private final Network network;
    private final Map<String, String> operatorOf = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> operators = new HashSet<>();
    private final Map<String, Set<Mode>> modesInState = new HashMap<>();

    Touched(Network network) {
        this.network = network;
        for (Service service : network.services()) {
            operatorOf.put(service.name(), service.operator().toLowerCase(Locale.ROOT));
        }
    }

    void clear() {
        places.clear();
        states.clear();
        operators.clear();
        modesInState.clear();
    }

    void add(List<Step> steps) {
        steps.forEach(this::add);
    }

    private void add(Step step) {
        String operator = operatorOf.get(step.service());
        if (operator != null) {
            operators.add(operator);
        }
        Mode mode = step.mode();
        boolean moving = step.kind() == StepKind.MOVEMENT;
        boolean overLand = moving && mode != Mode.SEA;
        boolean handled = HANDLING.contains(step.kind());
        for (String id : moving ? List.of(step.from(), step.to()) : List.of(step.from())) {
            Place place = network.places().get(id);
            boolean canal = place != null && place.kind() == PlaceKind.CANAL;
            if (place == null || !overLand && !handled && !canal) {
                continue;
            }
            places.add(id);
            if (!place.state().isEmpty()) {
                states.add(place.state());
                if (mode != null) {
                    modesInState
                            .computeIfAbsent(place.state(), k -> EnumSet.noneOf(Mode.class))
                            .add(mode);
                }
            }
        }
    }

    /** Ids of the states touched. */
    Set<String> states() {
        return Set.copyOf(states);
    }

    boolean meets(Regime regime) {
        return !where(regime).isEmpty();
    }

    /** Where the regime is met: its state, place or operator, or the states of its sector; blank if it is not. */
    String where(Regime regime) {
        boolean met = switch (regime.scope()) {
            case "state" -> states.contains(regime.subject());
            case "place" -> places.contains(regime.subject());
            case "operator" -> {
                String name = regime.subject().toLowerCase(Locale.ROOT);
                yield operators.stream().anyMatch(operator -> operator.contains(name));
            }
            default -> false;
        };
        return met
                ? regime.subject()
                : String.join(
                        ",",
                        regime.states().stream().filter(s -> sector(regime, s)).toList());
    }

    private boolean sector(Regime regime, String state) {
        Set<Mode> modes = modesInState.getOrDefault(state, Set.of());
        return regime.scope().equals("sector")
                && (regime.modes().isEmpty()
                        ? states.contains(state)
                        : regime.modes().stream().anyMatch(modes::contains));
    }
}
