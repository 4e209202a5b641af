package org.landbridge.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What exists: an immutable network with all its rows of every date. A scenario makes a new one of it.
 *
 * @param name name of the data package
 * @param version version of the data package
 * @param validity dates for which the package can answer
 * @param defaultDate date that is meant when a question names none
 * @param focus what is looked at where a question names nothing
 * @param blocs all validity rows of all blocs, in file order
 * @param areas water areas by id
 * @param places by id, in file order
 * @param links all validity rows of all links, in file order
 * @param capacities what can be full, besides the capacities of links
 * @param adjustments what scenarios scale, on top of the rows; none in a network as it was read
 */
public record Network(
        String name,
        String version,
        Validity validity,
        LocalDate defaultDate,
        Focus focus,
        Map<String, Source> sources,
        Map<String, State> states,
        List<Membership> memberships,
        List<Bloc> blocs,
        Map<String, Area> areas,
        Map<String, Place> places,
        List<Link> links,
        List<TerminalProcess> processes,
        List<Rate> rates,
        List<EmissionFactor> emissions,
        List<Service> services,
        List<Regime> regimes,
        List<Corridor> corridors,
        List<Event> events,
        Map<String, Commodity> commodities,
        List<Capacity> capacities,
        List<Adjustment> adjustments) {

    /** A builder that starts with everything of this network. */
    public NetworkBuilder change() {
        return new NetworkBuilder(this);
    }

    public Network withLinks(List<Link> newLinks) {
        return change().links(newLinks).build();
    }

    public Network withProcesses(List<TerminalProcess> newProcesses) {
        return change().processes(newProcesses).build();
    }

    public Network withRates(List<Rate> newRates) {
        return change().rates(newRates).build();
    }

    public Network withEvents(List<Event> newEvents) {
        return change().events(newEvents).build();
    }

    /** Whether both states are full members of the bloc on the date. */
    public boolean bothMembers(String bloc, String stateA, String stateB, LocalDate date) {
        return member(bloc, stateA, date) && member(bloc, stateB, date);
    }

    /** Whether goods pass from one state to the other without customs on the date. */
    public boolean customsUnion(String stateA, String stateB, LocalDate date) {
        for (Bloc bloc : blocs) {
            if (bloc.customsUnion() && bloc.validity().contains(date) && bothMembers(bloc.id(), stateA, stateB, date)) {
                return true;
            }
        }
        return false;
    }

    /** Whether river-sea ships sail the link. */
    public boolean riverSea(Link link) {
        Area area = areas.get(link.area());
        return link.mode() == Mode.SEA && area != null && area.riverSea();
    }

    private boolean member(String bloc, String state, LocalDate date) {
        for (Membership m : memberships) {
            if (m.bloc().equals(bloc)
                    && m.state().equals(state)
                    && m.grade().equals("member")
                    && m.validity().contains(date)) {
                return true;
            }
        }
        return false;
    }
}
