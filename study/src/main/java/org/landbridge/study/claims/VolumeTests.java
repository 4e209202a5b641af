package org.landbridge.study.claims;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landbridge.network.Corridor;
import org.landbridge.network.Network;
import org.landbridge.network.ReportedVolume;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;

/** Tests on reported volumes: how much, how much more, and which corridor carries most. */
final class VolumeTests {
    private static final double TONNES_PER_MT = 1e6;
    private static final long YEAR = 365;
    private static final long YEAR_OFF = 20;
    private static final long LENGTH_OFF = 10;
    /** Ends of a span may lie so far from those of the claim's period and still be that period. */
    private static final long PERIOD_OFF = 31;

    private final Network network;
    private final List<ReportedVolume> reports;

    VolumeTests(Network network, List<ReportedVolume> reports) {
        this.network = network;
        this.reports = reports;
    }

    private List<ReportedVolume> of(String question) {
        return reports.stream().filter(r -> r.question().equals(question)).toList();
    }

    private static String unit(ReportedVolume r) {
        return r.unit() == ReportedVolume.Unit.TONNES
                ? "Mt"
                : r.unit() == ReportedVolume.Unit.TEU ? "TEU" : "containers";
    }

    private static double value(ReportedVolume r) {
        return r.unit() == ReportedVolume.Unit.TONNES ? r.perYear() / TONNES_PER_MT : r.perYear();
    }

    private static String line(ReportedVolume r) {
        return r.measure() + ", " + Words.period(new Validity(r.from(), r.to())) + ", " + r.reporter() + ": "
                + Words.figure(value(r), unit(r)) + " a year [" + r.evidence().sourceText() + "]"
                + (r.notes().isEmpty() ? "" : "; " + r.notes());
    }

    Finding volume(Claim.Row row, ClaimTest.Volume test) {
        List<ReportedVolume> meant = of(test.question()).stream()
                .filter(r -> unit(r).equals(row.target().unit()))
                .filter(r -> row.period().contains(r.middle()))
                .toList();
        if (meant.isEmpty()) {
            return Finding.silent(
                    row,
                    of(test.question()).isEmpty()
                            ? "no report answers the question " + test.question()
                            : "no report of " + test.question() + " in "
                                    + row.target().unit() + " for the period");
        }
        double[] values =
                meant.stream().mapToDouble(VolumeTests::value).sorted().toArray();
        double value = RecordTests.median(values);
        boolean several = values.length > 1;
        Finding found = Finding.figure(
                row,
                value,
                several ? values[0] : Double.NaN,
                several ? values[values.length - 1] : Double.NaN,
                row.target().unit(),
                Words.figure(value, row.target().unit()) + " a year"
                        + (several
                                ? " (" + Words.range(values[0], values[values.length - 1], "") + " by " + values.length
                                        + " reports)"
                                : " by " + meant.getFirst().reporter()),
                meant.stream().map(VolumeTests::line).toList(),
                sources(meant));
        return meant.stream().allMatch(r -> isPeriod(row.period(), r)) ? found : found.ofAnotherPeriod();
    }

    /** Whether a report's span is that of a claim, a month more or less; a claim without one has any. */
    private static boolean isPeriod(Validity period, ReportedVolume r) {
        return (period.from() == null || Math.abs(ChronoUnit.DAYS.between(period.from(), r.from())) <= PERIOD_OFF)
                && (period.to() == null || Math.abs(ChronoUnit.DAYS.between(period.to(), r.to())) <= PERIOD_OFF);
    }

    Finding change(Claim.Row row, ClaimTest.VolumeChange test) {
        List<ReportedVolume> all = of(test.question());
        List<double[]> changes = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<ReportedVolume> used = new ArrayList<>();
        boolean same = true;
        for (ReportedVolume after : all) {
            if (!row.period().contains(after.middle())) {
                continue;
            }
            for (ReportedVolume before : all) {
                if (yearBefore(before, after)) {
                    double percent = 100 * (after.value() / before.value() - 1);
                    changes.add(new double[] {percent});
                    details.add(Words.format(
                                    "%s: %s %,.0f %s in %s, %,.0f in %s: %+.0f %%",
                                    after.reporter(),
                                    after.measure(),
                                    before.value(),
                                    unit(before).equals("Mt") ? "t" : unit(before),
                                    Words.period(new Validity(before.from(), before.to())),
                                    after.value(),
                                    Words.period(new Validity(after.from(), after.to())),
                                    percent)
                            + (before.notes().isEmpty() ? "" : " (" + before.notes() + ")"));
                    used.add(before);
                    used.add(after);
                    same &= isPeriod(row.period(), after);
                }
            }
        }
        if (changes.isEmpty()) {
            return Finding.silent(row, "no reporter tells " + test.question() + " for the period and the year before");
        }
        double[] values = changes.stream().mapToDouble(c -> c[0]).sorted().toArray();
        double low = values[0];
        double high = values[values.length - 1];
        boolean several = values.length > 1 && high > low;
        double value = RecordTests.median(values);
        ReportedVolume first = used.getLast();
        Finding found = Finding.figure(
                row,
                value,
                several ? low : Double.NaN,
                several ? high : Double.NaN,
                "%",
                Words.format(
                                "by %s, %s: %+.0f %%",
                                first.unit() == ReportedVolume.Unit.TONNES ? "weight" : unit(first),
                                Words.period(new Validity(first.from(), first.to())),
                                value)
                        + (several ? Words.format(" (%+.0f to %+.0f)", low, high) : "") + " by "
                        + String.join(
                                ", ",
                                used.stream()
                                        .map(ReportedVolume::reporter)
                                        .distinct()
                                        .toList()),
                details,
                sources(used));
        return same ? found : found.ofAnotherPeriod();
    }

