package org.landbridge.study.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.network.PopulatedUnit;
import org.landbridge.network.Treaty;
import org.landbridge.network.Validity;
import org.landbridge.network.claim.Claim;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.ClaimTest.LinkFigure;
import org.landbridge.network.claim.ClaimTest.Pick;
import org.landbridge.network.claim.ClaimTest.TreatyFigure;
import org.landbridge.network.claim.ClaimTest.WayFigure;
import org.landbridge.network.claim.Relation;

/** Tests on what documents say and tables of the package record. */
final class RecordTests {
    private static final int LISTED = 5;

    private final Network network;
    private final ClaimInputs inputs;

    RecordTests(ClaimInputs inputs) {
        this.network = inputs.network();
        this.inputs = inputs;
    }

    Finding source(Claim.Row row, ClaimTest.SourceSays test) {
        String notes = row.notes().isEmpty() ? "" : ": " + row.notes();
        Finding found;
        if (test.says().isEmpty()) {
            String unit = row.target().unit();
            boolean range = !Double.isNaN(test.low()) || !Double.isNaN(test.high());
            String says = Double.isNaN(test.value())
                    ? Words.range(test.low(), test.high(), unit)
                    : Words.figure(test.value(), unit)
                            + (range
                                    ? " (" + Words.range(test.low(), test.high(), unit.equals("year") ? unit : "") + ")"
                                    : "");
            found = Finding.figure(
                    row,
                    test.value(),
                    test.low(),
                    test.high(),
                    unit,
                    says + span(row, test.period()) + notes,
                    List.of(),
                    row.sources());
        } else {
            Answer answer = switch (test.says()) {
                case "yes" -> Answer.AGREES;
                case "partly" -> Answer.NEAR;
                default -> Answer.DIFFERS;
            };
            found = Finding.plain(row, answer, row.notes().isEmpty() ? "says " + test.says() : row.notes(), List.of());
        }
        if (otherPeriod(row, test.period())) {
            found = found.ofAnotherPeriod();
        }
        return test.kind() == Observation.Kind.PROMISED ? found.withoutSay() : found;
    }

    private static boolean otherPeriod(Claim.Row row, Validity period) {
        return !period.equals(Validity.ALWAYS) && !row.period().equals(Validity.ALWAYS) && !period.equals(row.period());
    }

    /** In words, where it is not the claim's. */
    private static String span(Claim.Row row, Validity period) {
        return otherPeriod(row, period) ? ", " + Words.period(period) : "";
    }

    Finding change(Claim.Row row, ClaimTest.SourceChange test) {
        String unit = row.target().unit();
        double change = switch (unit) {
            case "points" -> test.after() - test.before();
            case "times" -> test.after() / test.before();
            default -> 100 * (test.after() / test.before() - 1);
        };
        if (!Double.isFinite(change)) {
            return Finding.silent(row, "no change from nought");
        }
        Finding found = Finding.figure(
                row,
                change,
                Double.NaN,
                Double.NaN,
                unit,
                "from " + Words.figure(test.before(), "") + " to " + Words.figure(test.after(), "") + ": "
                        + (change > 0 && !unit.equals("times") ? "+" : "") + Words.figure(change, unit)
                        + span(row, test.period()),
                List.of(),
                row.sources());
        return otherPeriod(row, test.period()) ? found.ofAnotherPeriod() : found;
    }

    Finding observations(Claim.Row row, ClaimTest.Observations test) {
        List<Observation> all = inputs.observations().get().stream()
                .filter(o -> joins(o, test))
                .filter(o -> test.corridor().isEmpty() || o.corridor().equals(test.corridor()))
                .filter(o -> !Double.isNaN(middle(o, test.figure())))
                .toList();
        List<Observation> evidence =
                all.stream().filter(o -> o.kind().isEvidence()).toList();
        String unit = test.figure().unit();
        List<String> details = all.stream()
                .map(o -> Words.format(
                        "%s to %s, %s, %s: %s [%s]",
                        o.origin(),
                        o.destination(),
                        o.date().getYear(),
                        o.kind().word(),
                        least(o, test.figure()) == most(o, test.figure())
                                ? Words.figure(least(o, test.figure()), unit)
                                : Words.range(least(o, test.figure()), most(o, test.figure()), unit),
                        o.evidence().sourceText()))
                .toList();
        Set<String> sources = new LinkedHashSet<>();
        all.forEach(o -> sources.addAll(o.evidence().sources()));
        if (evidence.isEmpty()) {
            return new Finding(
                    row,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    "",
                    Answer.SILENT,
                    true,
                    all.isEmpty() ? "nothing published" : "only promises and estimates published",
                    details,
                    List.copyOf(sources));
        }
        double low = evidence.stream()
                .mapToDouble(o -> least(o, test.figure()))
                .min()
                .orElseThrow();
        double high =
                evidence.stream().mapToDouble(o -> most(o, test.figure())).max().orElseThrow();
        double[] middles = evidence.stream()
                .mapToDouble(o -> middle(o, test.figure()))
                .sorted()
                .toArray();
        double value = test.pick() == Pick.BEST ? low : median(middles);
        return Finding.figure(
                row,
                value,
                low,
                high,
                unit,
                (test.pick() == Pick.BEST ? "best seen " : "seen ") + Words.figure(value, unit)
                        + (low == high ? "" : " (" + Words.range(low, high, "") + ")") + ", of "
                        + evidence.size() + " observed or scheduled",
                details,
                List.copyOf(sources));
    }

    private static boolean joins(Observation o, ClaimTest.Observations test) {
        return test.from().contains(o.origin()) && test.to().contains(o.destination())
                || test.from().contains(o.destination()) && test.to().contains(o.origin());
    }

