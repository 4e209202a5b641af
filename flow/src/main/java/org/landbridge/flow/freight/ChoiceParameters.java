package org.landbridge.flow.freight;

/**
 * How shippers choose, and how things get full. None is estimated from choices of single shippers on these corridors:
 * such data are not public. {@link #STANDARD} is an estimate unless a source is named.
 *
 * @param sharpness utility lost when a route costs 100 % more than the pair's cheapest; at 6, one that is 10 % dearer is
 *     taken 0.55 times as often. Counted in units of the pair's cheapest cost, so that long and short ways are
 *     told apart equally well (Cascetta, Nuzzolo, Russo and Vitetta 1996). 0.5 to 50; estimate
 * @param nestScale mu of the nests by corridor: 1 makes all routes equally unlike, small values make the routes of one
 *     corridor near substitutes (McFadden 1978). 0.1 to 1; estimate
 * @param pathSizeWeight factor of the logarithm of the path size within a corridor (Ben-Akiva and Bierlaire 1999, who
 *     derive 1), counted at the scale of the nest. 0 to 5
 * @param timeWeight factor on the value of time, which is the data package's cost of capital of the goods. 0 to 20
 * @param reliabilityRatio value of a day of standard deviation over the value of a day (de Jong and others 2009 define
 *     and review it for freight); the deviation is taken as (P90 - P50) / 1.2816. 0 to 5; the figure is an estimate
 * @param exposureUsdPerTonne what each authority whose regimes a route meets weighs in the choice. 0 unless the analyst
 *     sets it: exposure is shown, and what it weighs with shippers is not known. 0 to 10,000
 * @param slack routes cost at most this many times the best of their corridor. 1 to 5
 * @param perCorridor routes of a corridor that are generated at a time. 1 to 20
 * @param sensible corridors whose best costs more than this many times the best of all are left out. 1 to 20
 * @param peakHours length of the peaks over which queues build up: a season's month. 24 to 8760; estimate
 * @param linkDelay share of its time that a link adds at capacity (Bureau of Public Roads 1964). 0 to 10
 * @param linkPower power of a link's load (Bureau of Public Roads 1964). 1 to 12
 * @param queueRandomness J of queues at borders, gauge changes, terminals and canals: 1 is random arrivals and services
 *     (Akcelik 1991). 0.01 to 5
 * @param serviceRandomness J of waits for departures with room, in which a departure serves many. 0.01 to 5; estimate
 * @param trainTonnes what one train brings to a border or gauge change. 20 to 20,000; estimate
 * @param truckTonnes what one lorry brings. 1 to 100; estimate
 * @param shipTonnes what one ship or ferry brings. 20 to 400,000; estimate, a Caspian coaster
 * @param trainTeu slots of a container train: 62 is 31 wagons of two slots. 1 to 1000; estimate
 * @param shipTeu slots of a ship of a regular line in these trades. 1 to 30,000; estimate
 */
public record ChoiceParameters(
        double sharpness,
        double nestScale,
        double pathSizeWeight,
        double timeWeight,
        double reliabilityRatio,
        double exposureUsdPerTonne,
        double slack,
        int perCorridor,
        double sensible,
        double peakHours,
        double linkDelay,
        double linkPower,
        double queueRandomness,
        double serviceRandomness,
        double trainTonnes,
        double truckTonnes,
        double shipTonnes,
        double trainTeu,
        double shipTeu) {
    public static final ChoiceParameters STANDARD =
            new ChoiceParameters(6, 0.6, 1, 1, 0.4, 0, 2, 6, 2.5, 720, 0.15, 4, 1, 0.1, 1500, 20, 3000, 62, 700);

    public ChoiceParameters {
        within("sharpness", sharpness, 0.5, 50);
        within("nestScale", nestScale, 0.1, 1);
        within("pathSizeWeight", pathSizeWeight, 0, 5);
        within("timeWeight", timeWeight, 0, 20);
        within("reliabilityRatio", reliabilityRatio, 0, 5);
        within("exposureUsdPerTonne", exposureUsdPerTonne, 0, 10_000);
        within("slack", slack, 1, 5);
        within("perCorridor", perCorridor, 1, 20);
        within("sensible", sensible, 1, 20);
        within("peakHours", peakHours, 24, 8760);
        within("linkDelay", linkDelay, 0, 10);
        within("linkPower", linkPower, 1, 12);
        within("queueRandomness", queueRandomness, 0.01, 5);
        within("serviceRandomness", serviceRandomness, 0.01, 5);
        within("trainTonnes", trainTonnes, 20, 20_000);
        within("truckTonnes", truckTonnes, 1, 100);
        within("shipTonnes", shipTonnes, 20, 400_000);
        within("trainTeu", trainTeu, 1, 1000);
        within("shipTeu", shipTeu, 1, 30_000);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " " + value + ", expected " + low + " to " + high);
        }
    }

    /** The same with other answers to costs. */
    public ChoiceParameters withChoice(double newSharpness, double newNestScale) {
        return new ChoiceParameters(
                newSharpness,
                newNestScale,
                pathSizeWeight,
                timeWeight,
                reliabilityRatio,
                exposureUsdPerTonne,
                slack,
                perCorridor,
                sensible,
                peakHours,
                linkDelay,
                linkPower,
                queueRandomness,
                serviceRandomness,
                trainTonnes,
                truckTonnes,
                shipTonnes,
                trainTeu,
                shipTeu);
    }

    /** The same with a weight of exposure. */
    public ChoiceParameters withExposure(double newExposureUsdPerTonne) {
        return new ChoiceParameters(
                sharpness,
                nestScale,
                pathSizeWeight,
                timeWeight,
                reliabilityRatio,
                newExposureUsdPerTonne,
                slack,
                perCorridor,
                sensible,
                peakHours,
                linkDelay,
                linkPower,
                queueRandomness,
                serviceRandomness,
                trainTonnes,
                truckTonnes,
                shipTonnes,
                trainTeu,
                shipTeu);
    }
}
