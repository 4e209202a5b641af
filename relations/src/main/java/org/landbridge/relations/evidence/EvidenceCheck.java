package org.landbridge.relations.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landbridge.relations.votes.VoteCheck;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;

/** Looks for what a store of evidence lacks, and for what contradicts itself. */
public final class EvidenceCheck {
    /** What was found. */
    public enum Matter {
        /** Nothing of the kind is stored. */
        NOTHING,
        /** Years or months without rows, or an end before that of other evidence. */
        GAP,
        /** A member of the Assembly is missing from many rolls of a year. */
        ABSENT,
        /** A member is called no member. */
        UNSEATED,
        /** A vote without a seat. */
        NO_SEAT,
        /** Two rolls of one id. */
        SAME_ROLL,
        /** A code or name that is no state. */
        UNKNOWN_CODE,
        /** Both sides count one flow, and differ by much. */
        MIRROR,
        /** Flows that one side alone has counted. */
        ONE_SIDED
    }

    /**
     * One thing found.
     *
     * @param kind word of the kind of evidence
     * @param state alpha-3 code, or a pair of them such as {@code RUS-ARM}; blank if none is meant
     * @param year 0 if none is meant
     */
    public record Finding(String kind, Matter matter, String state, int year, String text) {}

    /**
     * What counts.
     *
     * @param absent share of a year's rolls that a member may miss
     * @param mirror factor by which the two sides of a flow may differ
     */
    public record Limits(double absent, double mirror) {}

    private final Evidence evidence;
    private final Limits limits;
    private final List<Finding> found = new ArrayList<>();

    private EvidenceCheck(Evidence evidence, Limits limits) {
        this.evidence = evidence;
        this.limits = limits;
    }

    /** Findings in order of kind, then matter. */
    public static List<Finding> check(Evidence evidence, Limits limits) {
        EvidenceCheck check = new EvidenceCheck(evidence, limits);
        check.coverage();
        check.votes();
        check.trade();
        check.events();
        for (UnknownCode code : evidence.unknownCodes()) {
            check.found.add(new Finding(
                    code.kind(),
                    Matter.UNKNOWN_CODE,
                    "",
                    0,
                    "\"" + code.code() + "\" is no state that is known; left out, cells: " + code.rowsLeftOut()));
        }
        check.found.sort((a, b) -> {
            int byKind = EvidenceKind.of(a.kind()).compareTo(EvidenceKind.of(b.kind()));
            return byKind != 0 ? byKind : a.matter().compareTo(b.matter());
        });
        return List.copyOf(check.found);
    }

    private void coverage() {
        int latest = 0;
        for (EvidenceTable table : evidence.tables()) {
            latest = Math.max(latest, lastYear(table));
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            List<EvidenceTable> tables = evidence.tables().stream()
                    .filter(t -> t.evidenceKind() == kind)
                    .toList();
            int last = tables.stream().mapToInt(EvidenceCheck::lastYear).max().orElse(0);
            if (tables.isEmpty()) {
                found.add(new Finding(kind.word(), Matter.NOTHING, "", 0, "no " + kind.what() + " are stored"));
            } else if (kind != EvidenceKind.TIES && last < latest) {
                String text = "end in " + last + "; other evidence reaches " + latest
                        + ": the years between are not known, not zero";
                found.add(new Finding(kind.word(), Matter.GAP, "", last + 1, text));
            }
        }
        gaps(
                EvidenceKind.IDEAL_POINTS,
                years(evidence.idealPoints().stream().map(IdealPoint::year).toList()));
        gaps(
                EvidenceKind.ALLIANCES,
                years(evidence.alliances().stream().map(AllianceYear::year).toList()));
        gaps(
                EvidenceKind.CAPABILITIES,
                years(evidence.capabilities().stream().map(Capability::year).toList()));
        gaps(
                EvidenceKind.ARMS,
                years(evidence.arms().stream().map(ArmsTransfer::year).toList()));
    }

    private static int lastYear(EvidenceTable table) {
        LocalDate to = table.coveredTo();
        return to == null || table.evidenceKind() == EvidenceKind.TIES ? 0 : to.getYear();
    }

