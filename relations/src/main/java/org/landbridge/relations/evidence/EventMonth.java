package org.landbridge.relations.evidence;

import java.time.LocalDate;

/**
 * Events between two states in the news of a month.
 *
 * @param month its first day
 * @param days that the source covers
 * @param eventDays days with any event, 0 if none was told
 * @param score sum of the source's score
 * @param absoluteScore sum of its absolute values
 */
public record EventMonth(
        String state, String partner, LocalDate month, int days, int eventDays, double score, double absoluteScore) {}
