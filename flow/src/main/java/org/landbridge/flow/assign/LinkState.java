package org.landbridge.flow.assign;

import java.util.Arrays;
import org.landbridge.flow.VolumeDelay;

/**
 * Flow, time and slope of every link. With one class of users the time holds its fixed costs too, so that sums over paths
 * need one array.
 */
final class LinkState {
    final VolumeDelay delay;
    final double[] flow;
    final double[] time;
    final double[] slope;
    /** What is added to every time; all 0 with several classes. */
    private final double[] fixed;

    LinkState(VolumeDelay delay, double[] fixed) {
        this.delay = delay;
        this.fixed = fixed;
        int links = fixed.length;
        flow = new double[links];
        time = new double[links];
        slope = new double[links];
    }

    void clear() {
        Arrays.fill(flow, 0);
    }

    /** Times and slopes of all links at their flows. */
    void evaluate() {
        for (int l = 0; l < flow.length; l++) {
            flow[l] = Math.max(0, flow[l]);
            evaluate(l, flow[l]);
        }
    }

    /** Adds flow to a link; what rounding leaves below 0 counts as 0. */
    void add(int link, double change) {
        double now = Math.max(0, flow[link] + change);
        flow[link] = now;
        evaluate(link, now);
    }

    private void evaluate(int link, double at) {
        time[link] = fixed[link] + delay.time(link, at);
        slope[link] = delay.derivative(link, at);
    }

    /** The integral of all times, fixed costs and all. */
    double integral() {
        ExactSum sum = new ExactSum();
        for (int l = 0; l < flow.length; l++) {
            sum.add(delay.integral(l, flow[l]));
            sum.add(fixed[l] * flow[l]);
        }
        return sum.value();
    }
}
