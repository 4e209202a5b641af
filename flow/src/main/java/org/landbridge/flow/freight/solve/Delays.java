package org.landbridge.flow.freight.solve;

import java.util.Arrays;

/**
 * Hours that elements add to what they take at their background load, as a function of the tonnes a year that come on
 * top of it. Continuous, with a continuous derivative, increasing, finite beyond capacity, 0 at volume 0. Immutable.
 *
 * <ul>
 *   <li>Running slower: {@code t0 * 0.15 * x ^ 4} and its like (Bureau of Public Roads 1964).
 *   <li>Queueing: the time-dependent form of a steady queue by coordinate transformation (Kimber and Hollis 1979;
 *       Akcelik 1991), {@code T / 4 * (x - 1 + sqrt((x - 1) ^ 2 + 8 * J * h / T * x))}, where x is load over capacity, T
 *       the length of a peak, h the time between two services and J how random arrivals and services are: far below
 *       capacity it is the wait {@code J * h * x / (1 - x)} of a steady queue, far beyond it half the time that the
 *       excess of a peak takes to be served.
 * </ul>
 */
public final class Delays {
    private static final byte SLOWER = 1;
    private static final byte QUEUE = 2;

    private final byte[] law;
    /** Tonnes a year; infinite where nothing is ever full. */
    private final double[] capacity;

    private final double[] background;
    /** Slower: hours at capacity beyond free flow. Queue: a quarter of the peak, in hours. */
    private final double[] scale;
    /** Slower: the power. Queue: the factor of x under the root. */
    private final double[] shape;

    private Delays(byte[] law, double[] capacity, double[] background, double[] scale, double[] shape) {
        this.law = law;
        this.capacity = capacity;
        this.background = background;
        this.scale = scale;
        this.shape = shape;
    }

    /** Collects elements; every element starts without any delay. */
    public static final class Builder {
        private final Delays made;

        public Builder(int elements) {
            double[] unlimited = new double[elements];
            Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
            made = new Delays(
                    new byte[elements], unlimited, new double[elements], new double[elements], new double[elements]);
        }

        /**
         * An element that slows down.
         *
         * @param capacity tonnes a year, more than 0
         * @param background tonnes a year
         * @param hoursAtCapacity what is added to the free-flow time at capacity
         * @param power at least 1
         */
        public Builder slower(int element, double capacity, double background, double hoursAtCapacity, double power) {
            set(element, SLOWER, capacity, background, hoursAtCapacity, power);
            return this;
        }

        /**
         * An element that is waited for.
         *
         * @param capacity tonnes a year, more than 0
         * @param background tonnes a year
         * @param peakHours length of a peak, more than 0
         * @param headwayHours time between two services at capacity, more than 0
         * @param randomness 1 for a queue with random arrivals and services (M/M/1), 0.5 for regular services
         */
        public Builder queue(
                int element,
                double capacity,
                double background,
                double peakHours,
                double headwayHours,
                double randomness) {
            set(element, QUEUE, capacity, background, peakHours / 4, 8 * randomness * headwayHours / peakHours);
            return this;
        }

        private void set(int element, byte law, double capacity, double background, double scale, double shape) {
            if (!(capacity > 0)
                    || !(background >= 0)
                    || !(scale >= 0)
                    || !(shape > 0)
                    || Double.isInfinite(scale + shape)) {
                throw new IllegalArgumentException("element " + element + ": capacity " + capacity + ", background "
                        + background + ", hours " + scale + ", shape " + shape);
            }
            made.law[element] = law;
            made.capacity[element] = capacity;
            made.background[element] = background;
            made.scale[element] = scale;
            made.shape[element] = shape;
        }

        public Delays build() {
            return made.withCapacity(-1, 0);
        }
    }

    /** The same but for the capacity of one element; infinite takes its delay away. */
    public Delays withCapacity(int element, double newCapacity) {
        double[] changed = capacity.clone();
        if (element >= 0) {
            if (!(newCapacity > 0)) {
                throw new IllegalArgumentException("capacity " + newCapacity);
            }
            changed[element] = newCapacity;
        }
        double[] newShape = shape.clone();
        if (element >= 0 && law[element] == QUEUE && newCapacity < Double.POSITIVE_INFINITY) {
            // More capacity is more services, not larger ones.
            newShape[element] = shape[element] * capacity[element] / newCapacity;
        }
        return new Delays(law.clone(), changed, background.clone(), scale.clone(), newShape);
    }

    public int elements() {
        return law.length;
    }

    /** Whether the element can be full. */
    public boolean limited(int element) {
        return law[element] != 0 && capacity[element] < Double.POSITIVE_INFINITY;
    }

    /** Tonnes a year, infinite where none is known. */
    public double capacity(int element) {
        return capacity[element];
    }

    public double background(int element) {
        return background[element];
    }

    /** Hours added by so many tonnes a year. */
    public double hours(int element, double volume) {
        if (!limited(element)) {
            return 0;
        }
        double before = background[element] / capacity[element];
        double x = before + volume / capacity[element];
        return law[element] == SLOWER
                ? scale[element] * (Math.pow(x, shape[element]) - Math.pow(before, shape[element]))
                : scale[element] * (queue(x, shape[element]) - queue(before, shape[element]));
    }

    /** Derivative of the hours by the volume. */
    public double derivative(int element, double volume) {
        if (!limited(element)) {
            return 0;
        }
        double x = (background[element] + volume) / capacity[element];
        double k = shape[element];
        if (law[element] == SLOWER) {
            return scale[element] * k * Math.pow(x, k - 1) / capacity[element];
        }
        double z = x - 1;
        return scale[element] * (1 + (z + k / 2) / Math.sqrt(z * z + k * x)) / capacity[element];
    }

    private static double queue(double x, double k) {
        double z = x - 1;
        double root = Math.sqrt(z * z + k * x);
        // Without the cancellation of z + root below capacity.
        return z < 0 ? k * x / (root - z) : z + root;
    }
}
