package org.landbridge.relations.evidence;

/**
 * A code or name in a file that is no state that is known: a territory, a group of states, or a slip. Its rows are left
 * out and counted here.
 */
public record UnknownCode(String kind, String code, int rowsLeftOut) {}
