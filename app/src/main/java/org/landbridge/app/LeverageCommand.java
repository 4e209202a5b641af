package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Courses;
import org.landbridge.app.chart.Outlines;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.FreightTableReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.study.demand.DemandReport;
import org.landbridge.study.demand.DemandStudy;
import org.landbridge.study.transit.Elasticities;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.transit.LeverageStudy;
import org.landbridge.study.transit.LinkWorlds;
import org.landbridge.study.transit.TransitOptions;
import org.landbridge.study.transit.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who holds how much over the freight of others. */
@Command(
        name = "leverage",
        description =
                "What each state holds over freight: the transit game, its Shapley value, nucleolus and refusals.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "A coalition of states makes the surplus of the freight between its members that can move over their land,",
            "canals and ports and over the open sea. Assumptions are printed with every result.",
            "With --scenario or --link, changes are told against the network as it stands, or without the link.",
            "A demand table is a CSV file with the columns origin, destination, commodity, tonnes_per_year.",
            "",
            "Examples:",
            "  landbridge leverage",
            "  landbridge leverage --from RU --to IN --both",
            "  landbridge leverage --link astara-rasht --chart bars.svg --map map.svg",
            "  landbridge leverage --scenario examples/suez-closed.yaml --draws 0",
            "  landbridge leverage --from RU --to IR --build astara-rasht=110 --split IR"
        })
final class LeverageCommand implements Callable<Integer> {
    private static final int MOST_TOP = 200;
    private static final double MILLION = 1e6;

    private final Console console;

    @Option(names = "--from", paramLabel = "STATE", description = "Only what this state sends: code or name.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "STATE", description = "Only what this state receives.")
    private @Nullable String to;

    @Option(names = "--both", description = "With --from and --to: the trade of both directions.")
    private boolean both;

    @Option(
            names = "--demand",
            paramLabel = "FILE",
            description = "What moves, as a CSV file (default: the demand of the data package, see flows demand).")
    private @Nullable Path demandFile;

    @Option(names = "--date", paramLabel = "D", description = "Day, YYYY-MM-DD (default: of scenario or data package).")
    private @Nullable String date;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Scenario file; may be repeated, A+B makes the changes of both together.")
    private List<String> scenarioFiles = new ArrayList<>();

    @Option(names = "--link", paramLabel = "ID", description = "Tell what this link moves: without it, then with it.")
    private @Nullable String link;

    @Option(
            names = "--build",
            paramLabel = "ID=MUSD",
            description = "A link that coalitions may build at so many million USD a year; may be repeated.")
    private List<String> build = new ArrayList<>();

    @Option(
            names = "--split",
            paramLabel = "STATES",
            split = ",",
            description = "States whose roles play apart: producer, consumer, transit, port.")
    private List<String> split = new ArrayList<>();

    @Option(
            names = "--outside",
            paramLabel = "X",
            description = "Reservation cost, in times the best way's cost (default: ${DEFAULT-VALUE}, an estimate).")
    private double outside = 3;

    @Option(
            names = "--theta",
            paramLabel = "X",
            description = "One trade elasticity for all goods (default: by sector, from the data package).")
    private @Nullable Double theta;

    @Option(
            names = "--nucleolus",
            paramLabel = "N",
            description = "Players of the nucleolus, the least act as one; 2 to 16 (default: ${DEFAULT-VALUE}).")
    private int nucleolusPlayers = 12;

    @Option(names = "--draws", paramLabel = "N", description = "Draws for intervals (default: ${DEFAULT-VALUE}).")
    private int draws = 50;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--top", paramLabel = "N", description = "States to list (default: ${DEFAULT-VALUE}).")
    private int top = 15;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw bars by state, FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Also shade states on a map, FILE.svg or FILE.png: by value, or by its change.")
    private @Nullable Path map;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Option(names = "--quiet", description = "Do not tell the progress.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    LeverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = output.format("leverage");
        check();
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network base = data.read();
        List<Scenario> scenarios = new ArrayList<>();
        for (String files : scenarioFiles) {
            scenarios.add(ScenarioFiles.read(files, base));
        }
        LocalDate day = Dates.within(base, day(asked, scenarios, base));
        TransitOptions options = new TransitOptions(
                outside, states(base, split), builds(), draws, seed, nucleolusPlayers, threads.count());
        Map<String, Confidence> confidence = new HashMap<>();
        String sender = from == null ? "" : state(base, from);
        String receiver = to == null ? "" : state(base, to);
        FreightDemand demand = kept(base, demand(base, day, confidence), sender, receiver);
        Leverage leverage = LeverageStudy.run(
                base,
                worlds(base, scenarios, day),
                day,
                trade(new Names(base), sender, receiver),
                demand,
                confidence,
                theta == null
                        ? Elasticities.of(BaselineReader.read(data.folder()).sectors())
                        : Elasticities.same(theta),
                options,
                line -> {
                    if (!quiet) {
                        console.note(line);
                    }
                });
        print(chosen, leverage, base);
        return 0;
    }

    private void check() {
        threads.count();
        if (both && (from == null || to == null)) {
            throw new BadUsageException("--both goes with --from and --to");
        }
        if (top < 1 || top > MOST_TOP) {
            throw new BadUsageException("--top must be between 1 and " + MOST_TOP);
        }
        if (theta != null && !(theta > 0 && theta <= 50)) {
            throw new BadUsageException("--theta must be more than 0 and at most 50");
        }
        if (link != null && scenarioFiles.size() > 1) {
            throw new BadUsageException("--link goes with one --scenario at most");
        }
        if (chart != null) {
            Pictures.requireKnownEnding(chart);
        }
        if (map != null) {
            Pictures.requireKnownEnding(map);
        }
        Theme.of(theme);
    }

    private static LocalDate day(@Nullable LocalDate asked, List<Scenario> scenarios, Network network) {
        if (asked != null) {
            return asked;
        }
        Set<LocalDate> dates = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            LocalDate base = scenario.baseDate();
            if (base != null) {
                dates.add(base);
            }
        }
        if (dates.size() > 1) {
            throw new BadUsageException(
                    "the scenarios have different base dates (" + dates + "); name the day with --date");
        }
        return dates.isEmpty() ? network.defaultDate() : dates.iterator().next();
    }

