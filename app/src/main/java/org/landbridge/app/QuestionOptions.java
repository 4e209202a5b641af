package org.landbridge.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.routing.CargoReader;
import org.landbridge.study.Question;
import org.landbridge.study.Sampling;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of every question about two places. */
final class QuestionOptions {
    @Parameters(index = "0", paramLabel = "FROM", description = "Origin: UN/LOCODE, name or part of a name.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Destination.")
    private String to = "";

    @Option(
            names = "--date",
            paramLabel = "D",
            description =
                    "Day of departure, YYYY-MM-DD (default: base date of the scenario, else of the data package).")
    private @Nullable String date;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Scenario file with changes of the network; may be repeated to see several side by side,"
                    + " A+B makes the changes of both together.")
    private List<String> scenarioFiles = new ArrayList<>();

    @Option(
            names = "--comply",
            paramLabel = "A,B",
            split = ",",
            description = "Only routes that meet no sanction regime of these authorities (UN, EU, US, UK, other), and"
                    + " what that costs in days and USD.")
    private List<String> comply = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "D",
            description = "Day that the answer is held against, to tell what made the difference; none for no such"
                    + " section (default: default date of the data package).")
    private @Nullable String against;

    @Option(
            names = "--cargo",
            paramLabel = "C",
            description = "TEU, FEU or t, with a commodity if wanted: FEU:machinery, t:grain (default: TEU).")
    private String cargo = "TEU";

    @Option(names = "--max", paramLabel = "N", description = "Length of the short list (default: 12).")
    private int max = 12;

    @Option(
            names = "--value-of-time",
            paramLabel = "USD_PER_DAY",
            description = "What a day is worth when routes are ranked (default: capital cost of the goods).")
    private double valueOfTime = Double.NaN;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description = "Also give the chance to arrive within this time, for example 25d.")
    private @Nullable String within;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the sampled journeys (default: 1).")
    private long seed = Sampling.STANDARD.seed();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Journeys sampled for each route, 100 to 1,000,000 (default: 2048).")
    private int draws = Sampling.STANDARD.draws();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "table, json, csv, markdown or geojson (default: table).")
    private String format = "table";

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Mixin
    private DataOption data = new DataOption();

    /** A question with all that was read to ask it. */
    record Asked(Network network, List<Scenario> scenarios, Question question) {}

    Format format() {
        return Format.of(format);
    }

    PictureOptions pictures() {
        return pictures;
    }

    Path dataFolder() {
        return data.folder();
    }

    Asked read(Console console) {
        if (max < 1) {
            throw new BadUsageException("--max must be at least 1");
        }
        if (valueOfTime < 0 || Double.isInfinite(valueOfTime)) {
            throw new BadUsageException("--value-of-time must be a number of USD, 0 or more");
        }
        Sampling sampling = sampling();
        LocalDate asked = date == null ? null : Dates.parse(date);
        Network network = data.read();
        PlaceFinder finder = new PlaceFinder(network);
        Place origin = door(finder.find(from));
        Place destination = door(finder.find(to));
        if (origin.id().equals(destination.id())) {
            throw new BadUsageException(
                    "origin and destination are the same place (" + origin.id() + " " + origin.name() + ")");
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (String files : scenarioFiles) {
            scenarios.add(ScenarioFiles.read(files, network));
        }
        List<String> authorities = Authorities.parse(comply);
        LocalDate day = Dates.within(network, asked != null ? asked : baseDate(scenarios, network, console));
        return new Asked(
                network,
                scenarios,
                new Question(
                        origin,
                        destination,
                        day,
                        CargoReader.parse(cargo, network, day),
                        max,
                        valueOfTime,
                        sampling,
                        authorities,
                        reference(network)));
    }

    private @Nullable LocalDate reference(Network network) {
        if (against == null) {
            return network.defaultDate();
        }
        return against.equals("none") ? null : Dates.within(network, Dates.parse(against));
    }

    private Sampling sampling() {
        if (draws < 100 || draws > 1_000_000) {
            throw new BadUsageException("--draws must be between 100 and 1000000");
        }
        return new Sampling(seed, draws, within == null ? Double.NaN : Dates.parseDays(within));
    }

    static Place door(Place place) {
        if (!place.kind().hasDoor()) {
            throw new BadUsageException(place.name() + " (" + place.id() + ") is a "
                    + place.kind().word().replace('_', ' ')
                    + ": freight can start and end at ports, terminals, border stations and cities only");
        }
        return place;
    }

    private static LocalDate baseDate(List<Scenario> scenarios, Network network, Console console) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (Scenario scenario : scenarios) {
            LocalDate base = scenario.baseDate();
            if (base != null) {
                dates.add(base);
            }
        }
        if (dates.size() == 1) {
            return dates.iterator().next();
        }
        if (dates.size() > 1) {
            console.note("the scenarios have different base dates; using " + network.defaultDate()
                    + " (choose with --date)");
        }
        return network.defaultDate();
    }
}
