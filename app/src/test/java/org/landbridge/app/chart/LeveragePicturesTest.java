package org.landbridge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.study.transit.Elasticities;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.LeverageStudy;
import org.landbridge.study.transit.LinkWorlds;
import org.landbridge.study.transit.TransitOptions;
import org.landbridge.study.transit.World;

/** Bars and map of leverage: nothing covers a word, every state that matters is shaded and named. */
class LeveragePicturesTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static Leverage leverage(boolean link, int draws, Map<String, Double> build) {
        FreightDemand demand = new FreightDemand(
                List.of(
                        new FreightOd("RUMOW", "INNSA", "machinery", 2e5),
                        new FreightOd("CNSHA", "DEHAM", "container-mixed", 1e6),
                        new FreightOd("RUROV", "IRTHR", "grain", 1e6),
                        new FreightOd("TRMER", "UZTAS", "textiles", 1e5)),
                List.of());
        List<World> worlds = link
                ? List.of(
                        new World("without astara-rasht", EURASIA),
                        new World("with astara-rasht", LinkWorlds.with(EURASIA, "astara-rasht", DAY)))
                : List.of(new World("base", EURASIA));
        return LeverageStudy.run(
                EURASIA,
                worlds,
                DAY,
                "the freight of four pairs of places, in words that go on for as long as a reader might write them",
                demand,
                Map.of(),
                Elasticities.same(5),
                new TransitOptions(3, Set.of(), build, draws, 1, 8, 2),
                line -> {});
    }

    @ParameterizedTest
    @CsvSource({"true, 5", "true, 0", "false, 5", "false, 0"})
    void noWordCoversAnother(boolean link, int draws) throws Exception {
        Leverage leverage = leverage(link, draws, Map.of());
        for (Theme theme : Theme.values()) {
            Svg bars = new Svg(theme, Lettering.TEXT);
            String text = new LeverageChart(leverage, EURASIA, theme).draw(bars);
            PicturesTest.assertLegible(bars.texts(), text);
            assertThat(text).contains("Azerbaijan", "Shapley value");
            assertThat(text.contains(">change<")).isEqualTo(link);
            Svg map = new Svg(theme, Lettering.TEXT);
            String drawn = new LeverageMap(leverage, Outlines.read(DATA), Courses.read(DATA, EURASIA), theme).draw(map);
            PicturesTest.assertLegible(map.texts(), drawn);
            assertThat(drawn).contains("Iran", "Azerbaijan", "fill-opacity=\"0.92\"");
        }
    }

    @Test
    void barsWithLinksToBuildHaveNoPartOfOthers() throws Exception {
        Svg svg = new Svg(Theme.LIGHT, Lettering.TEXT);
        String text =
                new LeverageChart(leverage(false, 0, Map.of("astara-rasht", 1e6)), EURASIA, Theme.LIGHT).draw(svg);
        PicturesTest.assertLegible(svg.texts(), text);
        assertThat(text).doesNotContain("of it on others", "NaN");
    }

    @Test
    void outlinesAreRead() {
        Outlines outlines = Outlines.read(DATA);
        assertThat(outlines.rings()).containsKeys("RU", "IR", "AZ", "SG");
        // Azerbaijan with Nakhchivan.
        assertThat(outlines.rings().get("AZ")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Outlines.parse(
                        "XX",
                        "MULTIPOLYGON (((0 0,1 0,1 1,0 0),(0.2 0.1,0.3 0.1,0.3 0.2,0.2 0.1)),((5 5,6 5,6 6,5 5)))"))
                .hasSize(3)
                .allSatisfy(ring -> assertThat(ring).hasSize(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"POINT (1 2)", "MULTIPOLYGON ((()))", "MULTIPOLYGON (((1 two,3 4)))", "MULTIPOLYGON (((1,2)))"})
    void badOutlinesAreTold(String wkt) {
        assertThatThrownBy(() -> Outlines.parse("XX", wkt))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("outlines.csv");
    }

    @Test
    void withoutOutlinesThereIsNoMap(@TempDir Path folder) {
        assertThatThrownBy(() -> Outlines.read(folder))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("outlines.csv");
    }
}
