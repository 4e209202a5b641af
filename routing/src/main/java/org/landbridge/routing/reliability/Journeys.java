package org.landbridge.routing.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.Law;
import org.landbridge.network.StepKind;
import org.landbridge.routing.Cost;
import org.landbridge.routing.Itinerary;
import org.landbridge.routing.Spread;
import org.landbridge.routing.SpreadModel;
import org.landbridge.routing.Step;
import org.landbridge.routing.duration.Normal;
import org.landbridge.routing.duration.QuantileTable;

/**
 * Sampled journeys along itineraries. A step's duration follows its law; steps that share a place, or a mode in a
 * state, are delayed together (a Gaussian copula); medians and prices are misjudged by a lognormal factor, together
 * where they rest on the same estimate. Draw number i of every itinerary meets the same random numbers, so differences
 * between routes and scenarios are differences, not noise.
 *
 * <p>The same seed and number of draws give the same figures. Safe for use by several threads.
 */
public final class Journeys {
    private static final int Z_STEPS = 256;
    private static final int Z_MOST = 4;
    private static final int[] CELL_OF_Z = cells();
    private static final double HOURS_PER_DAY = 24;

    private final long seed;
    private final Draws draws;

    /** @param draws journeys sampled for each itinerary, at least 100 */
    public Journeys(long seed, int draws) {
        if (draws < 100) {
            throw new IllegalArgumentException("draws " + draws);
        }
        this.seed = seed;
        this.draws = new Draws(seed, draws);
    }

    public long seed() {
        return seed;
    }

    public int draws() {
        return draws.count();
    }

    /** Days and USD of the itinerary's journeys. */
    public JourneySample sample(Itinerary itinerary, SpreadModel model) {
        List<Step> steps = itinerary.steps();
        double[] total = new double[draws.count()];
        for (Step step : steps) {
            if (step.meanHours() > 0) {
                addDays(step, model, total);
            }
        }
        return new JourneySample(
                total, itinerary.days(), usd(steps, model), itinerary.usd(), () -> shares(steps, model, total));
    }

    private List<SpreadShare> shares(List<Step> steps, SpreadModel model, double[] total) {
        List<Step> timed = steps.stream().filter(s -> s.meanHours() > 0).toList();
        List<double[]> byStep = new ArrayList<>();
        for (Step step : timed) {
            double[] days = new double[total.length];
            addDays(step, model, days);
            byStep.add(days);
        }
        return SpreadShare.of(timed, byStep, total);
    }

    /** Days from the start until each step ends, in the order of the steps. */
    public List<Spread> along(Itinerary itinerary, SpreadModel model) {
        double[] total = new double[draws.count()];
        double mean = 0;
        List<Spread> spreads = new ArrayList<>();
        for (Step step : itinerary.steps()) {
            if (step.meanHours() > 0) {
                addDays(step, model, total);
                mean += step.meanHours() / HOURS_PER_DAY;
                spreads.add(JourneySample.spread(total, mean));
            } else {
                spreads.add(spreads.isEmpty() ? new Spread(0, 0, 0, 0) : spreads.getLast());
            }
        }
        return spreads;
    }

    /** USD paid until each step ends, in the order of the steps. */
    public List<Spread> paidAlong(Itinerary itinerary, SpreadModel model) {
        double[] total = new double[draws.count()];
        double mean = 0;
        List<Spread> spreads = new ArrayList<>();
        for (Step step : itinerary.steps()) {
            for (Cost cost : step.costs()) {
                addUsd(step, cost, cost.usd(), model, total);
                mean += cost.usd();
            }
            boolean same = step.costs().isEmpty() && !spreads.isEmpty();
            spreads.add(same ? spreads.getLast() : JourneySample.spread(total, mean));
        }
        return spreads;
    }

    private void addDays(Step step, SpreadModel model, double[] sums) {
        float[] misjudged = draws.factor(
                "",
                0,
                "estimate " + step.time().estimate(),
                model.timeError().getOrDefault(step.evidence().confidence(), 0.0));
        double median = step.medianHours() / HOURS_PER_DAY;
        if (step.p90Hours() <= step.medianHours()) {
            double mean = step.meanHours() / HOURS_PER_DAY;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += mean * misjudged[i];
            }
            return;
        }
        Law law = step.time().law();
        double[] table = QuantileTable.of(law, step.p90Hours() / step.medianHours());
        double correlation = model.correlation(step);
        float a = (float) (Z_STEPS * Math.sqrt(correlation));
        float b = (float) (Z_STEPS * Math.sqrt(1 - correlation));
        float[] own = draws.normal(ownCause(step));
        float[] shared =
                correlation == 0 ? own : draws.normal("shared " + step.time().sharedWith());
        for (int i = 0; i < sums.length; i++) {
            int z = (int) (a * shared[i] + b * own[i] + Z_STEPS * Z_MOST);
            double days = median * table[CELL_OF_Z[Math.clamp(z, 0, CELL_OF_Z.length - 1)]];
            sums[i] += days * misjudged[i];
        }
    }

    private static String ownCause(Step step) {
        return step.kind() == StepKind.MOVEMENT
                ? "movement " + step.name() + " " + step.from()
                : step.kind().word() + " " + step.name() + " " + step.from();
    }

    private double[] usd(List<Step> steps, SpreadModel model) {
        // Amounts that err together are added up before they are sampled.
        Map<String, Double> amounts = new HashMap<>();
        for (Step step : steps) {
            for (Cost cost : step.costs()) {
                amounts.merge(priceKey(step, cost), cost.usd(), Double::sum);
            }
        }
        double[] total = new double[draws.count()];
        for (Step step : steps) {
            for (Cost cost : step.costs()) {
                Double amount = amounts.remove(priceKey(step, cost));
                if (amount != null) {
                    addUsd(step, cost, amount, model, total);
                }
            }
        }
        return total;
    }

    private void addUsd(Step step, Cost cost, double amount, SpreadModel model, double[] sums) {
        float[] misjudged = draws.factor(
                "price " + cost.category().word(),
                model.priceCorrelation(),
                priceKey(step, cost),
                model.priceError().getOrDefault(step.evidence().confidence(), 0.0));
        for (int i = 0; i < sums.length; i++) {
            sums[i] += amount * misjudged[i];
        }
    }

    private static String priceKey(Step step, Cost cost) {
        return "price " + cost.category().word() + " " + cost.row() + " "
                + step.evidence().confidence().word();
    }

    private static int[] cells() {
        int[] cells = new int[2 * Z_MOST * Z_STEPS];
        for (int i = 0; i < cells.length; i++) {
            double z = (i + 0.5) / Z_STEPS - Z_MOST;
            cells[i] = Math.min(QuantileTable.CELLS - 1, (int) (Normal.below(z) * QuantileTable.CELLS));
        }
        return cells;
    }
}
