package org.landbridge.network;

import org.jspecify.annotations.Nullable;

/**
 * One price or factor.
 *
 * @param parameter what it prices, for example {@code line_haul}
 * @param mode mode it holds for, null for any
 * @param state state it holds in, blank for any
 * @param area water area it holds in, blank for any
 * @param unit unit of {@code value}, for example {@code usd_per_teu_km}
 * @param low lower bound of what is plausible, NaN if not given
 * @param high upper bound, NaN if not given
 */
public record Rate(
        String id,
        String parameter,
        @Nullable Mode mode,
        String state,
        String area,
        String unit,
        double value,
        double low,
        double high,
        Validity validity,
        Evidence evidence)
        implements Dated<Rate> {

    /** Value and bounds times a factor. */
    public Rate scaled(double factor, Evidence newEvidence) {
        return new Rate(
                id,
                parameter,
                mode,
                state,
                area,
                unit,
                value * factor,
                low * factor,
                high * factor,
                validity,
                newEvidence);
    }

    @Override
    public Rate withValidity(Validity newValidity) {
        return new Rate(id, parameter, mode, state, area, unit, value, low, high, newValidity, evidence);
    }

    public Rate withValue(double newValue, Evidence newEvidence) {
        return new Rate(
                id, parameter, mode, state, area, unit, newValue, Double.NaN, Double.NaN, validity, newEvidence);
    }
}
