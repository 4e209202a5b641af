package org.landbridge.app;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.Network;
import org.landbridge.network.difference.AsOf;
import org.landbridge.network.difference.Difference;
import org.landbridge.network.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rows in which a scenario differs from the base, or two scenarios from each other. */
@Command(
        name = "diff",
        description = "Lists the rows in which a scenario differs from the base, or two from each other, on a date.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  landbridge scenario diff examples/astara-rasht-open.yaml",
            "  landbridge scenario diff examples/suez-closed.yaml examples/bosporus-closed.yaml --date 2025-01-01"
        })
final class ScenarioDiffCommand implements Callable<Integer> {
    private static final int TEXT_WIDTH = 44;

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "Scenario file; A+B to take two together.")
    private String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OTHER",
            description = "Scenario file to hold it against (default: the base).")
    private @Nullable String other;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "Day, YYYY-MM-DD (default: base date of the scenario, else of the data package).")
    private @Nullable String date;

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Mixin
    private DataOption data = new DataOption();

    ScenarioDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("scenario diff");
        Network network = data.read();
        Scenario scenario = ScenarioFiles.read(file, network);
        Scenario against = other == null ? null : ScenarioFiles.read(other, network);
        LocalDate base = scenario.baseDate();
        LocalDate day =
                Dates.within(network, date != null ? Dates.parse(date) : base != null ? base : network.defaultDate());
        Network first = AsOf.day(against == null ? network : against.applyTo(network), day);
        Network second = AsOf.day(scenario.applyTo(network), day);
        List<Difference> differences = Difference.between(first, second);
        String from = against == null ? "base" : against.name();
        output.write(
                console,
                switch (chosen) {
                    case JSON -> json(network, differences, from, scenario.name(), day);
                    case CSV -> csv(differences);
                    case MARKDOWN -> markdown(differences, from, scenario.name());
                    default -> table(differences, from, scenario.name(), day);
                });
        return 0;
    }

    private static String table(List<Difference> differences, String from, String to, LocalDate day) {
        String title = to + " against " + from + " on " + day + ": " + Figures.count(differences.size(), "row")
                + " differ" + (differences.size() == 1 ? "s" : "") + "\n";
        if (differences.isEmpty()) {
            return title;
        }
        TextTable table = new TextTable(
                Column.left("table"),
                Column.left("row"),
                Column.broken(from, TEXT_WIDTH),
                Column.broken(to, TEXT_WIDTH));
        differences.forEach(d -> table.add(d.table(), d.id(), said(d.first()), said(d.second())));
        return title + "\n" + table.text("");
    }

    private static String markdown(List<Difference> differences, String from, String to) {
        MarkdownTable table = new MarkdownTable("table", "row", from, to);
        differences.forEach(d -> table.add(d.table(), d.id(), said(d.first()), said(d.second())));
        return table.text();
    }

    private static String said(String text) {
        return text.isEmpty() ? "not there" : text;
    }

    private static String csv(List<Difference> differences) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, "table", "id", "from", "to");
        differences.forEach(d -> CsvLine.append(text, d.table(), d.id(), d.first(), d.second()));
        return text.toString();
    }

    private static String json(Network network, List<Difference> differences, String from, String to, LocalDate day) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            JsonText.head(json, network.name(), network.version(), to, day.toString(), 0);
            json.writeStringProperty("against", from);
            json.writeArrayPropertyStart("differences");
            for (Difference difference : differences) {
                json.writeStartObject();
                json.writeStringProperty("table", difference.table());
                json.writeStringProperty("id", difference.id());
                json.writeStringProperty("from", difference.first());
                json.writeStringProperty("to", difference.second());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
