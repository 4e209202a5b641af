package org.landbridge.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.Question;

class SensitivityStudyTest {
    private static final LocalDate DATE = LocalDate.of(2024, 6, 1);
    private static final PackageReader.Uncalibrated PARTS =
            PackageReader.readUncalibrated(Path.of("..", "data", "eurasia"));

    private static Sensitivity analyse(double usdPerDay) {
        Network network = PARTS.sourced();
        Question question = new Question(
                Objects.requireNonNull(network.places().get("RULED")),
                Objects.requireNonNull(network.places().get("INNSA")),
                DATE,
                CargoReader.parse("TEU", network, DATE),
                1,
                usdPerDay);
        return SensitivityStudy.analyse(network, PARTS.calibrations(), "base", question, 0.25);
    }

    private static final Sensitivity BASE = analyse(Double.NaN);

    @Test
    void ranksTheCorridorsOfTheComparison() {
        assertThat(BASE.base())
                .extracting(Standing::corridor)
                .contains("western", "eastern", "trans-caspian", "suez", "cape");
        assertThat(BASE.base()).isSortedAccordingTo((a, b) -> Double.compare(a.generalisedUsd(), b.generalisedUsd()));
    }

    @Test
    void aDearerOrSlowerInputIsNeverBetter() {
        assertThat(BASE.swings())
                .isNotEmpty()
                .allSatisfy(swing -> assertThat(swing.high().generalisedUsd())
                        .as(swing.input())
                        .isGreaterThanOrEqualTo(swing.low().generalisedUsd() - 1e-6));
        assertThat(BASE.swings()).isSortedAccordingTo((a, b) -> Double.compare(b.widthUsd(), a.widthUsd()));
    }

    /** Beyond the break-even value of time the other corridor does lead. */
    @Test
    void theRankingFlipsWhereItSays() {
        BreakEven flip = BASE.breakEvens().stream()
                .filter(b -> b.input().equals("value of time") && b.factor() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(analyse(flip.value() * 1.01).base().getFirst().corridor()).isEqualTo(flip.wins());
        assertThat(analyse(flip.value() * 0.97).base().getFirst().corridor()).isEqualTo(flip.loses());
    }
}
