package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.ProcessKind;
import org.landbridge.network.TerminalProcess;

/** The processes that hold on one date: which of them cargo meets where. */
final class ProcessBook {
    static final String DOOR = "door";

    private final Map<ProcessKind, List<TerminalProcess>> byKind = new EnumMap<>(ProcessKind.class);
    private final Network network;
    private final LocalDate date;

    ProcessBook(Network network, LocalDate date) {
        this.network = network;
        this.date = date;
        for (ProcessKind kind : ProcessKind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        for (TerminalProcess process : network.processes()) {
            if (process.validity().contains(date)) {
                rows(process.process()).add(process);
            }
        }
    }

    private List<TerminalProcess> rows(ProcessKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /**
     * The handling between two means at a place, null if the place cannot do it. Means are mode words or
     * {@link #DOOR}. Handling within one mode must be stated for the place with both modes, since most terminals
     * cannot relay.
     */
    @Nullable
    TerminalProcess handling(Place place, String from, String to) {
        TerminalProcess best = null;
        int bestScore = -1;
        List<ProcessKind> kinds = from.equals(DOOR)
                ? List.of(ProcessKind.LOADING, ProcessKind.PORT_DWELL)
                : to.equals(DOOR)
                        ? List.of(ProcessKind.UNLOADING, ProcessKind.PORT_DWELL)
                        : List.of(ProcessKind.TRANSSHIPMENT, ProcessKind.PORT_DWELL);
        for (ProcessKind kind : kinds) {
            for (TerminalProcess row : rows(kind)) {
                int score = handlingScore(row, place, from, to);
                if (score > bestScore) {
                    best = row;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static int handlingScore(TerminalProcess row, Place place, String from, String to) {
        int score = 0;
        if (!row.place().isEmpty()) {
            if (!row.place().equals(place.id())) {
                return -1;
            }
            score += 100;
        }
        if (!row.kind().isEmpty()) {
            if (!row.kind().equals(place.kind().word())) {
                return -1;
            }
            score += 10;
        }
        if (!row.state().isEmpty()) {
            if (!row.state().equals(place.state())) {
                return -1;
            }
            score += 5;
        }
        int modes = modeScore(row, from, to);
        boolean relay = from.equals(to);
        boolean portDwellOnLand = row.process() == ProcessKind.PORT_DWELL && !onWater(from) && !onWater(to);
        if (modes < 0 || portDwellOnLand || relay && (modes < 2 || row.place().isEmpty())) {
            return -1;
        }
        return score + modes;
    }

    private static boolean onWater(String means) {
        return !means.equals(DOOR) && Mode.of(means).onWater();
    }

    /** Number of the row's mode fields that agree, -1 if one contradicts. */
    private static int modeScore(TerminalProcess row, String from, String to) {
        int score = 0;
        if (!row.fromMode().isEmpty()) {
            if (!row.fromMode().equals(from)) {
                return -1;
            }
            score++;
        }
        if (!row.toMode().isEmpty()) {
            if (!row.toMode().equals(to)) {
                return -1;
            }
            score++;
        }
        return score;
    }

    @Nullable
    TerminalProcess gaugeChange(String place) {
        for (TerminalProcess row : rows(ProcessKind.GAUGE_CHANGE)) {
            if (row.place().equals(place)) {
                return row;
            }
        }
        return null;
    }

    /** Waits and tolls of a vessel that passes a canal, strait or waypoint, going over from one mode to the other. */
    List<TerminalProcess> passing(Place place, Mode from, Mode to) {
        List<TerminalProcess> found = new ArrayList<>();
        if (place.kind() == PlaceKind.CANAL || place.kind() == PlaceKind.STRAIT || place.kind() == PlaceKind.WAYPOINT) {
            collect(ProcessKind.CANAL_WAIT, place.id(), from.word(), to.word(), found);
            collect(ProcessKind.VESSEL_WAIT, place.id(), from.word(), to.word(), found);
        } else {
            collect(ProcessKind.CANAL_WAIT, place.id(), from.word(), to.word(), found);
        }
        return found;
    }

    /** Waits of the vessel at a port: for it when loading, with it for a berth when discharging. */
    List<TerminalProcess> vesselWait(String place, @Nullable Mode discharged, @Nullable Mode loaded) {
        List<TerminalProcess> found = new ArrayList<>();
        for (TerminalProcess row : rows(ProcessKind.VESSEL_WAIT)) {
            boolean loading =
                    loaded != null && row.fromMode().isEmpty() && row.toMode().equals(loaded.word());
            boolean berthing = discharged != null
                    && row.toMode().isEmpty()
                    && row.fromMode().equals(discharged.word());
            if (row.place().equals(place) && (loading || berthing)) {
                found.add(row);
            }
        }
        return found;
    }

    private void collect(ProcessKind kind, String place, String from, String to, List<TerminalProcess> found) {
        for (TerminalProcess row : rows(kind)) {
            if (row.place().equals(place) && modeScore(row, from, to) >= 0) {
                found.add(row);
            }
        }
    }

    /**
     * What cargo meets on a link from one state to another: the named processes of both ends, else the default of a
     * common bloc, else the mode's default; then customs of the place entered, unless no customs border is crossed.
     */
    List<TerminalProcess> border(Place from, Place to, Mode mode) {
        List<TerminalProcess> found = new ArrayList<>();
        collect(ProcessKind.BORDER_CROSSING, from.id(), mode.word(), mode.word(), found);
        collect(ProcessKind.BORDER_CROSSING, to.id(), mode.word(), mode.word(), found);
        if (found.isEmpty()) {
            TerminalProcess byDefault = borderDefault(from.state(), to.state(), mode);
            if (byDefault != null) {
                found.add(byDefault);
            }
        }
        if (!network.customsUnion(from.state(), to.state(), date)) {
            collect(ProcessKind.CUSTOMS, to.id(), mode.word(), mode.word(), found);
        }
        return found;
    }

    private @Nullable TerminalProcess borderDefault(String stateA, String stateB, Mode mode) {
        TerminalProcess byMode = null;
        TerminalProcess byBloc = null;
        for (TerminalProcess row : rows(ProcessKind.BORDER_CROSSING)) {
            if (!row.place().isEmpty() || modeScore(row, mode.word(), mode.word()) < 0) {
                continue;
            }
            if (row.bloc().isEmpty()) {
                byMode = byMode == null ? row : byMode;
            } else if (byBloc == null && network.bothMembers(row.bloc(), stateA, stateB, date)) {
                byBloc = row;
            }
        }
        return byBloc != null ? byBloc : byMode;
    }

    /** Customs on entry from the water at a port. */
    List<TerminalProcess> customsFrom(Place port, Mode mode) {
        List<TerminalProcess> found = new ArrayList<>();
        for (TerminalProcess row : rows(ProcessKind.CUSTOMS)) {
            boolean fromSea = mode == Mode.SEA
                    && (row.fromMode().isEmpty() || row.fromMode().equals(mode.word()));
            boolean stated = row.fromMode().equals(mode.word());
            if (row.place().equals(port.id()) && mode != Mode.FERRY && (fromSea || stated)) {
                found.add(row);
            }
        }
        return found;
    }
}
