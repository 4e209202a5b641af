package org.landbridge.flow;

/**
 * Travellers who weigh tolls and distance alike. Their cost of a link is its time + toll * tollWeight + length *
 * distanceWeight.
 *
 * @param demand vehicles between zones
 * @param tollWeight time per unit of toll, at least 0
 * @param distanceWeight time per unit of length, at least 0
 * @param pce passenger car equivalents of a vehicle: how much room it takes, more than 0
 */
public record UserClass(String name, OdMatrix demand, double tollWeight, double distanceWeight, double pce) {
    public UserClass {
        if (!(tollWeight >= 0)
                || !(distanceWeight >= 0)
                || !(pce > 0)
                || !Double.isFinite(tollWeight + distanceWeight + pce)) {
            throw new IllegalArgumentException("weights are finite and at least 0, the pce more than 0");
        }
    }

    /** Cars without weights for tolls and distance. */
    public static UserClass cars(OdMatrix demand) {
        return new UserClass("cars", demand, 0, 0, 1);
    }
}
