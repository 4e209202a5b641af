package org.landbridge.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A published volume of freight that models are checked against. Reports of the same question may disagree; all are
 * kept.
 *
 * @param question word that reports about the same thing share
 * @param measure what was counted, in words
 * @param corridor id of the corridor it counts, blank if none
 * @param links ids of the links whose loads add up to it, empty if none
 * @param exporter state whose exports it counts, blank if it is about no pair of states
 * @param importer state whose imports it counts, blank likewise
 * @param commodity id of the commodity, blank for all
 * @param direction way that was counted
 * @param unit what the value is in
 * @param from first day counted
 * @param to first day no longer counted
 * @param value what was published for that span
 * @param reporter who said it
 */
public record ReportedVolume(
        String id,
        String question,
        String measure,
        String corridor,
        List<String> links,
        String exporter,
        String importer,
        String commodity,
        Direction direction,
        Unit unit,
        LocalDate from,
        LocalDate to,
        double value,
        String reporter,
        String notes,
        Evidence evidence) {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final long LEAST_YEAR = 350;
    private static final long LONGEST_YEAR = 380;

    public ReportedVolume {
        links = List.copyOf(links);
    }

    /** Which way the freight went. */
    public enum Direction {
        BOTH,
        NORTHWARD,
        SOUTHWARD,
        EASTWARD,
        WESTWARD
    }

    /** What a volume is counted in. */
    public enum Unit {
        TONNES,
        TEU,
        /** Boxes of any length. */
        CONTAINERS
    }

    /** The value made a year by the length of its span; seasons are not evened out. A year stays as it is. */
    public double perYear() {
        long days = ChronoUnit.DAYS.between(from, to);
        return days >= LEAST_YEAR && days <= LONGEST_YEAR ? value : value * DAYS_PER_YEAR / days;
    }

    /** The day in the middle of its span. */
    public LocalDate middle() {
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    /** Whether it counts trade between two states. */
    public boolean aboutPair() {
        return !exporter.isEmpty();
    }
}