    private static TreeSet<Integer> years(List<Integer> years) {
        return new TreeSet<>(years);
    }

    private void gaps(EvidenceKind kind, TreeSet<Integer> years) {
        for (int year = years.isEmpty() ? 1 : years.first(); !years.isEmpty() && year < years.last(); year++) {
            if (!years.contains(year)) {
                found.add(new Finding(kind.word(), Matter.GAP, "", year, "no rows in " + year));
            }
        }
    }

    private void votes() {
        VoteMatrix votes = evidence.votes();
        if (votes.rolls().isEmpty()) {
            return;
        }
        for (VoteCheck.Finding f : VoteCheck.check(votes, YearRule.CALENDAR, limits.absent())) {
            Matter matter = switch (f.kind()) {
                case MISSING -> Matter.ABSENT;
                case UNSEATED -> Matter.UNSEATED;
                case NO_SEAT -> Matter.NO_SEAT;
                case SAME_ID -> Matter.SAME_ROLL;
            };
            found.add(new Finding(EvidenceKind.VOTES.word(), matter, f.state(), f.year(), f.text()));
        }
        for (int year : votes.years(YearRule.CALENDAR)) {
            if (votes.rollsOf(year, YearRule.CALENDAR).length == 0) {
                found.add(new Finding(EvidenceKind.VOTES.word(), Matter.GAP, "", year, "no rolls in " + year));
            }
        }
    }

    private void trade() {
        Map<String, double[]> sides = new TreeMap<>();
        for (TradeRecord row : evidence.trade()) {
            boolean importer = row.reporter().equals(row.importer());
            boolean exporter = row.reporter().equals(row.exporter());
            if (!row.commodity().isEmpty()
                    || !importer && !exporter
                    || row.basis().equals("consignment")) {
                continue;
            }
            if (row.exporter().equals("WLD") || row.importer().equals("WLD")) {
                continue;
            }
            sides.computeIfAbsent(row.exporter() + "-" + row.importer() + " " + row.year(), k ->
                            new double[] {Double.NaN, Double.NaN})[importer ? 1 : 0] =
                    row.usd();
        }
        Map<Integer, Integer> oneSided = new TreeMap<>();
        sides.forEach((key, usd) -> {
            String pair = key.substring(0, key.indexOf(' '));
            int year = Integer.parseInt(key.substring(key.indexOf(' ') + 1));
            double most = Math.max(usd[0], usd[1]);
            if (Double.isNaN(most)) {
                oneSided.merge(year, 1, Integer::sum);
            } else if (most > limits.mirror() * Math.min(usd[0], usd[1])) {
                String text = String.format(
                        Locale.ROOT,
                        "%s in %d: %,.1f million USD by the exporter, %,.1f by the importer",
                        pair,
                        year,
                        usd[0] / 1e6,
                        usd[1] / 1e6);
                found.add(new Finding(EvidenceKind.TRADE.word(), Matter.MIRROR, pair, year, text));
            }
        });
        oneSided.forEach((year, count) -> found.add(new Finding(
                EvidenceKind.TRADE.word(),
                Matter.ONE_SIDED,
                "",
                year,
                count + " flows of " + year + " are counted by one side alone")));
    }

    private void events() {
        Map<YearMonth, Integer> days = new TreeMap<>();
        for (EventMonth row : evidence.events()) {
            days.merge(YearMonth.from(row.month()), row.days(), Math::max);
        }
        if (days.isEmpty()) {
            return;
        }
        YearMonth last = List.copyOf(days.keySet()).getLast();
        for (YearMonth month = List.copyOf(days.keySet()).getFirst();
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            int covered = days.getOrDefault(month, 0);
            if (covered < month.lengthOfMonth()) {
                String text = covered == 0
                        ? "no rows for " + month
                        : month + " covers " + covered + " of " + month.lengthOfMonth() + " days";
                found.add(new Finding(EvidenceKind.EVENTS.word(), Matter.GAP, "", month.getYear(), text));
            }
        }
    }
}
