package org.landbridge.study.choice;

import java.util.List;

/**
 * What the reports on one question say together.
 *
 * @param measure words of the first report
 * @param corridor id, empty if it is about links
 * @param links ids, whose loads are added; empty if it is about a corridor
 * @param perYear weighted geometric mean of the reports, tonnes, each made a year
 * @param least of the reports
 * @param greatest of the reports
 * @param logDeviation how far the truth may be off, as a standard deviation of the logarithm: the reports' confidence and
 *     what they disagree by
 */
public record VolumeTarget(
        String question,
        String measure,
        String corridor,
        List<String> links,
        int reports,
        double perYear,
        double least,
        double greatest,
        double logDeviation) {
    public VolumeTarget {
        links = List.copyOf(links);
    }
}
