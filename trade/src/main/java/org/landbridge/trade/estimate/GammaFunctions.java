package org.landbridge.trade.estimate;

/** log Gamma and its derivatives for positive arguments: recurrence up to 15, then Stirling's series. */
final class GammaFunctions {
    private static final double LARGE = 15;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private GammaFunctions() {}

    static double logGamma(double x) {
        double shift = 1;
        double z = x;
        while (z < LARGE) {
            shift *= z;
            z += 1;
        }
        double i = 1 / z;
        double q = i * i;
        double series = i * (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188))));
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(shift);
    }

    static double digamma(double x) {
        double sum = 0;
        double z = x;
        while (z < LARGE) {
            sum -= 1 / z;
            z += 1;
        }
        double i = 1 / z;
        double q = i * i;
        return sum
                + Math.log(z)
                - i / 2
                - q * (1.0 / 12 - q * (1.0 / 120 - q * (1.0 / 252 - q * (1.0 / 240 - q / 132))));
    }

    static double trigamma(double x) {
        double sum = 0;
        double z = x;
        while (z < LARGE) {
            sum += 1 / (z * z);
            z += 1;
        }
        double i = 1 / z;
        double q = i * i;
        return sum + i + q / 2 + i * q * (1.0 / 6 - q * (1.0 / 30 - q * (1.0 / 42 - q * (1.0 / 30 - q * 5 / 66))));
    }
}
