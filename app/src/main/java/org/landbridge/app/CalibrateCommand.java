package org.landbridge.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Mode;
import org.landbridge.network.Observation;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.network.data.CalibrationWriter;
import org.landbridge.network.data.ObservationReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.study.Sampling;
import org.landbridge.study.calibrate.CalibrateStudy;
import org.landbridge.study.calibrate.CalibrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the low-confidence parameters to published figures. */
@Command(
        name = "calibrate",
        description = "Fits the factors of calibration.csv to observed and scheduled figures.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Only rows of low confidence are scaled, within the bounds of the table, drawn towards 1.",
            "A factor on which fewer than two published figures depend stays 1.",
            "",
            "Examples:",
            "  landbridge calibrate",
            "  landbridge calibrate --data my-package --write"
        })
final class CalibrateCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--write", description = "Write the fitted factors to calibration.csv of the data package.")
    private boolean write;

    @Option(
            names = "--fitted-on",
            paramLabel = "D",
            description = "Day to write beside the factors, YYYY-MM-DD (default: today).")
    private @Nullable String fittedOn;

    @Option(names = "--format", paramLabel = "F", description = "table or json (default: table).")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    CalibrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        if (chosen != Format.TABLE && chosen != Format.JSON) {
            throw new BadUsageException("calibrate prints table or json, not " + format);
        }
        LocalDate day = fittedOn == null ? LocalDate.now(Clock.systemUTC()) : Dates.parse(fittedOn);
        Path folder = data.folder();
        PackageReader.Uncalibrated parts = PackageReader.readUncalibrated(folder);
        List<Observation> observations = ObservationReader.read(folder);
        observations.forEach(o -> Dates.within(parts.sourced(), o.date()));
        CalibrationReport report =
                CalibrateStudy.calibrate(parts.sourced(), parts.calibrations(), observations, Sampling.STANDARD, day);
        console.out().print(chosen == Format.JSON ? json(report) : text(report));
        if (write) {
            CalibrationWriter.write(folder, report.factors());
            console.note("written: " + folder.resolve("calibration.csv"));
        }
        return 0;
    }

    private static String text(CalibrationReport report) {
        StringBuilder text = new StringBuilder("Calibration of data ");
        text.append(report.dataName()).append(' ').append(report.dataVersion()).append("\n\n");
        TextTable factors = new TextTable(
                Column.left("parameter"),
                Column.left("scales"),
                Column.left("of"),
                Column.right("factor"),
                Column.right("bounds"),
                Column.right("figures"));
        for (Calibration row : report.factors()) {
            factors.add(
                    row.id(),
                    row.quantity().words(),
                    of(row),
                    Figures.fixed(row.factor(), 3),
                    Figures.plain(row.low()) + "–" + Figures.plain(row.high()),
                    Integer.toString(row.figures()));
        }
        text.append(factors.text("  "));
        text.append("\nErrors of days, observed and scheduled\n").append(ErrorTable.text("with", report.days()));
        text.append("\nErrors of USD, observed and scheduled\n").append(ErrorTable.text("with", report.usd()));
        text.append("\nfigures: published figures of which the parameter makes at least 3 %.\n");
        text.append("Leave one out: each figure predicted by a fit to all the others.\n");
        return text.toString();
    }

    private static String of(Calibration row) {
        String modes = String.join(", ", row.modes().stream().map(Mode::word).toList());
        String places = String.join(", ", row.states()) + String.join(", ", row.areas());
        return (modes + " " + places).strip();
    }

    private static String json(CalibrationReport report) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, report.dataName(), report.dataVersion(), "base", null, Sampling.STANDARD.seed());
            json.writeArrayPropertyStart("factors");
            for (Calibration row : report.factors()) {
                json.writeStartObject();
                json.writeStringProperty("id", row.id());
                json.writeStringProperty("quantity", row.quantity().word());
                JsonText.number(json, "factor", row.factor(), 3);
                JsonText.number(json, "low", row.low(), 3);
                JsonText.number(json, "high", row.high(), 3);
                json.writeNumberProperty("figures", row.figures());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("errors");
            ValidationRows.summaries(json, "days", report.days());
            ValidationRows.summaries(json, "usd", report.usd());
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
