package org.landbridge.flow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Trips between zones in compressed rows: cells with trips only, sorted by origin, then destination. Immutable. */
public final class OdMatrix {
    private final int zones;
    private final int[] first;
    private final int[] destination;
    private final double[] trips;

    private OdMatrix(int zones, int[] first, int[] destination, double[] trips) {
        this.zones = zones;
        this.first = first;
        this.destination = destination;
        this.trips = trips;
    }

    /**
     * A matrix of the first {@code cells} entries of three parallel arrays in any order; entries of one cell add up,
     * entries without trips are left out.
     *
     * @throws IllegalArgumentException if a zone does not exist or trips are not finite and at least 0
     */
    public static OdMatrix of(int zones, int cells, int[] origin, int[] destination, double[] trips) {
        for (int i = 0; i < cells; i++) {
            if (Math.min(origin[i], destination[i]) < 0 || Math.max(origin[i], destination[i]) >= zones) {
                throw new IllegalArgumentException("cell " + i + " names an unknown zone");
            }
            if (!(trips[i] >= 0) || trips[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("cell " + i + " has " + trips[i] + " trips");
            }
        }
        int[] byDestination = sorted(null, cells, destination, zones);
        int[] order = sorted(byDestination, cells, origin, zones);
        int[] first = new int[zones + 1];
        int[] to = new int[cells];
        double[] volume = new double[cells];
        int size = 0;
        int lastOrigin = -1;
        for (int i : order) {
            if (trips[i] == 0) {
                continue;
            }
            if (size > 0 && lastOrigin == origin[i] && to[size - 1] == destination[i]) {
                volume[size - 1] += trips[i];
                continue;
            }
            lastOrigin = origin[i];
            to[size] = destination[i];
            volume[size++] = trips[i];
            first[origin[i] + 1] = size;
        }
        for (int z = 0; z < zones; z++) {
            first[z + 1] = Math.max(first[z], first[z + 1]);
        }
        return new OdMatrix(zones, first, Arrays.copyOf(to, size), Arrays.copyOf(volume, size));
    }

    private static int[] sorted(int @Nullable [] order, int cells, int[] key, int keys) {
        int[] next = new int[keys + 1];
        for (int i = 0; i < cells; i++) {
            next[key[i] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] result = new int[cells];
        for (int i = 0; i < cells; i++) {
            int cell = order == null ? i : order[i];
            result[next[key[cell]]++] = cell;
        }
        return result;
    }

    public int zones() {
        return zones;
    }

    public int cells() {
        return destination.length;
    }

    /** The first cell of an origin; {@code zones()} gives the number of cells. */
    public int first(int origin) {
        return first[origin];
    }

    public int destination(int cell) {
        return destination[cell];
    }

    public double trips(int cell) {
        return trips[cell];
    }

    /** The sum of all cells. */
    public double total() {
        double total = 0;
        for (double cell : trips) {
            total += cell;
        }
        return total;
    }

    /** The same matrix with every cell times a factor of at least 0. */
    public OdMatrix scaled(double factor) {
        if (!(factor >= 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("factor " + factor);
        }
        int[] origin = new int[cells()];
        double[] volume = new double[cells()];
        for (int o = 0; o < zones; o++) {
            Arrays.fill(origin, first[o], first[o + 1], o);
        }
        for (int i = 0; i < volume.length; i++) {
            volume[i] = trips[i] * factor;
        }
        return of(zones, cells(), origin, destination, volume);
    }
}
