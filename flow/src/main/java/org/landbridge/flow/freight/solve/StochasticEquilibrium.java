package org.landbridge.flow.freight.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.landbridge.network.Workers;

/**
 * Finds the stochastic user equilibrium: flows that the choice model makes at the times that these flows make. There is
 * exactly one, since it is the minimum of a strictly convex function of the delays: expected cost and the integrals of
 * the inverse delay functions (Daganzo 1982).
 *
 * <p>Newton's method on the volumes of what can be full: with H the response of volumes to delays (symmetric, no negative
 * eigenvalue) and D the slopes of the delays, the step solves {@code (I + H D) s = choice(v) - v}, whose matrix is never
 * singular. Steps are halved until the residual falls. Where none does, a step of self-regulated averaging (Liu, He and
 * He 2009) is taken.
 */
public final class StochasticEquilibrium {
    /** How the next volumes are found. */
    public enum Method {
        NEWTON,
        SELF_REGULATED_AVERAGING
    }

    private static final int HALVINGS = 14;
    private static final double SLOWER = 1.8;
    private static final double QUICKER = 0.3;

    private final Delays delays;
    private final Loading loading;
    private final ChoiceProblem problem;
    private final int elements;
    private final double[] hours;
    private final double[] target;
    private double averaging = 1;
    private double lastResidual = Double.POSITIVE_INFINITY;

    private StochasticEquilibrium(ChoiceProblem problem, Delays delays, Workers workers) {
        this.problem = problem;
        this.delays = delays;
        elements = delays.elements();
        loading = new Loading(problem, elements, workers);
        hours = new double[elements];
        target = new double[elements];
    }

    /**
     * @param start volumes by element to start from, for example those of a like problem; zeros if nothing is known
     * @param gap to reach, at least 0
     * @param maxIterations at least 1; if they do not suffice, the best flows are returned and their gap tells
     */
    public static ChoiceEquilibrium solve(
            ChoiceProblem problem,
            Delays delays,
            double[] start,
            double gap,
            int maxIterations,
            Method method,
            Workers workers,
            Consumer<SolveStep> progress) {
        return new StochasticEquilibrium(problem, delays, workers).run(start, gap, maxIterations, method, progress);
    }

    private ChoiceEquilibrium run(
            double[] start, double gap, int maxIterations, Method method, Consumer<SolveStep> progress) {
        double[] volume = start.clone();
        List<SolveStep> steps = new ArrayList<>();
        double step = 0;
        while (true) {
            double[] flow = flows(volume);
            double[] made = target.clone();
            SolveStep now = new SolveStep(steps.size(), gap(flow, made), step);
            steps.add(now);
            progress.accept(now);
            if (now.gap() <= gap || steps.size() > maxIterations) {
                return new ChoiceEquilibrium(flow, made, hours.clone(), loading.logsum.clone(), List.copyOf(steps));
            }
            step = method == Method.NEWTON ? newton(volume) : average(volume);
        }
    }

    /** Flows by route at the delays of the volumes; leaves their volumes in {@link #target}. */
    private double[] flows(double[] volume) {
        respond(volume);
        double[] flow = new double[problem.routes()];
        for (int c = 0; c < problem.cells(); c++) {
            for (int r = problem.firstRoute()[c]; r < problem.firstRoute()[c + 1]; r++) {
                flow[r] = problem.tonnes()[c] * loading.probability[r];
            }
        }
        return flow;
    }

    private void respond(double[] volume) {
        for (int e = 0; e < elements; e++) {
            hours[e] = delays.hours(e, volume[e]);
        }
        loading.load(hours, target);
    }

    /** How far the flows, whose volumes are given, are from what is chosen at their own delays. */
    private double gap(double[] flow, double[] made) {
        respond(made);
        double moved = 0;
        double total = 0;
        for (int c = 0; c < problem.cells(); c++) {
            for (int r = problem.firstRoute()[c]; r < problem.firstRoute()[c + 1]; r++) {
                moved += Math.abs(problem.tonnes()[c] * loading.probability[r] - flow[r]);
                total += flow[r];
            }
        }
        return total > 0 ? moved / total : 0;
    }

    private double residual(double[] volume) {
        respond(volume);
        double sum = 0;
        for (int e = 0; e < elements; e++) {
            double missing = target[e] - volume[e];
            sum += missing * missing;
        }
        return Math.sqrt(sum);
    }

    private double newton(double[] volume) {
        double before = residual(volume);
        double[] direction = new double[elements];
        for (int e = 0; e < elements; e++) {
            direction[e] = target[e] - volume[e];
        }
        double[] matrix = new double[elements * elements];
        loading.response(matrix);
        for (int g = 0; g < elements; g++) {
            double slope = delays.derivative(g, volume[g]);
            for (int e = 0; e < elements; e++) {
                matrix[e * elements + g] *= slope;
            }
            matrix[g * elements + g] += 1;
        }
        if (!LinearSystem.solve(matrix, direction)) {
            return average(volume);
        }
        double[] trial = new double[elements];
        double step = 1;
        for (int i = 0; i < HALVINGS; i++, step /= 2) {
            for (int e = 0; e < elements; e++) {
                trial[e] = Math.max(0, volume[e] + step * direction[e]);
            }
            if (residual(trial) < (1 - 1e-4 * step) * before) {
                System.arraycopy(trial, 0, volume, 0, elements);
                return step;
            }
        }
        return average(volume);
    }

    private double average(double[] volume) {
        double now = residual(volume);
        averaging += now >= lastResidual ? SLOWER : QUICKER;
        lastResidual = now;
        for (int e = 0; e < elements; e++) {
            volume[e] += (target[e] - volume[e]) / averaging;
        }
        return 1 / averaging;
    }
}
