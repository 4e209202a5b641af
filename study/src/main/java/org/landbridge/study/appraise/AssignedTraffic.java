package org.landbridge.study.appraise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightAssignment;
import org.landbridge.flow.freight.FreightCell;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightEquilibrium;
import org.landbridge.flow.freight.FreightOd;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.flow.freight.FreightRoute;
import org.landbridge.network.Network;
import org.landbridge.network.NoSolutionException;

/** Traffic as the freight assignment finds it without the project and with it. */
final class AssignedTraffic {
    private static final double HOURS_PER_DAY = 24;

    private final Network base;
    private final Network changed;
    private final LocalDate date;
    private final ProjectFile project;
    private final ChoiceParameters choice;
    private final Set<String> links;
    private final Consumer<String> progress;

    AssignedTraffic(
            Network base,
            Network changed,
            LocalDate date,
            ProjectFile project,
            ChoiceParameters choice,
            Consumer<String> progress) {
        this.base = base;
        this.changed = changed;
        this.date = date;
        this.project = project;
        this.choice = choice;
        this.progress = progress;
        links = new HashSet<>(project.links());
    }

    /**
     * @param year that the demand is of
     * @throws NoSolutionException if an equilibrium is not found
     */
    TrafficEffects effects(FreightDemand demand, int year, FreightOptions options, List<String> notes) {
        FreightEquilibrium before = assign(base, "without", demand, options, null);
        FreightEquilibrium after = assign(changed, "with", demand, options, before);
        double[] usdBefore = before.expectedUsdPerTonne();
        double[] usdAfter = after.expectedUsdPerTonne();
        Map<FreightOd, Integer> cellAfter = new HashMap<>();
        for (int c = 0; c < usdAfter.length; c++) {
            cellAfter.put(after.cells().get(c).od(), c);
        }
        EffectSum sum = new EffectSum(base, project, choice.reliabilityRatio());
        List<FreightCell> cells = before.cells();
        List<FreightCell> others = after.cells();
        IdentityHashMap<FreightRoute, Payments> paid = new IdentityHashMap<>();
        double stranded = 0;
        for (int c = 0; c < usdBefore.length; c++) {
            FreightCell cell = cells.get(c);
            Integer other = cellAfter.get(cell.od());
            if (other == null) {
                stranded += cell.od().tonnesPerYear();
                continue;
            }
            FreightOd od = cell.od();
            sum.add(
                    EffectSum.Cell.of(base, od.origin(), od.destination(), od.commodity()),
                    od.tonnesPerYear(),
                    od.tonnesPerYear(),
                    ways(base, cell, paid),
                    ways(changed, others.get(other), paid),
                    cell.usdPerDay(),
                    usdBefore[c] - usdAfter[other]);
        }
        List<String> told = new ArrayList<>(notes);
        double joined = before.unreachable().stream()
                .filter(cellAfter::containsKey)
                .mapToDouble(FreightOd::tonnesPerYear)
                .sum();
        if (joined > 0 || stranded > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "%,.0f t a year have a way only with the project and %,.0f t only without: in no figure, as the rule"
                            + " of half needs a cost on both sides.",
                    joined,
                    stranded));
        }
        return sum.effects(TrafficReader.ASSIGNMENT, year, told);
    }

    private FreightEquilibrium assign(
            Network network,
            String name,
            FreightDemand demand,
            FreightOptions options,
            @Nullable FreightEquilibrium before) {
        FreightEquilibrium found = FreightAssignment.assign(
                network,
                date,
                demand,
                choice,
                options,
                itinerary -> List.of(),
                before,
                step -> progress.accept(String.format(
                        Locale.ROOT,
                        "%s the project: round %d, iteration %d, gap %.1e, %d routes",
                        name,
                        step.round(),
                        step.iteration(),
                        step.gap(),
                        step.routes())));
        if (found.gap() > options.gap()) {
            throw new NoSolutionException("the freight " + name + " the project did not reach the gap " + options.gap()
                    + " (" + found.gap() + "); ask for less with --gap, or use a forecast with --traffic");
        }
        return found;
    }

    private Ways ways(Network network, FreightCell cell, IdentityHashMap<FreightRoute, Payments> paid) {
        Ways ways = new Ways();
        double total = cell.od().tonnesPerYear();
        for (int i = 0; i < cell.tonnes().length; i++) {
            FreightRoute route = cell.routes().get(i);
            if (cell.tonnes()[i] > 0) {
                ways.add(
                        cell.tonnes()[i] / total,
                        route.usd(),
                        route.days() + cell.delayHours()[i] / HOURS_PER_DAY,
                        route.spreadDays(),
                        route.itinerary().co2eKg(),
                        paid.computeIfAbsent(route, r -> Payments.of(network, links, r.itinerary())));
            }
        }
        return ways;
    }
}
