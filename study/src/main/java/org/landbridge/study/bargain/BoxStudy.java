package org.landbridge.study.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.BargainPlan;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.trade.appraise.LatinHypercube;

/** Looks at a bargain all over the box of what is not known. */
final class BoxStudy {
    private static final int TENTHS = 10;
    private static final int CELLS = 30;

    private final Payoffs payoffs;
    private final Point stated;
    private final String owner;
    private final String lender;
    private final double ownerOutside;
    private final double lenderOutside;
    private final List<BargainPlan.Range> ranges;

    BoxStudy(
            Appraisal appraisal,
            Payoffs payoffs,
            Point stated,
            String owner,
            String lender,
            double ownerOutside,
            double lenderOutside) {
        this.payoffs = payoffs;
        this.stated = stated;
        this.owner = owner;
        this.lender = lender;
        this.ownerOutside = ownerOutside;
        this.lenderOutside = lenderOutside;
        ranges = appraisal.file().bargain().box();
    }

    private double lenderNet(Payoffs.At at) {
        return at.toLender(at.benefit(lender).plus(at.lending(lender))) - lenderOutside;
    }

    private static double within(BargainPlan.Range range, double share) {
        return range.low() + share * (range.high() - range.low());
    }

    /** @param parties whose gains count against the cost, with what each gets otherwise */
    Box box(List<PartyPayoff> parties, int samples, long seed) {
        int n = ranges.size();
        double[][] independent = new double[n][n];
        for (int k = 0; k < n; k++) {
            independent[k][k] = 1;
        }
        double[][] shares = LatinHypercube.probabilities(
                ranges.stream().map(r -> r.axis().word()).toList(), independent, samples, seed);
        int[][] met = new int[n][TENTHS];
        int[][] all = new int[n][TENTHS];
        int lenders = 0;
        int repaid = 0;
        int owners = 0;
        int both = 0;
        int worth = 0;
        for (int s = 0; s < samples; s++) {
            Point point = stated;
            for (int k = 0; k < n; k++) {
                point = point.with(ranges.get(k).axis(), within(ranges.get(k), shares[k][s]));
            }
            Payoffs.At at = payoffs.at(point);
            boolean explained = lenderNet(at) >= 0;
            boolean willing = at.presentValue(at.asItStands(owner)) >= ownerOutside;
            double surplus = -at.presentValue(at.cost());
            for (PartyPayoff party : parties) {
                surplus += at.presentValue(at.benefit(party.state())) - party.outside();
            }
            repaid += lenderNet(payoffs.at(point.with(BoxAxis.REPAID_PERCENT, 100))) >= 0 ? 1 : 0;
            lenders += explained ? 1 : 0;
            owners += willing ? 1 : 0;
            both += explained && willing ? 1 : 0;
            worth += surplus >= 0 ? 1 : 0;
            for (int k = 0; k < n; k++) {
                int tenth = Math.min(TENTHS - 1, (int) (TENTHS * shares[k][s]));
                all[k][tenth]++;
                met[k][tenth] += explained ? 1 : 0;
            }
        }
        List<Box.AxisCase> axes = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            axes.add(axis(ranges.get(k), met[k], all[k]));
        }
        List<Box.AxisCase> ranked = axes.stream()
                .sorted(Comparator.comparingDouble(Box.AxisCase::swing).reversed())
                .toList();
        BargainPlan.Range second =
                ranked.size() > 1 ? ranked.get(1).range() : ranked.getFirst().range();
        return new Box(
                samples,
                seed,
                (double) lenders / samples,
                (double) repaid / samples,
                (double) owners / samples,
                (double) both / samples,
                (double) worth / samples,
                axes,
                map(ranked.getFirst().range(), second));
    }

    private Box.AxisCase axis(BargainPlan.Range range, int[] met, int[] all) {
        double[] tenths = new double[TENTHS];
        for (int k = 0; k < TENTHS; k++) {
            tenths[k] = (double) met[k] / all[k];
        }
        List<Box.Threshold> thresholds =
                Roots.of(x -> lenderNet(payoffs.at(stated.with(range.axis(), x))), range.low(), range.high()).stream()
                        .map(r -> new Box.Threshold(r.at(), r.above()))
                        .toList();
        return new Box.AxisCase(range, stated.of(range.axis()), tenths, thresholds);
    }

    private Box.PlaneMap map(BargainPlan.Range x, BargainPlan.Range y) {
        double[][] net = new double[CELLS][CELLS];
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                Point point = stated.with(x.axis(), within(x, (i + 0.5) / CELLS))
                        .with(y.axis(), within(y, (j + 0.5) / CELLS));
                net[i][j] = lenderNet(payoffs.at(point));
            }
        }
        return new Box.PlaneMap(x.axis(), y.axis(), net);
    }
}
