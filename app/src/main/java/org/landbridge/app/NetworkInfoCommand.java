package org.landbridge.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.landbridge.app.TextTable.Column;
import org.landbridge.network.Confidence;
import org.landbridge.network.Evidence;
import org.landbridge.network.Link;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Rate;
import org.landbridge.network.Service;
import org.landbridge.network.TerminalProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what a data package holds. */
@Command(
        name = "info",
        description = "Tells what the data package holds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example:", "  landbridge network info"})
final class NetworkInfoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    NetworkInfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(text(data.read()));
        return 0;
    }

    static String text(Network network) {
        StringBuilder text = new StringBuilder("Data package ")
                .append(network.name())
                .append(' ')
                .append(network.version())
                .append("\nAnswers for ")
                .append(Dates.text(network.validity()))
                .append(", by default for ")
                .append(network.defaultDate())
                .append("\n\n");
        tables(text, network);
        links(text, network);
        places(text, network);
        return text.toString();
    }

    private static void tables(StringBuilder text, Network network) {
        TextTable table = new TextTable(Column.left("table"), Column.right("rows"), Column.right("low confidence"));
        counted(
                table,
                "places",
                network.places().values().stream().map(p -> p.evidence()).toList());
        counted(table, "links", network.links().stream().map(Link::evidence).toList());
        counted(
                table,
                "services",
                network.services().stream().map(Service::evidence).toList());
        counted(
                table,
                "processes",
                network.processes().stream().map(TerminalProcess::evidence).toList());
        counted(table, "rates", network.rates().stream().map(Rate::evidence).toList());
        counted(
                table,
                "emissions",
                network.emissions().stream().map(e -> e.evidence()).toList());
        counted(
                table,
                "regimes",
                network.regimes().stream().map(r -> r.evidence()).toList());
        counted(
                table,
                "corridors",
                network.corridors().stream().map(c -> c.evidence()).toList());
        counted(
                table,
                "events",
                network.events().stream().map(e -> e.evidence()).toList());
        counted(
                table,
                "commodities",
                network.commodities().values().stream().map(c -> c.evidence()).toList());
        table.add("states", Figures.grouped(network.states().size(), 0), "");
        table.add("memberships", Figures.grouped(network.memberships().size(), 0), "");
        table.add("sources", Figures.grouped(network.sources().size(), 0), "");
        text.append(table.text(""));
    }

    private static void counted(TextTable table, String name, List<Evidence> rows) {
        long low = rows.stream().filter(e -> e.confidence() == Confidence.LOW).count();
        table.add(name, Figures.grouped(rows.size(), 0), Figures.grouped((double) low, 0));
    }

    private static void links(StringBuilder text, Network network) {
        Map<Mode, double[]> sums = new EnumMap<>(Mode.class);
        Set<String> seen = new HashSet<>();
        for (Link link : network.links()) {
            if (link.carriesFreight(network.defaultDate()) && seen.add(link.id())) {
                double[] sum = sums.computeIfAbsent(link.mode(), m -> new double[2]);
                sum[0]++;
                sum[1] += link.lengthKm();
            }
        }
        TextTable table = new TextTable(Column.left("mode"), Column.right("links"), Column.right("km"));
        sums.forEach(
                (mode, sum) -> table.add(Names.words(mode), Figures.grouped(sum[0], 0), Figures.grouped(sum[1], 0)));
        text.append("\nLinks that carry freight on ")
                .append(network.defaultDate())
                .append('\n');
        text.append(table.text(""));
    }

    private static void places(StringBuilder text, Network network) {
        Map<PlaceKind, Integer> counts = new EnumMap<>(PlaceKind.class);
        network.places().values().forEach(place -> counts.merge(place.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + Names.words(kind)));
        text.append("\nPlaces by kind: ").append(String.join(", ", parts)).append('\n');
    }
}
