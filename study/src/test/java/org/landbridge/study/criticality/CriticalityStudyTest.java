package org.landbridge.study.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Demand;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.NoRouteException;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.Cargo;
import org.landbridge.routing.CargoReader;
import org.landbridge.routing.ClosureSearch;
import org.landbridge.routing.RouteSearch;
import org.landbridge.routing.Supernetwork;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;

/** What every measure of criticality must obey, on the built-in network. */
class CriticalityStudyTest {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final Cargo TEU = CargoReader.parse("TEU", EURASIA, DATE);
    private static final Supernetwork NET = Supernetwork.compile(EURASIA, DATE, TEU);
    private static final List<Place> PLACES =
            EURASIA.places().values().stream().filter(p -> NET.hasDoor(p.id())).toList();
    private static final List<String> IDS = PLACES.stream().map(Place::id).toList();
    private static final ClosureSearch SEARCH = new ClosureSearch(NET, IDS, IDS, NET.timeCostUsdPerDay());
    private static final List<Element> ELEMENTS = ElementFinder.find(EURASIA, DATE);

    private static Criticality all(List<Demand> demand, int top) {
        return CriticalityStudy.all(
                EURASIA,
                "base",
                DATE,
                TEU,
                Double.NaN,
                Sampling.STANDARD,
                demand,
                EnumSet.allOf(ElementKind.class),
                top);
    }

    private static List<Loss> losses(List<Demand> demand) {
        return all(demand, 10_000).listed().stream().map(Listed::loss).toList();
    }

    /** Generalised loss of every changed pair, by number of the pair; infinite if stranded. */
    private static Map<Integer, Double> loss(Element element) {
        Map<Integer, Double> lost = new HashMap<>();
        SEARCH.close(
                element.closure(),
                pair -> lost.put(pair.origin() * IDS.size() + pair.destination(), pair.generalisedUsdLost()));
        return lost;
    }

    /**
     * Sane because one choice less never makes the best better. A service that goes round takes longer by its longer
     * way, but what it pays there by the kilometre may be a little less: such gains are bounded.
     */
    @Test
    void closingNeverHelps() {
        for (Element element : ELEMENTS) {
            boolean rerouted = SEARCH.reroutesAService(element.closure()) || SEARCH.compilesAnew(element.closure());
            assertThat(loss(element).values())
                    .as("%s %s", element.kind(), element.id())
                    .allMatch(l -> l >= (rerouted ? -10 : 0));
        }
    }

    /** Sane because a way that stands is still the best when another falls. */
    @Test
    void whatNoBestWayUsesCostsNothing() {
        Set<String> used = new HashSet<>();
        for (int o = 0; o < IDS.size(); o++) {
            for (int d = 0; d < IDS.size(); d++) {
                RouteSearch.Found best = SEARCH.best(o, d);
                if (best != null) {
                    used.addAll(best.itinerary().links());
                }
            }
        }
        int unused = 0;
        for (Element element : ELEMENTS) {
            if (element.kind() == ElementKind.LINK && !used.contains(element.id())) {
                unused++;
                assertThat(loss(element)).as(element.id()).isEmpty();
            }
        }
        assertThat(unused).isPositive();
        assertThat(used.size()).isGreaterThan(150);
    }

