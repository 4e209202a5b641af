package org.landbridge.network.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.landbridge.network.Adjustment;
import org.landbridge.network.Event;
import org.landbridge.network.Link;
import org.landbridge.network.Membership;
import org.landbridge.network.Network;
import org.landbridge.network.NetworkBuilder;
import org.landbridge.network.Rate;
import org.landbridge.network.Regime;
import org.landbridge.network.Service;
import org.landbridge.network.TerminalProcess;

/**
 * A table of dated rows: how to take its rows from a network and put them into one, and what a row says in words. Two
 * rows that say the same do not differ, whatever they rest on.
 */
final class Table<T> {
    static final Table<Link> LINKS =
            new Table<>("link", Network::links, NetworkBuilder::links, Link::id, RowText::link);
    static final Table<Service> SERVICES =
            new Table<>("service", Network::services, NetworkBuilder::services, Service::id, RowText::service);
    static final Table<TerminalProcess> PROCESSES = new Table<>(
            "process", Network::processes, NetworkBuilder::processes, TerminalProcess::id, RowText::process);
    static final Table<Rate> RATES =
            new Table<>("rate", Network::rates, NetworkBuilder::rates, Rate::id, RowText::rate);
    static final Table<Event> EVENTS =
            new Table<>("event", Network::events, NetworkBuilder::events, Event::id, RowText::event);
    static final Table<Regime> REGIMES =
            new Table<>("regime", Network::regimes, NetworkBuilder::regimes, Regime::id, RowText::regime);
    static final Table<Membership> MEMBERSHIPS = new Table<>(
            "membership",
            Network::memberships,
            NetworkBuilder::memberships,
            m -> m.state() + " in " + m.bloc(),
            Membership::grade);
    static final Table<Adjustment> ADJUSTMENTS = new Table<>(
            "scaling",
            Network::adjustments,
            NetworkBuilder::adjustments,
            a -> a.quantity().name().toLowerCase(Locale.ROOT) + " of " + a.set().text(),
            RowText::adjustment);
    static final List<Table<?>> ALL =
            List.of(EVENTS, LINKS, SERVICES, PROCESSES, RATES, REGIMES, MEMBERSHIPS, ADJUSTMENTS);

    private final String word;
    private final Function<Network, List<T>> rows;
    private final BiFunction<NetworkBuilder, List<T>, NetworkBuilder> set;
    private final Function<T, String> id;
    private final Function<T, String> text;

    private Table(
            String word,
            Function<Network, List<T>> rows,
            BiFunction<NetworkBuilder, List<T>, NetworkBuilder> set,
            Function<T, String> id,
            Function<T, String> text) {
        this.word = word;
        this.rows = rows;
        this.set = set;
        this.id = id;
        this.text = text;
    }

    String word() {
        return word;
    }

    /** What the rows of each id say, in the order of the table; blank is never said. */
    Map<String, String> texts(Network network) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (T row : rows.apply(network)) {
            texts.merge(id.apply(row), text.apply(row), (a, b) -> a.equals(b) ? a : a + "; " + b);
        }
        return texts;
    }

    /** The network with the rows of one id as another has them. */
    Network replace(Network into, Network from, String rowId) {
        List<T> changed = new ArrayList<>();
        for (T row : rows.apply(into)) {
            if (!id.apply(row).equals(rowId)) {
                changed.add(row);
            }
        }
        for (T row : rows.apply(from)) {
            if (id.apply(row).equals(rowId)) {
                changed.add(row);
            }
        }
        return set.apply(into.change(), changed).build();
    }
}
