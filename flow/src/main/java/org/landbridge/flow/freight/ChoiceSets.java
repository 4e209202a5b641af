package org.landbridge.flow.freight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Workers;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Leg;
import org.landbridge.routing.Supernetwork;
import org.landbridge.routing.reliability.Journeys;

/**
 * Finds what freight of several commodities chooses from on two networks, without crowding. Routes are those with which
 * {@link FreightAssignment} would begin, of the commodities that are searched; every commodity chooses from all of them
 * at its own figures. A route found on one network is taken on the other too if it exists there, so that the two differ
 * by what the networks do and by nothing else.
 *
 * <p>Path sizes are those among the routes of both networks together. Were they taken anew on each, a route that closes
 * would make those beside it less alike, and the logsum could rise when there is less to choose from.
 */
public final class ChoiceSets implements AutoCloseable {
    private static final int DRAWS = 256;
    private static final double NORMAL_P90 = 1.2816;

    private final ChoiceParameters parameters;
    private final List<String> searched;
    private final List<String> commodities;
    private final Map<String, RouteGenerator> before = new LinkedHashMap<>();
    private final Map<String, RouteGenerator> after = new LinkedHashMap<>();
    private final Workers workers;

    /** Two places, by id. */
    public record Ends(String origin, String destination) {}

    /**
     * @param commodities ids
     * @param searched those of the commodities whose routes are searched for
     * @param authorities sanctions authorities whose regimes an itinerary meets on a network
     * @throws org.landbridge.network.BadUsageException if a commodity is not known
     */
    public ChoiceSets(
            Network base,
            Network changed,
            LocalDate date,
            List<String> commodities,
            List<String> searched,
            ChoiceParameters parameters,
            BiFunction<Network, Itinerary, List<String>> authorities,
            int threads) {
        this.parameters = parameters;
        this.commodities = List.copyOf(commodities);
        this.searched = List.copyOf(searched);
        generators(base, date, authorities, before);
        generators(changed, date, authorities, after);
        workers = new Workers(threads);
    }

    private void generators(
            Network network,
            LocalDate date,
            BiFunction<Network, Itinerary, List<String>> authorities,
            Map<String, RouteGenerator> into) {
        RouteGenerator.Setting setting = new RouteGenerator.Setting(
                parameters,
                new ElementFinder(network),
                itinerary -> authorities.apply(network, itinerary),
                new Journeys(1, DRAWS));
        for (String commodity : commodities) {
            Cargo cargo = CargoReader.parse("t:" + commodity, network, date);
            into.put(commodity, new RouteGenerator(Supernetwork.compile(network, date, cargo), setting));
        }
    }

    /**
     * Choice sets between the ends, in their order, of each commodity in its order; the same for any number of threads.
     *
     * @param done told how many ends are done, from several threads
     */
    public List<List<ChoiceChange>> find(List<Ends> ends, IntConsumer done) {
        List<List<ChoiceChange>> found = new ArrayList<>(Collections.nCopies(ends.size(), List.of()));
        AtomicInteger count = new AtomicInteger();
        workers.run(ends.size(), (c, thread) -> {
            found.set(c, changes(ends.get(c)));
            done.accept(count.incrementAndGet());
        });
        return found;
    }

    private List<ChoiceChange> changes(Ends ends) {
        List<FreightRoute> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Map<String, RouteGenerator> network : List.of(before, after)) {
            for (String commodity : searched) {
                for (FreightRoute route : generator(network, commodity).routes(ends.origin(), ends.destination())) {
                    if (keys.add(route.key())) {
                        all.add(route);
                    }
                }
            }
        }
        List<ChoiceChange> changes = new ArrayList<>();
        for (String commodity : commodities) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            RouteGenerator old = generator(before, commodity);
            RouteGenerator fresh = generator(after, commodity);
            List<FreightRoute> known = old.retraced(all);
            List<FreightRoute> anew = fresh.retraced(all);
            Map<String, Double> sizes = pathSizes(ends, commodity, old, known, anew);
            ChoiceSet first = set(ends, commodity, old, known, sizes, numbers);
            ChoiceSet second = set(ends, commodity, fresh, anew, sizes, numbers);
            changes.add(new ChoiceChange(
                    ends.origin(),
                    ends.destination(),
                    commodity,
                    first,
                    second,
                    old.usdPerDay(),
                    List.copyOf(numbers.keySet())));
        }
        return changes;
    }

    /** By key of the route. */
    private static Map<String, Double> pathSizes(
            Ends ends, String commodity, RouteGenerator generator, List<FreightRoute> known, List<FreightRoute> anew) {
        CellRoutes cell = cell(ends, commodity, generator, known);
        List<FreightRoute> both = new ArrayList<>(known);
        both.addAll(cell.unknown(anew));
        cell.set(both);
        double[] size = cell.pathSizes();
        Map<String, Double> sizes = new HashMap<>();
        for (int r = 0; r < size.length; r++) {
            sizes.put(cell.routes().get(r).key(), size[r]);
        }
        return sizes;
    }

    private static CellRoutes cell(Ends ends, String commodity, RouteGenerator generator, List<FreightRoute> routes) {
        FreightOd od = new FreightOd(ends.origin(), ends.destination(), commodity, 0);
        CellRoutes cell = new CellRoutes(od, generator, generator.teuPerTonne());
        cell.set(routes);
        return cell;
    }

    private ChoiceSet set(
            Ends ends,
            String commodity,
            RouteGenerator generator,
            List<FreightRoute> found,
            Map<String, Double> sizes,
            Map<String, Integer> numbers) {
        List<FreightRoute> routes = cell(ends, commodity, generator, found).routes();
        int n = routes.size();
        ChoiceSet set = new ChoiceSet(
                new int[n],
                new double[n],
                new double[n],
                new double[n],
                new boolean[n],
                new double[n],
                new double[n],
                new double[n]);
        for (int r = 0; r < n; r++) {
            FreightRoute route = routes.get(r);
            set.nest()[r] = numbers.computeIfAbsent(route.corridor(), k -> numbers.size());
            set.usd()[r] = route.usd();
            set.days()[r] = route.days();
            set.spreadDays()[r] = route.spreadDays() / NORMAL_P90;
            set.byWater()[r] = byWater(route.itinerary());
            set.exposureUsd()[r] =
                    parameters.exposureUsdPerTonne() * route.authorities().size();
            set.logPathSize()[r] = Math.log(sizes.getOrDefault(route.key(), 1.0));
            set.constant()[r] = parameters.constantOf(route.corridor());
        }
        return set;
    }

    private static boolean byWater(Itinerary itinerary) {
        double water = 0;
        for (Leg leg : itinerary.legs()) {
            Mode mode = leg.mode();
            water += mode.onWater() ? leg.km() : 0;
        }
        return 2 * water > itinerary.km();
    }

    private static RouteGenerator generator(Map<String, RouteGenerator> generators, String commodity) {
        RouteGenerator generator = generators.get(commodity);
        if (generator == null) {
            throw new IllegalStateException("no commodity " + commodity);
        }
        return generator;
    }

    @Override
    public void close() {
        workers.close();
    }
}
