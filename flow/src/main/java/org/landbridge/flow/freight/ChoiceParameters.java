package org.landbridge.flow.freight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;

/**
 * How shippers choose, how things get full, and how widely ways are sought. What the first two rest on is told by the
 * data package, row by row; {@link #STANDARD} holds where a package has no such table.
 *
 * @param values by parameter, all but the constants of corridors
 * @param corridorConstant by id of the corridor, in units of the pair's cheapest cost; 0 for those that are not there
 * @param basis rows of the data package that values come from; one without a row is a standard or the caller's
 * @param exposureUsdPerTonne what each authority whose regimes a route meets weighs in the choice. 0 unless the analyst
 *     sets it: exposure is shown, and what it weighs with shippers is not known. 0 to 10,000
 * @param slack routes cost at most this many times the best of their corridor. 1 to 5
 * @param perCorridor routes of a corridor that are generated at a time. 1 to 20
 * @param sensible corridors whose best costs more than this many times the best of all are left out. 1 to 20
 */
public record ChoiceParameters(
        Map<ChoiceParameter, Double> values,
        Map<String, Double> corridorConstant,
        List<ChoiceValue> basis,
        double exposureUsdPerTonne,
        double slack,
        int perCorridor,
        double sensible) {
    public static final ChoiceParameters STANDARD = of(List.of());

    public ChoiceParameters {
        EnumMap<ChoiceParameter, Double> all = new EnumMap<>(ChoiceParameter.class);
        for (ChoiceParameter parameter : ChoiceParameter.values()) {
            if (parameter != ChoiceParameter.CORRIDOR_CONSTANT) {
                double value = values.getOrDefault(parameter, parameter.standard());
                within(parameter.word(), value, parameter.low(), parameter.high());
                all.put(parameter, value);
            }
        }
        values = Collections.unmodifiableMap(all);
        corridorConstant = Collections.unmodifiableMap(new TreeMap<>(corridorConstant));
        corridorConstant.forEach((corridor, value) -> within(
                "constant of " + corridor,
                value,
                ChoiceParameter.CORRIDOR_CONSTANT.low(),
                ChoiceParameter.CORRIDOR_CONSTANT.high()));
        basis = List.copyOf(basis);
        within("exposureUsdPerTonne", exposureUsdPerTonne, 0, 10_000);
        within("slack", slack, 1, 5);
        within("perCorridor", perCorridor, 1, 20);
        within("sensible", sensible, 1, 20);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " " + value + ", expected " + low + " to " + high);
        }
    }

    /** Those of a data package; what it does not name has its standard value. */
    public static ChoiceParameters of(List<ChoiceValue> rows) {
        Map<ChoiceParameter, Double> values = new EnumMap<>(ChoiceParameter.class);
        Map<String, Double> constants = new TreeMap<>();
        for (ChoiceValue row : rows) {
            if (row.parameter() == ChoiceParameter.CORRIDOR_CONSTANT) {
                constants.put(row.corridor(), row.value());
            } else {
                values.put(row.parameter(), row.value());
            }
        }
        return new ChoiceParameters(values, constants, rows, 0, 2, 6, 2.5);
    }

    private double get(ChoiceParameter parameter) {
        return values.getOrDefault(parameter, parameter.standard());
    }

    /** What a corridor costs beyond what the network says, in units of the pair's cheapest cost. */
    public double constantOf(String corridor) {
        return corridorConstant.getOrDefault(corridor, 0.0);
    }

    /** See {@link ChoiceParameter#SHARPNESS}. */
    public double sharpness() {
        return get(ChoiceParameter.SHARPNESS);
    }

    /** See {@link ChoiceParameter#NEST_SCALE}. */
    public double nestScale() {
        return get(ChoiceParameter.NEST_SCALE);
    }

    /** See {@link ChoiceParameter#PATH_SIZE_WEIGHT}. */
    public double pathSizeWeight() {
        return get(ChoiceParameter.PATH_SIZE_WEIGHT);
    }

    /** See {@link ChoiceParameter#TIME_WEIGHT}. */
    public double timeWeight() {
        return get(ChoiceParameter.TIME_WEIGHT);
    }

    /** See {@link ChoiceParameter#RELIABILITY_RATIO}. */
    public double reliabilityRatio() {
        return get(ChoiceParameter.RELIABILITY_RATIO);
    }

    /** See {@link ChoiceParameter#PEAK_HOURS}. */
    public double peakHours() {
        return get(ChoiceParameter.PEAK_HOURS);
    }

    /** See {@link ChoiceParameter#LINK_DELAY}. */
    public double linkDelay() {
        return get(ChoiceParameter.LINK_DELAY);
    }

    /** See {@link ChoiceParameter#LINK_POWER}. */
    public double linkPower() {
        return get(ChoiceParameter.LINK_POWER);
    }

    /** See {@link ChoiceParameter#QUEUE_RANDOMNESS}. */
    public double queueRandomness() {
        return get(ChoiceParameter.QUEUE_RANDOMNESS);
    }

    /** See {@link ChoiceParameter#SERVICE_RANDOMNESS}. */
    public double serviceRandomness() {
        return get(ChoiceParameter.SERVICE_RANDOMNESS);
    }

    /** See {@link ChoiceParameter#TRAIN_TONNES}. */
    public double trainTonnes() {
        return get(ChoiceParameter.TRAIN_TONNES);
    }

    /** See {@link ChoiceParameter#TRUCK_TONNES}. */
    public double truckTonnes() {
        return get(ChoiceParameter.TRUCK_TONNES);
    }

    /** See {@link ChoiceParameter#SHIP_TONNES}. */
    public double shipTonnes() {
        return get(ChoiceParameter.SHIP_TONNES);
    }

    /** See {@link ChoiceParameter#TRAIN_TEU}. */
    public double trainTeu() {
        return get(ChoiceParameter.TRAIN_TEU);
    }

    /** See {@link ChoiceParameter#SHIP_TEU}. */
    public double shipTeu() {
        return get(ChoiceParameter.SHIP_TEU);
    }

    /** The same with another value of a parameter that is no constant of a corridor. */
    public ChoiceParameters with(ChoiceParameter parameter, double value) {
        EnumMap<ChoiceParameter, Double> changed = new EnumMap<>(values);
        changed.put(parameter, value);
        return new ChoiceParameters(
                changed,
                corridorConstant,
                basis.stream().filter(row -> row.parameter() != parameter).toList(),
                exposureUsdPerTonne,
                slack,
                perCorridor,
                sensible);
    }

    /** The same with another constant of a corridor. */
    public ChoiceParameters withConstant(String corridor, double value) {
        Map<String, Double> changed = new TreeMap<>(corridorConstant);
        changed.put(corridor, value);
        return new ChoiceParameters(
                values,
                changed,
                basis.stream().filter(row -> !row.corridor().equals(corridor)).toList(),
                exposureUsdPerTonne,
                slack,
                perCorridor,
                sensible);
    }

    /** The same with a weight of exposure. */
    public ChoiceParameters withExposure(double newExposureUsdPerTonne) {
        return new ChoiceParameters(
                values, corridorConstant, basis, newExposureUsdPerTonne, slack, perCorridor, sensible);
    }
}
