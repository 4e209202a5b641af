package org.landbridge.study.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.Element;
import org.landbridge.flow.freight.FreightAssignment;
import org.landbridge.flow.freight.FreightCell;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.flow.freight.FreightEquilibrium;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.flow.freight.FreightRoute;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.CapacityKind;
import org.landbridge.network.ChoiceValue;
import org.landbridge.network.Corridor;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.study.choice.ChoiceFit.FittedVolume;
import org.landbridge.study.demand.DemandStudy;

/**
 * Fits how shippers choose to reported volumes of links and corridors: how sharply, how alike routes of a corridor are,
 * and a constant for each corridor that the package names. What is made least is the sum of squares of log(model /
 * reported), each over its deviation, and of the parameters' distance from what holds where nothing is known. The model's
 * volumes are those of the equilibrium, crowding and all, on the routes that are known; routes are then generated anew
 * with the fitted parameters, and so on until volumes settle.
 */
public final class ChoiceFitStudy {
    /** What a model of this kind is off by even where it is right, as a deviation of the logarithm. */
    private static final double MODEL_DEVIATION = 0.5;

    private static final double SETTLED = 0.05;
    private static final int MOST_ROUNDS = 4;

    /** Below this, tonnes a year, the logarithm of a volume says nothing. */
    private static final double LEAST_VOLUME = 100;

    private final Network network;
    private final LocalDate date;
    private final FreightDemand demand;
    private final FreightOptions options;
    private final List<VolumeTarget> targets;
    private final Unknowns unknowns;
    private final ChoiceParameters standard;
    private final Consumer<String> progress;

    private ChoiceFitStudy(
            Network network,
            TradeFacts facts,
            LocalDate date,
            int windowDays,
            FreightOptions options,
            Consumer<String> progress) {
        this.network = network;
        this.date = date;
        this.options = options;
        this.progress = progress;
        demand = DemandStudy.demand(network, "base", facts, date).demand();
        Set<String> known = new HashSet<>();
        network.corridors().stream().map(Corridor::id).forEach(known::add);
        network.links().forEach(link -> known.add(link.id()));
        targets = VolumeTargets.of(facts.reports(), date, windowDays, known);
        unknowns = new Unknowns(facts.choice());
        standard = ChoiceParameters.of(facts.choice());
    }

    /**
     * @param windowDays reports count whose middle is at most so many days from the date
     * @param day written to the fitted rows
     * @throws BadUsageException if no parameter is marked as fitted, or no report can be answered
     * @throws org.landbridge.network.NoSolutionException if an equilibrium is not found
     */
    public static ChoiceFit fit(
            Network network,
            TradeFacts facts,
            LocalDate date,
            int windowDays,
            LocalDate day,
            FreightOptions options,
            Consumer<String> progress) {
        ChoiceFitStudy study = new ChoiceFitStudy(network, facts, date, windowDays, options, progress);
        if (study.unknowns.size() == 0) {
            throw new BadUsageException("choice.csv marks no parameter as fitted; write yes in the column fitted of"
                    + " sharpness, nest_scale or a corridor_constant");
        }
        if (study.targets.isEmpty()) {
            throw new BadUsageException("no report of reported_volumes.csv is about links or corridors within "
                    + windowDays + " days of " + date + "; name another --date or a wider --window");
        }
        return study.run(facts, windowDays, day);
    }

    private ChoiceFit run(TradeFacts facts, int windowDays, LocalDate day) {
        FreightEquilibrium equilibrium = assign(standard);
        double[] before = volumes(equilibrium);
        double[] x = unknowns.prior();
        PenalisedLeastSquares.Solution solution;
        double[] leftOut = new double[targets.size()];
        double[] after;
        int rounds = 0;
        double change;
        do {
            rounds++;
            Answers answers = new Answers(equilibrium);
            PenalisedLeastSquares squares = new PenalisedLeastSquares(
                    answers::residuals,
                    unknowns.prior(),
                    unknowns.priorDeviation(),
                    unknowns::clamped,
                    sum -> progress.accept(String.format(Locale.ROOT, "fit: sum of squares %.4f", sum)));
            solution = squares.solve(x);
            x = solution.x();
            double[] predicted = answers.volumes(x);
            for (int t = 0; t < leftOut.length; t++) {
                leftOut[t] = answers.volumes(squares.leaveOut(solution, t))[t];
            }
            equilibrium = assign(unknowns.applied(standard, x));
            after = volumes(equilibrium);
            change = 0;
            for (int t = 0; t < after.length; t++) {
                change = Math.max(change, Math.abs(log(after[t]) - log(predicted[t])));
            }
            progress.accept("round " + rounds + ": new routes move a volume by up to "
                    + Math.round(100 * (Math.exp(change) - 1)) + " %");
        } while (change > SETTLED && rounds < MOST_ROUNDS);
        List<FittedVolume> fitted = new ArrayList<>();
        for (int t = 0; t < after.length; t++) {
            fitted.add(new FittedVolume(targets.get(t), before[t], after[t], leftOut[t]));
        }
        return new ChoiceFit(
                network.name(),
                network.version(),
                date,
                windowDays,
                facts.choice(),
                rows(facts.choice(), solution, day),
                fitted,
                error(before),
                error(after),
                error(leftOut),
                rounds,
                change <= SETTLED);
    }

