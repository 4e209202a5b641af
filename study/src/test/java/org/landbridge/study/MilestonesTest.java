package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;

/** Milestones and splits are the itinerary told another way: they must add up to the same. */
class MilestonesTest {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));

    @ParameterizedTest
    @CsvSource({"RULED,INNSA", "CNSHA,NLRTM", "RUMOW,IRTHR", "AZBAK,GEPTI", "RULED,RUMOW"})
    void milestonesLeadFromNothingToTheTotals(String from, String to) {
        for (Route route : routes(from, to)) {
            List<Milestone> milestones = route.milestones();
            Milestone first = milestones.getFirst();
            Milestone last = milestones.getLast();
            assertThat(milestones).hasSize(route.itinerary().steps().size() + 1);
            assertThat(first.kind()).isEqualTo(MilestoneKind.ORIGIN);
            assertThat(first.place()).isEqualTo(from);
            assertThat(first.km() + first.days().mean() + first.usd().mean()).isZero();
            assertThat(last.kind()).isEqualTo(MilestoneKind.DESTINATION);
            assertThat(last.place()).isEqualTo(to);
            assertThat(last.km()).isCloseTo(route.km(), within(1e-6));
            assertThat(last.days().mean()).isCloseTo(route.days().mean(), within(1e-6));
            assertThat(last.usd().mean()).isCloseTo(route.usd().mean(), within(1e-6));
            for (int i = 1; i < milestones.size(); i++) {
                Milestone before = milestones.get(i - 1);
                Milestone here = milestones.get(i);
                assertThat(here.days().mean())
                        .isGreaterThanOrEqualTo(before.days().mean());
                assertThat(here.usd().mean())
                        .isGreaterThanOrEqualTo(before.usd().mean());
                assertThat(here.km()).isGreaterThanOrEqualTo(before.km());
                if (here.kind().isStop()) {
                    assertThat(here.km()).isEqualTo(before.km());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RULED,INNSA", "CNSHA,NLRTM", "RUMOW,IRTHR", "AZBAK,GEPTI", "RULED,RUMOW"})
    void splitAddsUpToTheTotals(String from, String to) {
        for (Route route : routes(from, to)) {
            assertThat(sum(route.split().days())).isCloseTo(route.itinerary().days(), within(1e-6));
            assertThat(sum(route.split().usd()))
                    .isCloseTo(route.itinerary().usd() + route.cargoTimeUsd(), within(1e-6));
            assertThat(route.split().days()).doesNotContainKeys(SplitKind.TOLLS, SplitKind.TIME_COST);
            assertThat(route.split().days().values()).allMatch(days -> days > 0);
        }
    }

    private static double sum(Map<SplitKind, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Route> routes(String from, String to) {
        Comparison comparison = CompareStudy.compare(
                EURASIA,
                List.of(),
                new Question(
                        EURASIA.places().get(from),
                        EURASIA.places().get(to),
                        DATE,
                        CargoReader.parse("TEU", EURASIA, DATE),
                        8,
                        Double.NaN));
        List<Route> routes = comparison.scenarios().getFirst().routes();
        assertThat(routes).isNotEmpty();
        return routes;
    }
}
