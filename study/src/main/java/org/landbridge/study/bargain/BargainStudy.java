package org.landbridge.study.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.NoSolutionException;
import org.landbridge.relations.bargain.FinancingCoalitions;
import org.landbridge.relations.bargain.HoldUp;
import org.landbridge.relations.bargain.NashBargain;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.study.appraise.StateShare;
import org.landbridge.trade.appraise.CashFlow;

/**
 * Who pays for a link that was appraised: the bargain of states with side payments, who could pay together, what makes
 * owner and lender willing, what a host can take once the money is sunk, and whether the lender's own gain explains its
 * loan, all over the box of what is not known.
 */
public final class BargainStudy {
    private static final double MILLION = 1e6;

    private final Appraisal appraisal;
    private final BargainPlan plan;
    private final Payoffs payoffs;
    private final Point stated;
    private final Payoffs.At at;
    private final String owner;

    private BargainStudy(Appraisal appraisal) {
        this.appraisal = appraisal;
        plan = appraisal.file().bargain();
        payoffs = new Payoffs(appraisal, plan.lender());
        stated = Point.stated(appraisal);
        at = payoffs.at(stated);
        owner = appraisal.file().owners().entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** @param seed of the samples of the box */
    public static Bargain run(Appraisal appraisal, long seed) {
        return new BargainStudy(appraisal).bargain(seed);
    }

    private Bargain bargain(long seed) {
        double cost = at.presentValue(at.cost());
        int n = plan.parties().size();
        double[] benefit = new double[n];
        double[] outside = new double[n];
        double[] weight = new double[n];
        double surplus = -cost;
        for (int i = 0; i < n; i++) {
            BargainPlan.Party party = plan.parties().get(i);
            benefit[i] = benefit(party.state());
            outside[i] = outside(party, cost);
            weight[i] = party.weight().value();
            surplus += benefit[i] - outside[i];
        }
        List<PartyPayoff> parties = parties(benefit, outside, weight, cost, surplus);
        List<Bargain.Other> others = others();
        List<String> candidates = candidates(parties, others);
        FinancingCoalitions coalitions = coalitions(candidates, parties, cost);
        boolean lends = appraisal.finance().loans().stream()
                .anyMatch(l -> l.plan().lender().equals(plan.lender()));
        if (!lends) {
            return new Bargain(
                    appraisal, plan, cost, surplus, parties, others, candidates, coalitions, null, null, null, null);
        }
        double ownerOutside = outsideOf(parties, owner);
        double lenderOutside = outsideOf(parties, plan.lender());
        TermsFinder finder =
                new TermsFinder(appraisal, payoffs, stated, owner, plan.lender(), ownerOutside, lenderOutside);
        LenderCase lender = finder.lender(at.cost().sum());
        Box box = new BoxStudy(appraisal, payoffs, stated, owner, plan.lender(), ownerOutside, lenderOutside)
                .box(parties, plan.samples(), seed);
        return new Bargain(
                appraisal,
                plan,
                cost,
                surplus,
                parties,
                others,
                candidates,
                coalitions,
                finder.terms(),
                lender,
                owner.equals(plan.lender()) ? null : host(parties),
                box);
    }

    private double benefit(String state) {
        return at.presentValue(at.benefit(state));
    }

    /** As stated, or what an owner gets by building alone if that is more. */
    private double outside(BargainPlan.Party party, double cost) {
        double stating = party.outsideMillions().value() * MILLION * payoffs.usdPerUnit();
        boolean sole = appraisal.file().owners().getOrDefault(party.state(), 0.0) == 1;
        return sole ? Math.max(stating, benefit(party.state()) - cost) : stating;
    }

    private static double outsideOf(List<PartyPayoff> parties, String state) {
        return parties.stream()
                .filter(p -> p.state().equals(state))
                .mapToDouble(PartyPayoff::outside)
                .findFirst()
                .orElse(0);
    }

    private List<PartyPayoff> parties(
            double[] benefit, double[] outside, double[] weight, double cost, double surplus) {
        NashBargain.@Nullable Agreement agreed =
                surplus >= 0 ? NashBargain.agree(benefit, cost, outside, weight) : null;
        List<PartyPayoff> parties = new ArrayList<>();
        for (int i = 0; i < benefit.length; i++) {
            BargainPlan.Party party = plan.parties().get(i);
            parties.add(new PartyPayoff(
                    party.state(),
                    weight[i],
                    party.decides(),
                    benefit[i],
                    outside[i],
                    at.presentValue(at.asItStands(party.state())),
                    agreed == null ? Double.NaN : agreed.payoff()[i],
                    agreed == null ? Double.NaN : agreed.contribution()[i],
                    at.benefit(party.state())));
        }
        return parties;
    }

    private List<Bargain.Other> others() {
        Set<String> seated = new HashSet<>();
        plan.parties().forEach(p -> seated.add(p.state()));
        Set<String> states = new TreeSet<>();
        for (StateShare share : appraisal.states()) {
            if (!share.state().equals(StateShare.WORLD) && !seated.contains(share.state())) {
                states.add(share.state());
            }
        }
        List<Bargain.Other> others = new ArrayList<>();
        states.forEach(s -> others.add(new Bargain.Other(s, benefit(s))));
        others.sort(
                Comparator.comparingDouble((Bargain.Other o) -> -o.benefit()).thenComparing(Bargain.Other::state));
        return others;
    }

    /** The parties, then states that gain, as many as can be looked at. */
    private static List<String> candidates(List<PartyPayoff> parties, List<Bargain.Other> others) {
        List<String> states = new ArrayList<>();
        parties.forEach(p -> states.add(p.state()));
        for (Bargain.Other other : others) {
            if (other.benefit() > 0 && states.size() < FinancingCoalitions.MOST_PARTIES) {
                states.add(other.state());
            }
        }
        return states;
    }

    private FinancingCoalitions coalitions(List<String> candidates, List<PartyPayoff> parties, double cost) {
        double[] gain = new double[candidates.size()];
        long required = 0;
        for (int i = 0; i < gain.length; i++) {
            if (i < parties.size()) {
                gain[i] = parties.get(i).mostItPays();
                required |= parties.get(i).decides() ? 1L << i : 0;
            } else {
                gain[i] = benefit(candidates.get(i));
            }
        }
        return FinancingCoalitions.of(gain, cost, required);
    }

    private @Nullable HostCase host(List<PartyPayoff> parties) {
        int n = parties.size();
        double[] inUse = new double[n];
        double[] agreed = new double[n];
        double[] sunk = new double[n];
        double[] weight = new double[n];
        int hostAt = -1;
        int lenderAt = -1;
        for (int i = 0; i < n; i++) {
            String state = parties.get(i).state();
            double share = appraisal.file().owners().getOrDefault(state, 0.0);
            inUse[i] = parties.get(i).benefit();
            agreed[i] = parties.get(i).asItStands();
            sunk[i] = at.presentValue(at.cost().times(share)) - at.presentValue(drawn(state, share));
            weight[i] = parties.get(i).weight();
            hostAt = state.equals(owner) ? i : hostAt;
            lenderAt = state.equals(plan.lender()) ? i : lenderAt;
        }
        HoldUp hold;
        try {
            hold = HoldUp.of(inUse, agreed, sunk, new double[n], weight);
        } catch (NoSolutionException e) {
            // Worth less than nothing even in use: nobody bargains over it.
            return null;
        }
        double pie = 0;
        for (double b : inUse) {
            pie += b;
        }
        return new HostCase(
                owner,
                new double[] {hold.agreed()[hostAt], hold.agreed()[lenderAt]},
                new double[] {hold.renegotiated()[hostAt], hold.renegotiated()[lenderAt]},
                parties.get(lenderAt).outside(),
                plan.keptPercent().value() / 100,
                hold.leastChance(lenderAt, parties.get(lenderAt).outside()),
                pie,
                tempted());
    }

    /** Drawn by a state as owner less paid out by it as lender. */
    private CashFlow drawn(String state, double share) {
        CashFlow sum = CashFlow.of(appraisal.file().baseYear(), 0);
        for (var result : appraisal.finance().loans()) {
            double part = share - (result.plan().lender().equals(state) ? 1 : 0);
            sum = sum.plus(result.loan().drawn().times(part * stated.of(BoxAxis.CAPITAL)));
        }
        return sum;
    }

    private int tempted() {
        double rate = stated.share(BoxAxis.DISCOUNT_PERCENT);
        CashFlow gain = at.benefit(owner);
        CashFlow service = appraisal.finance().financing().service();
        for (int year = appraisal.file().openingYear(); year <= service.lastYear(); year++) {
            double owed = from(service, year).presentValue(rate, year);
            if (owed > 0 && owed > from(gain, year).presentValue(rate, year)) {
                return year;
            }
        }
        return 0;
    }

    private static CashFlow from(CashFlow flow, int year) {
        double[] rest = new double[Math.max(1, flow.lastYear() - year + 1)];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = flow.of(year + i);
        }
        return CashFlow.of(year, rest);
    }
}
