package org.landbridge.app;

import java.util.List;
import org.landbridge.trade.gravity.GravityResult;

/**
 * Estimates from one file.
 *
 * @param sha256 of the file, in hexadecimal digits
 * @param rows of the file
 */
record EstimateReport(String file, String sha256, int rows, List<GravityResult> models) {}
