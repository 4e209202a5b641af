package org.landbridge.study.flows;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.flow.freight.ChoiceParameters;

/**
 * Freight on the corridors under a base and scenarios.
 *
 * @param sources of the demand
 * @param gap asked for
 * @param scenarios the base first
 */
public record FlowReport(
        String dataName,
        String dataVersion,
        LocalDate date,
        List<String> sources,
        ChoiceParameters parameters,
        double gap,
        List<ScenarioFlows> scenarios) {

    public boolean converged() {
        return scenarios.stream().allMatch(ScenarioFlows::converged);
    }
}
