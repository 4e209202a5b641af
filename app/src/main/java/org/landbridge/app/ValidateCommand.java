package org.landbridge.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Pictures;
import org.landbridge.app.chart.Theme;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.Observation;
import org.landbridge.network.data.ObservationReader;
import org.landbridge.study.Sampling;
import org.landbridge.study.validate.ValidateStudy;
import org.landbridge.study.validate.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The model against published transit times and prices. */
@Command(
        name = "validate",
        description = "Holds the model against published transit times and prices.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "A published range counts by its middle. Models are judged by what was observed or scheduled;",
            "promises and estimates are shown apart.",
            "",
            "Examples:",
            "  landbridge validate",
            "  landbridge validate --observations mine.csv --format csv > checks.csv"
        })
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description = "A table of your own, with the columns of observations.csv (default: the data package's).")
    private @Nullable Path file;

    @Option(names = "--kind", paramLabel = "K", description = "Only observed, scheduled, promised or estimated.")
    private @Nullable String kind;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the sampled journeys (default: 1).")
    private long seed = Sampling.STANDARD.seed();

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Also draw model against published, FILE.svg or FILE.png.")
    private @Nullable Path chart;

    @Option(names = "--theme", paramLabel = "T", description = "light or dark (default: light).")
    private String theme = "light";

    @Option(names = "--format", paramLabel = "F", description = "table, json or csv (default: table).")
    private String format = "table";

    @Mixin
    private DataOption data = new DataOption();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format chosen = Format.of(format);
        if (chart != null) {
            Pictures.requireKnownEnding(chart);
            Theme.of(theme);
        }
        Network network = data.read();
        List<Observation> observations =
                file == null ? ObservationReader.read(data.folder()) : ObservationReader.read(data.folder(), file);
        if (kind != null) {
            Observation.Kind wanted = kindOf(kind);
            observations = observations.stream().filter(o -> o.kind() == wanted).toList();
        }
        observations.forEach(o -> Dates.within(network, o.date()));
        Validation validation = ValidateStudy.validate(
                network, observations, new Sampling(seed, Sampling.STANDARD.draws(), Double.NaN));
        String text = switch (chosen) {
            case TABLE -> new ValidationReport(validation, network).text();
            case JSON -> ValidationRows.json(validation);
            case CSV -> ValidationRows.csv(validation);
            default -> throw new BadUsageException("validate prints table, json or csv, not " + format);
        };
        if (chart != null) {
            Pictures.validation(chart, validation, Theme.of(theme));
            console.note("chart written to " + chart);
        }
        console.out().print(text);
        return 0;
    }

    private static Observation.Kind kindOf(String word) {
        for (Observation.Kind kind : Observation.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new BadUsageException(
                "unknown kind \"" + word + "\": expected observed, scheduled, promised or estimated");
    }
}
