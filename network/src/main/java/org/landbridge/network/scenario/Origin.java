package org.landbridge.network.scenario;

import java.util.List;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;

/**
 * Where a change was written.
 *
 * @param scenario name of the scenario
 * @param file path of its file, blank if it was made in code
 * @param line line of the file, 1 is the first; 0 if it was made in code
 * @param column column of the line, 1 is the first
 */
public record Origin(String scenario, String file, int line, int column) {
    /** For a scenario made in code. */
    public static Origin of(String scenario) {
        return new Origin(scenario, "", 0, 0);
    }

    /** Id of the source that every figure supposed by the scenario names. */
    public String sourceId() {
        return "scenario " + scenario;
    }

    Evidence evidence() {
        return new Evidence(List.of(sourceId()), Confidence.LOW);
    }
}
