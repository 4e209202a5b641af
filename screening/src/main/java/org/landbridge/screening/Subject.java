package org.landbridge.screening;

/**
 * A name to screen.
 *
 * @param row line of the file, 0 for a name of the command line
 * @param id the user's id, blank if none
 * @param country as the user has it, blank if none
 * @param imo seven digits, blank if none
 */
public record Subject(int row, String id, String name, String country, EntityKind kind, String imo) {}
