package org.landbridge.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.QuestionOptions.Asked;
import org.landbridge.app.chart.Courses;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Corridor;
import org.landbridge.network.Network;
import org.landbridge.study.CompareStudy;
import org.landbridge.study.Comparison;
import org.landbridge.study.Question;
import org.landbridge.study.Route;
import org.landbridge.study.ScenarioRoutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells one way between two places leg by leg, with its sources. */
@Command(
        name = "route",
        description = "Tells one way between two places leg by leg: what happens, how long, for how much, says who.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  landbridge route RULED INNSA",
            "  landbridge route RULED INNSA --corridor trans-caspian",
            "  landbridge route RULED INNSA --rank 2 --format csv"
        })
final class RouteCommand implements Callable<Integer> {
    /** Short list that is searched for a corridor missing from the list asked for. */
    private static final int LONG_LIST = 50;

    private final Console console;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--corridor", paramLabel = "ID", description = "Only ways through this corridor.")
    private @Nullable String corridor;

    @Option(names = "--rank", paramLabel = "N", description = "Which of the ways, 1 is the best (default: 1).")
    private int rank = 1;

    RouteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format format = options.format();
        options.pictures().check();
        if (rank < 1) {
            throw new BadUsageException("--rank must be at least 1");
        }
        Asked asked = options.read(console);
        if (asked.scenarios().size() > 1) {
            throw new BadUsageException("route takes one --scenario at most");
        }
        Network network = asked.network();
        if (corridor != null) {
            checkCorridor(network, corridor);
        }
        Comparison comparison = choose(asked);
        Network known = comparison.known();
        options.pictures().draw(comparison, options.dataFolder(), known, console);
        console.out()
                .print(
                        switch (format) {
                            case TABLE -> new RouteReport(comparison, known).text();
                            case JSON -> JsonReport.text(comparison);
                            case CSV -> StepReport.csv(comparison);
                            case MARKDOWN -> StepReport.markdown(comparison, known);
                            case GEOJSON -> GeoJsonReport.text(comparison, Courses.read(options.dataFolder(), known));
                        });
        return 0;
    }

    /** The comparison with nothing but the chosen route. */
    private Comparison choose(Asked asked) {
        Question q = asked.question();
        Comparison all = compare(asked, Math.max(q.maxRoutes(), rank));
        List<Route> routes = matching(all);
        if (routes.size() < rank && corridor != null) {
            Comparison more = compare(asked, Math.max(LONG_LIST, rank));
            routes = matching(more);
        }
        if (routes.size() < rank) {
            throw new BadUsageException(tooFew(routes.size(), all));
        }
        ScenarioRoutes scenario = all.scenarios().getLast();
        return new Comparison(
                all.dataName(),
                all.dataVersion(),
                all.date(),
                all.cargo(),
                all.valueOfTimeUsdPerDay(),
                all.sampling(),
                all.origin(),
                all.destination(),
                List.of(new ScenarioRoutes(
                        scenario.name(),
                        List.of(routes.get(rank - 1)),
                        scenario.paretoSize(),
                        scenario.changes(),
                        scenario.compliance())),
                all.known(),
                all.events(),
                null);
    }

    private static Comparison compare(Asked asked, int max) {
        Question q = asked.question();
        return CompareStudy.compare(
                asked.network(), asked.scenarios(), q.withMax(max).against(null));
    }

    private List<Route> matching(Comparison comparison) {
        List<Route> found = new ArrayList<>();
        for (Route route : comparison.scenarios().getLast().routes()) {
            if (corridor == null || route.corridor().equals(corridor)) {
                found.add(route);
            }
        }
        return found;
    }

    private String tooFew(int found, Comparison all) {
        Set<String> corridors = new LinkedHashSet<>();
        for (Route route : all.scenarios().getLast().routes()) {
            corridors.add(route.corridor());
        }
        if (found == 0) {
            return "no way through corridor " + corridor + " between "
                    + all.origin().name() + " and "
                    + all.destination().name() + " on " + all.date() + "; ways go through: "
                    + String.join(", ", corridors);
        }
        return "--rank " + rank + " is too high: " + found + (found == 1 ? " way" : " ways") + " found"
                + (corridor == null ? "" : " through corridor " + corridor);
    }

    private static void checkCorridor(Network network, String id) {
        List<String> known = new ArrayList<>();
        for (Corridor row : network.corridors()) {
            known.add(row.id());
        }
        if (!known.contains(id) && !id.equals("other")) {
            throw new BadUsageException("unknown corridor \"" + id + "\"; known are: " + String.join(", ", known));
        }
    }
}
