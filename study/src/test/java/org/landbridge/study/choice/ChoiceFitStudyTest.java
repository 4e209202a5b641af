package org.landbridge.study.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Network;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.study.demand.DemandStudy;
import org.landbridge.study.demand.ModelledVolumes;
import org.landbridge.study.flows.FlowStudy;
import org.landbridge.study.flows.FlowVolumes;

/** Volumes that a known choice made tell that choice. */
class ChoiceFitStudyTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");
    private static final Network NETWORK = PackageReader.read(EURASIA);
    private static final LocalDate DATE = LocalDate.of(2023, 7, 1);
    private static final Evidence SURE = new Evidence(List.of("estimate"), Confidence.HIGH);
    private static final List<String> CORRIDORS = List.of("western", "eastern", "trans-caspian");
    private static final TradeFacts FACTS = facts(List.of(), rows());

    /** Trade of Russia with Iran alone, so that a test takes seconds. */
    private static TradeFacts facts(List<ReportedVolume> reports, List<ChoiceValue> choice) {
        TradeFacts all = TradeReader.read(EURASIA);
        return new TradeFacts(
                all.flows().stream()
                        .filter(f -> f.exporter().equals("RU") && f.importer().equals("IR"))
                        .toList(),
                all.ends(),
                all.units(),
                reports,
                choice);
    }

    private static List<ChoiceValue> rows() {
        List<ChoiceValue> rows = new ArrayList<>();
        rows.add(row("sharpness", ChoiceParameter.SHARPNESS, ""));
        for (String corridor : CORRIDORS) {
            rows.add(row(corridor, ChoiceParameter.CORRIDOR_CONSTANT, corridor));
        }
        return rows;
    }

    private static ChoiceValue row(String id, ChoiceParameter parameter, String corridor) {
        return new ChoiceValue(id, parameter, corridor, parameter.standard(), true, Double.NaN, null, 0, "", SURE);
    }

    private static List<ReportedVolume> reports(ChoiceParameters truth) {
        ModelledVolumes volumes = FlowVolumes.of(FlowStudy.run(
                        NETWORK,
                        List.of(),
                        DATE,
                        DemandStudy.demand(NETWORK, "base", FACTS, DATE).demand(),
                        truth,
                        FreightOptions.standard(),
                        0,
                        (scenario, step) -> {})
                .scenarios()
                .getFirst());
        List<ReportedVolume> reports = new ArrayList<>();
        for (String corridor : CORRIDORS) {
            reports.add(report(corridor, volumes.corridorTonnes().getOrDefault(corridor, 0.0), "2023-01-01"));
        }
        return reports;
    }

    private static ReportedVolume report(String corridor, double value, String from) {
        LocalDate day = LocalDate.parse(from);
        return new ReportedVolume(
                corridor + from,
                corridor,
                "",
                corridor,
                List.of(),
                "",
                "",
                "",
                ReportedVolume.Direction.BOTH,
                ReportedVolume.Unit.TONNES,
                day,
                day.plusYears(1),
                value,
                "",
                "",
                SURE);
    }

    private static ChoiceFit fit(List<ReportedVolume> reports, int threads) {
        FreightOptions standard = FreightOptions.standard();
        return ChoiceFitStudy.fit(
                NETWORK,
                facts(reports, rows()),
                DATE,
                400,
                LocalDate.of(2026, 1, 1),
                new FreightOptions(1e-8, standard.maxIterations(), standard.maxRounds(), standard.entry(), threads),
                line -> {});
    }

    @Test
    void volumesOfTheStandardLeaveItAlone() {
        ChoiceFit fit = fit(reports(ChoiceParameters.STANDARD), 2);
        for (ChoiceValue row : fit.after()) {
            assertThat(row.value()).as(row.id()).isCloseTo(row.parameter().standard(), within(0.01));
            assertThat(row.standardError()).as(row.id()).isPositive();
            assertThat(row.questions()).isEqualTo(3);
        }
        assertThat(fit.logErrorBefore()).isLessThan(1e-4);
        assertThat(fit.settled()).isTrue();
    }

    @Test
    void aCorridorThatIsShunnedGetsAConstantWhateverTheThreads() {
        List<ReportedVolume> reports = reports(ChoiceParameters.STANDARD.withConstant("eastern", 0.4));
        ChoiceFit fit = fit(reports, 2);
        Map<String, Double> values = new HashMap<>();
        fit.after().forEach(row -> values.put(row.id(), row.value()));
        assertThat(values.get("eastern")).isBetween(0.05, 0.4);
        assertThat(values.get("eastern"))
                .isGreaterThan(values.get("western"))
                .isGreaterThan(values.get("trans-caspian"));
        assertThat(fit.logErrorAfter()).isLessThan(0.6 * fit.logErrorBefore());
        assertThat(fit(reports, 3)).isEqualTo(fit);
    }

    @Test
    void reportsOnAQuestionCountAsOneFigure() {
        List<ReportedVolume> reports =
                List.of(report("western", 1e6, "2023-01-01"), report("western", 4e6, "2023-03-01"));
        VolumeTarget target =
                VolumeTargets.of(reports, DATE, 400, Set.of("western")).getFirst();
        assertThat(target.reports()).isEqualTo(2);
        assertThat(target.perYear()).isCloseTo(2e6, within(1.0));
        // Half of 0.1 ^ 2 for two reports of high confidence, and ln(2) ^ 2 that they are apart.
        assertThat(target.logDeviation()).isCloseTo(Math.sqrt(0.005 + Math.log(2) * Math.log(2)), within(1e-9));
        assertThat(VolumeTargets.of(reports, DATE.plusYears(3), 400, Set.of("western")))
                .isEmpty();
    }

    @Test
    void nothingToFitIsTold() {
        assertThatThrownBy(() -> fit(List.of(), 1))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("no report");
        FreightOptions options = FreightOptions.standard();
        assertThatThrownBy(() ->
                        ChoiceFitStudy.fit(NETWORK, facts(List.of(), List.of()), DATE, 400, DATE, options, line -> {}))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("marks no parameter as fitted");
    }
}
