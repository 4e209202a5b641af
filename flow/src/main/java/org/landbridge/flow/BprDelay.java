package org.landbridge.flow;

/**
 * The function of the Bureau of Public Roads (1964): {@code t0 * (1 + b * (flow / capacity) ^ power)}, powers of 4 by
 * multiplication.
 */
public final class BprDelay implements VolumeDelay {
    private final double[] base;
    /** Factor of flow ^ power; 0 for links that do not slow down. */
    private final double[] factor;

    private final double[] power;

    /** The functions of a network's links. */
    public BprDelay(AssignmentNetwork network) {
        int links = network.links();
        base = new double[links];
        factor = new double[links];
        power = new double[links];
        for (int l = 0; l < links; l++) {
            double t0 = network.freeFlowTime(l);
            base[l] = t0;
            power[l] = network.power(l);
            if (power[l] == 0) {
                base[l] = t0 * (1 + network.b(l));
                power[l] = 4;
            } else if (t0 * network.b(l) > 0) {
                factor[l] = t0 * network.b(l) * Math.pow(network.capacity(l), -power[l]);
            }
            if (!Double.isFinite(factor[l] + base[l])) {
                throw new IllegalArgumentException("the delay of link " + l + " is beyond what a double can hold");
            }
        }
    }

    @Override
    public double time(int link, double flow) {
        double a = factor[link];
        double square = flow * flow;
        return base[link] + a * (power[link] == 4 ? square * square : a == 0 ? 0 : Math.pow(flow, power[link]));
    }

    @Override
    public double derivative(int link, double flow) {
        double a = factor[link];
        if (power[link] == 4) {
            return 4 * a * (flow * flow * flow);
        }
        return a == 0 ? 0 : a * power[link] * Math.pow(flow, power[link] - 1);
    }

    @Override
    public double integral(int link, double flow) {
        double a = factor[link];
        double p = power[link];
        double raised = p == 4 ? flow * flow * (flow * flow) : a == 0 ? 0 : Math.pow(flow, p);
        return flow * (base[link] + a * raised / (p + 1));
    }
}
