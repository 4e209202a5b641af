package org.landbridge.study.appraise;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Confidence;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.EditDistance;
import org.landbridge.network.Fault;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.yaml.YamlDocument;
import org.landbridge.network.yaml.YamlFields;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a project from YAML; every fault is told at once, with line and column. {@code project.schema.json} beside this
 * class describes the form.
 */
public final class ProjectReader {
    static final double MOST_MILLIONS = 1e7;

    static final int FIRST_YEAR = 1950;
    static final int LAST_YEAR = 2150;
    private static final List<String> KEYS = List.of(
            "name",
            "why",
            "scenario",
            "links",
            "base_year",
            "price_year",
            "currency",
            "usd_per_unit",
            "price_factor",
            "opening_year",
            "lifetime_years",
            "discount_percent",
            "also_discount_percent",
            "capital",
            "residual_percent",
            "operation",
            "traffic",
            "values",
            "owners",
            "financing",
            "bargain",
            "uncertainty",
            "sources");
    private static final List<String> FIGURE = List.of("value", "source", "confidence");

    private static final YamlDocument.Kind KIND = new YamlDocument.Kind(
            "a project file; it holds a few figures",
            "a project is a few keys deep",
            "give it a name, a scenario, capital and traffic");

    private final Path path;
    private final Network network;
    private final List<Fault> faults = new ArrayList<>();

    private ProjectReader(Path path, Network network) {
        this.path = path;
        this.network = network;
    }

    /** @throws DataFaultException if the file cannot be read or does not fit the network */
    public static ProjectFile read(Path path, Network network) {
        ProjectReader reader = new ProjectReader(path, network);
        ProjectFile project = reader.project();
        if (project == null || !reader.faults.isEmpty()) {
            int count = reader.faults.size();
            throw new DataFaultException(
                    "cannot use the project " + path + ": " + (count == 1 ? "1 fault" : count + " faults"),
                    reader.faults);
        }
        return project;
    }

    /** Whether a file has the keys of a project rather than those of a scenario, whatever its faults. */
    public static boolean looksLikeProject(Path path) {
        Node root = YamlDocument.read(path, KIND, new ArrayList<>());
        if (root == null) {
            return false;
        }
        Set<String> keys =
                YamlFields.of(path.toString(), root, new ArrayList<>(), KEYS).keys();
        return keys.contains("scenario") && keys.contains("capital");
    }

    private @Nullable ProjectFile project() {
        Node root = YamlDocument.read(path, KIND, faults);
        if (root == null) {
            return null;
        }
        YamlFields top = YamlFields.of(path.toString(), root, faults, KEYS);
        if (!top.isMapping()) {
            return null;
        }
        int baseYear = year(top, "base_year");
        int opening = year(top, "opening_year");
        List<ProjectFile.CapitalPart> capital = capital(top);
        FinancingReader financing = new FinancingReader(network, top);
        UncertaintyReader uncertainty = new UncertaintyReader(top);
        Map<String, Double> owners = financing.owners();
        BargainReader bargain =
                new BargainReader(network, top, owners, financing.loans(), financing.referencePercent());
        ProjectFile file = new ProjectFile(
                path,
                top.text("name"),
                top.paragraph("why"),
                scenario(top),
                links(top),
                baseYear,
                year(top, "price_year"),
                top.text("currency"),
                figure(top, "usd_per_unit", 1e-9, 1e6),
                figureOr(top, "price_factor", 1e-6, 1e6, Figure.assumed(1, "prices taken as those of the package")),
                opening,
                whole(top, "lifetime_years", 1, 100),
                figure(top, "discount_percent", 0, 50),
                top.numbers("also_discount_percent", 0, 50, 10),
                capital,
                figureOr(top, "residual_percent", 0, 100, Figure.assumed(0, "nothing left, not stated")),
                operation(top),
                new TrafficReader(network, top).read(),
                values(top),
                owners,
                financing.loans(),
                financing.referencePercent(),
                bargain.read(capital, financing.loans()),
                uncertainty.figures(),
                uncertainty.correlations(),
                uncertainty.draws(),
                top.paragraphs("sources"));
        if (top.misses("sources")) {
            top.fault("sources", "the key sources is missing", "list where figures come from");
        }
        if (faults.isEmpty() && capital.stream().anyMatch(c -> c.year() < baseYear - 50 || c.year() > opening + 50)) {
            top.fault("capital", "a year lies more than 50 years off", "check base_year and opening_year");
        }
        if (faults.isEmpty() && Math.abs(opening - baseYear) > 50) {
            top.fault("opening_year", "lies more than 50 years from base_year", "check both years");
        }
        return file;
    }

    static int year(YamlFields fields, String key) {
        return whole(fields, key, FIRST_YEAR, LAST_YEAR);
    }

