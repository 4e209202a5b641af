package org.landbridge.study.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.Service;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.Closure;
import org.landbridge.routing.ConsentArcs;
import org.landbridge.routing.ConsentSearch;
import org.landbridge.routing.ConsentWays;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Step;
import org.landbridge.routing.Supernetwork;

/** What a coalition pays, by one search for all coalitions, against closing every other state and searching anew. */
class ConsentSearchTest {
    private static final Network NETWORK = PackageReader.read(Path.of("../data/eurasia"));
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final List<String> ENDS = List.of(
            "RUMOW", "RULED", "IRTHR", "INNSA", "AZBAK", "AMEVN", "KZALA", "UZTAS", "CNSHA", "DEHAM", "TRMER", "IRBND");

    private static double[] costs(ConsentArcs arcs) {
        double usdPerHour = arcs.net().timeCostUsdPerDay() / 24;
        double[] cost = new double[arcs.count()];
        for (int a = 0; a < cost.length; a++) {
            for (Step step : arcs.steps(a)) {
                cost[a] += step.usd() + usdPerHour * step.meanHours();
            }
        }
        return cost;
    }

    private static String state(Network network, String place) {
        Place known = network.places().get(place);
        return known == null ? "" : known.state();
    }

    /** A search on a network, and what it is compared with. */
    private static final class Both {
        private final Network network;
        private final Supernetwork net;
        private final Players players;
        private final ConsentSearch search;
        private final List<String> ends;

        private Both(Network network, String cargo) {
            this.network = network;
            players = new Players(List.of(network), Set.of());
            net = Supernetwork.compile(network, DAY, CargoReader.parse(cargo, network, DAY));
            ends = ENDS.stream().filter(net::hasDoor).toList();
            ConsentArcs arcs = new ConsentArcs(net, players);
            search = new ConsentSearch(arcs, ends, costs(arcs));
        }

        private Map<String, ConsentWays[]> ways() {
            Map<String, ConsentWays[]> ways = new TreeMap<>();
            int[] goals = new int[ends.size()];
            double[] most = new double[ends.size()];
            for (int d = 0; d < goals.length; d++) {
                goals[d] = d;
                most[d] = Double.POSITIVE_INFINITY;
            }
            ends.forEach(origin -> ways.put(origin, search.ways(origin, goals, most)));
            return ways;
        }

        /** Differences between both, relative to the cost; asks every pair whose ends are members. */
        private List<String> differences(Map<String, ConsentWays[]> ways, Set<String> members) {
            Closure refused = Closure.NONE;
            long coalition = 0;
            for (Player player : players.list()) {
                if (members.contains(player.state())) {
                    coalition |= players.ofState(player.state());
                } else {
                    refused = refused.and(Closure.ofState(network, player.state()));
                }
            }
            Supernetwork left = Supernetwork.compile(network, DAY, net.cargo(), refused);
            RouteSearch anew = new RouteSearch(left, left.timeCostUsdPerDay());
            List<String> different = new ArrayList<>();
            for (String origin : ends) {
                for (int d = 0; d < ends.size(); d++) {
                    if (origin.equals(ends.get(d))
                            || !members.contains(state(network, origin))
                            || !members.contains(state(network, ends.get(d)))) {
                        continue;
                    }
                    RouteSearch.Found found = anew.best(origin, ends.get(d));
                    double expected = found == null ? Double.POSITIVE_INFINITY : found.generalisedUsd();
                    double actual = ways.get(origin)[d].usd(coalition);
                    double restricted = cost(search.best(origin, ends.get(d), coalition));
                    // The label search and a plain search over the arcs that the coalition may use.
                    assertThat(actual == restricted || Math.abs(actual - restricted) < 1e-9 * actual)
                            .as(origin + " to " + ends.get(d) + " for " + members + ": " + actual + ", " + restricted)
                            .isTrue();
                    if (actual != expected && !(Math.abs(actual - expected) < 1e-9 * expected)) {
                        different.add(origin + " to " + ends.get(d) + " for " + members + ": " + actual + " instead of "
                                + expected);
                    }
                }
            }
            return different;
        }
    }

    private static double cost(RouteSearch.Found found) {
        return found == null ? Double.POSITIVE_INFINITY : found.generalisedUsd();
    }

    private static Set<String> random(Players players, SplittableRandom random) {
        double share = random.nextDouble(0.3, 1);
        Set<String> members = new TreeSet<>();
        for (Player player : players.list()) {
            if (random.nextDouble() < share) {
                members.add(player.state());
            }
        }
        members.addAll(Set.of("RU", "IN"));
        return members;
    }

    @ParameterizedTest
    @CsvSource({"TEU, 1", "t:grain, 2", "t:machinery, 3"})
    void coalitionsPayWhatClosingAllOtherStatesCosts(String cargo, long seed) {
        Both both = new Both(NETWORK, cargo);
        Map<String, ConsentWays[]> ways = both.ways();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> different = new ArrayList<>();
        for (int k = 0; k < 25; k++) {
            different.addAll(both.differences(ways, random(both.players, random)));
        }
        assertThat(different).isEmpty();
    }

    @Test
    void oneRefusalCostsWhatClosingTheStateCosts() {
        Both both = new Both(NETWORK, "TEU");
        Map<String, ConsentWays[]> ways = both.ways();
        List<String> different = new ArrayList<>();
        for (Player player : both.players.list()) {
            Set<String> members = new TreeSet<>();
            both.players.list().forEach(p -> members.add(p.state()));
            members.remove(player.state());
            different.addAll(both.differences(ways, members));
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11", "12", "13", "14"})
    void andOnNetworksOfWhichLinksAreLost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Link> links =
                NETWORK.links().stream().filter(l -> random.nextDouble() < 0.7).toList();
        List<Service> services = List.of();
        Both both =
                new Both(NETWORK.withLinks(links).change().services(services).build(), "TEU");
        Map<String, ConsentWays[]> ways = both.ways();
        List<String> different = new ArrayList<>();
        for (int k = 0; k < 15; k++) {
            different.addAll(both.differences(ways, random(both.players, random)));
        }
        assertThat(different).isEmpty();
    }

    @Test
    void waysAreCheaperThanAllThatNeedNoMorePlayers() {
        Both both = new Both(NETWORK, "TEU");
        both.ways().values().forEach(ofOrigin -> {
            for (ConsentWays ways : ofOrigin) {
                for (int i = 0; i < ways.usd().length; i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(ways.usd()[j]).isLessThanOrEqualTo(ways.usd()[i]);
                        assertThat(ways.players()[j] & ~ways.players()[i]).isNotZero();
                    }
                }
            }
        });
    }

    @Test
    void aBoundLeavesOutWhatCostsMore() {
        Both both = new Both(NETWORK, "TEU");
        int goal = both.ends.indexOf("INNSA");
        ConsentWays all = both.search.ways("RUMOW", new int[] {goal}, new double[] {Double.POSITIVE_INFINITY})[0];
        double most = 1.3 * all.usd()[0];
        ConsentWays near = both.search.ways("RUMOW", new int[] {goal}, new double[] {most})[0];
        assertThat(near.usd().length).isLessThan(all.usd().length).isPositive();
        for (int i = 0; i < near.usd().length; i++) {
            assertThat(near.usd()[i]).isCloseTo(all.usd()[i], within(1e-9)).isLessThan(most);
            assertThat(near.players()[i]).isEqualTo(all.players()[i]);
        }
    }
}
