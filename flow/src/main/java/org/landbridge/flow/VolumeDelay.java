package org.landbridge.flow;

/**
 * How long a link takes at a flow. Times rise with the flow (or stay), so that the equilibrium is one minimum of a convex
 * function. Implementations are pure functions, safe for threads, and never return NaN or a negative number for a flow of
 * at least 0.
 */
public interface VolumeDelay {
    /** Time on a link at a flow in passenger car units. */
    double time(int link, double flow);

    /** Derivative of the time by the flow, finite and at least 0. */
    double derivative(int link, double flow);

    /** Integral of the time from flow 0. */
    double integral(int link, double flow);
}
