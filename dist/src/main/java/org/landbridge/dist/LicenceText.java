package org.landbridge.dist;

/**
 * A text that a part wants to be kept with it.
 *
 * @param name as in the jar or folder that it was taken from
 */
record LicenceText(String name, String text) {}
