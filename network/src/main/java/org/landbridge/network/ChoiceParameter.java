package org.landbridge.network;

import java.util.Locale;

/** What describes how shippers choose ways and how things get full, with the values that hold where a package has none. */
public enum ChoiceParameter {
    /**
     * Utility lost when a route costs 100 % more than the pair's cheapest; at 6, one that is 10 % dearer is taken 0.55
     * times as often. Counted in units of the pair's cheapest cost, so that long and short ways are told apart equally
     * well (Cascetta, Nuzzolo, Russo and Vitetta 1996).
     */
    SHARPNESS(6, 0.5, 50),
    /**
     * Mu of the nests by corridor: 1 makes all routes equally unlike, small values make the routes of one corridor near
     * substitutes (McFadden 1978).
     */
    NEST_SCALE(0.6, 0.1, 1),
    /**
     * What a corridor costs beyond what the network says, in units of the pair's cheapest cost: a constant of the choice
     * (McFadden 1974). What shippers know and the network does not: a border that is worked by favour, cargo that is not
     * accepted, a line that nobody sells.
     */
    CORRIDOR_CONSTANT(0, -3, 3),
    /**
     * Factor of the logarithm of the path size within a corridor (Ben-Akiva and Bierlaire 1999, who derive 1), counted at
     * the scale of the nest.
     */
    PATH_SIZE_WEIGHT(1, 0, 5),
    /** Factor on the value of time, which is the data package's cost of capital of the goods. */
    TIME_WEIGHT(1, 0, 20),
    /**
     * Value of a day of standard deviation over the value of a day (de Jong and others 2009 define and review it for
     * freight); the deviation is taken as (P90 - P50) / 1.2816.
     */
    RELIABILITY_RATIO(0.4, 0, 5),
    /** Length of the peaks over which queues build up, hours. */
    PEAK_HOURS(720, 24, 8760),
    /** Share of its time that a link adds at capacity (Bureau of Public Roads 1964). */
    LINK_DELAY(0.15, 0, 10),
    /** Power of a link's load (Bureau of Public Roads 1964). */
    LINK_POWER(4, 1, 12),
    /** J of queues at borders, gauge changes, terminals and canals: 1 is random arrivals and services (Akcelik 1991). */
    QUEUE_RANDOMNESS(1, 0.01, 5),
    /** J of waits for departures with room, in which a departure serves many. */
    SERVICE_RANDOMNESS(0.1, 0.01, 5),
    /** Tonnes that one train brings to a border or gauge change. */
    TRAIN_TONNES(3500, 20, 20_000),
    /** Tonnes that one lorry brings. */
    TRUCK_TONNES(20, 1, 100),
    /** Tonnes that one ship or ferry brings. */
    SHIP_TONNES(3000, 20, 400_000),
    /** Slots of a container train, TEU. */
    TRAIN_TEU(62, 1, 1000),
    /** Slots of a ship of a regular line, TEU. */
    SHIP_TEU(1000, 1, 30_000);

    private final double standard;
    private final double low;
    private final double high;

    ChoiceParameter(double standard, double low, double high) {
        this.standard = standard;
        this.low = low;
        this.high = high;
    }

    /** The value where a data package has none. */
    public double standard() {
        return standard;
    }

    /** Least value that is accepted. */
    public double low() {
        return low;
    }

    /** Greatest value that is accepted. */
    public double high() {
        return high;
    }

    /** Whether volumes of links and corridors tell of it, so that it may be fitted to them. */
    public boolean fittable() {
        return this == SHARPNESS || this == NEST_SCALE || this == CORRIDOR_CONSTANT;
    }

    /** As data packages write it: {@code nest_scale}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
