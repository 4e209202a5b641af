package org.landbridge.study.sensitivity;

/**
 * Where another corridor takes the first rank.
 *
 * @param input what is changed, all else being equal
 * @param factor times its present value
 * @param value its value there in {@code unit}; NaN for an input that is many values
 * @param unit unit of the value
 * @param loses corridor that ranks first now
 * @param wins corridor that ranks first beyond
 */
public record BreakEven(String input, double factor, double value, String unit, String loses, String wins) {}
