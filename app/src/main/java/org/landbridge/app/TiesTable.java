package org.landbridge.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.TextTable.Column;
import org.landbridge.relations.ties.BreakingPoints.Break;
import org.landbridge.relations.ties.Exclusivity;
import org.landbridge.relations.ties.Persistence;
import org.landbridge.study.ties.PanelEstimate;
import org.landbridge.study.ties.Statement;
import org.landbridge.study.ties.Tie;
import org.landbridge.study.ties.TiesReport;

/** Ties as text or Markdown. */
final class TiesTable {
    private static final int LISTED = 15;
    private static final int CAUSES = 3;
    private static final int WIDE = 90;

    private final TiesReport r;
    private final @Nullable String state;
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    TiesTable(TiesReport report, @Nullable String state, boolean markdown) {
        this.r = report;
        this.state = state;
        this.markdown = markdown;
    }

    String text() {
        text.append(markdown ? "# " : "")
                .append("Ties of ")
                .append(state == null ? r.states().size() + " states" : state)
                .append(markdown ? "\n\n" : "\n");
        line("trade of " + r.tradeYear() + ", regimes and treaties of " + r.date() + ", data " + r.dataName() + " "
                + r.dataVersion());
        line("strength: 1 is the mean of all pairs; a pair counts as tied above " + Figures.grouped(r.floor(), 2)
                + ", the median. Exclusivity " + Figures.plain(r.psi()) + " (" + r.psiSource() + ").");
        ties();
        evidence();
        statements();
        heading("Assumptions");
        r.notes().forEach(n -> line("- " + n));
        TiesWords.assumptions().forEach(a -> line("- " + a));
        return text.toString();
    }

    private void ties() {
        heading("What would make them cool");
        ReportTable t = new ReportTable(
                Column.left("tie"),
                Column.right("strength"),
                Column.right("of their trade"),
                Column.right("treaty"),
                Column.right("regimes"),
                Column.left("easiest causes that break it, each alone"));
        List<Tie> shown = TiesWords.shown(r, state);
        shown.stream().limit(LISTED).forEach(tie -> {
            List<Break> breaks = tie.breaks();
            String causes = breaks.isEmpty()
                    ? "not tied more than the median pair"
                    : String.join(
                            "; ",
                            breaks.stream()
                                    .filter(b -> Double.isFinite(b.room()))
                                    .limit(CAUSES)
                                    .map(b -> TiesWords.text(r, b))
                                    .toList());
            t.add(
                    name(tie),
                    Figures.grouped(tie.strength(), 2),
                    Figures.percent(first(tie)) + ", " + Figures.percent(second(tie)),
                    Figures.grouped(tie.depth(), 0),
                    Integer.toString(tie.regimes()) + (tie.hostility() > 0 ? " !" : ""),
                    causes);
        });
        table(t);
        line("! one of the two holds a regime or an embargo against the other. Treaty: depth of the deepest, 0 to 3.");
        if (shown.size() > LISTED) {
            line(shown.size() - LISTED + " weaker pairs: --format json or csv.");
        }
        if (state != null) {
            double index = r.exclusivityIndex().getOrDefault(state, Double.NaN);
            line("Exclusivity index " + Figures.grouped(index, 2) + ": " + Figures.grouped(1 / index, 1)
                    + " partners in effect.");
        }
    }

    private String name(Tie tie) {
        return state == null || tie.a().equals(state) ? tie.a() + "-" + tie.b() : tie.b() + "-" + tie.a();
    }

    private double first(Tie tie) {
        return tie.b().equals(state) ? tie.shareOfB() : tie.shareOfA();
    }

    private double second(Tie tie) {
        return tie.b().equals(state) ? tie.shareOfA() : tie.shareOfB();
    }

    private void evidence() {
        heading("Exclusive? Lasting?");
        if (r.estimates().isEmpty()) {
            line("No evidence at hand tells it. Import events and ideal points: landbridge evidence import --help.");
            return;
        }
        ReportTable t = new ReportTable(
                Column.left("ties by"),
                Column.left("years"),
                Column.right("states"),
                Column.right("psi"),
                Column.right("standard error"),
                Column.right("95 % interval"),
                Column.right("p"),
                Column.right("first stage F"),
                Column.right("stay a year"),
                Column.right("half-life, years"),
                Column.right("95 % interval"));
        for (PanelEstimate e : r.estimates()) {
            Exclusivity x = e.exclusivity();
            Persistence p = e.persistence();
            t.add(
                    e.kind(),
                    e.firstYear() + "-" + e.lastYear(),
                    Integer.toString(e.states()),
                    x == null ? "" : Figures.signed(x.psi(), 3),
                    x == null ? "" : Figures.grouped(x.standardError(), 3),
                    x == null ? "" : Figures.signed(x.low(), 3) + " to " + Figures.signed(x.high(), 3),
                    x == null ? "" : Figures.grouped(x.probability(), 3),
                    x == null ? "" : Figures.grouped(x.firstStageF(), 1),
                    p == null ? "" : Figures.percent(p.share()),
                    p == null ? "" : years(p.halfLife()),
                    p == null ? "" : years(p.low()) + " to " + years(p.high()));
        }
        table(t);
        for (PanelEstimate e : r.estimates()) {
            Exclusivity x = e.exclusivity();
            if (x != null) {
                line(upper(e.kind()) + ": psi " + (x.isExclusive() ? "is above 0: ties exclude one another." : "")
                        + (x.isIndistinguishableFromZero() ? "cannot be told from 0." : "")
                        + (x.high() < 0 ? "is below 0: hostile partners go together." : "")
                        + " Instrumented by ties of " + e.firstYear() + "; hostility: " + e.hostility() + "; "
                        + Figures.count(x.observations(), "observation") + " of "
                        + Figures.count(x.pairs(), "pair") + ", errors clustered by state; by least squares "
                        + Figures.signed(x.leastSquares(), 3) + "."
                        + (x.firstStageF() < 10 ? " The instrument is weak: do not lean on it." : ""));
            }
            if (!e.note().isEmpty()) {
                line(upper(e.kind()) + ": " + e.note() + ".");
            }
        }
    }

    private static String years(double years) {
        return Double.isFinite(years) ? Figures.grouped(years, 1) : "never";
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void statements() {
        heading("Statements that data can refute");
        ReportTable t = new ReportTable(
                Column.left("statement"),
                Column.left("outcome"),
                Column.broken("what is held, what would refute it", WIDE));
        for (Statement s : r.statements()) {
            t.add(s.id(), s.outcome().text(), s.says());
            t.add("", "", "Refuted if: " + s.refutedBy());
            t.add("", "", "Found: " + s.found());
        }
        table(t);
    }

    private void heading(String title) {
        text.append('\n').append(markdown ? "## " : "").append(title).append(markdown ? "\n\n" : "\n");
    }

    private void line(String line) {
        text.append(line).append(markdown ? "\n\n" : "\n");
    }

    private void table(ReportTable table) {
        text.append(table.text(markdown)).append(markdown ? "\n" : "");
    }
}
