package org.landbridge.study.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.difference.AsOf;
import org.landbridge.network.difference.Difference;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.SkimStudy;
import org.landbridge.study.Skims;

class AsOfTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));

    private static Skims skims(Network network, LocalDate date) {
        return SkimStudy.skim(network, date, CargoReader.parse("TEU", network, date));
    }

    /** The network of a day answers on that day as the network itself does, for all pairs, to the last bit. */
    @ParameterizedTest
    @ValueSource(strings = {"2013-01-15", "2016-07-01", "2021-03-25", "2024-02-01", "2024-08-15", "2026-03-15"})
    void answersAsTheNetworkItself(String text) {
        LocalDate date = LocalDate.parse(text);
        Skims whole = skims(EURASIA, date);
        Skims day = skims(AsOf.day(EURASIA, date), date);
        assertThat(day.places())
                .extracting("id")
                .isEqualTo(whole.places().stream().map(p -> p.id()).toList());
        assertThat(day.days()).isDeepEqualTo(whole.days());
        assertThat(day.usd()).isDeepEqualTo(whole.usd());
        assertThat(day.co2eKg()).isDeepEqualTo(whole.co2eKg());
    }

    /** Putting every row that differs to what it is on the other day makes the one day the other. */
    @ParameterizedTest
    @ValueSource(strings = {"2013-01-15", "2021-03-25", "2026-03-15"})
    void allDifferencesTogetherAreTheOtherDay(String text) {
        LocalDate date = LocalDate.parse(text);
        Network asked = AsOf.day(EURASIA, date);
        Network other = AsOf.day(EURASIA, EURASIA.defaultDate());
        Network changed = asked;
        for (Difference difference : Difference.between(asked, other)) {
            changed = difference.replace(changed, other);
        }
        assertThat(Difference.between(changed, other)).isEmpty();
        assertThat(skims(changed, date).usd()).isDeepEqualTo(skims(other, date).usd());
        assertThat(skims(changed, date).days()).isDeepEqualTo(skims(other, date).days());
    }

    @Test
    void aDayDoesNotDifferFromItself() {
        Network day = AsOf.day(EURASIA, EURASIA.defaultDate());
        assertThat(Difference.between(day, day)).isEmpty();
    }
}
