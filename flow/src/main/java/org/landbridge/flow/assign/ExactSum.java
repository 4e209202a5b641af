package org.landbridge.flow.assign;

/** A sum with its rounding error carried along (Neumaier 1974). */
final class ExactSum {
    private double sum;
    private double error;

    void add(double term) {
        double next = sum + term;
        error += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }

    double value() {
        return sum + error;
    }
}
