package org.landbridge.trade.gravity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landbridge.network.BadUsageException;
import org.landbridge.trade.estimate.GravityModel;

/** What is estimated, in the words of an option. */
public enum Estimator {
    PPML("ppml", "PPML", GravityModel.PPML),
    OLS("ols", "OLS", GravityModel.OLS),
    /** Least squares on the logarithm of the response. */
    LOG_OLS("log-ols", "OLS of the logarithm", GravityModel.OLS),
    NEGATIVE_BINOMIAL("negbin", "negative binomial", GravityModel.NEGATIVE_BINOMIAL);

    private final String word;
    private final String label;
    private final GravityModel model;

    Estimator(String word, String label, GravityModel model) {
        this.word = word;
        this.label = label;
        this.model = model;
    }

    /** As options write it. */
    public String word() {
        return word;
    }

    /** As reports write it. */
    public String label() {
        return label;
    }

    public GravityModel model() {
        return model;
    }

    /** Whether rows can be separated: where the mean is the exponential of the index. */
    public boolean canSeparate() {
        return model != GravityModel.OLS;
    }

    /** @throws BadUsageException if there is no such estimator */
    public static Estimator parse(String text) {
        for (Estimator estimator : values()) {
            if (estimator.word.equals(text.toLowerCase(Locale.ROOT))) {
                return estimator;
            }
        }
        throw new BadUsageException("unknown family \"" + text + "\"; known are: "
                + Arrays.stream(values()).map(Estimator::word).collect(Collectors.joining(", ")));
    }
}