    private Map<String, Double> builds() {
        Map<String, Double> costs = new TreeMap<>();
        for (String text : build) {
            String[] parts = text.split("=", -1);
            try {
                if (parts.length == 2 && !parts[0].isBlank()) {
                    costs.put(parts[0].strip(), Double.parseDouble(parts[1]) * MILLION);
                    continue;
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
            throw new BadUsageException(
                    "bad --build \"" + text + "\": expected a link and million USD a year, for example LINK=110");
        }
        return costs;
    }

    private static Set<String> states(Network network, List<String> names) {
        Set<String> states = new TreeSet<>();
        names.forEach(name -> states.add(state(network, name)));
        return states;
    }

    private static String state(Network network, String name) {
        String wanted = name.strip();
        for (String id : network.states().keySet()) {
            if (id.equalsIgnoreCase(wanted) || new Names(network).state(id).equalsIgnoreCase(wanted)) {
                return id;
            }
        }
        throw new BadUsageException("unknown state \"" + name + "\": expected a code or a name of states.csv");
    }

    private FreightDemand demand(Network network, LocalDate day, Map<String, Confidence> confidence) {
        Path file = demandFile;
        if (file != null) {
            return FreightDemand.of(
                    FreightTableReader.read(file, network), List.of(String.valueOf(file.getFileName())));
        }
        DemandReport report = DemandStudy.demand(network, "base", TradeReader.read(data.folder()), day);
        report.pairs()
                .forEach(p -> confidence.put(
                        p.flow().exporter() + " " + p.flow().importer() + " "
                                + p.flow().commodity(),
                        p.flow().evidence().confidence()));
        return report.demand();
    }

    private FreightDemand kept(Network network, FreightDemand demand, String sender, String receiver) {
        return new FreightDemand(
                demand.rows().stream()
                        .filter(row -> {
                            String a = stateOf(network, row.origin());
                            String b = stateOf(network, row.destination());
                            return fits(a, sender) && fits(b, receiver) || both && fits(a, receiver) && fits(b, sender);
                        })
                        .toList(),
                demand.sources());
    }

    private static boolean fits(String state, String wanted) {
        return wanted.isEmpty() || wanted.equals(state);
    }

    private static String stateOf(Network network, String place) {
        Place known = network.places().get(place);
        return known == null ? "" : known.state();
    }

    private String trade(Names names, String sender, String receiver) {
        String what = demandFile == null ? "counted trade" : "the freight of " + demandFile.getFileName();
        if (both) {
            return what + " between " + names.state(sender) + " and " + names.state(receiver);
        }
        return what
                + (sender.isEmpty() ? "" : " from " + names.state(sender))
                + (receiver.isEmpty() ? "" : " to " + names.state(receiver));
    }

    private List<World> worlds(Network base, List<Scenario> scenarios, LocalDate day) {
        List<World> worlds = new ArrayList<>();
        String id = link;
        if (id == null) {
            worlds.add(new World("base", base));
            scenarios.forEach(s -> worlds.add(new World(s.name(), s.applyTo(base))));
            return worlds;
        }
        Network network = scenarios.isEmpty() ? base : scenarios.getFirst().applyTo(base);
        String suffix = scenarios.isEmpty() ? "" : ", " + scenarios.getFirst().name();
        boolean open = network.links().stream().anyMatch(l -> l.id().equals(id) && l.carriesFreight(day));
        worlds.add(new World("without " + id + suffix, open ? LinkWorlds.without(network, id) : network));
        worlds.add(new World("with " + id + suffix, LinkWorlds.with(network, id, day)));
        return worlds;
    }

    private void print(Format chosen, Leverage leverage, Network network) {
        String text = switch (chosen) {
            case JSON -> LeverageJson.text(leverage);
            case CSV -> LeverageCsv.text(leverage);
            default -> new LeverageText(leverage, network, top, chosen == Format.MARKDOWN).text();
        };
        output.write(console, text);
        if (chart != null) {
            Pictures.leverage(chart, leverage, network, Theme.of(theme));
            console.note("chart written to " + chart);
        }
        if (map != null) {
            Pictures.leverageMap(
                    map, leverage, Outlines.read(data.folder()), Courses.read(data.folder(), network), Theme.of(theme));
            console.note("map written to " + map);
        }
    }
}
