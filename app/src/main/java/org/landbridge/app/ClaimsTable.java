package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.Network;
import org.landbridge.network.claim.Claim;
import org.landbridge.study.claims.ClaimReport;
import org.landbridge.study.claims.ClaimStudy;
import org.landbridge.study.claims.Finding;
import org.landbridge.study.claims.JudgedClaim;
import org.landbridge.study.claims.Verdict;
import org.landbridge.study.claims.WouldHold;

/** Claims as text or Markdown. */
final class ClaimsTable {
    private static final int CLAIM = 28;
    private static final int SAYS = 43;
    private static final int VERDICT = 14;
    private static final int WIDE = 76;
    private static final int DETAIL = 130;

    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    private ClaimsTable(boolean markdown) {
        this.markdown = markdown;
    }

    /** All claims, one below the other. */
    static String text(ClaimReport report) {
        ClaimsTable t = new ClaimsTable(false);
        t.line("Claims against sources and model, data " + report.dataName() + " " + report.dataVersion());
        t.text.append('\n');
        TextTable table = new TextTable(
                Column.right("#"),
                Column.left("claim"),
                Column.left("what sources say"),
                Column.left("what the model says"),
                Column.left("verdict"));
        for (JudgedClaim judged : report.claims()) {
            List<String> claim = TextTable.lines(judged.claim().text(), CLAIM);
            List<String> sources = lines(judged.published());
            List<String> model = lines(judged.modelled());
            List<String> verdict = TextTable.lines(judged.verdictWords(), VERDICT);
            int height = Math.max(Math.max(claim.size(), verdict.size()), Math.max(sources.size(), model.size()));
            for (int i = 0; i < height; i++) {
                table.add(
                        i == 0 ? Integer.toString(judged.claim().number()) : "",
                        at(claim, i),
                        at(sources, i),
                        at(model, i),
                        at(verdict, i));
            }
            table.add("", "", "", "", "");
        }
        t.text.append(table.text("").stripTrailing()).append("\n\n");
        t.line(ClaimsWords.LEGEND);
        t.rules();
        if (!report.store()) {
            t.line(
                    "No store of evidence: votes, events and visits are not at hand (landbridge evidence import --help).");
        }
        t.line("The whole argument: landbridge claims show N.");
        return t.text.toString();
    }

    private static List<String> lines(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding f : findings) {
            List<String> broken = TextTable.lines(ClaimsWords.says(f), SAYS);
            for (int i = 0; i < broken.size(); i++) {
                lines.add((i == 0 ? "" : "  ") + broken.get(i));
            }
        }
        return lines;
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    /** A report in Markdown: the verdicts, then every argument. */
    static String report(ClaimReport report, Network network, ClaimStudy study) {
        ClaimsTable t = new ClaimsTable(true);
        t.text.append("# Claims against sources and model\n\n");
        t.line("Data " + report.dataName() + " " + report.dataVersion() + ", seed " + report.seed()
                + (report.store() ? "." : "; no store of evidence."));
        ReportTable table = new ReportTable(
                Column.right("#"), Column.left("claim"), Column.left("claimed"), Column.left("verdict"));
        for (JudgedClaim judged : report.claims()) {
            Claim claim = judged.claim();
            table.add(
                    Integer.toString(claim.number()),
                    claim.text(),
                    ClaimsWords.claimed(claim.target()),
                    judged.verdictWords());
        }
        t.table(table);
        t.rules();
        for (JudgedClaim judged : report.claims()) {
            t.argument(judged, study.wouldHold(judged), network, 2);
        }
        return t.text.toString();
    }

    /** One claim with everything. */
    static String argument(
            ClaimReport report, JudgedClaim judged, List<WouldHold> would, Network network, boolean markdown) {
        ClaimsTable t = new ClaimsTable(markdown);
        t.argument(judged, would, network, 1);
        t.heading("Rules", 2);
        t.rules();
        t.line("Data " + report.dataName() + " " + report.dataVersion() + ", seed " + report.seed() + ".");
        return t.text.toString();
    }

