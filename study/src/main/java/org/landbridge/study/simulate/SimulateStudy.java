package org.landbridge.study.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.ChoiceSets;
import org.landbridge.network.Network;
import org.landbridge.network.NoSolutionException;
import org.landbridge.network.Rate;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.Workers;
import org.landbridge.study.flows.FlowTotals;
import org.landbridge.trade.equilibrium.SectorAccounts;
import org.landbridge.trade.equilibrium.SectorEquilibrium;
import org.landbridge.trade.equilibrium.SectorShock;
import org.landbridge.trade.equilibrium.SolverOptions;

/**
 * From a change of routes to trade and real income: the change of the logsum over routes becomes a change of trade costs
 * by sector ({@link CellCost}, {@link RouteCosts}), and that a change of trade, prices and income in a world of sectors
 * with inputs ({@link TradeAccounts}, {@link SectorEquilibrium}). Everything is solved anew for every draw of
 * parameters.
 */
public final class SimulateStudy {
    private static final SolverOptions SOLVER = new SolverOptions(SolverOptions.Method.NEWTON, 1e-10, 200_000);
    private static final double MOST_FAILED = 0.1;

    private final TradeAccounts world;
    private final List<Sanction> sanctions;
    private final SimulateOptions options;
    private final RouteCosts costs;
    private final int corridors;
    private final double priceError;
    private final double timeError;
    private final Set<Integer> sanctioned = new TreeSet<>();

    private SimulateStudy(
            TradeAccounts world, List<Sanction> sanctions, SimulateOptions options, RouteCosts costs, Network network) {
        this.world = world;
        this.sanctions = sanctions;
        this.options = options;
        this.costs = costs;
        corridors = network.corridors().size();
        priceError = rate(network, "price_error_medium");
        timeError = rate(network, "time_error_medium");
        sanctions.forEach(s -> sanctioned.addAll(s.pairs()));
    }

    /**
     * @param changed the base with the scenario's changes
     * @param scenario its name
     * @param progress told what is done, a line each time
     * @throws org.landbridge.network.DataFaultException if the baseline cannot be used
     * @throws NoSolutionException if there is no equilibrium
     */
    public static Simulation run(
            Network base,
            Network changed,
            String scenario,
            LocalDate date,
            TradeBaseline baseline,
            TradeFacts facts,
            List<Sanction> sanctions,
            SimulateOptions options,
            Consumer<String> progress) {
        TradeAccounts world = new TradeAccounts(baseline);
        int n = world.size();
        List<String> searched = RouteCosts.searched(world.sectors(), base);
        AffectedPairs affected = new AffectedPairs(base, changed, date, searched, options.reach());
        StatePlaces places = new StatePlaces(base, facts, date, world.economies(), options.places());
        List<Integer> pairs;
        try (Workers workers = new Workers(options.threads())) {
            pairs = affected.find(places, n, workers);
        }
        progress.accept(pairs.size() + " pairs of states whose routes can change");
        RouteCosts costs;
        ChoiceParameters choice = ChoiceParameters.of(facts.choice());
        try (ChoiceSets sets = new ChoiceSets(
                base,
                changed,
                date,
                RouteCosts.commodities(world.sectors()),
                searched,
                choice,
                (network, itinerary) -> FlowTotals.authorities(network, date, itinerary),
                options.threads())) {
            costs = RouteCosts.find(world.sectors(), base, pairs, places, n, sets, choice, done -> {
                if (done % 250 == 0) {
                    progress.accept("routes of " + done + " pairs of places");
                }
            });
        }
        progress.accept("routes found; " + options.draws() + " draws");
        SimulateStudy study = new SimulateStudy(world, sanctions, options, costs, base);
        return study.simulate(base, scenario, date, baseline, affected);
    }

    private Simulation simulate(
            Network base, String scenario, LocalDate date, TradeBaseline baseline, AffectedPairs affected) {
        Outcome central = solve(Draw.central(world.sectors(), world.economies(), corridors, sanctions.size()));
        @Nullable Outcome[] drawn = new Outcome[options.draws()];
        try (Workers workers = new Workers(options.threads())) {
            workers.run(drawn.length, (d, thread) -> drawn[d] = attempt(d));
        }
        List<Outcome> draws = new ArrayList<>();
        for (Outcome outcome : drawn) {
            if (outcome != null) {
                draws.add(outcome);
            }
        }
        int failed = drawn.length - draws.size();
        if (failed > MOST_FAILED * drawn.length) {
            throw new NoSolutionException("no equilibrium for " + failed + " of " + drawn.length
                    + " draws of parameters; choose another rule for deficits with --closure");
        }
        Summary summary = new Summary(world, costs, central, draws, sanctioned);
        return new Simulation(
                base.name(),
                base.version(),
                scenario,
                date,
                options,
                baseline,
                baseline.trade().getFirst().year(),
                sanctions,
                List.copyOf(affected.places()),
                costs.pairs().size(),
                costs.pairsWithoutWay(),
                summary.pairsCut(),
                summary.doubled(),
                summary.residual(),
                failed,
                summary.worldUsdMillion(),
                summary.states(),
                summary.pairs(),
                summary.costs());
    }

    private @Nullable Outcome attempt(int number) {
        try {
            return solve(Draw.of(
                    options.seed(),
                    number,
                    world.sectors(),
                    world.economies(),
                    corridors,
                    sanctions.size(),
                    priceError,
                    timeError));
        } catch (NoSolutionException e) {
            return null;
        }
    }

    private Outcome solve(Draw draw) {
        double[][] byRoute = costs.factors(draw);
        int n = world.size();
        int goods = world.sectors().size();
        double[][] factors = new double[goods + 1][n * n];
        for (double[] row : factors) {
            Arrays.fill(row, 1);
        }
        boolean any = false;
        for (int p = 0; p < byRoute.length; p++) {
            int pair = costs.pairs().get(p);
            if (sanctioned.contains(pair)) {
                continue;
            }
            for (int k = 0; k < goods; k++) {
                factors[k][pair] = byRoute[p][k];
                any |= byRoute[p][k] != 1;
            }
        }
        for (int s = 0; s < sanctions.size(); s++) {
            Sanction sanction = sanctions.get(s);
            double effect =
                    sanction.effect().coefficient() + sanction.effect().standardError() * draw.sanctionScore()[s];
            for (int pair : sanction.pairs()) {
                for (int k = 0; k < goods; k++) {
                    factors[k][pair] *= Math.exp(-effect / draw.thetas()[k]);
                }
            }
            any |= effect != 0;
        }
        if (!any) {
            return Outcome.none(n, byRoute);
        }
        SectorAccounts accounts = world.accounts(draw.thetas(), draw.domestic());
        return Outcome.of(
                SectorEquilibrium.of(accounts, options.deficits(), SOLVER).solve(SectorShock.costs(factors)), byRoute);
    }

    /** Relative standard error, as a share. */
    private static double rate(Network network, String parameter) {
        return network.rates().stream()
                        .filter(r -> r.parameter().equals(parameter))
                        .mapToDouble(Rate::value)
                        .findFirst()
                        .orElse(15)
                / 100;
    }
}
