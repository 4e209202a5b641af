package org.landbridge.study.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.landbridge.network.Economy;

/** Makes intervals out of the central solution and those of the draws. */
final class Summary {
    private static final double PERCENT = 100;

    private final TradeAccounts world;
    private final RouteCosts routes;
    private final Outcome central;
    private final List<Outcome> draws;
    private final Set<Integer> sanctioned;
    private final int n;

    Summary(TradeAccounts world, RouteCosts routes, Outcome central, List<Outcome> draws, Set<Integer> sanctioned) {
        this.world = world;
        this.routes = routes;
        this.central = central;
        this.draws = draws;
        this.sanctioned = sanctioned;
        n = world.size();
    }

    private Interval interval(ToDoubleFunction<Outcome> figure) {
        return Interval.of(
                figure.applyAsDouble(central),
                draws.stream().mapToDouble(figure).toArray());
    }

    double residual() {
        return draws.stream().mapToDouble(Outcome::residual).reduce(central.residual(), Math::max);
    }

    Interval worldUsdMillion() {
        return interval(o -> {
            double sum = 0;
            for (double usd : o.realIncomeUsdMillion()) {
                sum += usd;
            }
            return sum;
        });
    }

    int pairsCut() {
        int cut = 0;
        for (int p = 0; p < routes.pairs().size(); p++) {
            cut += routes.loses(p) ? 1 : 0;
        }
        return cut;
    }

    /** Pairs that both a sanction and a change of routes weigh on, as {@code A-B}. */
    List<String> doubled() {
        List<String> doubled = new ArrayList<>();
        for (int p = 0; p < routes.pairs().size(); p++) {
            int pair = routes.pairs().get(p);
            boolean changes = false;
            for (double factor : central.factors()[p]) {
                changes |= factor != 1;
            }
            if (changes && sanctioned.contains(pair)) {
                doubled.add(id(pair / n) + "-" + id(pair % n));
            }
        }
        return doubled;
    }

    List<StateEffect> states() {
        List<StateEffect> states = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            int i = s;
            Economy economy = world.economies().get(i);
            double exports = 0;
            double imports = 0;
            for (int j = 0; j < n; j++) {
                exports += world.trade(i, j);
                imports += world.trade(j, i);
            }
            states.add(new StateEffect(
                    economy.id(),
                    economy.name(),
                    economy.gdpUsdMillion(),
                    interval(o -> o.realIncomePercent()[i]),
                    interval(o -> o.realIncomeUsdMillion()[i]),
                    exports,
                    interval(o -> o.exports()[i]),
                    imports,
                    interval(o -> o.imports()[i])));
        }
        return states;
    }

    /** All pairs that trade, the greatest change in money first. */
    List<PairEffect> pairs() {
        int[] number = new int[n * n];
        Arrays.fill(number, -1);
        for (int p = 0; p < routes.pairs().size(); p++) {
            number[routes.pairs().get(p)] = p;
        }
        List<PairEffect> pairs = new ArrayList<>();
        for (int c = 0; c < n * n; c++) {
            int pair = c;
            double before = world.trade(pair / n, pair % n);
            if (pair / n == pair % n || before == 0) {
                continue;
            }
            Interval percent = interval(o -> PERCENT * (o.trade()[pair] - 1));
            boolean direct = number[pair] >= 0 && !sanctioned.contains(pair);
            pairs.add(new PairEffect(
                    id(pair / n),
                    id(pair % n),
                    before,
                    scaled(percent, before / PERCENT),
                    percent,
                    direct ? interval(o -> meanCost(o, number[pair], before)) : new Interval(0, 0, 0),
                    sanctioned.contains(pair)));
        }
        pairs.sort(Comparator.comparingDouble(
                        (PairEffect p) -> -Math.abs(p.changeUsdMillion().central()))
                .thenComparing(PairEffect::exporter)
                .thenComparing(PairEffect::importer));
        return pairs;
    }

    /** Changes of trade costs where routes change, by trade times change. */
    List<CostEffect> costs() {
        List<CostEffect> costs = new ArrayList<>();
        for (int p = 0; p < routes.pairs().size(); p++) {
            int number = p;
            int pair = routes.pairs().get(p);
            for (int k = 0; k < world.sectors().size(); k++) {
                int sector = k;
                double before = world.trade(k, pair / n, pair % n);
                if (before > 0 && central.factors()[p][k] != 1) {
                    costs.add(new CostEffect(
                            id(pair / n),
                            id(pair % n),
                            world.sectors().get(k).id(),
                            before,
                            interval(o -> PERCENT * (o.factors()[number][sector] - 1))));
                }
            }
        }
        costs.sort(Comparator.comparingDouble((CostEffect c) ->
                        -Math.abs(c.beforeUsdMillion() * c.costPercent().central()))
                .thenComparing(CostEffect::exporter)
                .thenComparing(CostEffect::importer)
                .thenComparing(CostEffect::sector));
        return costs;
    }

    private double meanCost(Outcome outcome, int pairNumber, double before) {
        int pair = routes.pairs().get(pairNumber);
        double sum = 0;
        for (int k = 0; k < world.sectors().size(); k++) {
            double trade = world.trade(k, pair / n, pair % n);
            sum += trade == 0 ? 0 : trade * (outcome.factors()[pairNumber][k] - 1);
        }
        return PERCENT * sum / before;
    }

    private static Interval scaled(Interval interval, double factor) {
        return new Interval(interval.central() * factor, interval.low() * factor, interval.high() * factor);
    }

    private String id(int economy) {
        return world.economies().get(economy).id();
    }
}
