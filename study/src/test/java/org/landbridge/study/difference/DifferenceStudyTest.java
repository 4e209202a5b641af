package org.landbridge.study.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.PackageReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.CompareStudy;
import org.landbridge.study.Comparison;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;

/** The events and openings that everyone knows are named as what made the difference. */
class DifferenceStudyTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));

    private static Causes causes(String from, String to, String date, String against) {
        PlaceFinder places = new PlaceFinder(EURASIA);
        LocalDate day = LocalDate.parse(date);
        Question question = new Question(
                places.find(from),
                places.find(to),
                day,
                CargoReader.parse("TEU", EURASIA, day),
                12,
                Double.NaN,
                Sampling.STANDARD,
                List.of(),
                LocalDate.parse(against));
        Comparison comparison = CompareStudy.compare(EURASIA, List.of(), question);
        return java.util.Objects.requireNonNull(comparison.causes());
    }

    private static Effect effect(Causes causes, String row, String corridor) {
        return causes.causes().stream()
                .filter(c -> c.differences().stream().anyMatch(d -> d.id().equals(row)))
                .flatMap(c -> c.effects().stream())
                .filter(e -> e.corridor().equals(corridor))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row + " has no effect on " + corridor + ": " + causes));
    }

    @Test
    void everGivenTakesSuezAway() {
        Effect effect = effect(causes("CNSHA", "NLRTM", "2021-03-25", "2021-03-15"), "ever-given", "suez");
        assertThat(effect.days()).isNaN();
        assertThat(effect.otherDays()).isPositive();
    }

    @Test
    void itIsTheFirstCauseInThatWeek() {
        Causes causes = causes("CNSHA", "NLRTM", "2021-03-25", "2021-03-15");
        assertThat(causes.causes().getFirst().differences().getFirst().id()).isEqualTo("ever-given");
    }

    @Test
    void theRedSeaPremiumMakesSuezDearer() {
        Effect effect = effect(causes("CNSHA", "NLRTM", "2024-02-01", "2023-06-01"), "line-haul-sea-red-sea", "suez");
        assertThat(effect.usd()).isGreaterThan(effect.otherUsd() + 300);
        assertThat(effect.days()).isEqualTo(effect.otherDays());
    }

    @Test
    void hormuzSendsTheCorridorToChabahar() {
        Effect effect = effect(causes("RULED", "INNSA", "2026-03-15", "2026-02-01"), "hormuz-2026", "western");
        assertThat(effect.usd()).isGreaterThan(effect.otherUsd() + 100);
    }

    @Test
    void theLineThroughTurkmenistanWasNotThereIn2013() {
        Effect effect = effect(causes("RULED", "INNSA", "2014-06-01", "2015-06-01"), "incheh-gorgan", "eastern");
        assertThat(effect.days() - effect.otherDays()).isGreaterThan(0.5);
    }

    @Test
    void regimesThatBeganAreNamed() {
        Causes causes = causes("RULED", "INNSA", "2026-03-15", "2024-06-01");
        assertThat(causes.regimes()).extracting("id").contains("un-ir-2", "eu-ir-2");
    }

    @Test
    void twoDaysWithTheSameRowsDoNotDiffer() {
        Causes causes = causes("RULED", "INNSA", "2024-06-04", "2024-06-01");
        assertThat(causes.causes()).isEmpty();
        assertThat(causes.regimes()).isEmpty();
    }
}
