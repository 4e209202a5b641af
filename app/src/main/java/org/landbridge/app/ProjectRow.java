package org.landbridge.app;

import java.util.ArrayList;
import java.util.List;
import org.landbridge.study.appraise.Figure;
import org.landbridge.study.appraise.ProjectFile;

/** A figure of a project file with its name and unit. */
record ProjectRow(String name, Figure figure, String unit) {
    static List<ProjectRow> of(ProjectFile file) {
        String millions = "m " + file.currency();
        List<ProjectRow> rows = new ArrayList<>();
        rows.add(new ProjectRow("USD per " + file.currency(), file.usdPerUnit(), "USD"));
        rows.add(new ProjectRow("prices of the package over those of " + file.priceYear(), file.priceFactor(), "×"));
        rows.add(new ProjectRow("rate of discount", file.discountPercent(), "%"));
        for (ProjectFile.CapitalPart part : file.capital()) {
            rows.add(new ProjectRow(
                    part.name() + " " + part.year() + shadow(part.shadowFactor()), part.millions(), millions));
        }
        rows.add(new ProjectRow("left at the end", file.residualPercent(), "%"));
        rows.add(new ProjectRow(
                "upkeep a year" + shadow(file.operation().shadowFactor()),
                file.operation().millionsPerYear(),
                millions));
        rows.add(new ProjectRow("upkeep a tonne", file.operation().perTonne(), file.currency()));
        rows.add(new ProjectRow("growth of traffic a year", file.traffic().growthPercent(), "%"));
        Figure most = file.traffic().mostMt();
        if (most != null) {
            rows.add(new ProjectRow("most on the link", most, "Mt"));
        }
        ProjectFile.Values values = file.values();
        Figure time = values.timePercent();
        if (time != null) {
            rows.add(new ProjectRow("a day, of the goods' value", time, "%"));
        }
        rows.add(new ProjectRow("reliability ratio", values.reliabilityRatio(), "×"));
        rows.add(new ProjectRow("price of CO2e", values.co2Usd(), "USD/t"));
        rows.add(new ProjectRow("growth of that price", values.co2GrowthPercent(), "%"));
        rows.add(new ProjectRow("owner's part of carriage over the link", values.accessPercent(), "%"));
        rows.add(new ProjectRow("rent in tolls", values.tollRentPercent(), "%"));
        rows.add(new ProjectRow("rent in border fees", values.feeRentPercent(), "%"));
        rows.add(new ProjectRow("reference rate for loans", file.referencePercent(), "%"));
        return rows;
    }

    private static String shadow(double factor) {
        return factor == 1 ? "" : ", shadow factor " + Figures.plain(factor);
    }
}
