package org.landbridge.flow.freight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.solve.ChoiceEquilibrium;
import org.landbridge.flow.freight.solve.Delays;
import org.landbridge.flow.freight.solve.StochasticEquilibrium;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Workers;

/** Freight on its routes, with the crowding that it makes. */
public final class FreightEquilibrium {
    private static final double HOURS_PER_DAY = 24;

    private final FreightAssignment.Problem problem;
    private final ChoiceEquilibrium result;
    private final FreightOptions options;
    private final List<FreightCell> cells = new ArrayList<>();
    private final List<ElementFlow> elements = new ArrayList<>();
    private final Map<FreightOd, Double> references = new LinkedHashMap<>();
    private final List<FreightOd> unreachable;
    private final int rounds;
    private final int lateRoutes;

    FreightEquilibrium(
            CapacityBook capacities,
            List<CellRoutes> cells,
            FreightAssignment.Problem problem,
            ChoiceEquilibrium result,
            List<FreightOd> unreachable,
            FreightOptions options,
            int rounds,
            int lateRoutes,
            ToDoubleFunction<CellRoutes> referenceOf) {
        this.problem = problem;
        this.result = result;
        this.options = options;
        this.unreachable = List.copyOf(unreachable);
        this.rounds = rounds;
        this.lateRoutes = lateRoutes;
        int r = 0;
        for (CellRoutes cell : cells) {
            int size = cell.routes().size();
            double[] tonnes = new double[size];
            double[] delay = new double[size];
            for (int i = 0; i < size; i++, r++) {
                tonnes[i] = result.flow()[r];
                for (Element element : cell.routes().get(i).elements()) {
                    delay[i] += delayHours(element);
                }
            }
            references.put(cell.od, referenceOf.applyAsDouble(cell));
            this.cells.add(new FreightCell(
                    cell.od, cell.teuPerTonne, cell.generator.usdPerDay(), cell.routes(), tonnes, delay));
        }
        addElements(capacities);
    }

    private double delayHours(Element element) {
        int number = problem.numbers().find(element);
        return number < 0 ? 0 : result.delayHours()[number];
    }

    private void addElements(CapacityBook capacities) {
        // Tonnes, TEU, and tonnes times the value of an hour.
        Map<Element, double[]> sums = new LinkedHashMap<>();
        for (FreightCell cell : cells) {
            for (int i = 0; i < cell.tonnes().length; i++) {
                double tonnes = cell.tonnes()[i];
                for (Element element : cell.routes().get(i).elements()) {
                    double[] sum = sums.computeIfAbsent(element, k -> new double[3]);
                    sum[0] += tonnes;
                    sum[1] += tonnes * cell.teuPerTonne();
                    sum[2] += tonnes * cell.usdPerDay() / HOURS_PER_DAY;
                }
            }
        }
        sums.forEach((element, sum) -> {
            CapacityBook.Known known = capacities.of(element);
            double hours = delayHours(element);
            elements.add(new ElementFlow(
                    element,
                    sum[0],
                    sum[1],
                    known.capacity(),
                    known.background(),
                    hours,
                    hours * sum[2],
                    known.evidence()));
        });
    }

    public List<FreightCell> cells() {
        return List.copyOf(cells);
    }

    /** By cell, the cost in whose units its choice is sharp, USD a tonne. */
    Map<FreightOd, Double> references() {
        return references;
    }

    /** Everything that a route uses, in order of first use. */
    public List<ElementFlow> elements() {
        return List.copyOf(elements);
    }

    /** Rows of the demand between places that no way joins; in no other figure. */
    public List<FreightOd> unreachable() {
        return unreachable;
    }

    public double gap() {
        return result.gap();
    }

    public int iterations() {
        return result.steps().size() - 1;
    }

    /** Rounds of route generation. */
    public int rounds() {
        return rounds;
    }

    /** Routes that came up in the last round allowed: if there are any, more rounds could bring more. */
    public int lateRoutes() {
        return lateRoutes;
    }

    public int routes() {
        return problem.choice().routes();
    }

    /** Whether the gap was reached and no more routes come up. */
    public boolean converged() {
        return gap() <= options.gap() && lateRoutes == 0;
    }

    /** See {@link ChoiceEquilibrium#expectedUsd}. */
    public double expectedUsd() {
        return result.expectedUsd(problem.choice());
    }

    /** The same by cell, in the order of the cells, USD a tonne. */
    public double[] expectedUsdPerTonne() {
        double[] usd = new double[cells.size()];
        for (int c = 0; c < usd.length; c++) {
            usd[c] = -result.logsum()[c] / problem.choice().theta()[c];
        }
        return usd;
    }

    /**
     * The same freight on the same routes if shippers chose otherwise, crowding and all. How things get full stays.
     *
     * @param start volumes by element to begin with, as an earlier answer holds them; null to begin with those of here
     * @throws NoSolutionException if the gap is not reached
     */
    public Rechosen rechosen(ChoiceParameters parameters, double @Nullable [] start) {
        try (Workers workers = new Workers(options.threads())) {
            ChoiceEquilibrium now = StochasticEquilibrium.solve(
                    problem.arrays().problem(parameters),
                    problem.delays(),
                    start == null ? result.volume() : start,
                    options.gap(),
                    options.maxIterations(),
                    StochasticEquilibrium.Method.NEWTON,
                    workers,
                    step -> {});
            if (!(now.gap() <= options.gap())) {
                throw new NoSolutionException("the freight did not reach the gap " + options.gap() + " (" + now.gap()
                        + ") with sharpness " + parameters.sharpness() + "; ask for less with --gap");
            }
            return new Rechosen(now.flow(), now.volume());
        }
    }

    /**
     * @param tonnes by route, a year; routes in the order of the cells
     * @param volume by element that can be full
     */
    public record Rechosen(double[] tonnes, double[] volume) {}

    /**
     * USD a year that the owners of the freight save if an element has more capacity, over the routes that are known: the
     * fall of the expected cost. What its background alone delays is part of the data package's hours and is not saved.
     *
     * @param factor on the capacity, more than 0; infinite for no limit
     * @return NaN if the gap is not reached
     */
    public double savedUsd(Element element, double factor) {
        int number = problem.numbers().find(element);
        if (number < 0) {
            return 0;
        }
        Delays relieved = problem.delays().withCapacity(number, problem.delays().capacity(number) * factor);
        try (Workers workers = new Workers(options.threads())) {
            ChoiceEquilibrium now = StochasticEquilibrium.solve(
                    problem.choice(),
                    relieved,
                    result.volume(),
                    options.gap(),
                    options.maxIterations(),
                    StochasticEquilibrium.Method.NEWTON,
                    workers,
                    step -> {});
            return now.gap() <= options.gap() ? expectedUsd() - now.expectedUsd(problem.choice()) : Double.NaN;
        }
    }
}