    static int whole(YamlFields fields, String key, int least, int most) {
        if (!fields.has(key)) {
            fields.number(key, least, most);
            return least;
        }
        int number = fields.wholeIfAny(key, least, most);
        return number == 0 ? Math.max(0, least) : number;
    }

    /** A figure with its source and confidence; a judgement of one's own is of low confidence. */
    static Figure figure(YamlFields outer, String key, double least, double most) {
        YamlFields fields = outer.fields(key, FIGURE);
        return figureHere(fields, "value", least, most);
    }

    static Figure figureOr(YamlFields outer, String key, double least, double most, Figure otherwise) {
        return outer.has(key) ? figure(outer, key, least, most) : otherwise;
    }

    /** The same where the figure's keys stand beside others. */
    static Figure figureHere(YamlFields fields, String valueKey, double least, double most) {
        double value = fields.number(valueKey, least, most);
        return new Figure(value, fields.text("source"), confidence(fields));
    }

    static Confidence confidence(YamlFields fields) {
        String word = fields.word("confidence", List.of("high", "medium", "low"), null);
        Confidence confidence = word == null
                ? Confidence.LOW
                : switch (word) {
                    case "high" -> Confidence.HIGH;
                    case "medium" -> Confidence.MEDIUM;
                    default -> Confidence.LOW;
                };
        String source = fields.has("source") ? fields.text("source") : "";
        if (source.startsWith("estimate") && confidence != Confidence.LOW) {
            fields.fault("confidence", "an estimate of one's own is of low confidence", "write confidence: low");
        }
        return confidence;
    }

    private Path scenario(YamlFields top) {
        String name = top.text("scenario");
        Path folder = path.toAbsolutePath().getParent();
        if (name.isEmpty() || folder == null) {
            return path;
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            top.fault("scenario", "\"" + YamlFields.quote(name) + "\" is no file name", "name a scenario file");
            return path;
        }
    }

    private List<String> links(YamlFields top) {
        List<String> links = top.texts("links");
        if (top.misses("links")) {
            top.fault("links", "the key links is missing", "name the links that the project builds");
        }
        Set<String> known = new HashSet<>(network.links().stream().map(Link::id).toList());
        for (String link : links) {
            if (!known.contains(link)) {
                top.fault(
                        "links",
                        "unknown link \"" + YamlFields.quote(link) + "\"" + EditDistance.didYouMean(link, known),
                        "use an id of links.csv, also for a link that the scenario adds");
            }
        }
        return links;
    }

    private List<ProjectFile.CapitalPart> capital(YamlFields top) {
        List<ProjectFile.CapitalPart> parts = new ArrayList<>();
        for (YamlFields f : top.list(
                "capital", List.of("name", "year", "millions", "shadow_factor", "source", "confidence"), 200)) {
            parts.add(new ProjectFile.CapitalPart(
                    f.text("name"),
                    year(f, "year"),
                    figureHere(f, "millions", 0, MOST_MILLIONS),
                    or(f.numberIfAny("shadow_factor", 0, 10), 1)));
        }
        if (!parts.isEmpty() && parts.stream().allMatch(p -> p.millions().value() == 0)) {
            top.fault("capital", "costs nothing", "give at least one part more than 0 millions");
        }
        return parts;
    }

    private static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    private static ProjectFile.Operation operation(YamlFields top) {
        YamlFields f = top.fields("operation", List.of("millions_per_year", "per_tonne", "shadow_factor"));
        return new ProjectFile.Operation(
                figure(f, "millions_per_year", 0, MOST_MILLIONS),
                figureOr(f, "per_tonne", 0, 1e6, Figure.assumed(0, "not stated")),
                or(f.numberIfAny("shadow_factor", 0, 10), 1));
    }

    private ProjectFile.Values values(YamlFields top) {
        YamlFields f = top.fields(
                "values",
                List.of(
                        "time_percent_per_day",
                        "time_percent_by_commodity",
                        "reliability_ratio",
                        "co2_usd_per_tonne",
                        "co2_growth_percent",
                        "access_percent",
                        "toll_rent_percent",
                        "fee_rent_percent"));
        Map<String, Double> byCommodity = new LinkedHashMap<>(YamlFields.numbersByWord(
                f, "time_percent_by_commodity", network.commodities().keySet(), 0, 100));
        return new ProjectFile.Values(
                f.has("time_percent_per_day") ? figure(f, "time_percent_per_day", 0, 100) : null,
                byCommodity,
                figureOr(f, "reliability_ratio", 0, 5, Figure.assumed(0.4, "as in the choice of routes")),
                figure(f, "co2_usd_per_tonne", 0, 10_000),
                figureOr(f, "co2_growth_percent", -20, 20, Figure.assumed(0, "not stated")),
                figure(f, "access_percent", 0, 100),
                figureOr(f, "toll_rent_percent", 0, 100, Figure.assumed(100, "not stated")),
                figureOr(f, "fee_rent_percent", 0, 100, Figure.assumed(0, "not stated")));
    }
}
