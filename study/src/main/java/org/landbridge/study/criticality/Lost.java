package org.landbridge.study.criticality;

/**
 * What is lost per unit of cargo when the best way is no longer open; a negative figure is gained.
 *
 * @param generalisedUsd expected USD plus days times the value of time
 */
public record Lost(double days, double usd, double co2eKg, double generalisedUsd) {
    static final Lost NOTHING = new Lost(0, 0, 0, 0);
}
