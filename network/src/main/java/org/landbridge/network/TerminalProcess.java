package org.landbridge.network;

/**
 * What happens at a place, with its time distribution (a law by median and 90th percentile) and its price. A blank
 * {@code place} makes it a default, chosen by place kind, state, bloc or mode.
 *
 * @param kind place kind a default applies to, or blank
 * @param fromMode mode word, {@code door}, or blank for any
 * @param toMode mode word, {@code door}, or blank for any
 * @param law how its duration is distributed
 * @param usdPerTeu handling and fees per TEU
 * @param usdPerTonne fees charged by weight
 * @param kgCo2ePerTeu emissions of the handling
 */
public record TerminalProcess(
        String id,
        ProcessKind process,
        String place,
        String kind,
        String state,
        String bloc,
        String fromMode,
        String toMode,
        double medianHours,
        double p90Hours,
        Law law,
        double usdPerTeu,
        double usdPerTonne,
        double kgCo2ePerTeu,
        Validity validity,
        Evidence evidence)
        implements Dated<TerminalProcess> {

    public TerminalProcess withHours(double newMedianHours, double newP90Hours, Evidence newEvidence) {
        return new TerminalProcess(
                id,
                process,
                place,
                kind,
                state,
                bloc,
                fromMode,
                toMode,
                newMedianHours,
                newP90Hours,
                law,
                usdPerTeu,
                usdPerTonne,
                kgCo2ePerTeu,
                validity,
                newEvidence);
    }

    public TerminalProcess withUsd(double newUsdPerTeu, double newUsdPerTonne, Evidence newEvidence) {
        return new TerminalProcess(
                id,
                process,
                place,
                kind,
                state,
                bloc,
                fromMode,
                toMode,
                medianHours,
                p90Hours,
                law,
                newUsdPerTeu,
                newUsdPerTonne,
                kgCo2ePerTeu,
                validity,
                newEvidence);
    }

    @Override
    public TerminalProcess withValidity(Validity newValidity) {
        return new TerminalProcess(
                id,
                process,
                place,
                kind,
                state,
                bloc,
                fromMode,
                toMode,
                medianHours,
                p90Hours,
                law,
                usdPerTeu,
                usdPerTonne,
                kgCo2ePerTeu,
                newValidity,
                evidence);
    }
}
