package org.landbridge.app;

import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.bargain.Box;
import org.landbridge.study.bargain.HostCase;
import org.landbridge.study.bargain.LenderCase;
import org.landbridge.study.bargain.PartyPayoff;
import org.landbridge.study.bargain.Terms;

/** A bargain as text or Markdown, money in millions. */
final class BargainTable {
    private static final int LISTED = 8;
    private static final int YEARS_APART = 5;

    private final Bargain b;
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    BargainTable(Bargain bargain, boolean markdown) {
        this.b = bargain;
        this.markdown = markdown;
    }

    String text() {
        Appraisal a = b.appraisal();
        text.append(markdown ? "# " : "")
                .append("Who pays: ")
                .append(a.file().name())
                .append(markdown ? "\n\n" : "\n");
        line("scenario " + a.scenario() + ", network of " + a.date() + ", data " + a.dataName() + " " + a.dataVersion()
                + ", traffic " + a.traffic().name());
        line("million USD at the end of " + a.file().baseYear() + ", prices of "
                + a.file().priceYear() + ", discounted at " + AppraisalTable.percent(a.rate()));
        heading("The lender");
        BargainWords.verdict(b).forEach(this::line);
        lender();
        parties();
        years();
        coalitions();
        terms();
        host();
        box();
        heading("What it rests on");
        figures();
        heading("Assumptions");
        BargainWords.assumptions().forEach(l -> line("- " + l));
        return text.toString();
    }

    private void lender() {
        LenderCase l = b.lender();
        if (l == null) {
            return;
        }
        ReportTable t = new ReportTable(Column.left("lender " + l.lender()), Column.right("value"));
        t.add("paid out, present value at " + AppraisalTable.percent(l.opportunity()), signed(-l.paidOut()));
        t.add("loan with its service", signed(l.loanWorth()));
        t.add("own gain as a trading state", signed(l.ownGain()));
        t.add("outside option", signed(l.outside()));
        t.add("left for it", signed(l.net()));
        t.add("grant element at that rate", BargainWords.percent(l.grantElement()));
        t.add("grant element at the reference rate", BargainWords.percent(l.referenceGrantElement()));
        t.add("money worth at most, a year, to be explained", rate(l.breakEvenOpportunity()));
        t.add("least interest with its own gain", rate(l.leastInterest()));
        t.add("least interest for the loan alone", rate(l.interestAlone()));
        t.add("traffic needed, times stated", Figures.grouped(l.trafficNeeded(), 2));
        table(t);
    }

    private void parties() {
        heading("The bargain");
        ReportTable t = new ReportTable(
                Column.left("state"),
                Column.right("weight"),
                Column.right("gain before paying"),
                Column.right("otherwise"),
                Column.right("with the loan as it is"),
                Column.left("willing"),
                Column.right("agreed"),
                Column.right("pays"),
                Column.right("of the cost"));
        for (PartyPayoff p : b.parties()) {
            t.add(
                    p.state() + (p.decides() ? " *" : ""),
                    Figures.plain(p.weight()),
                    signed(p.benefit()),
                    signed(p.outside()),
                    signed(p.asItStands()),
                    p.isWilling() ? "yes" : "no",
                    signed(p.agreed()),
                    signed(p.pays()),
                    Double.isNaN(p.pays()) ? "" : BargainWords.percent(p.pays() / b.cost()));
        }
        table(t);
        line("* Nothing is built without it. Cost of building " + signed(-b.cost()) + "; surplus of the parties "
                + signed(b.surplus()) + ".");
        line(
                b.hasAgreement()
                        ? "Nash bargaining with side payments: the surplus is shared by weight; pays is what brings each there."
                        : "No agreement leaves all parties better off: whatever the payments, "
                                + AppraisalTable.signed(-b.surplus()).substring(1)
                                + " are lacking. Tolls and loans only move it.");
        ReportTable others = new ReportTable(Column.left("at no table"), Column.right("gains without paying"));
        List<Bargain.Other> rows = b.others();
        rows.stream().limit(LISTED).forEach(o -> others.add(o.state(), signed(o.benefit())));
        if (rows.size() > LISTED) {
            double rest = rows.stream()
                    .skip(LISTED)
                    .mapToDouble(Bargain.Other::benefit)
                    .sum();
            others.add(rows.size() - LISTED + " more", signed(rest));
        }
        if (!rows.isEmpty()) {
            table(others);
        }
    }

