package org.landbridge.network;

/**
 * One thing that is wrong in a file, told so that its owner can mend it.
 *
 * @param file file name within the package, or path of a scenario
 * @param line line of the file, 1 is the first; 0 if the whole file is meant
 * @param column column name (or column number in a scenario); blank if the whole row is meant
 * @param key id of the row, blank if it has none
 * @param problem what was found and what was expected
 * @param remedy what to do
 */
public record Fault(String file, int line, String column, String key, String problem, String remedy) {
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!column.isEmpty()) {
            text.append(" column ").append(column);
        }
        if (!key.isEmpty()) {
            text.append(" [").append(key).append(']');
        }
        return text.append(": ").append(problem).append("; ").append(remedy).toString();
    }
}
