package org.landbridge.relations.idealpoint;

/**
 * Leaps along the way of two rounds of EM (SQUAREM, Varadhan and Roland 2008, scheme S3) in the parameters of the items.
 * Items whose cuts would cross keep the second round's.
 */
final class Acceleration {
    private static final double GROWTH = 4;

    private static final double MOST_LEAP = 1;

    private final ItemBank bank;
    private final double[][] zero = new double[3][];
    private final double[][] one = new double[3][];
    private final double[][] two = new double[3][];
    private double mostLength = GROWTH;

    Acceleration(ItemBank bank) {
        this.bank = bank;
    }

    private double[][] now() {
        return new double[][] {bank.slope, bank.lower, bank.upper};
    }

    private void keep(double[][] to) {
        for (int p = 0; p < 3; p++) {
            to[p] = now()[p].clone();
        }
    }

    /** Before the first round. */
    void first() {
        keep(zero);
    }

    /** Between the rounds. */
    void second() {
        keep(one);
    }

    /** After the second round. */
    void leap() {
        keep(two);
        double first = 0;
        double turn = 0;
        for (int p = 0; p < 3; p++) {
            for (int k = 0; k < bank.items; k++) {
                if (Double.isFinite(two[p][k])) {
                    double r = one[p][k] - zero[p][k];
                    double v = two[p][k] - one[p][k] - r;
                    first += r * r;
                    turn += v * v;
                }
            }
        }
        double length = turn > 0 ? Math.sqrt(first / turn) : 1;
        if (length >= mostLength) {
            length = mostLength;
            mostLength *= GROWTH;
        }
        if (length <= 1) {
            return;
        }
        for (int k = 0; k < bank.items; k++) {
            for (int p = 0; p < 3; p++) {
                if (Double.isFinite(two[p][k])) {
                    double r = one[p][k] - zero[p][k];
                    double v = two[p][k] - one[p][k] - r;
                    now()[p][k] = zero[p][k] + 2 * length * r + length * length * v;
                }
            }
            if (bank.upper[k] < bank.lower[k]
                    || far(bank.slope[k], two[0][k])
                    || far(bank.lower[k], two[1][k])
                    || far(bank.upper[k], two[2][k])) {
                back(k);
            }
        }
    }

    /** A leap that far leaves the ground on which a step of scoring can find back. */
    private static boolean far(double leapt, double from) {
        return Double.isFinite(from) && Math.abs(leapt - from) > MOST_LEAP;
    }

    /** Takes the leap back: the items of the second round. */
    void undo() {
        mostLength = Math.max(1.5, mostLength / GROWTH / GROWTH);
        for (int k = 0; k < bank.items; k++) {
            back(k);
        }
    }

    private void back(int k) {
        for (int p = 0; p < 3; p++) {
            now()[p][k] = two[p][k];
        }
    }
}
