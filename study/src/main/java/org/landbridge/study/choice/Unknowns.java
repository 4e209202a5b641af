package org.landbridge.study.choice;

import java.util.List;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;

/**
 * The parameters to fit, as numbers without bounds of sign: the sharpness by its logarithm, the others as they are. Each
 * is drawn to what holds where nothing is known.
 */
final class Unknowns {
    private final List<ChoiceValue> rows;

    /** @param rows of the package; those that are marked as fitted and may be are the unknowns */
    Unknowns(List<ChoiceValue> rows) {
        this.rows = rows.stream()
                .filter(row -> row.fitted() && row.parameter().fittable())
                .toList();
    }

    int size() {
        return rows.size();
    }

    ChoiceValue row(int i) {
        return rows.get(i);
    }

    private boolean logarithmic(int i) {
        return rows.get(i).parameter() == ChoiceParameter.SHARPNESS;
    }

    private double transformed(int i, double value) {
        return logarithmic(i) ? Math.log(value) : value;
    }

    double value(int i, double x) {
        return logarithmic(i) ? Math.exp(x) : x;
    }

    /** Standard error of the value, from that of the unknown. */
    double valueError(int i, double x, double error) {
        return logarithmic(i) ? Math.exp(x) * error : error;
    }

    /** Where each begins, and is drawn to. */
    double[] prior() {
        double[] x = new double[size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = transformed(i, rows.get(i).parameter().standard());
        }
        return x;
    }

    /** How far each may believably be from there, as a standard deviation. */
    double[] priorDeviation() {
        double[] deviation = new double[size()];
        for (int i = 0; i < deviation.length; i++) {
            deviation[i] = rows.get(i).parameter() == ChoiceParameter.NEST_SCALE ? 0.2 : 0.5;
        }
        return deviation;
    }

    double clamped(int i, double x) {
        ChoiceParameter parameter = rows.get(i).parameter();
        return Math.clamp(x, transformed(i, parameter.low()), transformed(i, parameter.high()));
    }

    ChoiceParameters applied(ChoiceParameters base, double[] x) {
        ChoiceParameters parameters = base;
        for (int i = 0; i < x.length; i++) {
            ChoiceValue row = rows.get(i);
            parameters = row.parameter() == ChoiceParameter.CORRIDOR_CONSTANT
                    ? parameters.withConstant(row.corridor(), value(i, x[i]))
                    : parameters.with(row.parameter(), value(i, x[i]));
        }
        return parameters;
    }
}
