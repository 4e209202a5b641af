package org.landbridge.trade.appraise;

import java.util.EnumMap;
import java.util.Map;

/** A value for every input. */
public final class Inputs {
    private final Map<Input, Double> others;

    private Inputs(Map<Input, Double> others) {
        this.others = others;
    }

    /** All as stated. */
    public static Inputs stated() {
        return new Inputs(new EnumMap<>(Input.class));
    }

    /** The same with another value for one of them. */
    public Inputs with(Input input, double value) {
        Map<Input, Double> changed = new EnumMap<>(Input.class);
        changed.putAll(others);
        changed.put(input, value);
        return new Inputs(changed);
    }

    public double of(Input input) {
        return others.getOrDefault(input, input.stated());
    }
}
