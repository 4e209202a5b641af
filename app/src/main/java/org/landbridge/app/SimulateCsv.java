package org.landbridge.app;

import org.landbridge.study.simulate.CostEffect;
import org.landbridge.study.simulate.Interval;
import org.landbridge.study.simulate.PairEffect;
import org.landbridge.study.simulate.Simulation;
import org.landbridge.study.simulate.StateEffect;

/** A simulation as one long CSV table: every state, pair and cost, one figure a row. */
final class SimulateCsv {
    private static final int DECIMALS = 6;

    private SimulateCsv() {}

    static String text(Simulation s) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(
                text,
                "scenario",
                "date",
                "data",
                "baseline_year",
                "exporter",
                "importer",
                "sector",
                "figure",
                "before",
                "central",
                "p5",
                "p95");
        row(text, s, "", "", "", "world_real_income_usd_million", Double.NaN, s.worldUsdMillion());
        for (StateEffect e : s.states()) {
            row(text, s, e.id(), "", "", "real_income_percent", Double.NaN, e.realIncomePercent());
            row(text, s, e.id(), "", "", "real_income_usd_million", e.gdpUsdMillion(), e.realIncomeUsdMillion());
            row(text, s, e.id(), "", "", "exports_usd_million", e.exportsBeforeUsdMillion(), e.exportsUsdMillion());
            row(text, s, e.id(), "", "", "imports_usd_million", e.importsBeforeUsdMillion(), e.importsUsdMillion());
        }
        for (PairEffect p : s.pairs()) {
            row(
                    text,
                    s,
                    p.exporter(),
                    p.importer(),
                    "",
                    "trade_usd_million",
                    p.beforeUsdMillion(),
                    p.changeUsdMillion());
        }
        for (CostEffect c : s.costs()) {
            row(
                    text,
                    s,
                    c.exporter(),
                    c.importer(),
                    c.sector(),
                    "trade_cost_percent",
                    c.beforeUsdMillion(),
                    c.costPercent());
        }
        return text.toString();
    }

    private static void row(
            StringBuilder text,
            Simulation s,
            String exporter,
            String importer,
            String sector,
            String figure,
            double before,
            Interval interval) {
        CsvLine.append(
                text,
                s.scenario(),
                s.date().toString(),
                s.dataName() + " " + s.dataVersion(),
                Integer.toString(s.baselineYear()),
                exporter,
                importer,
                sector,
                figure,
                Figures.fixed(before, DECIMALS),
                Figures.fixed(interval.central(), DECIMALS),
                Figures.fixed(interval.low(), DECIMALS),
                Figures.fixed(interval.high(), DECIMALS));
    }
}
