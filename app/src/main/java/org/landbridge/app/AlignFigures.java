package org.landbridge.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.relations.alignment.AlignmentMeasure;
import org.landbridge.relations.alignment.Figure;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.EvidenceTable;
import org.landbridge.study.align.AlignEvidence;

/** Figures of alignment as text. */
final class AlignFigures {
    private static final int DEFECTS_WIDTH = 150;

    private AlignFigures() {}

    /** A short name for a column. */
    static String brief(AlignmentMeasure measure) {
        return switch (measure) {
            case AGREEMENT -> "equal votes";
            case S -> "S";
            case KAPPA -> "kappa";
            case PI -> "pi";
            case S_RANK -> "rank by S";
            case PUBLISHED_POINTS -> "published points";
            case ORDINAL_POINTS -> "own points";
            case YES_POINTS -> "yes points";
            case NO_POINTS -> "no points";
            case POINTS_THROUGH_TIME -> "points through time";
            case TRADE_SHARE -> "trade share";
            case TRADE_NET -> "trade net";
            case EVENT_SHARE -> "event share";
            case VISIT_SHARE -> "visit share";
            case ARMS_SHARE -> "arms share";
        };
    }

    /** Word of a measure in JSON and CSV. */
    static String word(AlignmentMeasure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    static boolean isShare(AlignmentMeasure measure) {
        return switch (measure) {
            case AGREEMENT, S_RANK, TRADE_SHARE, EVENT_SHARE, VISIT_SHARE, ARMS_SHARE -> true;
            default -> false;
        };
    }

    static String value(AlignmentMeasure measure, double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (!isShare(measure)) {
            return Figures.grouped(value, 2);
        }
        boolean small = measure != AlignmentMeasure.AGREEMENT && measure != AlignmentMeasure.S_RANK;
        return Figures.grouped(100 * value, small ? 2 : 0) + " %";
    }

    /** {@code 1.84 [1.51, 2.17]}, {@code 67 % [58, 76]}. */
    static String figure(AlignmentMeasure measure, Figure figure) {
        if (!figure.known()) {
            return "-";
        }
        String text = value(measure, figure.value());
        return Double.isNaN(figure.low())
                ? text
                : text + " [" + bare(measure, figure.low()) + ", " + bare(measure, figure.high()) + "]";
    }

    private static String bare(AlignmentMeasure measure, double value) {
        return isShare(measure) ? Figures.grouped(100 * value, 0) : Figures.grouped(value, 2);
    }

    /** {@code 0.07 % (13 of 18,145)}. */
    static String ofAll(int asFar, int compared) {
        if (compared == 0) {
            return "-";
        }
        double share = 100.0 * asFar / compared;
        return Figures.grouped(share, share < 1 ? 2 : 1) + " % (" + Figures.grouped((double) asFar, 0) + " of "
                + Figures.grouped((double) compared, 0) + ")";
    }

    static String chance(double chance) {
        // A sum of chances may end a hair above 1; nothing here is certain.
        return Double.isNaN(chance) ? "-" : Figures.percent(Math.clamp(chance, 1e-6, 1 - 1e-6));
    }

    static String depth(double depth) {
        return Double.isNaN(depth) ? "not known" : Figures.plain(depth);
    }

    /** Files, licences, years and defects; then what there is none of. */
    static String sources(AlignEvidence evidence, boolean markdown) {
        ReportTable table = new ReportTable(
                TextTable.Column.left("kind"),
                TextTable.Column.broken("file", 40),
                TextTable.Column.left("years"),
                TextTable.Column.broken("licence", 18),
                TextTable.Column.broken("cite; known defects", 62));
        for (EvidenceTable t : evidence.tables()) {
            table.add(
                    t.kind(),
                    Path.of(t.file()).getFileName() + ", sha256 "
                            + t.sha256().substring(0, Math.min(12, t.sha256().length())),
                    t.coveredFrom() == null || t.coveredTo() == null
                            ? "-"
                            : t.coveredFrom().getYear() + "-" + t.coveredTo().getYear(),
                    t.licence(),
                    cut(t.citation() + (t.citation().isEmpty() || t.defects().isEmpty() ? "" : "; ") + t.defects()));
        }
        List<String> none = new ArrayList<>();
        for (EvidenceKind kind : evidence.missing()) {
            none.add(kind.word());
        }
        return "Sources\n" + (markdown ? "\n" : "") + table.text(markdown)
                + (none.isEmpty()
                        ? ""
                        : (markdown ? "\n" : "") + "Not in the store, so not known and not nought: "
                                + String.join(", ", none) + ".\n");
    }

    private static String cut(String text) {
        return text.length() <= DEFECTS_WIDTH
                ? text
                : text.substring(0, text.lastIndexOf(' ', DEFECTS_WIDTH)) + " ... (evidence list tells all)";
    }
}