    /** Sane because a place closes with all its links, and a state on land with all its places. */
    @Test
    void theLargerClosureCostsMorePairByPair() {
        Map<String, Element> places = new HashMap<>();
        Map<String, Element> links = new HashMap<>();
        for (Element element : ELEMENTS) {
            (element.kind() == ElementKind.LINK ? links : places).put(element.id(), element);
        }
        int compared = 0;
        for (Link link : EURASIA.links()) {
            Element inner = links.get(link.id());
            if (inner == null || !link.carriesFreight(DATE)) {
                continue;
            }
            for (String end : List.of(link.from(), link.to())) {
                compared += atLeast(Objects.requireNonNull(places.get(end)), inner);
            }
        }
        for (Element state : ELEMENTS) {
            if (state.kind() == ElementKind.STATE) {
                for (Place place : EURASIA.places().values()) {
                    Element inner = places.get(place.id());
                    boolean shipsPass = EURASIA.links().stream()
                            .anyMatch(l ->
                                    l.mode() == Mode.SEA && (l.from().equals(place.id()) || l.to().equals(place.id())));
                    boolean canal = place.kind() == PlaceKind.CANAL;
                    if (inner != null && place.state().equals(state.id()) && (canal || !shipsPass)) {
                        compared += atLeast(state, inner);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    /** One if compared, zero if a service takes another way. */
    private static int atLeast(Element outer, Element inner) {
        for (Element element : List.of(outer, inner)) {
            if (SEARCH.reroutesAService(element.closure()) || SEARCH.compilesAnew(element.closure())) {
                return 0;
            }
        }
        Map<Integer, Double> more = loss(outer);
        loss(inner).forEach((pair, lost) -> {
            boolean ends = outer.closure().shuts(IDS.get(pair / IDS.size()))
                    || outer.closure().shuts(IDS.get(pair % IDS.size()));
            if (!ends) {
                assertThat(more.getOrDefault(pair, 0.0))
                        .as("%s within %s", inner.id(), outer.id())
                        .isGreaterThanOrEqualTo(lost - 1e-6);
            }
        });
        return 1;
    }

    /** The best way of a pair is that of the route search, and so is the way that takes over. */
    @ParameterizedTest
    @CsvSource({
        "RULED, INNSA, qom",
        "RULED, INNSA, spb-moscow",
        "RUNVS, INNSA, EGSUZ",
        "CNSHA, DEHAM, bab-el-mandeb",
        "RUMOW, IRTHR, AZBAK",
        "KZALA, TRMER, khorgos"
    })
    void figuresAreThoseOfTheRouteSearch(String from, String to, String id) {
        Element element =
                ELEMENTS.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        int o = IDS.indexOf(from);
        int d = IDS.indexOf(to);
        RouteSearch.Found base = best(NET, from, to);
        RouteSearch.Found left = best(Supernetwork.compile(EURASIA, DATE, TEU, element.closure()), from, to);
        double expected = left.generalisedUsd() - base.generalisedUsd();
        assertThat(loss(element).getOrDefault(o * IDS.size() + d, 0.0)).isCloseTo(expected, within(1e-6));
    }

    private static RouteSearch.Found best(Supernetwork net, String from, String to) {
        return Objects.requireNonNull(new RouteSearch(net, net.timeCostUsdPerDay()).best(from, to));
    }

    private static List<Demand> everyPair(double weight) {
        List<Demand> demand = new ArrayList<>();
        for (Place a : PLACES) {
            for (Place b : PLACES) {
                if (!a.id().equals(b.id())) {
                    demand.add(new Demand(a, b, weight));
                }
            }
        }
        return demand;
    }

    @Test
    void equalWeightsAreADemandTableOfOnes() {
        assertThat(losses(everyPair(1))).isEqualTo(losses(List.of()));
    }

    @Test
    void demandScalesTheTotalAndNoMean() {
        List<Demand> demand =
                List.of(demand("RULED", "INNSA", 3), demand("RUMOW", "IRTHR", 5), demand("CNSHA", "DEHAM", 11));
        List<Demand> fourfold = demand.stream()
                .map(x -> new Demand(x.origin(), x.destination(), 4 * x.weight()))
                .toList();
        List<Loss> once = losses(demand);
        List<Loss> more = losses(fourfold);
        assertThat(more).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(more.get(i).element()).isEqualTo(once.get(i).element());
            assertThat(more.get(i).expected()).isEqualTo(once.get(i).expected());
            assertThat(more.get(i).strandedShare()).isEqualTo(once.get(i).strandedShare());
            assertThat(more.get(i).totalGeneralisedUsd())
                    .isCloseTo(4 * once.get(i).totalGeneralisedUsd(), within(1e-6));
        }
        assertThat(once).anyMatch(l -> l.totalGeneralisedUsd() > 100);
    }

    private static Demand demand(String from, String to, double weight) {
        return new Demand(
                Objects.requireNonNull(EURASIA.places().get(from)),
                Objects.requireNonNull(EURASIA.places().get(to)),
                weight);
    }

    /** A place on a single line: the line's closure strands its pairs, its own closure ends them. */
    @Test
    void strandedIsNotTheSameAsEndingThere() {
        List<Loss> losses = losses(List.of(demand("ZADUR", "INNSA", 1)));
        Loss port = of(losses, "ZADUR");
        assertThat(port.pairsEnding()).isEqualTo(1);
        assertThat(port.endingShare()).isEqualTo(1);
        assertThat(port.pairsStranded()).isZero();
        assertThat(port.expected()).isEqualTo(Lost.NOTHING);
        List<Demand> ways = List.of(demand("RULED", "jolfa", 2), demand("RULED", "RUMOW", 6));
        assertThat(losses(ways)).allSatisfy(loss -> {
            assertThat(loss.strandedShare() + loss.touchedShare() + loss.endingShare())
                    .isLessThanOrEqualTo(1 + 1e-12);
            assertThat(Double.isFinite(loss.expected().generalisedUsd())).isTrue();
        });
        Loss stranding = losses(List.of()).getFirst();
        assertThat(stranding.pairsStranded()).isGreaterThan(100);
        assertThat(Double.isFinite(stranding.touched().generalisedUsd())).isTrue();
    }

    private static Loss of(List<Loss> losses, String id) {
        return losses.stream()
                .filter(l -> l.element().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Transit passage: with Singapore shut its strait stays open, with the strait shut it does not. */
    @Test
    void aStateLeavesItsStraitsOpen() {
        List<Loss> losses = losses(List.of(demand("CNSHA", "DEHAM", 1)));
        Element oman = ELEMENTS.stream()
                .filter(e -> e.kind() == ElementKind.STATE && e.id().equals("OM"))
                .findFirst()
                .orElseThrow();
        assertThat(oman.closure().places()).isEmpty();
        assertThat(oman.closure().shutPorts()).isNotEmpty().doesNotContain("hormuz");
        Element egypt = ELEMENTS.stream()
                .filter(e -> e.kind() == ElementKind.STATE && e.id().equals("EG"))
                .findFirst()
                .orElseThrow();
        assertThat(egypt.closure().places()).containsExactly("EGSUZ");
        assertThat(losses.stream()
                        .filter(l -> l.element().kind() == ElementKind.STATE)
                        .filter(l -> l.element().id().equals("TR"))
                        .mapToInt(Loss::pairsStranded))
                .containsExactly(0);
    }

    @Test
    void threadsDoNotChangeTheAnswer() throws Exception {
        Criticality once;
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            once = one.submit(() -> all(List.of(), 25)).get();
        }
        try (ForkJoinPool four = new ForkJoinPool(4)) {
            assertThat(four.submit(() -> all(List.of(), 25)).get()).isEqualTo(once);
        }
        assertThat(once.costly()).hasSize(25);
        assertThat(once.costly().getFirst().rankByLoss()).isEqualTo(1);
        assertThat(once.stranding().getFirst().rankByStranded()).isEqualTo(1);
    }

    private static PairCriticality pair(String from, String to, LocalDate date) {
        return PairStudy.analyse(
                EURASIA,
                "base",
                new Question(
                        Objects.requireNonNull(EURASIA.places().get(from)),
                        Objects.requireNonNull(EURASIA.places().get(to)),
                        date,
                        TEU,
                        1,
                        Double.NaN),
                EnumSet.allOf(ElementKind.class),
                500);
    }

    @ParameterizedTest
    @CsvSource({"RULED, INNSA", "RUMOW, IRTHR", "CNSHA, DEHAM", "RULED, jolfa"})
    void aPairListsAllThatIsOnItsBestWay(String from, String to) {
        PairCriticality pair = pair(from, to, DATE);
        Set<String> listed = new HashSet<>();
        pair.elements().forEach(l -> listed.add(l.element().id()));
        RouteSearch.Found best = best(NET, from, to);
        assertThat(listed).containsAll(best.itinerary().links());
        Set<String> passed = new HashSet<>(best.itinerary().places());
        passed.removeAll(Set.of(from, to));
        assertThat(listed).containsAll(passed);
        assertThat(pair.closures()).isEqualTo(pair.elements().size());
        // Whatever is not on the way costs the pair nothing, and what is listed costs what the search says.
        int number = IDS.indexOf(from) * IDS.size() + IDS.indexOf(to);
        for (PairLoss row : pair.elements()) {
            double expected = loss(row.element()).getOrDefault(number, 0.0);
            if (row.stranded()) {
                assertThat(expected).isInfinite();
                assertThat(row.daysLost()).isNull();
            } else {
                assertThat(row.lost().generalisedUsd()).isCloseTo(expected, within(1e-9));
                assertThat(Objects.requireNonNull(row.daysLost()).mean())
                        .isCloseTo(row.lost().days(), within(1e-6));
                assertThat(row.daysLost().p10())
                        .isLessThanOrEqualTo(row.daysLost().p90());
            }
        }
        List<Boolean> order = pair.elements().stream().map(PairLoss::stranded).toList();
        assertThat(order).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    @Test
    void aPairWithoutAWayIsToldApart() {
        assertThatThrownBy(() -> pair("RUPWE", "INNSA", LocalDate.of(2024, 1, 15)))
                .isInstanceOf(NoRouteException.class);
    }
}
