package org.landbridge.routing;

/** Mean and quantiles of an uncertain figure. */
public record Spread(double mean, double p10, double p50, double p90) {}
