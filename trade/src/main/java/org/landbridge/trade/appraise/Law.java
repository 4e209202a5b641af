package org.landbridge.trade.appraise;

/** How an uncertain figure spreads. */
public sealed interface Law {
    /** The value below which it lies with a probability between 0 and 1, both excluded. */
    double quantile(double probability);

    /** Between two bounds, one value likeliest. */
    record Triangular(double low, double mode, double high) implements Law {
        public Triangular {
            if (!(low <= mode && mode <= high && low < high)) {
                throw new IllegalArgumentException("triangular " + low + ", " + mode + ", " + high);
            }
        }

        @Override
        public double quantile(double probability) {
            double turn = (mode - low) / (high - low);
            return probability < turn
                    ? low + Math.sqrt(probability * (high - low) * (mode - low))
                    : high - Math.sqrt((1 - probability) * (high - low) * (high - mode));
        }
    }

    /** Between two bounds, all values alike. */
    record Uniform(double low, double high) implements Law {
        public Uniform {
            if (!(low < high)) {
                throw new IllegalArgumentException("uniform " + low + ", " + high);
            }
        }

        @Override
        public double quantile(double probability) {
            return low + probability * (high - low);
        }
    }

    /** Its logarithm is normal; given by its 10th and 90th percentile, both more than 0. */
    record Lognormal(double p10, double p90) implements Law {
        public Lognormal {
            if (!(p10 > 0 && p10 < p90)) {
                throw new IllegalArgumentException("lognormal " + p10 + ", " + p90);
            }
        }

        @Override
        public double quantile(double probability) {
            double middle = (Math.log(p10) + Math.log(p90)) / 2;
            double spread = (Math.log(p90) - Math.log(p10)) / 2 / NormalQuantile.of(0.9);
            return Math.exp(middle + spread * NormalQuantile.of(probability));
        }
    }
}
