package org.landbridge.relations.alignment;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares of flows, and trade beyond what is to be expected: in each year the log of a flow is a part of each of the two
 * states (size and openness) plus a slope on the log of distance, by least squares (Anderson and van Wincoop 2003 in its
 * two-way form); what is left is alignment, luck and error. A year in which flows do not tell the parts of both states,
 * as with one reporter's statistics alone, leaves nothing.
 */
final class FlowSeries {
    private static final int SWEEPS = 200;

    private final PairTable flows;
    private final @Nullable PairTable kilometres;
    private final Map<String, Integer> index;
    private final double[] total;
    private final double[] all;
    /** Partners that a state's flows are known with, {@code [state * years + t]}, and the most of any state. */
    private final int[] partnersOf;

    private final int[] mostPartners;
    /** [(a * states + b) * years + t]. */
    private final double[] net;

    /** @param expected whether what is to be expected is asked for */
    FlowSeries(PairTable flows, @Nullable PairTable kilometres, boolean expected) {
        this.flows = flows;
        this.kilometres = kilometres;
        index = flows.index();
        int n = flows.states().size();
        total = new double[n * flows.years()];
        all = new double[flows.years()];
        partnersOf = new int[total.length];
        mostPartners = new int[flows.years()];
        net = new double[flows.value().length];
        Arrays.fill(net, Double.NaN);
        for (int t = 0; t < flows.years(); t++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    double v = flows.at(a, b, t);
                    if (a != b && !Double.isNaN(v)) {
                        total[a * flows.years() + t] += v;
                        all[t] += v / 2;
                        partnersOf[a * flows.years() + t]++;
                    }
                }
                mostPartners[t] = Math.max(mostPartners[t], partnersOf[a * flows.years() + t]);
            }
            if (expected) {
                expect(t);
            }
        }
    }

    private void expect(int t) {
        int n = flows.states().size();
        double[] part = new double[n];
        int[] partners = new int[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                partners[a] += usable(a, b, t) ? 1 : 0;
            }
        }
        double slope = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int a = 0; a < n; a++) {
                double sum = 0;
                for (int b = 0; b < n; b++) {
                    if (usable(a, b, t)) {
                        sum += Math.log(flows.at(a, b, t)) - part[b] - slope * far(a, b);
                    }
                }
                part[a] = partners[a] == 0 ? 0 : sum / partners[a];
            }
            slope = slope(part, t);
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                // Three partners: with fewer the part of a state is made of this very flow.
                if (usable(a, b, t) && partners[a] >= 3 && partners[b] >= 3) {
                    net[(a * n + b) * flows.years() + t] =
                            Math.log(flows.at(a, b, t)) - part[a] - part[b] - slope * far(a, b);
                }
            }
        }
    }

    private double slope(double[] part, int t) {
        int n = part.length;
        double xy = 0;
        double xx = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (usable(a, b, t)) {
                    double x = far(a, b);
                    xy += x * (Math.log(flows.at(a, b, t)) - part[a] - part[b]);
                    xx += x * x;
                }
            }
        }
        return xx > 0 ? xy / xx : 0;
    }

    private boolean usable(int a, int b, int t) {
        return a != b && flows.at(a, b, t) > 0 && !Double.isNaN(far(a, b));
    }

    /** Log of thousands of km; 0 if distances are not given, NaN if this one is not. */
    private double far(int a, int b) {
        return kilometres == null
                ? 0
                : Math.log(kilometres.of(flows.states().get(a), flows.states().get(b), kilometres.firstYear()) / 1000);
    }

    private int at(String a, String b, int year) {
        Integer i = index.get(a);
        Integer j = index.get(b);
        int t = year - flows.firstYear();
        return i == null || j == null || i.equals(j) || t < 0 || t >= flows.years()
                ? -1
                : (i * index.size() + j) * flows.years() + t;
    }

    /**
     * Of all flows of the first state; NaN where those are known with fewer than half as many partners as those of the
     * state best known, as with a state that only its partners report on: what is not known would count as nought.
     */
    double shareOfFirst(String a, String b, int year) {
        int at = at(a, b, year);
        if (at < 0) {
            return Double.NaN;
        }
        int t = year - flows.firstYear();
        int row = flows.states().indexOf(a) * flows.years() + t;
        return 2 * partnersOf[row] < mostPartners[t] ? Double.NaN : flows.value()[at] / total[row];
    }

    double shareOfAll(String a, String b, int year) {
        int at = at(a, b, year);
        return at < 0 ? Double.NaN : flows.value()[at] / all[year - flows.firstYear()];
    }

    double net(String a, String b, int year) {
        int at = at(a, b, year);
        return at < 0 ? Double.NaN : net[at];
    }
}
