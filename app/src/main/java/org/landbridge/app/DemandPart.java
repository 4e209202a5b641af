package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import picocli.CommandLine.Option;

/** The options that take a part of the demand: one commodity, what a state sends, what a state receives. */
final class DemandPart {
    @Option(
            names = "--commodity",
            paramLabel = "ID",
            description = "Only this commodity of the demand; may be repeated.")
    private List<String> commodities = new ArrayList<>();

    @Option(names = "--from", paramLabel = "STATE", description = "Only what this state sends: code or name.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "STATE", description = "Only what this state receives: code or name.")
    private @Nullable String to;

    @Option(names = "--both", description = "With --from and --to: what moves in both directions.")
    private boolean both;

    void check() {
        if (both && (from == null || to == null)) {
            throw new BadUsageException("--both goes with --from and --to");
        }
    }

    /**
     * The rows that were asked for, with a source that says what is left out.
     *
     * @throws BadUsageException if a commodity or state is unknown, or nothing is left
     */
    FreightDemand of(FreightDemand whole, Network network) {
        if (commodities.isEmpty() && from == null && to == null) {
            return whole;
        }
        for (String commodity : commodities) {
            if (!network.commodities().containsKey(commodity)) {
                throw new BadUsageException("unknown commodity \"" + commodity + "\"; there are "
                        + String.join(", ", network.commodities().keySet()));
            }
        }
        String sender = from == null ? "" : state(network, from);
        String receiver = to == null ? "" : state(network, to);
        List<FreightOd> rows = whole.rows().stream()
                .filter(row -> commodities.isEmpty() || commodities.contains(row.commodity()))
                .filter(row -> moves(network, row, sender, receiver) || both && moves(network, row, receiver, sender))
                .toList();
        if (rows.isEmpty()) {
            throw new BadUsageException("nothing of the demand " + words(network, sender, receiver)
                    + "; leave out --commodity, --from or --to, or see landbridge flows demand");
        }
        List<String> sources = new ArrayList<>(whole.sources());
        sources.add("a part alone: what " + words(network, sender, receiver)
                + "; crowding by all other freight is not counted");
        return new FreightDemand(rows, sources);
    }

    private static boolean moves(Network network, FreightOd row, String sender, String receiver) {
        Map<String, Place> places = network.places();
        return (sender.isEmpty() || sender.equals(stateOf(places.get(row.origin()))))
                && (receiver.isEmpty() || receiver.equals(stateOf(places.get(row.destination()))));
    }

    private static String stateOf(@Nullable Place place) {
        return place == null ? "" : place.state();
    }

    private String words(Network network, String sender, String receiver) {
        Names names = new Names(network);
        String what = commodities.isEmpty() ? "moves" : "is " + String.join(", ", commodities);
        return what
                + (sender.isEmpty() ? "" : " from " + names.state(sender))
                + (receiver.isEmpty() ? "" : " to " + names.state(receiver))
                + (both ? " or back" : "");
    }

    private static String state(Network network, String name) {
        String wanted = name.strip();
        Names names = new Names(network);
        return network.states().keySet().stream()
                .filter(id -> id.equalsIgnoreCase(wanted) || names.state(id).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new BadUsageException(
                        "unknown state \"" + name + "\": expected a code or a name of states.csv"));
    }
}
