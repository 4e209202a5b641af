package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.TextTable.Column;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.Question;
import org.landbridge.study.sensitivity.BreakEven;
import org.landbridge.study.sensitivity.Sensitivity;
import org.landbridge.study.sensitivity.SensitivityStudy;
import org.landbridge.study.sensitivity.Standing;
import org.landbridge.study.sensitivity.Swing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which inputs move the comparison of two places. */
@Command(
        name = "sensitivity",
        description = "Shows which inputs move days, USD and the ranking of corridors, and where the ranking flips.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Inputs are the rows of calibration.csv, each moved alone, and the value of time.",
            "",
            "Examples:",
            "  landbridge sensitivity RULED INNSA",
            "  landbridge sensitivity Moscow Tehran --swing 50 --chart tornado.svg"
        })
final class SensitivityCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FROM", description = "Origin: UN/LOCODE, name, or part of a name.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Destination.")
    private String to = "";

    @Option(names = "--date", paramLabel = "D", description = "Day of departure (default: of the data package).")
    private @Nullable String date;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Scenario file with changes of the network.")
    private @Nullable Path scenarioFile;

    @Option(names = "--cargo", paramLabel = "C", description = "TEU, FEU or t[:commodity] (default: TEU).")
    private String cargo = "TEU";

    @Option(
            names = "--value-of-time",
            paramLabel = "USD_PER_DAY",
            description = "What a day is worth (default: capital cost of the goods).")
    private double valueOfTime = Double.NaN;

    @Option(
            names = "--swing",
            paramLabel = "PERCENT",
            description = "How far each input is moved, 1 to 400 (default: 25).")
    private double swing = 25;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw a tornado chart, FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Option(names = "--format", paramLabel = "F", description = "table or json (default: table).")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    SensitivityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        if (chosen != Format.TABLE && chosen != Format.JSON) {
            throw new BadUsageException("sensitivity prints table or json, not " + format);
        }
        if (!(swing >= 1 && swing <= 400)) {
            throw new BadUsageException("--swing must be between 1 and 400 (per cent)");
        }
        if (valueOfTime < 0 || Double.isInfinite(valueOfTime)) {
            throw new BadUsageException("--value-of-time must be a number of USD, 0 or more");
        }
        if (chart != null) {
            Pictures.requireKnownEnding(chart);
            Theme.of(theme);
        }
        Sensitivity sensitivity = analyse();
        if (chart != null) {
            Pictures.tornado(chart, sensitivity, Theme.of(theme));
            console.note("chart written to " + chart);
        }
        console.out().print(chosen == Format.JSON ? json(sensitivity) : text(sensitivity));
        return 0;
    }

    private Sensitivity analyse() {
        LocalDate asked = date == null ? null : Dates.parse(date);
        PackageReader.Uncalibrated parts = PackageReader.readUncalibrated(data.folder());
        Network sourced = parts.sourced();
        PlaceFinder finder = new PlaceFinder(sourced);
        Place origin = QuestionOptions.door(finder.find(from));
        Place destination = QuestionOptions.door(finder.find(to));
        if (origin.id().equals(destination.id())) {
            throw new BadUsageException(
                    "origin and destination are the same place (" + origin.id() + " " + origin.name() + ")");
        }
        Scenario scenario = scenarioFile == null ? null : ScenarioReader.read(scenarioFile, sourced);
        LocalDate base = scenario == null ? null : scenario.baseDate();
        LocalDate day = Dates.within(sourced, asked != null ? asked : base != null ? base : sourced.defaultDate());
        Network changed = scenario == null ? sourced : scenario.applyTo(sourced);
        return SensitivityStudy.analyse(
                changed,
                parts.calibrations(),
                scenario == null ? "base" : scenario.name(),
                new Question(origin, destination, day, CargoReader.parse(cargo, sourced, day), 1, valueOfTime),
                swing / 100);
    }

    private static String text(Sensitivity s) {
        StringBuilder text = new StringBuilder("Sensitivity of ").append(Names.nameAndId(s.origin()));
        text.append(" to ")
                .append(Names.nameAndId(s.destination()))
                .append(", departing ")
                .append(s.date());
        text.append(", 1 ").append(s.cargo().text()).append(", scenario ").append(s.scenario());
        text.append(", data ")
                .append(s.dataName())
                .append(' ')
                .append(s.dataVersion())
                .append("\n\nNow\n");
        TextTable now = new TextTable(
                Column.left("corridor"),
                Column.left("modes"),
                Column.right("days"),
                Column.right("USD"),
                Column.right("generalised USD"));
        for (Standing standing : s.base()) {
            now.add(
                    standing.corridor(),
                    standing.modes(),
                    Figures.grouped(standing.days(), 1),
                    Figures.grouped(standing.usd(), 0),
                    Figures.grouped(standing.generalisedUsd(), 0));
        }
        text.append(now.text("  "));
        text.append("\nEach input moved alone (divided and multiplied by ")
                .append(Figures.plain(1 + s.swing()))
                .append("), the widest first; figures of ")
                .append(s.base().getFirst().corridor())
                .append('\n');
        TextTable swings = new TextTable(
                Column.left("input"),
                Column.right("days"),
                Column.right("USD"),
                Column.right("generalised USD"),
                Column.left("first if lower"),
                Column.left("first if higher"),
                Column.right("swaps"));
        for (Swing swing : s.swings()) {
            swings.add(
                    swing.what(),
                    span(swing.low().days(), swing.high().days(), 1),
                    span(swing.low().usd(), swing.high().usd(), 0),
                    span(swing.low().generalisedUsd(), swing.high().generalisedUsd(), 0),
                    swing.firstAtLow(),
                    swing.firstAtHigh(),
                    Integer.toString(swing.swaps()));
        }
        text.append(swings.text("  "));
        text.append("\nWhere the first rank flips\n");
        for (BreakEven flip : s.breakEvens()) {
            text.append("  ").append(flip.input()).append(" times ").append(Figures.fixed(flip.factor(), 2));
            if (!flip.unit().isEmpty()) {
                text.append(" (")
                        .append(Figures.grouped(flip.value(), 2))
                        .append(' ')
                        .append(flip.unit())
                        .append(')');
            }
            text.append(": ")
                    .append(flip.wins())
                    .append(" overtakes ")
                    .append(flip.loses())
                    .append('\n');
        }
        if (s.breakEvens().isEmpty()) {
            text.append("  nowhere between an eighth and eight times the present values\n");
        }
        text.append("\nRanked with a day at ")
                .append(Figures.grouped(s.usdPerDay(), 2))
                .append(" USD. ");
        text.append("swaps: pairs of corridors that change order on either side.\n");
        text.append("Only figures of low confidence move; routes are found anew each time.\n");
        return text.toString();
    }

    private static String span(double low, double high, int decimals) {
        return Figures.grouped(low, decimals) + " – " + Figures.grouped(high, decimals);
    }

    private static String json(Sensitivity s) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(
                    json, s.dataName(), s.dataVersion(), s.scenario(), s.date().toString(), 0);
            json.writeStringProperty("cargo", s.cargo().text());
            json.writeStringProperty("origin", s.origin().id());
            json.writeStringProperty("destination", s.destination().id());
            JsonText.number(json, "valueOfTimeUsdPerDay", s.usdPerDay(), 2);
            JsonText.number(json, "swing", s.swing(), 4);
            json.writeArrayPropertyStart("base");
            s.base().forEach(standing -> standing(json, null, standing));
            json.writeEndArray();
            json.writeArrayPropertyStart("swings");
            for (Swing swing : s.swings()) {
                json.writeStartObject();
                json.writeStringProperty("input", swing.input());
                json.writeStringProperty("what", swing.what());
                standing(json, "low", swing.low());
                standing(json, "high", swing.high());
                json.writeStringProperty("firstAtLow", swing.firstAtLow());
                json.writeStringProperty("firstAtHigh", swing.firstAtHigh());
                json.writeNumberProperty("swaps", swing.swaps());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("breakEvens");
            for (BreakEven flip : s.breakEvens()) {
                json.writeStartObject();
                json.writeStringProperty("input", flip.input());
                JsonText.number(json, "factor", flip.factor(), 4);
                JsonText.number(json, "value", flip.value(), 2);
                json.writeStringProperty("unit", flip.unit());
                json.writeStringProperty("loses", flip.loses());
                json.writeStringProperty("wins", flip.wins());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void standing(tools.jackson.core.JsonGenerator json, @Nullable String name, Standing standing) {
        if (name == null) {
            json.writeStartObject();
        } else {
            json.writeObjectPropertyStart(name);
        }
        json.writeStringProperty("corridor", standing.corridor());
        json.writeStringProperty("modes", standing.modes());
        JsonText.number(json, "days", standing.days(), 2);
        JsonText.number(json, "usd", standing.usd(), 2);
        JsonText.number(json, "generalisedUsd", standing.generalisedUsd(), 2);
        json.writeEndObject();
    }
}