    private void years() {
        heading("Gain before paying, by state and year");
        Appraisal a = b.appraisal();
        Column[] columns = new Column[b.parties().size() + 1];
        columns[0] = Column.left("year");
        for (int i = 1; i < columns.length; i++) {
            columns[i] = Column.right(b.parties().get(i - 1).state());
        }
        ReportTable t = new ReportTable(columns);
        int last = a.total().lastYear();
        for (int year = a.file().openingYear(); year <= last; year++) {
            if ((year - a.file().openingYear()) % YEARS_APART == 0 || year == last) {
                String[] cells = new String[columns.length];
                cells[0] = Integer.toString(year);
                for (int i = 1; i < cells.length; i++) {
                    cells[i] = signed(b.parties().get(i - 1).byYear().of(year));
                }
                t.add(cells);
            }
        }
        table(t);
        line("Every fifth year; --format csv and json hold all. The owner's last year holds what is left of the line.");
    }

    private void coalitions() {
        heading("Who could pay together");
        List<Long> minimal = b.coalitions().minimal();
        if (minimal.isEmpty()) {
            double all = b.parties().stream()
                            .mapToDouble(p -> p.decides() ? p.mostItPays() : Math.max(0, p.mostItPays()))
                            .sum()
                    + b.others().stream()
                            .mapToDouble(o -> Math.max(0, o.benefit()))
                            .sum();
            line("No set of states gains as much as the link costs: all that gain, together, "
                    + AppraisalTable.signed(all) + " of " + Figures.grouped(b.cost() / AppraisalTable.MILLION, 1)
                    + " (" + BargainWords.percent(all / b.cost()) + ").");
            return;
        }
        line(Figures.count(b.coalitions().winning(), "set") + " of "
                + b.candidates().size() + " states could, "
                + Figures.count(minimal.size(), "set") + " of them without a member too many:");
        minimal.stream().limit(LISTED).forEach(c -> line("  " + String.join(", ", b.members(c))));
        if (minimal.size() > LISTED) {
            line("  and " + (minimal.size() - LISTED) + " more");
        }
        List<String> always = b.members(b.coalitions().indispensable());
        line("In all of them: " + (always.isEmpty() ? "nobody" : String.join(", ", always)) + ".");
    }

    private void terms() {
        Terms terms = b.terms();
        if (terms == null) {
            return;
        }
        heading("Terms that would do");
        ReportTable t = new ReportTable(Column.left("term"), Column.right("value"));
        t.add("toll at which nobody uses the link, USD a tonne", Figures.grouped(terms.chokeUsd(), 2));
        t.add("toll that brings in most, USD a tonne", Figures.grouped(terms.bestUsd(), 2));
        t.add("what it brings in a year, traffic of " + b.appraisal().traffic().year(), signed(terms.bestRevenueUsd()));
        t.add(
                "owner willing from a toll of, USD a tonne",
                Double.isNaN(terms.ownerLeastTollUsd()) ? "none" : Figures.grouped(terms.ownerLeastTollUsd(), 2));
        t.add("owner lacks with its own money alone", signed(-terms.ownerShortWithoutLoanUsd()));
        t.add("owner lacks with the loan", signed(-terms.ownerShortUsd()));
        t.add("owner lacks with the loan and the toll best for it", signed(-terms.ownerShortAtBestUsd()));
        t.add(
                "owner willing up to an interest of",
                Double.isNaN(terms.ownerMostInterest()) ? "none" : rate(terms.ownerMostInterest()));
        t.add("gift needed on top of a loan without interest", signed(terms.grantNeededUsd()));
        t.add(
                "lender willing up to a toll of, USD a tonne",
                Double.isNaN(terms.lenderMostTollUsd()) ? "none" : Figures.grouped(terms.lenderMostTollUsd(), 2));
        table(t);
    }

