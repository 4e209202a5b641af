package org.landbridge.study.choice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Confidence;
import org.landbridge.network.ReportedVolume;

/** Makes one figure of all reports on a question that an assignment can answer. */
final class VolumeTargets {
    private static final Map<Confidence, Double> LOG_DEVIATION =
            Map.of(Confidence.HIGH, 0.1, Confidence.MEDIUM, 0.25, Confidence.LOW, 0.5);

    private VolumeTargets() {}

    /**
     * Reports on links or corridors, both ways together, in tonnes, whose middle is near the day. Reports on trade
     * between states are part of the demand, not of its choice; those in TEU count boxes, while the model counts all
     * goods that could go in boxes.
     *
     * @param known ids of corridors and links that the assignment has
     */
    static List<VolumeTarget> of(List<ReportedVolume> reports, LocalDate day, int windowDays, Set<String> known) {
        Map<String, List<ReportedVolume>> groups = new LinkedHashMap<>();
        for (ReportedVolume report : reports) {
            boolean answerable = !report.aboutPair()
                    && report.direction() == ReportedVolume.Direction.BOTH
                    && report.unit() == ReportedVolume.Unit.TONNES
                    && report.value() > 0
                    && (report.links().isEmpty()
                            ? known.contains(report.corridor())
                            : report.links().stream().anyMatch(known::contains));
            if (answerable && Math.abs(ChronoUnit.DAYS.between(day, report.middle())) <= windowDays) {
                String corridor = report.links().isEmpty() ? report.corridor() : "";
                String key = report.question() + " " + corridor + " " + report.links();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
            }
        }
        return groups.values().stream().map(VolumeTargets::target).toList();
    }

    private static VolumeTarget target(List<ReportedVolume> reports) {
        ReportedVolume first = reports.getFirst();
        double weights = 0;
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (ReportedVolume report : reports) {
            double weight = weight(report);
            weights += weight;
            mean += weight * Math.log(report.perYear());
            least = Math.min(least, report.perYear());
            greatest = Math.max(greatest, report.perYear());
        }
        mean /= weights;
        double spread = 0;
        for (ReportedVolume report : reports) {
            double off = Math.log(report.perYear()) - mean;
            spread += weight(report) * off * off;
        }
        return new VolumeTarget(
                first.question(),
                first.measure(),
                first.links().isEmpty() ? first.corridor() : "",
                first.links(),
                reports.size(),
                Math.exp(mean),
                least,
                greatest,
                Math.sqrt(1 / weights + spread / weights));
    }

    private static double weight(ReportedVolume report) {
        double deviation = LOG_DEVIATION.getOrDefault(report.evidence().confidence(), 0.5);
        return 1 / (deviation * deviation);
    }
}