    private static double middle(Observation o, WayFigure figure) {
        return figure == WayFigure.DAYS ? o.days() : o.usd();
    }

    private static double least(Observation o, WayFigure figure) {
        double min = figure == WayFigure.DAYS ? o.daysMin() : o.usdMin();
        return Double.isNaN(min) ? middle(o, figure) : min;
    }

    private static double most(Observation o, WayFigure figure) {
        double max = figure == WayFigure.DAYS ? o.daysMax() : o.usdMax();
        return Double.isNaN(max) ? middle(o, figure) : max;
    }

    static double median(double[] sorted) {
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    Finding population(Claim.Row row, ClaimTest.PopulationShare test) {
        List<PopulatedUnit> units = inputs.trade().get().units().stream()
                .filter(u -> u.state().equals(test.state()) && !Double.isNaN(u.lonDeg()))
                .toList();
        double all = units.stream().mapToDouble(PopulatedUnit::people).sum();
        if (!(all > 0)) {
            return Finding.silent(row, "the package knows nothing of where people of " + test.state() + " live");
        }
        double value = share(units, test.westOfDeg(), all);
        double low = test.withinDeg() > 0 ? share(units, test.westOfDeg() - test.withinDeg(), all) : Double.NaN;
        double high = test.withinDeg() > 0 ? share(units, test.westOfDeg() + test.withinDeg(), all) : Double.NaN;
        List<String> details = new ArrayList<>();
        details.add(Words.format("%,.0f people in %d parts of %s", all, units.size(), test.state()));
        for (boolean west : new boolean[] {true, false}) {
            details.add((west ? "west of the line: " : "east of it: ")
                    + String.join(
                            ", ",
                            units.stream()
                                    .filter(u -> west == u.lonDeg() < test.westOfDeg())
                                    .sorted((a, b) -> Double.compare(b.people(), a.people()))
                                    .limit(LISTED)
                                    .map(u -> Words.format("%s %.1f %%", u.name(), 100 * u.people() / all))
                                    .toList()));
        }
        Set<String> sources = new LinkedHashSet<>();
        units.forEach(u -> sources.addAll(u.evidence().sources()));
        return Finding.figure(
                row,
                value,
                low,
                high,
                "%",
                Words.format(
                                "%s: %.0f %% of the people west of %s° E",
                                test.state(), value, Words.figure(test.westOfDeg(), ""))
                        + (test.withinDeg() > 0
                                ? Words.format(
                                        " (%.0f to %.0f with the line %s° off)",
                                        low, high, Words.figure(test.withinDeg(), ""))
                                : ""),
                details,
                List.copyOf(sources));
    }

    private static double share(List<PopulatedUnit> units, double line, double all) {
        return 100
                * units.stream()
                        .filter(u -> u.lonDeg() < line)
                        .mapToDouble(PopulatedUnit::people)
                        .sum()
                / all;
    }

    Finding link(Claim.Row row, ClaimTest.LinkRow test) {
        List<Link> rows =
                network.links().stream().filter(l -> l.id().equals(test.link())).toList();
        Set<String> sources = new LinkedHashSet<>();
        rows.forEach(l -> sources.addAll(l.evidence().sources()));
        double value = Double.NaN;
        String says = "";
        for (Link link : rows) {
            LocalDate expected = link.expectedDate();
            LocalDate from = link.validity().from();
            if (test.figure() == LinkFigure.LENGTH_KM) {
                value = link.lengthKm();
                says = Words.figure(value, "km") + " in links.csv";
            } else if (test.figure() == LinkFigure.EXPECTED_YEAR && expected != null) {
                value = expected.getYear();
                says = link.status().word().replace('_', ' ') + ", expected " + expected.getYear();
            } else if (test.figure() == LinkFigure.OPEN_YEAR
                    && link.status() == LinkStatus.OPEN
                    && from != null
                    && !(value <= from.getYear())) {
                value = from.getYear();
                says = "open from " + from.getYear();
            }
        }
        return Double.isNaN(value)
                ? Finding.silent(row, "the package does not tell it of " + test.link())
                : Finding.figure(
                        row,
                        value,
                        Double.NaN,
                        Double.NaN,
                        row.target().unit(),
                        says,
                        row.notes().isEmpty() ? List.of() : List.of(row.notes()),
                        List.copyOf(sources));
    }

    Finding treaty(Claim.Row row, ClaimTest.TreatyYear test) {
        for (Treaty treaty : inputs.treaties().get()) {
            LocalDate date = test.figure() == TreatyFigure.SIGNED ? treaty.signed() : treaty.inForce();
            if (treaty.id().equals(test.treaty()) && date != null) {
                return Finding.figure(
                        row,
                        date.getYear(),
                        Double.NaN,
                        Double.NaN,
                        "year",
                        (test.figure() == TreatyFigure.SIGNED ? "signed " : "in force ") + date,
                        List.of(treaty.name() + ": " + String.join(", ", treaty.states())),
                        treaty.evidence().sources());
            }
        }
        return Finding.silent(row, "the package has no such date of " + test.treaty());
    }

    /** How often in the claim's period over how often in as many days before. */
    Finding count(Claim.Row row, ClaimTest.EventCount test) {
        LocalDate from = row.period().from();
        LocalDate to = row.period().to();
        if (from == null || to == null || row.target().relation() == Relation.HOLDS) {
            return Finding.silent(row, "the claim has no period or no figure to count for");
        }
        Validity before = new Validity(from.minusDays(ChronoUnit.DAYS.between(from, to)), from);
        return new EventCounts(network, inputs).finding(row, test, before);
    }
}
