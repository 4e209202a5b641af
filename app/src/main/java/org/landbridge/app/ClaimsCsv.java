package org.landbridge.app;

import org.landbridge.network.claim.Relation;
import org.landbridge.study.claims.ClaimReport;
import org.landbridge.study.claims.Finding;
import org.landbridge.study.claims.JudgedClaim;

/** Claims as CSV: a row for each test. */
final class ClaimsCsv {
    private ClaimsCsv() {}

    static String text(ClaimReport report) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "claim_no",
                "claim",
                "verdict",
                "test_id",
                "test",
                "side",
                "answer",
                "has_say",
                "claimed_relation",
                "claimed_value",
                "claimed_unit",
                "value",
                "low",
                "high",
                "unit",
                "says",
                "sources");
        for (JudgedClaim judged : report.claims()) {
            for (Finding f : judged.findings()) {
                var target = f.row().target();
                CsvLine.append(
                        text,
                        Integer.toString(judged.claim().number()),
                        judged.claim().text(),
                        judged.verdict().words(),
                        f.row().id(),
                        f.row().test().word(),
                        f.published() ? "sources" : "model",
                        f.answer().word(),
                        f.hasSay() ? "yes" : "no",
                        target.relation().word(),
                        target.relation() == Relation.HOLDS ? "" : Figures.fixed(target.value(), 4),
                        target.unit(),
                        Figures.fixed(f.value(), 4),
                        Figures.fixed(f.low(), 4),
                        Figures.fixed(f.high(), 4),
                        f.unit(),
                        f.says(),
                        String.join(";", f.sources()));
            }
        }
        return text.toString();
    }
}
