package org.landbridge.study.calibrate;

import java.util.List;
import org.landbridge.network.calibration.Calibration;
import org.landbridge.study.validate.ErrorSummary;

/**
 * What a fit found.
 *
 * @param factors the fitted rows, in the order of the table
 * @param days errors on observed and scheduled days: with sourced values, with fitted values, and each figure predicted
 *     by a fit without it (leave-one-out)
 * @param usd errors on prices, likewise
 * @param rounds times that routes were found anew before they stayed the same
 */
public record CalibrationReport(
        String dataName,
        String dataVersion,
        List<Calibration> factors,
        List<ErrorSummary> days,
        List<ErrorSummary> usd,
        int rounds) {
    public CalibrationReport {
        factors = List.copyOf(factors);
        days = List.copyOf(days);
        usd = List.copyOf(usd);
    }
}
