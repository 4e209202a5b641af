package org.landbridge.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GaugeFamiliesTest {
    private static Link rail(int gauge) {
        return new Link(
                "l" + gauge,
                "a",
                "b",
                Mode.RAIL,
                1,
                gauge,
                1,
                "no",
                50,
                Double.NaN,
                "",
                null,
                LinkStatus.OPEN,
                Validity.ALWAYS,
                null,
                new Evidence(List.of("estimate"), Confidence.LOW));
    }

    @Test
    void gaugesOfTheSameWheelsAreOneFamily() {
        List<Link> links = List.of(
                rail(1524),
                rail(1520),
                rail(1000),
                rail(1067),
                rail(1435),
                rail(1668),
                rail(1676),
                rail(1432),
                rail(600));
        GaugeFamilies families = new GaugeFamilies(links);
        assertThat(links.stream().map(families::of).toList())
                .containsExactly(1520, 1520, 1000, 1067, 1432, 1668, 1676, 1432, 600);
    }

    @Test
    void aGaugeAloneIsItsOwnFamily() {
        assertThat(new GaugeFamilies(List.of(rail(1524))).of(rail(1524))).isEqualTo(1524);
    }
}