    private void argument(JudgedClaim judged, List<WouldHold> would, Network network, int level) {
        Claim claim = judged.claim();
        if (markdown) {
            text.append(level == 1 ? "" : "\n")
                    .append("#".repeat(level))
                    .append(' ')
                    .append("Claim ")
                    .append(claim.number())
                    .append(": ")
                    .append(claim.text())
                    .append("\n\n");
        } else {
            line("Claim " + claim.number() + ": " + claim.text());
        }
        String claimed = ClaimsWords.claimed(claim.target());
        if (!claimed.isEmpty()) {
            line("Claimed: " + claimed + period(claim));
        }
        line("Verdict: " + judged.verdictWords());
        side("What sources say", judged.published(), claim, level + 1);
        side("What the model says", judged.modelled(), claim, level + 1);
        for (WouldHold one : would) {
            wouldHold(one, level + 1);
        }
        List<String> sources = ClaimsWords.sources(judged.findings(), network);
        if (!sources.isEmpty()) {
            heading("Sources", level + 1);
            sources.forEach(s -> text.append("- ").append(s).append('\n'));
            text.append(markdown ? "\n" : "");
        }
    }

    private static String period(Claim claim) {
        var from = claim.period().from();
        var to = claim.period().to();
        return (from == null ? "" : ", from " + from) + (to == null ? "" : ", before " + to);
    }

    private void side(String title, List<Finding> findings, Claim claim, int level) {
        if (findings.isEmpty()) {
            return;
        }
        heading(title, level);
        ReportTable table = new ReportTable(
                Column.left("test"), Column.left("answer"), Column.broken("found", WIDE), Column.left("held against"));
        for (Finding f : findings) {
            table.add(
                    f.row().test().word(),
                    f.hasSay() ? f.answer().word() : "promised",
                    f.says(),
                    f.row().target().equals(claim.target())
                            ? ""
                            : ClaimsWords.claimed(f.row().target()));
        }
        table(table);
        for (Finding f : findings) {
            List<String> details = new ArrayList<>(f.details());
            String notes = f.row().notes();
            if (!notes.isEmpty() && !details.contains(notes) && !f.says().contains(notes)) {
                details.add(0, notes);
            }
            for (String detail : details) {
                if (markdown) {
                    text.append("- ")
                            .append(f.row().id())
                            .append(": ")
                            .append(detail)
                            .append('\n');
                } else {
                    List<String> lines = TextTable.lines(f.row().id() + ": " + detail, DETAIL);
                    for (int i = 0; i < lines.size(); i++) {
                        text.append(i == 0 ? "  " : "    ").append(lines.get(i)).append('\n');
                    }
                }
            }
        }
        text.append(markdown ? "\n" : "");
    }

    private void wouldHold(WouldHold would, int level) {
        heading("What would have to be true (" + would.row() + ")", level);
        line("The model has " + Figures.grouped(would.found(), 2) + " " + would.unit() + ", the claim "
                + Figures.grouped(would.wanted(), 2)
                + ". Each cause alone, all else being equal; amounts are means along the way.");
        ReportTable table = new ReportTable(
                Column.left("cause"),
                Column.right("now"),
                Column.right("times"),
                Column.right("would have to be"),
                Column.right("then " + would.unit()));
        for (WouldHold.Cause cause : would.causes()) {
            table.add(
                    cause.what(),
                    Figures.grouped(cause.now(), 1) + " " + cause.unit(),
                    Double.isNaN(cause.factor()) ? "-" : ClaimsWords.factor(cause.factor()),
                    ClaimsWords.needed(cause),
                    Figures.grouped(cause.reached(), 2));
        }
        table(table);
    }

    private void rules() {
        Verdict.rules().forEach(this::line);
    }

    private void heading(String title, int level) {
        text.append('\n')
                .append(markdown ? "#".repeat(level) + " " : "")
                .append(title)
                .append(markdown ? "\n\n" : "\n");
    }

    private void line(String line) {
        if (markdown) {
            text.append(line).append("\n\n");
        } else {
            TextTable.lines(line, DETAIL).forEach(l -> text.append(l).append('\n'));
        }
    }

    private void table(ReportTable table) {
        text.append(table.text(markdown)).append(markdown ? "\n" : "");
    }
}
