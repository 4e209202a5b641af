package org.landbridge.trade.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.NoSolutionException;

/**
 * Carries draws of parameters through the equilibrium. Every draw starts from the central solution (its prices, and its
 * factored Jacobian) and from no other draw, so that the summary is the same for any number of threads.
 */
public final class EquilibriumDraws {
    private EquilibriumDraws() {}

    /**
     * What a draw asks of a one-sector world.
     *
     * @param change of trade costs
     * @param elasticities of the draw
     */
    public record Draw(CostChange change, Elasticities elasticities) {}

    /**
     * Solves every draw in a one-sector world. The baseline stays that of the world, deficits removed or not.
     *
     * @param central what the draws lie about
     * @param draws of their number, from 0; must depend on it alone, and is asked by many threads
     * @throws NoSolutionException if the central question or every draw has no equilibrium
     */
    public static DrawSummary oneSector(
            OneSectorEquilibrium world, Draw central, IntFunction<Draw> draws, int count, int threads) {
        OneSectorEquilibrium near = world.copy();
        OneSectorOutcome middle = near.solve(central.change(), central.elasticities());
        int n = world.before().size();
        double[] start = logs(middle.priceHats());
        return new DrawSummary(n, run(count, threads, () -> {
            OneSectorEquilibrium own = world.copy();
            return index -> {
                Draw draw = draws.apply(index);
                double[] values = new double[Measure.values().length * n];
                Measure.of(own.solveNear(near, start, draw.change(), draw.elasticities()), values);
                return values;
            };
        }));
    }

    /**
     * What a draw asks of a world of sectors.
     *
     * @param shock to trade costs and tariffs
     * @param thetas of every sector
     */
    public record SectorDraw(SectorShock shock, double[] thetas) {}

    /** Solves every draw in a world of sectors; as {@link #oneSector}. */
    public static DrawSummary sectors(
            SectorEquilibrium world, SectorDraw central, IntFunction<SectorDraw> draws, int count, int threads) {
        SectorOutcome middle = world.withThetas(central.thetas()).solve(central.shock());
        int n = middle.states().size();
        double[] start = logs(middle.wageHats());
        return new DrawSummary(n, run(count, threads, () -> {
            SectorEquilibrium own = world.copy();
            return index -> {
                SectorDraw draw = draws.apply(index);
                double[] values = new double[Measure.values().length * n];
                Measure.of(own.withThetas(draw.thetas()).solve(draw.shock(), start), values);
                return values;
            };
        }));
    }

    /**
     * Runs draws on threads, each with a worker of its own.
     *
     * @return what each draw gave; null where it had no equilibrium
     */
    static double[][] run(int count, int threads, Supplier<IntFunction<double[]>> workers) {
        if (count < 1 || threads < 1) {
            throw new BadUsageException("draws and threads must be at least 1, and are " + count + " and " + threads);
        }
        double[][] values = new double[count][];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> others = new ArrayList<>();
        Runnable work = () -> {
            try {
                IntFunction<double[]> worker = workers.get();
                for (int d = next.getAndIncrement(); d < count; d = next.getAndIncrement()) {
                    try {
                        values[d] = worker.apply(d);
                    } catch (NoSolutionException e) {
                        // Counted by the summary.
                    }
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                next.set(count);
            }
        };
        for (int t = 1; t < Math.min(threads, count); t++) {
            others.add(Thread.ofPlatform().daemon().name("draws-" + t).start(work));
        }
        work.run();
        for (Thread other : others) {
            try {
                other.join();
            } catch (InterruptedException e) {
                next.set(count);
                Thread.currentThread().interrupt();
                throw new NoSolutionException("draws were interrupted");
            }
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
        return values;
    }

    private static double[] logs(double[] hats) {
        double[] logs = new double[hats.length];
        for (int i = 0; i < hats.length; i++) {
            logs[i] = Math.log(hats[i]);
        }
        return logs;
    }
}
