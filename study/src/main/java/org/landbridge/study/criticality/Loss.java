package org.landbridge.study.criticality;

/**
 * What the closure of an element costs over all pairs. Shares are of the demand that has a way when nothing closes.
 *
 * @param pairsTouched pairs whose best way changes, and still have one
 * @param pairsStranded pairs left without any way
 * @param pairsEnding pairs that start or end at what is closed; they count neither as touched nor as stranded
 * @param touched mean over the demand of the pairs touched
 * @param expected mean over all demand, 0 for pairs that are not touched, stranded or ending
 * @param totalGeneralisedUsd loss of all demand together, in units of the demand table (1 a pair without one)
 */
public record Loss(
        Element element,
        int pairsTouched,
        int pairsStranded,
        int pairsEnding,
        double touchedShare,
        double strandedShare,
        double endingShare,
        Lost touched,
        Lost expected,
        double totalGeneralisedUsd) {}