    private void host() {
        HostCase h = b.host();
        if (h == null) {
            return;
        }
        heading("Once the money is sunk");
        String lender = b.plan().lender();
        ReportTable t = new ReportTable(
                Column.left("state"),
                Column.right("word kept"),
                Column.right("bargained anew, nothing repaid"),
                Column.right("difference"));
        t.add(h.host(), signed(h.agreed()[0]), signed(h.renegotiated()[0]), signed(h.taken()));
        t.add(lender, signed(h.agreed()[1]), signed(h.renegotiated()[1]), signed(h.renegotiated()[1] - h.agreed()[1]));
        table(t);
        line("In use the link is worth " + signed(h.pie()) + " to the parties then; "
                + h.host() + " gains " + AppraisalTable.signed(h.taken()) + " by it. With a chance of "
                + Figures.percent(h.kept()) + " that the word is kept, " + lender + " can expect "
                + signed(h.lenderExpected()) + ": " + (h.lenderWilling() ? "" : "not ")
                + "willing. It is from a chance of "
                + (h.leastChance() > 1 ? "more than 1: not even if all is kept" : Figures.grouped(h.leastChance(), 2))
                + ". All at the rate of discount above.");
        line(
                h.tempted() == 0
                        ? "In no year does the debt service left outweigh what the link still brings " + h.host() + "."
                        : "From " + h.tempted() + " on, the debt service left outweighs what the link still brings "
                                + h.host() + ".");
    }

    private void box() {
        Box box = b.box();
        LenderCase lender = b.lender();
        if (box == null || lender == null) {
            return;
        }
        heading("The box: " + Figures.grouped(box.samples(), 0) + " points, seed " + box.seed());
        ReportTable t = new ReportTable(
                Column.left("axis"),
                Column.right("from"),
                Column.right("to"),
                Column.right("stated"),
                Column.left("explained, the rest as stated"),
                Column.right("lowest tenth"),
                Column.right("highest tenth"));
        for (Box.AxisCase axis : box.axes()) {
            t.add(
                    axis.range().axis().text(),
                    BargainWords.value(axis.range().axis(), axis.range().low()),
                    BargainWords.value(axis.range().axis(), axis.range().high()),
                    BargainWords.value(axis.range().axis(), axis.stated()),
                    BargainWords.thresholds(axis, lender.isExplained()),
                    BargainWords.percent(axis.tenths()[0]),
                    BargainWords.percent(axis.tenths()[axis.tenths().length - 1]));
        }
        table(t);
        line("Tenths: share of the box in which the lender is explained, where the axis lies in its lowest or highest"
                + " tenth and the others anywhere.");
    }

    private void figures() {
        ReportTable t = new ReportTable(
                Column.left("figure"), Column.right("value"), Column.left("sure"), Column.broken("source", 70));
        for (ProjectRow row : BargainWords.figures(b)) {
            t.add(
                    row.name(),
                    (row.figure().isLow() ? "~" : "")
                            + (Figures.plain(row.figure().value()) + " " + row.unit()).strip(),
                    row.figure().confidence().word(),
                    row.figure().source());
        }
        for (BargainPlan.Range r : b.plan().box()) {
            t.add(
                    "box: " + r.axis().text(),
                    (r.figure().isLow() ? "~" : "") + Figures.plain(r.low()) + " to "
                            + BargainWords.value(r.axis(), r.high()),
                    r.figure().confidence().word(),
                    r.figure().source());
        }
        table(t);
        line("~ Low confidence: an estimate. landbridge appraise tells what the gains rest on.");
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

    private static String rate(double rate) {
        return Double.isFinite(rate) ? Figures.grouped(100 * rate, 2) + " %" : "-";
    }

    private static String signed(double usd) {
        return AppraisalTable.signed(usd);
    }
}
