package org.landbridge.relations.evidence;

import java.time.LocalDate;

/**
 * A visit.
 *
 * @param rank such as {@code head} or {@code minister}, as the file has it; blank if not told
 * @param occasion blank if not told
 */
public record Visit(String visitor, String host, LocalDate date, String rank, String occasion) {}
