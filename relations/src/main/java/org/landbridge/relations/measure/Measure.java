package org.landbridge.relations.measure;

import java.util.function.ToDoubleFunction;

/** The measures of how alike two states vote. */
public enum Measure {
    AGREEMENT(Crosstab::agreement),
    LIJPHART(Crosstab::lijphart),
    S(Crosstab::s),
    KAPPA_LINEAR(t -> t.kappa(Crosstab.Weights.LINEAR)),
    KAPPA_SQUARED(t -> t.kappa(Crosstab.Weights.SQUARED)),
    PI_LINEAR(t -> t.pi(Crosstab.Weights.LINEAR)),
    PI_SQUARED(t -> t.pi(Crosstab.Weights.SQUARED));

    private final ToDoubleFunction<Crosstab> of;

    Measure(ToDoubleFunction<Crosstab> of) {
        this.of = of;
    }

    /** NaN where it says nothing. */
    public double of(Crosstab table) {
        return of.applyAsDouble(table);
    }
}