    private List<ChoiceValue> rows(List<ChoiceValue> choice, PenalisedLeastSquares.Solution solution, LocalDate day) {
        List<ChoiceValue> rows = new ArrayList<>(choice);
        for (int i = 0; i < unknowns.size(); i++) {
            double error = unknowns.valueError(i, solution.x()[i], Math.sqrt(solution.covariance()[i][i]));
            ChoiceValue row = unknowns.row(i);
            rows.set(
                    rows.indexOf(row),
                    row.fitted(rounded(unknowns.value(i, solution.x()[i])), rounded(error), day, targets.size()));
        }
        return rows;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private double error(double[] volumes) {
        double sum = 0;
        for (int t = 0; t < volumes.length; t++) {
            double off = log(volumes[t]) - Math.log(targets.get(t).perYear());
            sum += off * off;
        }
        return Math.sqrt(sum / volumes.length);
    }

    private static double log(double volume) {
        return Math.log(Math.max(LEAST_VOLUME, volume));
    }

    private FreightEquilibrium assign(ChoiceParameters parameters) {
        return FreightAssignment.assign(
                network,
                date,
                demand,
                parameters,
                options,
                itinerary -> List.of(),
                null,
                step -> progress.accept("assignment: round " + step.round() + ", iteration " + step.iteration()
                        + ", gap " + step.gap() + ", " + step.routes() + " routes"));
    }

    private double[] volumes(FreightEquilibrium equilibrium) {
        List<Double> tonnes = new ArrayList<>();
        for (FreightCell cell : equilibrium.cells()) {
            for (double t : cell.tonnes()) {
                tonnes.add(t);
            }
        }
        return new Answers(equilibrium).sums(tonnes.stream().mapToDouble(t -> t).toArray());
    }

    /** What the routes of an equilibrium say of the targets. */
    private final class Answers {
        private final FreightEquilibrium equilibrium;
        /** By target, numbers of routes that count. */
        private final List<int[]> routes = new ArrayList<>();
        /** By target, how often each of them counts. */
        private final List<int[]> counts = new ArrayList<>();

        private double @Nullable [] last;

        Answers(FreightEquilibrium equilibrium) {
            this.equilibrium = equilibrium;
            for (VolumeTarget target : targets) {
                List<Integer> numbers = new ArrayList<>();
                List<Integer> weights = new ArrayList<>();
                Set<String> links = new HashSet<>(target.links());
                int number = 0;
                for (FreightCell cell : equilibrium.cells()) {
                    for (FreightRoute route : cell.routes()) {
                        int times = times(route, target, links);
                        if (times > 0) {
                            numbers.add(number);
                            weights.add(times);
                        }
                        number++;
                    }
                }
                routes.add(numbers.stream().mapToInt(i -> i).toArray());
                counts.add(weights.stream().mapToInt(i -> i).toArray());
            }
        }

        private static int times(FreightRoute route, VolumeTarget target, Set<String> links) {
            if (links.isEmpty()) {
                return route.corridor().equals(target.corridor()) ? 1 : 0;
            }
            int times = 0;
            for (Element element : route.elements()) {
                times += element.kind() == CapacityKind.LINK && links.contains(element.subject()) ? 1 : 0;
            }
            return times;
        }

        double[] volumes(double[] x) {
            FreightEquilibrium.Rechosen now = equilibrium.rechosen(unknowns.applied(standard, x), last);
            last = now.volume();
            return sums(now.tonnes());
        }

        double[] sums(double[] tonnes) {
            double[] sums = new double[targets.size()];
            for (int t = 0; t < sums.length; t++) {
                for (int i = 0; i < routes.get(t).length; i++) {
                    sums[t] += counts.get(t)[i] * tonnes[routes.get(t)[i]];
                }
            }
            return sums;
        }

        double[] residuals(double[] x) {
            double[] volumes = volumes(x);
            double[] residual = new double[volumes.length];
            for (int t = 0; t < residual.length; t++) {
                VolumeTarget target = targets.get(t);
                residual[t] = (log(volumes[t]) - Math.log(target.perYear()))
                        / Math.hypot(MODEL_DEVIATION, target.logDeviation());
            }
            return residual;
        }
    }
}
