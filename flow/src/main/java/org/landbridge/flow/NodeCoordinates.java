package org.landbridge.flow;

/** Where nodes lie, in whatever plane or globe their source uses. */
public record NodeCoordinates(double[] x, double[] y) {}
