package org.landbridge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landbridge.app.chart.Svg.Lettering;

/** The picture of the measurements in docs is the one that its data gives. */
class GapChartTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path DATA = DOCS.resolve("measurements/gap-against-time.csv");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void isUpToDate(Theme theme) throws IOException {
        assertThat(DOCS.resolve(GapChart.name(theme) + ".svg"))
                .hasContent(new GapChart(DATA, theme).svg(Lettering.TEXT));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noWordCoversAnother(Theme theme) throws IOException {
        Svg svg = new Svg(theme, Lettering.TEXT);
        new GapChart(DATA, theme).draw(svg);
        List<Box> texts = svg.texts();
        assertThat(texts).hasSizeGreaterThan(60);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).meets(texts.get(j)))
                        .as("%s and %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }
}