    private static boolean yearBefore(ReportedVolume before, ReportedVolume after) {
        long apart = ChronoUnit.DAYS.between(before.middle(), after.middle());
        long lengths =
                ChronoUnit.DAYS.between(before.from(), before.to()) - ChronoUnit.DAYS.between(after.from(), after.to());
        return before.reporter().equals(after.reporter())
                && before.unit() == after.unit()
                && before.direction() == after.direction()
                && before.commodity().equals(after.commodity())
                && before.value() > 0
                && Math.abs(apart - YEAR) <= YEAR_OFF
                && Math.abs(lengths) <= LENGTH_OFF;
    }

    Finding rank(Claim.Row row, ClaimTest.VolumeRank test) {
        List<String> asked = new ArrayList<>(List.of(test.corridor()));
        asked.addAll(test.against());
        Map<String, List<ReportedVolume>> told = new LinkedHashMap<>();
        for (ReportedVolume r : reports) {
            if (row.period().contains(r.middle()) && !corridor(r, asked).isEmpty()) {
                told.computeIfAbsent(
                                r.reporter() + ", " + Words.period(new Validity(r.from(), r.to())) + ", in " + unit(r),
                                k -> new ArrayList<>())
                        .add(r);
            }
        }
        List<String> details = new ArrayList<>();
        List<ReportedVolume> used = new ArrayList<>();
        int first = 0;
        int all = 0;
        List<String> says = new ArrayList<>();
        for (Map.Entry<String, List<ReportedVolume>> entry : told.entrySet()) {
            Map<String, Double> most = new LinkedHashMap<>();
            entry.getValue().forEach(r -> most.merge(corridor(r, asked), value(r), Math::max));
            Double own = most.get(test.corridor());
            if (own == null || most.size() < 2) {
                continue;
            }
            all++;
            boolean leads = most.values().stream().allMatch(v -> v <= own);
            first += leads ? 1 : 0;
            used.addAll(entry.getValue());
            List<String> figures = new ArrayList<>();
            most.forEach((c, v) -> figures.add(c + " " + Words.figure(v, "")));
            details.add(entry.getKey() + ", a year: " + String.join(", ", figures));
            says.add((leads ? "first by " : "not first by ")
                    + entry.getValue().getFirst().reporter());
        }
        if (all == 0) {
            return Finding.silent(row, "no reporter tells " + test.corridor() + " beside another of these");
        }
        Answer answer = first == all ? Answer.AGREES : first == 0 ? Answer.DIFFERS : Answer.MIXED;
        Finding found = Finding.plain(
                row, answer, String.join("; ", says.stream().distinct().toList()), details);
        return new Finding(
                row, found.value(), found.low(), found.high(), "", answer, true, found.says(), details, sources(used));
    }

    /** The only one of these corridors that the report counts, blank if none or several. */
    private String corridor(ReportedVolume r, List<String> asked) {
        if (!r.corridor().isEmpty()) {
            return asked.contains(r.corridor()) ? r.corridor() : "";
        }
        Set<String> holds = new LinkedHashSet<>();
        for (Corridor corridor : network.corridors()) {
            if (asked.contains(corridor.id())
                    && !r.links().isEmpty()
                    && corridor.links().containsAll(r.links())) {
                holds.add(corridor.id());
            }
        }
        return holds.size() == 1 ? holds.iterator().next() : "";
    }

    private static List<String> sources(List<ReportedVolume> used) {
        return used.stream()
                .flatMap(r -> r.evidence().sources().stream())
                .distinct()
                .toList();
    }
}
